"""Keys that type something, as a player's are: theirs where nothing can be typed."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget


class PaneKeys(QObject):
    """Lets keys trigger actions while one of the widgets has the keyboard.

    A key whose action is disabled does what it did, and Space presses the button that has the
    keyboard.
    """

    def __init__(self, keys: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {QKeySequence(key): action for key, action in keys.items()}

    def watch(self, widget: QWidget) -> None:
        """Have the keys here from now on."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QAbstractButton) and event.key() == Qt.Key.Key_Space:
            return False
        action = self._actions.get(QKeySequence(event.keyCombination()))
        if action is None or not action.isEnabled():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
            return True
        return False
