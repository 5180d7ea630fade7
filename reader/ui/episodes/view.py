"""The list itself: keyboard and mouse choose an episode."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.model import Episode
from reader.ui.episodes.delegate import EpisodeDelegate
from reader.ui.episodes.model import EpisodeListModel, Row, ShowHeading
from reader.ui.grouped_list import GroupedListView
from reader.ui.theme import Theme

# Opening an episode waits until the arrow keys rest this long.
SETTLE_MS = 120
# Seconds: titles are broken for so long before the window has its turn.
_SLICE = 0.004
_TOGGLING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SELECT = QItemSelectionModel.SelectionFlag


class EpisodeListView(GroupedListView):
    """Rows of an ``EpisodeListModel``; ``chosen`` gives the id of an episode.

    Headings fold by click, Left, Right and Space. Up and Down stop at those
    that are folded only; Left goes from an episode to its heading.
    """

    chosen = Signal(str)
    aside = Signal(str)  # the id of an episode that is wanted in another window
    fold_wanted = Signal(str, bool)
    selection_changed = Signal()
    menu_requested = Signal(QPoint)  # at this place of the screen

    def __init__(self, model: EpisodeListModel, theme: Theme, parent: QWidget) -> None:
        self._rows = model
        self._delegate = EpisodeDelegate(model, theme, parent.font(), parent)
        self._idle = QTimer(parent)
        self._idle.setInterval(0)
        self._unmeasured = 0  # the row from which on heights may be guesses
        super().__init__(model, self._delegate, SETTLE_MS, parent)
        self._idle.timeout.connect(self._measure_some)
        self.setItemDelegate(self._delegate)
        self.setObjectName("episodeList")
        self.setAccessibleName(self.tr("Episodes"))
        self.window_wanted.connect(self._ask_aside)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._selection_changed)

    def _selection_changed(self) -> None:
        has_many = len(self.selectedIndexes()) > 1
        if has_many != self._delegate.has_many:
            self._delegate.has_many = has_many
            self.viewport().update()
        self.selection_changed.emit()

    def row_heights(self) -> list[int]:
        self._unmeasured = 0
        self._idle.start()
        return self._delegate.heights()

    def exact_height(self, row: int) -> int:
        return self._delegate.height(row)

    def is_heading(self, row: int) -> bool:
        """Whether the keyboard passes over this row."""
        found = self._rows.row(row)
        return isinstance(found, ShowHeading) and not found.folded

    def current_id(self) -> str | None:
        """The id of the episode that is marked, or None."""
        row = self._current_row()
        return row.id if isinstance(row, Episode) else None

    def episode_at(self, place: QPoint) -> str:
        """The id of the episode that is seen at a place of the screen; empty for none."""
        inside = self.viewport().mapFromGlobal(place)
        index = self.indexAt(inside)
        is_seen = self.isVisible() and self.viewport().rect().contains(inside)
        row = self._rows.row(index.row()) if is_seen and index.isValid() else None
        return row.id if isinstance(row, Episode) else ""

    def selected(self) -> tuple[Episode, ...]:
        """The selected episodes in the order of the list."""
        selection = self.selectionModel().selection().toList()
        ranges = sorted((r.top(), r.bottom() + 1) for r in selection)
        rows = (row for first, end in ranges for row in self._rows.rows[first:end])
        return tuple(row for row in rows if isinstance(row, Episode))

    def mark(self, episode_id: str | None) -> None:
        """Mark an episode, or what it is folded under, and bring it into view; choose nothing."""
        place = self._rows.place_of(episode_id)
        if place is None:  # what was selected must not pass for what is open
            self.clearSelection()
        self.mark_row(place)

    def mark_show(self, show: str) -> None:
        """Give a show's heading the keyboard."""
        self.mark_row(self._rows.row_of_show(show))

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Around a change of the rows: selection, current row and scrolling stay as they were."""
        selected = [episode.id for episode in self.selected()]
        current, waiting = self._current_row(), self._settle.isActive()
        top = self.indexAt(self.viewport().rect().topLeft())
        anchor = self._first_from(top.row()) if top.isValid() else None
        offset = self._top_of(anchor) if anchor else 0
        at_top = self.verticalScrollBar().value() == 0
        yield
        self._select(selected, current)
        if waiting:
            self._settle.start()
        if anchor and not at_top and self._rows.row_of(anchor) is not None:
            self.doItemsLayout()
            self.bring_to(self._rows.row_of(anchor) or 0, offset)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A heading has no menu; where nothing is selected there is none either."""
        row = self.indexAt(event.pos()).row()
        if self.selected() and not (row >= 0 and isinstance(self._rows.row(row), ShowHeading)):
            self.menu_requested.emit(event.globalPos())

    def choose(self) -> None:
        self._settle.stop()
        if episode_id := self.current_id():
            self.chosen.emit(episode_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._rows.row(index.row()) if index.isValid() else None
        if isinstance(row, ShowHeading):
            if event.button() == Qt.MouseButton.LeftButton:
                self.fold_wanted.emit(row.show, not row.folded)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._current_row()
        if (
            row is None
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            or not self._fold_by_key(row, event.key())
        ):
            super().keyPressEvent(event)

    def _ask_aside(self, row: int) -> None:
        found = self._rows.row(row)
        if isinstance(found, Episode):
            self.aside.emit(found.id)

    def _fold_by_key(self, row: Row, key: int) -> bool:
        if not isinstance(row, ShowHeading):
            if key == Qt.Key.Key_Left:
                self.mark_show(row.show)
            return key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if key in _TOGGLING or key == (Qt.Key.Key_Right if row.folded else Qt.Key.Key_Left):
            self.fold_wanted.emit(row.show, not row.folded)
        elif key == Qt.Key.Key_Right:
            self.mark_row(self.currentIndex().row() + 1)
            self._settle.start()
        return key in (*_TOGGLING, Qt.Key.Key_Left, Qt.Key.Key_Right)

    def _current_row(self) -> Row | None:
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def _select(self, ids: Iterable[str], current: Row | None) -> None:
        chosen = QItemSelection()
        found = sorted(row for row in map(self._rows.row_of, ids) if row is not None)
        for first, last in _runs(found):
            chosen.select(self._rows.index(first, 0), self._rows.index(last, 0))
        model = self.selectionModel()
        model.select(chosen, _SELECT.ClearAndSelect)
        if current is None:
            return
        if isinstance(current, ShowHeading):
            place = self._rows.row_of_show(current.show)
        else:
            place = self._rows.row_of(current.id)
        if place is not None:
            model.setCurrentIndex(self._rows.index(place, 0), _SELECT.NoUpdate)

    def _measure_some(self) -> None:
        """While nothing else is to be done, guesses become heights."""
        self.ensure_placed()
        end, total = time.perf_counter() + _SLICE, len(self._rows.rows)
        first = last = self._unmeasured
        while last < total and time.perf_counter() < end:
            self._delegate.height(last)
            last += 1
        self._unmeasured = last
        self.make_exact(range(first, last))
        if last == total:
            self._idle.stop()

    def _first_from(self, row: int) -> str | None:
        last = min(row + 2, self._rows.rowCount())
        found = (self._rows.row(number) for number in range(row, last))
        return next((row.id for row in found if isinstance(row, Episode)), None)

    def _top_of(self, episode_id: str) -> int:
        return self.visualRect(self._rows.index(self._rows.row_of(episode_id) or 0, 0)).top()


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of numbers without a gap."""
    starts = [n for at, n in enumerate(numbers) if not at or numbers[at - 1] != n - 1]
    ends = [n for at, n in enumerate(numbers, 1) if at == len(numbers) or numbers[at] != n + 1]
    return zip(starts, ends, strict=True)
