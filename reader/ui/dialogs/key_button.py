"""A button that shows the keys of an action, and takes new ones."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.ui.actions import all_keys_text
from reader.ui.dialog_buttons import SideButton

_MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
)
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
# A button that is a line of text until it is pointed at.
QUIET = (
    "QPushButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 8px;"
    " text-align: left; color: palette(link) }"
    "QPushButton:hover, QPushButton:checked { background: palette(midlight) }"
    "QPushButton:focus { border-color: palette(link) }"
)


class KeyButton(SideButton):
    """Pressed, it waits for keys: Escape lets the old ones be, Backspace removes them."""

    pressed_keys = Signal(object)  # a QKeySequence, empty for none
    waiting = Signal(bool)

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__("", parent)
        self.action = action
        self.setObjectName(f"keysOf:{action.objectName()}")
        self.setStyleSheet(QUIET)
        self.setCheckable(True)
        self.toggled.connect(self._wait)
        self.refresh()

    def refresh(self) -> None:
        """Show what the action has now."""
        keys = all_keys_text(self.action)
        self.setText(self.tr("Press keys…") if self.isChecked() else keys or "–")
        plain = self.action.text().replace("&", "").removesuffix("…")
        self.setAccessibleName(f"{plain}: {keys}" if keys else self.tr("{0}: none").format(plain))

    def event(self, event: QEvent) -> bool:
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            event.accept()  # before shortcuts, Tab and the dialog's own keys
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setChecked(False)
        super().focusOutEvent(event)

    def _wait(self, waiting: bool) -> None:
        self.refresh()
        self.waiting.emit(waiting)

    def _take(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _MODIFIERS:
            return
        self.setChecked(False)
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if plain and key == Qt.Key.Key_Escape:
            return
        keypad = Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers & ~keypad, key))
        self.pressed_keys.emit(QKeySequence() if plain and key in _CLEARING else pressed)
