"""A slim column at the edge of the scroll bar: who speaks where, and where chapters begin."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from reader.model import Passage
from reader.ui.speaker_colours import palette
from reader.ui.theme import Theme
from reader.ui.transcript.layout import PassageLayout

# In pixels.
WIDTH = 3
# Of a mark where a chapter begins.
NOTCH = 7
# The letters' colours are too strong for a column of them.
_STRENGTH = 0.62
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Strip:
    """Both in pixels of the document: where each run of one speaker begins, with the number of
    their colour or NOBODY, and where the chapters do."""

    runs: tuple[tuple[int, int], ...] = ()
    chapters: tuple[int, ...] = ()

    def picture(self, bar: QWidget, end: int, place: Callable[[int], int], theme: Theme) -> QPixmap:
        """As wide as ``NOTCH`` and as high as the bar: it is painted in every frame.

        ``place`` tells the y of a pixel of the document; ``end`` is that of the last one.
        """
        ratio = bar.devicePixelRatioF()
        picture = QPixmap(QSize(NOTCH, bar.height()) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._paint(painter, end, place, theme)
        painter.end()
        return picture

    def _paint(
        self, painter: QPainter, end: int, place: Callable[[int], int], theme: Theme
    ) -> None:
        left, colours = NOTCH - WIDTH, [_calm(c, theme) for c in palette(theme)]
        tops = [*(place(top) for top, _ in self.runs), end]
        for (_, colour), (y, below) in zip(self.runs, pairwise(tops), strict=True):
            if colour != NOBODY and below > y:
                painter.fillRect(QRect(left, y, WIDTH, below - y), colours[colour])
        for y in map(place, self.chapters):
            painter.fillRect(QRect(left - 1, y - 1, WIDTH + 1, 3), theme.ground)
            painter.fillRect(QRect(0, y, NOTCH, 1), theme.soft)


def place_runs(
    layout: PassageLayout, passages: Sequence[Passage], colours: Mapping[str, int], most: int
) -> Iterator[tuple[int, int]]:
    """Where runs of one speaker begin, and the number of their colour or NOBODY.

    At most ``most`` passages are looked at, as far apart as that needs.
    """
    last, count = None, min(most, len(passages))
    for number in (n * len(passages) // count for n in range(count)):
        colour = colours.get(" ".join((passages[number].speaker or "").split()), NOBODY)
        if colour != last:
            last = colour
            yield text_top(layout, number), colour


def place_chapters(layout: PassageLayout, places: Iterable[int]) -> Iterator[int]:
    """Where the passages in which chapters begin stand, from the top of the document."""
    return (text_top(layout, place) for place in places)


def text_top(layout: PassageLayout, number: int) -> int:
    """From the top of the document to the first line of a passage."""
    block = layout.document().findBlockByNumber(number)
    return layout.block_top(block) + layout.lead(block)


def _calm(colour: QColor, theme: Theme) -> QColor:
    """Between the colour and the ground."""
    mixed = (
        round(_STRENGTH * ours + (1 - _STRENGTH) * theirs)
        for ours, theirs in zip(colour.getRgb()[:3], theme.ground.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*mixed)
