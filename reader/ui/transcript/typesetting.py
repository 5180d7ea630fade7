"""The text as the reader wants it set: face, spacing, names, and the way it runs."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QPainter

from reader.model import Passage
from reader.ui.direction import runs_to_the_left
from reader.ui.transcript.column import CENTRED, LEFT_SHARE
from reader.ui.transcript.edit import ReadingEdit
from reader.ui.transcript.gutter import TimestampGutter
from reader.ui.transcript.headings import Headings
from reader.ui.transcript.top_edge import Row
from reader.ui.typography import Speakers, Typography, set_face


class Typesetting(QObject):
    """Keeps a pane and its gutter to one typography."""

    def __init__(self, pane: ReadingEdit, gutter: TimestampGutter) -> None:
        super().__init__(pane)
        self._pane = pane
        self._gutter = gutter
        self._system = QFont(pane.font())
        self._headings: Headings | None = None
        pane.indent = self._indent

    def set(self, typography: Typography) -> None:
        """Set the text in another way; the same words stay at the top."""
        pane, old = self._pane, self._pane.typography
        if typography == old:
            return
        with pane.scroller.rewrapped():
            self._gutter.set_typography(typography)
            self._measure(pane.font(), typography.speakers)
            pane.set_typography(typography)
            if typography.face != old.face:
                pane.setFont(set_face(pane.font(), typography.face, self._system))
        pane.viewport().update()

    def centre(self, centred: bool) -> None:
        """In the very middle of the pane, or a little to the side of the labels."""
        with self._pane.scroller.rewrapped():
            self._pane.side_share = CENTRED if centred else LEFT_SHARE
            self._pane.fit()

    def turn(self, passages: Sequence[Passage]) -> None:
        """Get ready for another transcript: its labels stand where its lines begin."""
        self._pane.mirrored = self._gutter.beside.mirrored = runs_to_the_left(passages)
        self.adopt_font(self._pane.font())

    def adopt_font(self, font: QFont) -> None:
        """Measure the names again, before the blocks are laid out in another font."""
        self._measure(font, self._pane.typography.speakers)

    def paint(self, painter: QPainter, row: Row) -> None:
        """The name in front of a row of the text."""
        if self._headings:
            colour = self._gutter.beside.speaker_colour(row.block.blockNumber())
            self._headings.paint(painter, row, self._pane.scroller.layout, colour)

    def _measure(self, font: QFont, speakers: Speakers) -> None:
        shown = speakers is Speakers.HEADING
        self._headings = Headings(self._gutter.labels, font) if shown else None

    def _indent(self, number: int) -> float:
        if self._headings is None:
            return 0.0
        return self._headings.indent(number, self._pane.scroller.layout.line_width)
