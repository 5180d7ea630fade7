"""A hit laid out as a few lines of text with its matches bold on amber."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reader.model import Hit, Span
from reader.ui.hits.model import place_text
from reader.ui.line_breaking import x_of
from reader.ui.theme import Theme

MOST_LINES = 4
LINE_HEIGHT = 1.2
# How much is kept before the first match where a snippet is too long to show it.
_LEAD = 40
_ELLIPSIS = "… "
# A last word longer than this is cut inside.
_LONGEST_TAIL = 16


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says. Spans and lengths count UTF-16 units, as Qt does."""

    text: str
    place: int
    speaker: int
    spans: tuple[Span, ...]


def row_text(hit: Hit, skip: int = 0) -> RowText:
    """The row's text, without the first ``skip`` characters of the snippet."""
    place = place_text(hit) + "\u2002"
    speaker = f"{hit.speaker}: " if hit.speaker else ""
    snippet = (_ELLIPSIS if skip else "") + hit.snippet.text[skip:].replace("\n", " ")
    before = len(place + speaker) + (len(_ELLIPSIS) if skip else 0) - skip
    text = place + speaker + snippet
    spans = tuple(
        (_units(text[: start + before]), _units(text[: end + before]))
        for start, end in hit.snippet.spans
        if start >= skip
    )
    return RowText(text, _units(place), _units(speaker), spans)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


class SnippetLayout:
    """One row's text at one width, in logical pixels, ready to be painted many times."""

    def __init__(self, hit: Hit, font: QFont, width: float, theme: Theme) -> None:
        self._step = QFontMetricsF(font).height() * LINE_HEIGHT
        self._theme = theme
        self._lay_out(row_text(hit), font, width)
        spans = hit.snippet.spans
        if self._cut and spans and self.row.spans[0][1] > self._shown:
            self._lay_out(row_text(hit, _lead_start(hit.snippet.text, spans[0][0])), font, width)

    @property
    def height(self) -> int:
        return round(self.layout.lineCount() * self._step)

    def paint(self, painter: QPainter, origin: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.match)
        for span in self.row.spans:
            for box in self._boxes(span):
                painter.drawRoundedRect(box.translated(origin), 3, 3)
        painter.setPen(self._theme.text)
        self.layout.draw(painter, origin)

    def _lay_out(self, row: RowText, font: QFont, width: float) -> None:
        self.row = row
        self._shown, self._cut = self._break_lines(row.text, row, font, width)
        if self._cut:
            text = _shortened(row.text, self._shown)
            self._shown = _units(text)
            self._break_lines(text, row, font, width)

    def _break_lines(self, text: str, row: RowText, font: QFont, width: float) -> tuple[int, bool]:
        """How many units of the text are shown, and whether any are left over."""
        self.layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.layout.setFormats(_formats(row, self._theme))
        self.layout.setCacheEnabled(True)
        self.layout.beginLayout()
        shown = 0
        for number in range(MOST_LINES):
            line = self.layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * self._step))
            shown = line.textStart() + line.textLength()
        self.layout.endLayout()
        return shown, shown < _units(text)

    def _boxes(self, span: Span) -> list[QRectF]:
        """Where a match stands: one rectangle a line."""
        boxes = []
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            start = max(span[0], line.textStart())
            end = min(span[1], line.textStart() + line.textLength(), self._shown)
            if start < end:
                left, right = x_of(line, start), x_of(line, end)
                top, height = line.y(), line.height()
                box = QRectF(min(left, right), top, abs(right - left), height)
                boxes.append(box.adjusted(-1, 0, 1, 0))
        return boxes


def _lead_start(text: str, match: int) -> int:
    """Where to begin for a match to be seen: a little before it, at a word."""
    start = max(1, match - _LEAD)
    return text.find(" ", start, match) + 1 or start


def _shortened(text: str, units: int) -> str:
    """The text that fits, with room made for an ellipsis, cut at a word where it has words."""
    kept = text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").rstrip()[:-2]
    space = kept.rfind(" ", len(kept) - _LONGEST_TAIL)
    return (kept if space < 0 else kept[:space]).rstrip() + " …"


def _formats(row: RowText, theme: Theme) -> list[QTextLayout.FormatRange]:
    formats = [
        _format(0, row.place, theme.accent),
        _format(row.place, row.place + row.speaker, theme.soft),
    ]
    formats += [_format(start, end, theme.text, bold=True) for start, end in row.spans]
    return [f for f in formats if f.length]


def _format(start: int, end: int, color: QColor, *, bold: bool = False) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setForeground(QBrush(color))
    if bold:
        style.setFontWeight(QFont.Weight.Bold)
    result = QTextLayout.FormatRange()
    result.start, result.length, result.format = start, end - start, style
    return result
