"""The caret, kept where the reader is looking."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from reader.ui.transcript.scrolling import Scroller


class Caret:
    """Moves the caret without the edit's own scrolling, and the view only as far as needed."""

    def __init__(self, edit: QPlainTextEdit, scroller: Scroller) -> None:
        self._edit = edit
        self._scroller = scroller

    def ends(self) -> tuple[int, int]:
        """The caret and the other end of the selection, UTF-16 positions of the document."""
        cursor = self._edit.textCursor()
        return cursor.position(), cursor.anchor()

    def y(self) -> int | None:
        """Where the caret's line stands in the view; None if its passage is not seen."""
        return self._scroller.line_y(*self._place())

    def is_visible(self) -> bool:
        y = self.y()
        line = self._scroller.layout.line_height
        return y is not None and -line // 2 <= y <= self._scroller.height - line // 2

    def reveal(self) -> None:
        """Scroll just so far that the caret's line is seen whole, with some air.

        On the first line, what stands above the text comes back too.
        """
        line, air = self._scroller.layout.line_height, self._scroller.layout.gap
        lowest = self._scroller.height - line - air
        y = self.y()
        if y is None:
            y = -1 if self._place() < self._scroller.top() else self._scroller.height
        if self._is_on_first_line():
            self._scroller.show_line(0, 0, air)
        elif y < air:
            self._scroller.show_line(*self._place(), air)
        elif y > lowest:
            self._scroller.show_line(*self._place(), max(air, lowest))

    def come_into_view(self) -> None:
        """To the top of what is seen, unless it is seen already or holds a selection."""
        if not self._edit.textCursor().hasSelection() and not self.is_visible():
            number, position = self._scroller.top()
            block = self._edit.document().findBlockByNumber(number)
            self.put(block.position() + position)

    def put(self, position: int) -> None:
        """Set the caret down at a UTF-16 position of the document, without scrolling."""
        cursor = self._edit.textCursor()
        cursor.setPosition(position)
        self.adopt(cursor)

    def adopt(self, cursor: QTextCursor) -> None:
        """Take over a caret or a selection, without scrolling."""
        with self._scroller.held():
            self._edit.setTextCursor(cursor)

    def _is_on_first_line(self) -> bool:
        number, position = self._place()
        first = self._edit.document().firstBlock()
        return number == 0 and self._scroller.layout.line_of(first, position) == 0

    def _place(self) -> tuple[int, int]:
        cursor = self._edit.textCursor()
        return cursor.blockNumber(), cursor.positionInBlock()
