"""As much of a text as there is room for, cut where a line could break."""

from bisect import bisect_right

from PySide6.QtCore import QMargins, QTextBoundaryFinder
from PySide6.QtGui import QFontMetrics

from reader.ui.concordance.model import Column

# Pixels left and right of the text: contexts stand close to the keyword, columns apart.
_APART, _CLOSE = 12, 4
MARGINS = {
    Column.PLACE: QMargins(_APART, 0, 0, 0),
    Column.LEFT: QMargins(_APART, 0, _CLOSE, 0),
    Column.KEYWORD: QMargins(_CLOSE, 0, _CLOSE, 0),
    Column.RIGHT: QMargins(_CLOSE, 0, 0, 0),
    Column.SPEAKER: QMargins(_APART, 0, 0, 0),
    Column.EPISODE: QMargins(_APART, 0, _APART, 0),
}


def fitting(text: str, metrics: QFontMetrics, room: int, *, end: bool) -> str:
    """The longest beginning of a text, or ``end``, of whole words in ``room`` pixels.

    Empty where not even one word fits.
    """
    if metrics.horizontalAdvance(text) <= room:
        return text
    coded = text.encode("utf-16-le")  # Qt's positions are UTF-16
    parts = [coded[2 * place :] if end else coded[: 2 * place] for place in _breaks(text)]
    shown = [part.decode("utf-16-le").strip() for part in (parts[::-1] if end else parts)]
    return shown[bisect_right(shown, room, key=metrics.horizontalAdvance) - 1]


def _breaks(text: str) -> list[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    places = [0]
    while (place := finder.toNextBoundary()) >= 0:
        places.append(place)
    return places
