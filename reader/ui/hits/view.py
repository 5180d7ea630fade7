"""The list itself: keyboard and mouse choose a hit, scrolling asks for more."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reader.model import Hit, Results
from reader.ui.grouped_list import GroupedListView
from reader.ui.hits.delegate import HitDelegate
from reader.ui.hits.model import HitListModel
from reader.ui.theme import Theme

# Going to a hit waits until the arrow keys rest this long.
SETTLE_MS = 60


class HitListView(GroupedListView):
    """Rows of a ``HitListModel``; ``chosen`` gives a hit's index in view order."""

    chosen = Signal(int)
    near_edge = Signal()
    aside = Signal(int)  # the index of a hit that is wanted in another window
    menu_requested = Signal(QPoint)  # for the marked hit, at this place of the screen

    def __init__(self, model: HitListModel, theme: Theme, parent: QWidget) -> None:
        self._rows = model
        self._delegate = HitDelegate(model, theme, parent.font(), parent)
        super().__init__(model, self._delegate, SETTLE_MS, parent)
        self.setItemDelegate(self._delegate)
        self.setObjectName("hitList")
        self.setAccessibleName(self.tr("Hits"))
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self.window_wanted.connect(lambda row: self.aside.emit(self._rows.index_at(row)))

    def current_hit(self) -> Hit | None:
        index = self.currentIndex()
        row = self._rows.row(index.row()) if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def mark(self, index: int | None) -> None:
        """Mark a hit, and bring it into view, without choosing it."""
        self.mark_row(None if index is None else self._rows.row_of(index))

    def replace(self, results: Results, first: int = 0) -> None:
        """Show other hits, from the top, with none of them marked."""
        self._settle.stop()
        self._delegate.forget()
        self._rows.set_hits(results.hits, results.counts, first)
        self.scrollToTop()

    def append(self, results: Results) -> None:
        """Show the next hits too; the marked one and the ones in view stay where they are."""
        if self._rows.has_room(len(results.hits)):
            self._rows.add_hits(results.hits, results.counts)
        else:
            with self._staying():
                self._rows.add_hits(results.hits, results.counts)

    def prepend(self, results: Results) -> None:
        """Show the hits before too; the marked one and the ones in view stay where they are."""
        with self._staying():
            self._rows.put_before(results.hits, results.counts)

    @contextmanager
    def _staying(self) -> Iterator[None]:
        current, top = self.current_hit(), self._hit_at_top()
        offset = 0 if top is None else self._top_of(top)
        waiting = self._settle.isActive()
        yield
        if current is not None:
            self.mark(self._rows.index_of(current.episode_id, current.passage))
        if top is not None:
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(top) - offset)
        if waiting:
            self._settle.start()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self._look_ahead()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_ahead()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_ahead()

    def choose(self) -> None:
        self._settle.stop()
        index = self._rows.index_at(self.currentIndex().row())
        if index is not None:
            self.chosen.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_hit() is not None:
            self.menu_requested.emit(event.globalPos())

    def _hit_at_top(self) -> Hit | None:
        first = max(0, self.indexAt(self.viewport().rect().topLeft()).row())
        rows = range(first, min(first + 2, self._rows.rowCount()))
        return next((r for r in map(self._rows.row, rows) if isinstance(r, Hit)), None)

    def _top_of(self, hit: Hit) -> int:
        """Where a hit begins, in pixels below the top of the viewport."""
        index = self._rows.index_of(hit.episode_id, hit.passage)
        row = -1 if index is None else self._rows.row_of(index)
        return self.visualRect(self._rows.index(row)).top()

    def wants(self) -> tuple[bool, bool]:
        """Whether the hits before the first listed one are soon in view, and those after."""
        bar = self.verticalScrollBar()
        after = bar.value() + 2 * bar.pageStep() >= bar.maximum()
        return bool(self._rows.listed.start) and bar.value() <= bar.pageStep(), after

    def _look_ahead(self) -> None:
        if self.isVisible() and any(self.wants()):
            self.near_edge.emit()
