"""The line that is typed into."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# As much as anybody types; of more than a hundred words the search reads the first hundred.
MOST_CHARACTERS = 2000
_OURS = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Down)


class SearchBar(QLineEdit):
    """A bare line edit that hands Enter, Escape and Down on."""

    enter_pressed = Signal()
    shift_enter_pressed = Signal()
    escape_pressed = Signal()
    down_pressed = Signal()
    focus_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBar")
        self.setAccessibleName(self.tr("Search"))
        self.setFrame(False)
        self.setMaxLength(MOST_CHARACTERS)
        # As high as the buttons beside it, which come and go.
        self.setMinimumSize(60, 26)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)

    def event(self, event: QEvent) -> bool:
        # Before a shortcut of the window with the same key.
        ours = isinstance(event, QKeyEvent) and event.key() in _OURS
        if event.type() == QEvent.Type.ShortcutOverride and ours:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER:
            (self.shift_enter_pressed if shift else self.enter_pressed).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        elif event.key() == Qt.Key.Key_Down and not shift:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()
