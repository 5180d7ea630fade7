"""Names that stand in front of the first words of a passage, where the speaker changes.

They are painted, not typed: the text stays what was said, to search and to copy.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from reader.ui.facts import scaled_font
from reader.ui.transcript.labels import Labels
from reader.ui.transcript.layout import INSET, PassageLayout, is_right_to_left
from reader.ui.transcript.top_edge import Row

_SIZE = 0.92
# Of the line; a longer name is cut.
_MOST = 0.5
_SPACE = "  "


class Headings:
    """Measured for one transcript in one font."""

    def __init__(self, labels: Labels, text: QFont) -> None:
        self._labels = labels
        self._font = scaled_font(text, _SIZE, QFont.Weight.Bold)
        self._metrics = QFontMetricsF(self._font)

    def indent(self, number: int, line_width: int) -> float:
        """How much room the name in front of a passage takes, in pixels."""
        name = self.name(number, line_width)
        return self._metrics.horizontalAdvance(name + _SPACE) if name else 0.0

    def name(self, number: int, line_width: int) -> str:
        """What is painted there; empty for nothing."""
        name, most = self._labels.speaker(number), line_width * _MOST
        return self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, most) if name else ""

    def paint(self, painter: QPainter, row: Row, layout: PassageLayout, colour: QColor) -> None:
        """In the coordinates of the row's column, which begins at 0."""
        name = self.name(row.block.blockNumber(), layout.line_width)
        width = self._metrics.horizontalAdvance(name)
        left = INSET + layout.line_width - width if is_right_to_left(row.block) else INSET
        top = row.top + layout.lead(row.block) + layout.baseline - self._metrics.ascent()
        painter.setFont(self._font)
        painter.setPen(colour)
        box = QRectF(left, top, width + 2, self._metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute, name)
