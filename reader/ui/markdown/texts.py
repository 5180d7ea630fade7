"""The notes of a list, broken into lines for one width, for delegates that paint them."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from reader.services.direction import is_right_to_left
from reader.ui.line_breaking import break_lines, x_of
from reader.ui.markdown.document import is_plain, note_document
from reader.ui.theme import Theme

# Enough for what a screen shows; a note's height is remembered for all.
_KEPT = 200
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _MIDDLE, Qt.AlignmentFlag.AlignRight | _MIDDLE
_ELLIPSIS = "…"


def paint_lines(
    painter: QPainter, place: QRect, lines: tuple[str, ...], font: QFont, color: QColor
) -> None:
    """Lines one under the other, each at the side where its language begins."""
    height = QFontMetrics(font).height()
    row = QRect(place.left(), place.top(), place.width(), height)
    painter.setFont(font)
    painter.setPen(color)
    for line in lines:
        painter.drawText(row, _RIGHT if is_right_to_left(line) else _LEFT, line)
        row.translate(0, height)


@dataclass(frozen=True, slots=True)
class PlainNote:
    """A note in which nothing is marked up."""

    lines: tuple[str, ...]
    font: QFont

    @property
    def height(self) -> int:
        return QFontMetrics(self.font).height() * len(self.lines)

    def paint(self, painter: QPainter, place: QRect, color: QColor) -> None:
        paint_lines(painter, place, self.lines, self.font, color)


class RichNote:
    """Markdown, laid out; what is below the last of ``most`` lines is left out."""

    def __init__(self, document: QTextDocument, width: int, most: int) -> None:
        self._document = document
        document.setTextWidth(width)
        _shorten(document, width, most)
        self.height = ceil(document.size().height())

    def paint(self, painter: QPainter, place: QRect, color: QColor) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, color)
        context.palette = palette
        context.clip = QRectF(0, 0, place.width(), self.height)
        painter.translate(place.topLeft())
        self._document.documentLayout().draw(painter, context)
        painter.translate(-place.topLeft())


class NoteTexts:
    """Of each note at most ``most`` lines; widths and heights are in pixels."""

    def __init__(self, most: int, theme: Theme) -> None:
        self._most, self._theme = most, theme
        self._font, self._width = QFont(), 0
        self._shown: dict[str, PlainNote | RichNote] = {}
        self._heights: dict[str, int] = {}

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._shown.clear()

    def use(self, font: QFont, width: int) -> None:
        """Break notes for this font and width from now on."""
        self._font, self._width = font, width
        self._shown.clear()
        self._heights.clear()

    def known_height(self, note: str) -> int | None:
        """The height of a note that has been broken into lines before."""
        return self._heights.get(note)

    def height(self, note: str) -> int:
        known = self._heights.get(note)
        if known is None:
            known = self._heights[note] = self.shown(note).height
        return known

    def shown(self, note: str) -> PlainNote | RichNote:
        """A note ready to be painted."""
        known = self._shown.get(note)
        if known is None:
            if len(self._shown) >= _KEPT:
                self._shown.clear()
            known = self._shown[note] = self._lay_out(note)
        return known

    def _lay_out(self, note: str) -> PlainNote | RichNote:
        if is_plain(note):
            return PlainNote(break_lines(note, self._font, self._width, self._most), self._font)
        return RichNote(note_document(note, self._font, self._theme), self._width, self._most)


def _shorten(document: QTextDocument, width: int, most: int) -> None:
    """Drop the lines after the first ``most``; the last one says so."""
    document.documentLayout().documentSize()  # lays it out
    block, left = document.begin(), most
    while block.isValid() and block.layout().lineCount() < left + (not block.next().isValid()):
        left -= block.layout().lineCount()
        block = block.next()
    if not block.isValid():
        return
    line = block.layout().lineAt(max(0, left - 1))
    begin = line.textStart()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + begin + line.textLength())
    room = width - QFontMetrics(document.defaultFont()).horizontalAdvance(_ELLIPSIS)
    while cursor.positionInBlock() > begin and _wide(line, begin, cursor.positionInBlock()) > room:
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(_ELLIPSIS)


def _wide(line: QTextLine, begin: int, end: int) -> float:
    """How wide the characters between two places of a line are."""
    return abs(x_of(line, end) - x_of(line, begin))
