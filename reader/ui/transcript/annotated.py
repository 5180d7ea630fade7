"""What the reader has marked in the transcript that is shown: tints, and marks beside them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCursor

from reader.model import Color, Kind, Passage
from reader.ui import marks as colors
from reader.ui.theme import Theme
from reader.ui.transcript.beside import SIGN_WIDTH
from reader.ui.transcript.layout import PassageLayout
from reader.ui.transcript.positions import PassageRange, Place, to_code_points, to_utf16
from reader.ui.transcript.scrolling import Scroller
from reader.ui.transcript.top_edge import Row

_LINE = 2  # pixels
# A sign beside the text is so high, in pixels.
_HEIGHT = 10
_SLACK = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation in the passages that are shown; ``note`` and ``tags`` for its tool tip."""

    id: str
    place: PassageRange
    kind: Kind
    color: Color
    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def has_sign(self) -> bool:
        """Whether it is to be seen beside the text, too."""
        return bool(self.note or self.tags) or self.kind is Kind.BOOKMARK


class Annotated:
    """Marks by passage, so that only visible ones cost."""

    def __init__(self, passages: Sequence[Passage], marks: Iterable[Mark] = ()) -> None:
        self._passages = passages
        # Those of a transcript that has just become longer wait until it is shown.
        there = (mark for mark in marks if mark.place.last < len(passages))
        self.marks = sorted(there, key=lambda mark: (mark.place.first, mark.place.first_offset))
        self._firsts = [mark.place.first for mark in self.marks]
        # How far down those up to each one reach.
        self._reach = list(accumulate((mark.place.last for mark in self.marks), max))

    def beginnings(self) -> list[tuple[tuple[int, int], Color]]:
        """Where each begins, with its colour."""
        return [((m.place.first, m.place.first_offset), m.color) for m in self.marks]

    def place(self, cursor: QTextCursor) -> Place:
        """Where a cursor stands, in code points."""
        number = cursor.blockNumber()
        text = self._passages[number].text if number < len(self._passages) else ""
        return Place(number, to_code_points(text, cursor.positionInBlock()))

    def at(self, passage: int, offset: int) -> list[Mark]:
        """Those that hold a code point, or end before it; the shortest first."""
        found = [mark for mark in self._in(passage) if _holds(mark.place, passage, offset)]
        return sorted(found, key=lambda mark: _length(mark.place))

    def beginning_in(self, passage: int) -> list[Mark]:
        return [mark for mark in self._in(passage) if mark.place.first == passage]

    def spans(self, passage: int) -> Iterator[tuple[int, int, Color]]:
        """UTF-16 positions of what is tinted in a passage, end exclusive."""
        for mark in reversed(list(self._in(passage))):
            if mark.kind is Kind.HIGHLIGHT:
                text, place = self._passages[passage].text, mark.place
                begin = place.first_offset if place.first == passage else 0
                end = place.last_offset if place.last == passage else len(text)
                yield to_utf16(text, begin), to_utf16(text, end), mark.color

    def position(self, mark: Mark) -> int:
        """The UTF-16 position of its first word in its passage."""
        return to_utf16(self._passages[mark.place.first].text, mark.place.first_offset)

    def _in(self, passage: int) -> Iterator[Mark]:
        """Those that reach into a passage, from the last one up."""
        index = bisect_right(self._firsts, passage)
        while index > 0 and self._reach[index - 1] >= passage:
            index -= 1
            if self.marks[index].place.last >= passage:
                yield self.marks[index]


def paint_annotations(
    painter: QPainter, row: Row, layout: PassageLayout, annotated: Annotated, theme: Theme
) -> None:
    """The tints of a row, each with a line below it."""
    inset = (layout.line_height - layout.natural_height) // 2 - 1
    for start, end, color in annotated.spans(row.block.blockNumber()):
        for rect in layout.stretches(row.block, start, end):
            box = rect.translated(0, row.top).adjusted(0, inset, 0, -inset)
            painter.fillRect(box, colors.tint(color, theme))
            below = QRectF(box.left(), box.bottom() - _LINE, box.width(), _LINE)
            painter.fillRect(below, colors.line(color, theme))


class Signs:
    """Notes and bookmarks beside the text, at the line where they begin."""

    def __init__(self, scroller: Scroller) -> None:
        self._scroller = scroller
        self.annotated = Annotated(())

    def paint(self, painter: QPainter, rows: Iterable[Row], left: int, theme: Theme) -> None:
        """``left`` is where signs stand."""
        for row in rows:
            for mark, place in self._signs(row, left):
                color = colors.line(mark.color, theme)
                if mark.kind is Kind.BOOKMARK:
                    colors.paint_ribbon(painter, place, color)
                else:
                    _paint_note(painter, place, color, theme.ground)

    def at(self, point: QPoint, left: int) -> list[Mark]:
        """Those whose sign is here."""
        return [
            mark
            for row in self._scroller.rows()
            for mark, place in self._signs(row, left)
            if place.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(QPointF(point))
        ]

    def place_of(self, mark_id: str, left: int) -> QRectF | None:
        """Where the sign of an annotation is; None where it is not seen."""
        for row in self._scroller.rows():
            for mark, place in self._signs(row, left):
                if mark.id == mark_id:
                    return place
        return None

    def _signs(self, row: Row, left: int) -> Iterator[tuple[Mark, QRectF]]:
        layout = self._scroller.layout
        for mark in self.annotated.beginning_in(row.block.blockNumber()):
            if mark.has_sign:
                number = layout.line_of(row.block, self.annotated.position(mark))
                top = row.top + layout.line_top(row.block, number)
                middle = top + layout.baseline - _HEIGHT / 2 + 1
                yield mark, QRectF(left, middle - _HEIGHT / 2, SIGN_WIDTH, _HEIGHT)


def tip(marks: Iterable[Mark], theme: Theme) -> str:
    """What the reader has written, as rich text: Qt takes nothing in it for markup but ours."""
    from html import escape  # noqa: PLC0415  (start-up time)

    from reader.ui.markdown import as_html  # noqa: PLC0415

    parts = []
    for mark in marks:
        tags = escape(" ".join(f"#{tag}" for tag in mark.tags))
        parts += [as_html(mark.note, theme)] if mark.note else []
        parts += [f"<p>{tags}</p>"] if tags else []
    return "".join(parts)


def _holds(place: PassageRange, passage: int, offset: int) -> bool:
    return (place.first, place.first_offset) <= (passage, offset) <= (place.last, place.last_offset)


def _length(place: PassageRange) -> tuple[int, int]:
    return place.last - place.first, place.last_offset - place.first_offset


def _paint_note(painter: QPainter, place: QRectF, color: QColor, ground: QColor) -> None:
    """A sheet with two lines on it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(place, 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for y in (3.0, 6.0):
        painter.fillRect(QRectF(place.left() + 2, place.top() + y, SIGN_WIDTH - 4, 1), ground)
