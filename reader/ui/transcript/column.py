"""The measure: how wide the text is and where it stands."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

# Between a label and the text, and between a label and the edge of the pane.
LABEL_GAP = 22
EDGE = 14
# A little left of the middle: the gutter has weight too, and the scroll bar is at the right.
LEFT_SHARE = 0.41
CENTRED = 0.5
_SAMPLE = "when people talk about a thing that they have read, they say it with other words"


class Column(NamedTuple):
    """In pixels of the pane: where the text begins on its left, and how wide a line may be."""

    x: int
    width: int


class Room(NamedTuple):
    """What a column has to fit in, in pixels; the labels stand left of it, or right if mirrored.

    ``share`` of what the text leaves is on the labels' side.
    """

    available: int
    label_width: int
    mirrored: bool = False
    share: float = LEFT_SHARE


def fit_column(room: Room, font: QFont, characters: int) -> Column:
    """Lines of so many characters where there is room for them, else what the labels leave.

    Lines are ragged: a limit of 74 makes lines of about 70.
    """
    ideal = round(average_advance(font) * characters)
    gutter = EDGE + room.label_width + LABEL_GAP
    width = max(40, min(ideal, room.available - gutter - EDGE))
    x = max(gutter, round((room.available - width) * room.share))
    return Column(room.available - x - width if room.mirrored else x, width)


def average_advance(font: QFont) -> float:
    """The width of a character in running text; the font's own figure is often far off."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
