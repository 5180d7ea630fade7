"""Keys that a widget keeps for itself, where the window has a shortcut of the same key."""

from collections.abc import Container

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def claims(event: QEvent, keys: Container[int]) -> bool:
    """Whether Qt asks if one of these keys is meant for the widget: then it is.

    To be asked first in ``event``; the key itself comes to ``keyPressEvent`` afterwards.
    """
    plain = Qt.KeyboardModifier.NoModifier
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() not in keys or event.modifiers() != plain:
        return False
    event.accept()
    return True
