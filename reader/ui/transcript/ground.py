"""All that is painted behind the words of a row, in its order."""

from PySide6.QtGui import QPainter, QTextCursor

from reader.ui.theme import Theme
from reader.ui.transcript.annotated import Annotated, paint_annotations
from reader.ui.transcript.highlights import (
    Highlights,
    paint_marked_row,
    paint_matches,
    paint_selection,
)
from reader.ui.transcript.layout import PassageLayout
from reader.ui.transcript.top_edge import Row


class Ground:
    """``ends`` are where the light behind a marked row begins, and where it is gone."""

    def __init__(
        self, layout: PassageLayout, highlights: Highlights, annotated: Annotated, theme: Theme
    ) -> None:
        self._layout, self._theme = layout, theme
        self._highlights, self._annotated = highlights, annotated
        self.ends = (0, 0)

    def paint(self, painter: QPainter, row: Row, cursor: QTextCursor) -> None:
        """The present moment, what the reader has marked, the selection, the matches."""
        number = row.block.blockNumber()
        if number == self._highlights.marked:
            paint_marked_row(painter, row, self._layout, self.ends, self._theme)
        paint_annotations(painter, row, self._layout, self._annotated, self._theme)
        paint_selection(painter, row, self._layout, cursor, self._theme)
        paint_matches(painter, row, self._layout, self._highlights.spans(number), self._theme)
