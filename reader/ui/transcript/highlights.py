"""What is painted behind the words: the marked row, the selection, the matches."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCursor

from reader.model import Passage
from reader.ui.theme import Theme
from reader.ui.transcript.layout import PassageLayout
from reader.ui.transcript.positions import to_utf16
from reader.ui.transcript.top_edge import Row

if TYPE_CHECKING:
    from reader.model import PassageMatch

_RADIUS = 3
_MARGIN = 2
_LINE = 2
_BAR = 3  # at the edge of the pane, beside the marked row


# A passage and a code point in it.
Beginning = tuple[int, int]


class LitSpan(NamedTuple):
    """UTF-16 positions in a passage, end exclusive."""

    start: int
    end: int
    is_current: bool


class Highlights:
    """The lit spans of one transcript, found by passage so that only visible ones cost."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self.marked: int | None = None
        self.set_matches(())

    def set_matches(self, matches: "Sequence[PassageMatch]") -> None:
        """They are in text order."""
        self._matches = matches
        self.current: int | None = None
        self._numbers = [match.passage for match in matches]
        # How far a phrase runs on into the passages after its own.
        self._reach = max((m.lit[-1][0] - m.passage for m in matches if m.lit), default=0)

    def spans(self, passage: int) -> list[LitSpan]:
        """What is lit in a passage, the current match last, on top of the others."""
        first = bisect_left(self._numbers, passage - self._reach)
        last = bisect_right(self._numbers, passage)
        text = self._passages[passage].text if first < last else ""
        spans = [
            LitSpan(to_utf16(text, start), to_utf16(text, end), index == self.current)
            for index in range(first, last)
            for number, (start, end) in self._matches[index].lit
            if number == passage
        ]
        return sorted(spans, key=lambda span: span.is_current)

    def beginnings(self) -> list[Beginning]:
        """Where each match begins, in text order."""
        return sorted(map(_beginning, self._matches))

    def current_beginning(self) -> Beginning | None:
        if self.current is None:
            return None
        return _beginning(self._matches[self.current])


def _beginning(match: "PassageMatch") -> Beginning:
    if not match.lit:
        return match.passage, 0
    passage, (start, _) = match.lit[0]
    return passage, start


def paint_marked_row(
    painter: QPainter, row: Row, layout: PassageLayout, ends: tuple[int, int], theme: Theme
) -> None:
    """A soft light behind a whole passage, from the first x and gone at the second.

    The second is less where the text runs to the left.
    """
    from PySide6.QtGui import QLinearGradient  # noqa: PLC0415  (start-up time)

    left, right = ends
    top = row.top + layout.lead(row.block) - layout.gap / 2
    height = row.block.lineCount() * layout.line_height + layout.gap
    light, none = QColor(theme.selected), QColor(theme.selected)
    light.setAlphaF(0.85)
    none.setAlpha(0)
    gradient = QLinearGradient(left, 0, right, 0)
    gradient.setColorAt(0, light)
    gradient.setColorAt(0.12, light)
    gradient.setColorAt(1, none)
    painter.fillRect(QRectF(left, top, right - left, height).normalized(), gradient)
    bar = _BAR if left < right else -_BAR
    painter.fillRect(QRectF(left, top, bar, height).normalized(), theme.accent)


def paint_selection(
    painter: QPainter, row: Row, layout: PassageLayout, cursor: QTextCursor, theme: Theme
) -> None:
    """The selected part of a row, without stripes between its lines."""
    begin = row.block.position()
    start = max(0, cursor.selectionStart() - begin)
    end = min(row.block.length() - 1, cursor.selectionEnd() - begin)
    if start >= end:
        return
    for rect in layout.stretches(row.block, start, end):
        painter.fillRect(rect.translated(0, row.top), theme.selection)


def paint_matches(
    painter: QPainter, row: Row, layout: PassageLayout, spans: Iterable[LitSpan], theme: Theme
) -> None:
    """A rounded light behind each match in a row, with what WCAG 1.4.11 asks to be seen by:
    an edge around the current one, a line below each other one.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = (layout.line_height - layout.natural_height) // 2 - 1
    for start, end, is_current in spans:
        painter.setBrush(theme.current if is_current else theme.match)
        painter.setPen(theme.ring if is_current else Qt.PenStyle.NoPen)
        for rect in layout.stretches(row.block, start, end):
            box = rect.translated(0, row.top).adjusted(-_MARGIN, inset, _MARGIN, -inset)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            if not is_current:
                below = box.adjusted(_MARGIN, box.height() - _LINE, -_MARGIN, 0)
                painter.fillRect(below, theme.ring)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
