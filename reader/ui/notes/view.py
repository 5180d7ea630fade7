"""The list itself: keyboard and mouse choose an annotation."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.services.annotating import Placed
from reader.ui.grouped_list import GroupedListView
from reader.ui.notes.delegate import NoteDelegate
from reader.ui.notes.model import NotesModel
from reader.ui.theme import Theme

# Going to a note waits until the arrow keys rest this long.
SETTLE_MS = 60


class NotesView(GroupedListView):
    """Rows of a ``NotesModel``; the signals give a ``Placed``."""

    chosen = Signal(object)
    removal_wanted = Signal(object)
    menu_requested = Signal(object, QPoint)
    aside = Signal(object)  # wanted in another window

    def __init__(self, model: NotesModel, theme: Theme, parent: QWidget) -> None:
        self._rows = model
        self._delegate = NoteDelegate(model, theme, parent.font(), parent)
        super().__init__(model, self._delegate, SETTLE_MS, parent)
        self.setItemDelegate(self._delegate)
        self.setObjectName("noteList")
        self.setAccessibleName(self.tr("Notes"))
        self.window_wanted.connect(self._ask_aside)

    def row_heights(self) -> list[int]:
        return self._delegate.heights()

    def exact_height(self, row: int) -> int:
        return self._delegate.height(row)

    def current(self) -> Placed | None:
        row = self._rows.row(self.currentIndex().row())
        return row if isinstance(row, Placed) else None

    def _ask_aside(self, row: int) -> None:
        self.aside.emit(self._rows.row(row))

    def choose(self) -> None:
        self._settle.stop()
        if (placed := self.current()) is not None:
            self.chosen.emit(placed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        placed = self.current()
        if event.key() == Qt.Key.Key_Delete and placed is not None:
            self.removal_wanted.emit(placed)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self._rows.row(index.row())
        if isinstance(row, Placed):
            corner = self.visualRect(index).bottomLeft()
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(corner)
            self.menu_requested.emit(row, at)
