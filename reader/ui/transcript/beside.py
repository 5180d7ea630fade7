"""Where times and names stand in the gutter, and in which fonts and colours."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from reader.ui.speaker_colours import palette
from reader.ui.theme import LIGHT
from reader.ui.transcript.column import EDGE, LABEL_GAP
from reader.ui.transcript.labels import Labels
from reader.ui.transcript.layout import INSET
from reader.ui.typography import DEFAULT, Speakers, Timestamps

_SIDE = Qt.AlignmentFlag
_LABEL_SIZE = 0.86
_SPEAKER_SIZE = 0.8
_WIDEST_TIME = "00:00:00"
# Of a sign, such as a bookmark's, and of the room beside it; in pixels.
SIGN_WIDTH = 9
_SIGN_GAP = 5


class Beside:
    """Measures a gutter; ``mirrored`` is one on the right of the text."""

    def __init__(self, text: QFont) -> None:
        self.labels = Labels(())
        self.typography = DEFAULT
        self.theme = LIGHT
        self.mirrored = False
        self.set_text_font(text)

    def set_text_font(self, text: QFont) -> None:
        self.label_font = _scaled(text, _LABEL_SIZE)
        # Digits of one width, so that times stand in line.
        self.label_font.setFeature(QFont.Tag("tnum"), 1)
        self.speaker_font = _scaled(text, _SPEAKER_SIZE)

    def width(self, most: int) -> int:
        """As wide as any time, or as the longest name if that is no more than ``most``."""
        names, longest = QFontMetrics(self.speaker_font), 0
        if self.typography.speakers is Speakers.GUTTER:
            longest = max(map(names.horizontalAdvance, self.labels.speakers), default=0)
        times = QFontMetrics(self.label_font).horizontalAdvance(_WIDEST_TIME)
        least = 0 if self.typography.timestamps is Timestamps.OFF else times
        return max(least, min(longest, most, times * 2))

    def label_rect(self, passage: int, gutter: int, baseline: int) -> QRect | None:
        """For a gutter so wide; None for a passage without a label."""
        text = self.labels.label(passage)
        if not text:
            return None
        metrics = QFontMetrics(self.label_font)
        width = metrics.horizontalAdvance(text)
        left = _near_text() if self.mirrored else right_edge(gutter) - width
        return QRect(left, baseline - metrics.ascent(), width, metrics.height())

    def speaker_rect(self, passage: int, gutter: int, baseline: int) -> QRect:
        """Below the label where there is one."""
        metrics = QFontMetrics(self.speaker_font)
        label = self.label_rect(passage, gutter, baseline)
        top = label.bottom() + 2 if label else baseline - metrics.ascent()
        left = _near_text() if self.mirrored else EDGE
        right = gutter - EDGE if self.mirrored else right_edge(gutter)
        return QRect(left, top, max(0, right - left), metrics.height())

    def signs_left(self, gutter: int) -> int:
        """Where signs stand in a gutter so wide: between the labels and the text."""
        if self.mirrored:
            return _near_text() - _SIGN_GAP - SIGN_WIDTH
        return right_edge(gutter) + _SIGN_GAP

    def speaker(self, passage: int) -> str:
        """The name that stands beside a passage, if any."""
        in_gutter = self.typography.speakers is Speakers.GUTTER
        return self.labels.speaker(passage) if in_gutter else ""

    def paint_speaker(self, painter: QPainter, passage: int, rect: QRect) -> None:
        """The name that stands beside a passage, as much of it as there is room for."""
        if name := self.speaker(passage):
            painter.setFont(self.speaker_font)
            painter.setPen(self.speaker_colour(passage))
            short = QFontMetrics(self.speaker_font).elidedText(
                name, Qt.TextElideMode.ElideRight, rect.width()
            )
            side = _SIDE.AlignLeft if self.mirrored else _SIDE.AlignRight
            painter.drawText(rect, side | _SIDE.AlignAbsolute, short)

    def speaker_colour(self, passage: int) -> QColor:
        """The colour of the name of a passage, wherever that stands."""
        index = self.labels.colours.get(self.labels.speaker(passage))
        if index is None or not self.typography.coloured:
            return self.theme.soft
        return palette(self.theme)[index]


def right_edge(gutter: int) -> int:
    """Where labels end in a gutter so wide, left of the text."""
    return gutter + INSET - LABEL_GAP


def _near_text() -> int:
    return LABEL_GAP - INSET


def _scaled(text: QFont, factor: float) -> QFont:
    font = QFont(text)
    font.setPointSizeF(max(6.0, text.pointSizeF() * factor))
    return font
