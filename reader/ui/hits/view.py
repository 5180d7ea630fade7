"""The list itself: keyboard and mouse choose a hit, scrolling asks for more."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.model import Hit
from reader.ui.hits.delegate import HitDelegate
from reader.ui.hits.model import EpisodeHeading, HitListModel
from reader.ui.theme import Theme, scroll_bar_style

# Going to a hit waits until the arrow keys rest this long.
SETTLE_MS = 60
_HINT = QAbstractItemView.ScrollHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HitListView(QListView):
    """Rows of a ``HitListModel``; ``chosen`` gives a hit's index in view order."""

    chosen = Signal(int)
    near_end = Signal()

    def __init__(self, model: HitListModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = HitDelegate(model, theme, self.font(), self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._choose)
        self.setObjectName("hitList")
        self.setAccessibleName(self.tr("Hits"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there (and invisible while there is nothing to scroll), so that it
        # never changes the width that snippets are broken for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        bar = self.verticalScrollBar()
        bar.setSingleStep(20)
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        bar.valueChanged.connect(self._look_ahead)
        self.clicked.connect(self._clicked)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.use_theme(theme)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self.viewport().update()

    def current_hit(self) -> Hit | None:
        index = self.currentIndex()
        row = self._rows.row(index.row()) if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def mark(self, index: int | None) -> None:
        """Mark a hit, and bring it into view, without choosing it."""
        self._settle.stop()
        row = None if index is None else self._rows.row_of(index)
        self.setCurrentIndex(QModelIndex() if row is None else self._rows.index(row))

    def replace(self, hits: tuple[Hit, ...]) -> None:
        """Show other hits, from the top, with none of them marked."""
        self._settle.stop()
        self._delegate.forget()
        self._rows.set_hits(hits)
        self.scrollToTop()

    def extend(self, hits: tuple[Hit, ...]) -> None:
        """Show more hits; the marked one and the ones in view stay where they are."""
        current, top = self.current_hit(), self._hit_at_top()
        offset = 0 if top is None else self._top_of(top)
        waiting = self._settle.isActive()
        self._rows.add_hits(hits)
        if current is not None:
            self.mark(self._rows.index_of(current.episode_id, current.passage))
        if top is not None:
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(top) - offset)
        if waiting:
            self._settle.start()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = _HINT.EnsureVisible,
    ) -> None:
        """As usual, and the heading above an episode's first hit comes along."""
        number = index.row() - 1
        if number >= 0 and isinstance(self._rows.row(number), EpisodeHeading):
            super().scrollTo(self._rows.index(number), hint)
        super().scrollTo(index, hint)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """As usual, but never onto a heading."""
        moves = QAbstractItemView.CursorAction
        index = super().moveCursor(action, modifiers)
        if not index.isValid() or self._rows.index_at(index.row()) is not None:
            return index
        back = action in (moves.MoveUp, moves.MovePageUp, moves.MovePrevious) and index.row()
        return self._rows.index(index.row() + (-1 if back else 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._choose()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._settle.start()

    def doItemsLayout(self) -> None:
        self._delegate.use_width(self.viewport().width())
        super().doItemsLayout()
        self._look_ahead()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            top = self.indexAt(self.viewport().rect().topLeft())
            self.doItemsLayout()
            if top.row() > 0:
                super().scrollTo(top, _HINT.PositionAtTop)
        self._look_ahead()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_ahead()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._delegate.use_font(self.font())
            self.scheduleDelayedItemsLayout()

    def _clicked(self, index: QModelIndex) -> None:
        if index == self.currentIndex():  # which a heading never is
            self._choose()

    def _choose(self) -> None:
        self._settle.stop()
        index = self._rows.index_at(self.currentIndex().row())
        if index is not None:
            self.chosen.emit(index)

    def _hit_at_top(self) -> Hit | None:
        first = max(0, self.indexAt(self.viewport().rect().topLeft()).row())
        rows = range(first, min(first + 2, self._rows.rowCount()))
        return next((r for r in map(self._rows.row, rows) if isinstance(r, Hit)), None)

    def _top_of(self, hit: Hit) -> int:
        """Where a hit begins, in pixels below the top of the viewport."""
        index = self._rows.index_of(hit.episode_id, hit.passage)
        row = -1 if index is None else self._rows.row_of(index)
        return self.visualRect(self._rows.index(row)).top()

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if self.isVisible() and bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self.near_end.emit()
