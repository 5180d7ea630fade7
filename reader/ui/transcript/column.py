"""The measure: how wide the text is and where it stands."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

# Lines are ragged: a limit of 74 makes lines of about 70.
CHARACTERS = 74
# Between a label and the text, and between a label and the edge of the pane.
LABEL_GAP = 22
EDGE = 14
# A little left of the middle: the gutter has weight too, and the scroll bar is at the right.
LEFT_SHARE = 0.41
_SAMPLE = "when people talk about a thing that they have read, they say it with other words"


class Column(NamedTuple):
    """In pixels of the pane: where the text begins and how wide a line may be."""

    x: int
    width: int


def fit_column(available: int, font: QFont, label_width: int) -> Column:
    """About 70 characters where there is room for them, else what the labels leave."""
    ideal = round(average_advance(font) * CHARACTERS)
    gutter = EDGE + label_width + LABEL_GAP
    width = max(40, min(ideal, available - gutter - EDGE))
    return Column(max(gutter, round((available - width) * LEFT_SHARE)), width)


def average_advance(font: QFont) -> float:
    """The width of a character in running text; the font's own figure is often far off."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
