"""The keys that scroll, as in a reading app; all others move the caret."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader.ui.transcript.scrolling import Scroller

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class ReadingMove(Enum):
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    TO_START = auto()
    TO_END = auto()


_MOVES = {
    (Qt.Key.Key_PageUp, _NONE): ReadingMove.PAGE_UP,
    (Qt.Key.Key_PageDown, _NONE): ReadingMove.PAGE_DOWN,
    (Qt.Key.Key_Space, _SHIFT): ReadingMove.PAGE_UP,
    (Qt.Key.Key_Space, _NONE): ReadingMove.PAGE_DOWN,
    (Qt.Key.Key_Home, _NONE): ReadingMove.TO_START,
    (Qt.Key.Key_End, _NONE): ReadingMove.TO_END,
}


def reading_move(event: QKeyEvent) -> ReadingMove | None:
    """What a key press asks of a reading app, if anything."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _MOVES.get((Qt.Key(event.key()), modifiers))


def read_on(scroller: Scroller, move: ReadingMove) -> None:
    """Scroll as a reading app does."""
    page = scroller.height - 2 * scroller.layout.line_height
    match move:
        case ReadingMove.PAGE_UP:
            scroller.glide_by(-page)
        case ReadingMove.PAGE_DOWN:
            scroller.glide_by(page)
        case ReadingMove.TO_START:
            scroller.show_start()
        case ReadingMove.TO_END:
            scroller.show_line(scroller.layout.document().blockCount() - 1, 0, 0)
            scroller.scroll_by(scroller.maximum)


def moves_caret(event: QKeyEvent) -> bool:
    """Whether a key press goes on from where the caret is."""
    return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def shows_caret(event: QKeyEvent) -> bool:
    """Whether the caret is looked for after a key press, even one that could not move it."""
    return moves_caret(event) or event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End)
