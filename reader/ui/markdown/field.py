"""A field to write a note in: Markdown, with the keys that every editor has for it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

# What is typed is kept at most so much later: a killed program loses no more.
KEEP_MILLISECONDS = 700
_KEYS = {QKeySequence.StandardKey.Bold: "**", QKeySequence.StandardKey.Italic: "*"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEEP = QTextCursor.MoveMode.KeepAnchor


class MarkdownField(QPlainTextEdit):
    """Bold and italic by their keys, which take away again what they have put there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note; Markdown is welcome"))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in _KEYS]
        self.setToolTip(self.tr("**bold** {0}   *italic* {1}   - list   > quote").format(*keys))

    def event(self, event: QEvent) -> bool:
        """These keys mean something else in the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _marker(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if marker := _marker(event):
            self.mark(marker)
        else:
            super().keyPressEvent(event)

    def mark(self, marker: str) -> None:
        """Put stars around what is selected, or around what will be typed; or take them away."""
        cursor = self.textCursor()
        start, end = _trimmed(cursor)
        stars = min(_stars(cursor, start, -1), _stars(cursor, end, 1))
        count = len(marker)
        cursor.beginEditBlock()
        if stars in (count, 3):
            _replace(cursor, end, end + count, "")
            _replace(cursor, start - count, start, "")
            start, end = start - count, end - count
        else:
            _replace(cursor, end, end, marker)
            _replace(cursor, start, start, marker)
            start, end = start + count, end + count
        cursor.endEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        self.setTextCursor(cursor)


def keep_timer(parent: QWidget) -> QTimer:
    """Runs out when what is typed is to be kept."""
    return QTimer(parent, singleShot=True, interval=KEEP_MILLISECONDS)


def closes(event: QEvent) -> bool:
    """Whether a key puts a note away: Escape, or Return with Control."""
    if not isinstance(event, QKeyEvent):
        return False
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (control and event.key() in _ENTER)


def _marker(event: QKeyEvent) -> str:
    return next((marker for key, marker in _KEYS.items() if event.matches(key)), "")


def _trimmed(cursor: QTextCursor) -> tuple[int, int]:
    """Where the selection begins and ends without white space, at which stars mean nothing,
    and without stars of its own."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    while start < end and document.characterAt(start).isspace():
        start += 1
    while start < end and document.characterAt(end - 1).isspace():
        end -= 1
    while start + 2 < end and document.characterAt(start) == document.characterAt(end - 1) == "*":
        start, end = start + 1, end - 1
    return start, end


def _stars(cursor: QTextCursor, place: int, step: int) -> int:
    """How many stars stand before a place (step -1), or after it (1)."""
    document, count = cursor.document(), 0
    at = place - 1 if step < 0 else place
    while at >= 0 and document.characterAt(at) == "*":
        at, count = at + step, count + 1
    return count


def _replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
    cursor.insertText(text)
