"""What is seen of a document: the place of the view's upper edge in it."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock

from reader.ui.transcript.layout import PassageLayout


class Row(NamedTuple):
    """A visible block, and where it stands in the pane."""

    block: QTextBlock
    top: int
    height: int


class TopWords(NamedTuple):
    """The first line mostly seen: block, UTF-16 position, and how many lines are cut off.

    While something of the head above the text is seen, how many pixels of it are not.
    """

    number: int
    position: int
    cut: float
    cut_head: int | None


class TopEdge:
    """A block, and how many pixels of it are above the view.

    Not a distance from the document's beginning: blocks up there may not be
    laid out yet, and when they are, nothing that is seen may move.
    """

    def __init__(self, layout: PassageLayout) -> None:
        self.layout = layout
        self._number = 0
        self.offset = 0

    @property
    def block(self) -> QTextBlock:
        return self.layout.document().findBlockByNumber(self._number)

    @property
    def value(self) -> int:
        """Pixels above the view, an estimate as far as they are not laid out."""
        return self.layout.block_top(self.block) + self.offset

    def rows(self, height: int) -> Iterator[Row]:
        """The blocks seen in a view of that height, from the top, laid out."""
        block, y = self.block, -self.offset
        while block.isValid() and y < height:
            self.layout.lay_out(block)
            row = Row(block, y, self.layout.height(block))
            yield row
            y += row.height
            block = block.next()

    def words(self) -> TopWords:
        """Which words are at the top, so that they can be kept there."""
        layout, block, offset = self.layout, self.block, self.offset
        layout.lay_out(block)
        line = (offset + layout.line_height // 2 - layout.lead(block)) // layout.line_height
        if line >= block.layout().lineCount() and block.next().isValid():
            offset -= layout.height(block)
            block, line = block.next(), 0
            layout.lay_out(block)
        line = max(0, min(line, block.layout().lineCount() - 1))
        cut = (offset - layout.line_top(block, line)) / layout.line_height
        position = block.layout().lineAt(line).textStart()
        return TopWords(block.blockNumber(), position, cut, self._cut_head())

    def _cut_head(self) -> int | None:
        head = self.layout.head_height
        return self.offset if not self._number and self.offset < max(1, head) else None

    # Each of these stops at the ends of the document.

    def move_by(self, pixels: int, height: int) -> None:
        self._settle(self.block, self.offset + pixels, height)

    def move_to(self, value: int, height: int) -> None:
        """To a distance from the beginning, as far as that is known."""
        block = self.layout.block_at(value)
        self.layout.lay_out(block)
        offset = min(value - self.layout.block_top(block), self.layout.height(block) - 1)
        self._settle(block, offset, height)

    def move_to_block(self, block: QTextBlock, offset: int, height: int) -> None:
        self._settle(block, offset, height)

    def return_to(self, words: TopWords, height: int) -> None:
        """Bring the same words back after a change of layout, or the same part of the head."""
        if words.cut_head is None:
            cut = round(words.cut * self.layout.line_height)
            self.move_to_line(words.number, words.position, cut, height)
        else:
            cut = min(words.cut_head, self.layout.head_height)
            self._settle(self.layout.document().firstBlock(), cut, height)

    def move_to_line(self, number: int, position: int, cut: int, height: int) -> None:
        """To the line that holds a UTF-16 position, with ``cut`` pixels of it above the view."""
        document = self.layout.document()
        block = document.findBlockByNumber(max(0, min(number, document.blockCount() - 1)))
        self.layout.lay_out(block)
        line = self.layout.line_of(block, position)
        self._settle(block, self.layout.line_top(block, line) + cut, height)

    def _settle(self, block: QTextBlock, offset: int, height: int) -> None:
        self._put(block, offset)
        below = 0
        for row in self.rows(height):
            below = row.top + row.height
        if below < height:
            self._put(self.block, self.offset - (height - below))

    def _put(self, block: QTextBlock, offset: int) -> None:
        """Walk to the block that the edge runs through."""
        layout = self.layout
        layout.lay_out(block)
        while offset < 0 and block.previous().isValid():
            block = block.previous()
            layout.lay_out(block)
            offset += layout.height(block)
        while offset >= layout.height(block) and block.next().isValid():
            offset -= layout.height(block)
            block = block.next()
            layout.lay_out(block)
        self._number, self.offset = block.blockNumber(), max(0, offset)
