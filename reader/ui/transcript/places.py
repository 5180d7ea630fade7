"""Places of a transcript, found in the view and brought into it."""

from collections.abc import Sequence

from reader.model import Passage
from reader.ui.transcript.positions import Place, to_code_points, to_utf16
from reader.ui.transcript.scrolling import Scroller


class Places:
    """Moves the view by passages and code points."""

    def __init__(self, scroller: Scroller, passages: Sequence[Passage]) -> None:
        self._scroller = scroller
        self._passages = passages

    def show(self, passage: int, offset: int) -> None:
        """Bring the line with a code point to a third from the top, unless it stands well."""
        if not self._passages:
            return
        line, height = self._line(passage, offset), self._scroller.height
        y = self._scroller.line_y(*line)
        if y is None or not height // 10 <= y <= height * 3 // 5:
            self._scroller.show_line(*line, height // 3)

    def top(self) -> Place:
        """The first line that is seen at the top."""
        if not self._passages:
            return Place(0, 0)
        passage, position = self._scroller.top()
        return Place(passage, to_code_points(self._passages[passage].text, position))

    def bring_back(self, place: Place) -> None:
        """Bring a line back to the top, or nearly; the first one with the header above it."""
        if place == Place(0, 0):
            self._scroller.show_start()
        elif self._passages:
            self._scroller.show_line(*self._line(place.passage, place.offset), 0)

    def _line(self, passage: int, offset: int) -> tuple[int, int]:
        """The nearest passage there is, and the UTF-16 position in it."""
        passage = max(0, min(passage, len(self._passages) - 1))
        return passage, to_utf16(self._passages[passage].text, offset)
