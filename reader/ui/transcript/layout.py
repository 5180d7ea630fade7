"""Where each line stands: a book's line height, and air between passages.

Every line has the same height and every passage the same gap below it, so the
place of any block is known from the number of lines above it alone.
"""

from collections.abc import Callable, Iterator
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlock,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

from reader.ui.transcript.column import average_advance
from reader.ui.transcript.stretches import line_stretches
from reader.ui.typography import Typography

# Room beside the text, so that a rounded highlight or a caret is not cut off.
INSET = 8


class PassageLayout(QPlainTextDocumentLayout):
    """Lays out one passage at a time. All lengths are logical pixels."""

    def __init__(
        self, document: QTextDocument, font: QFont, line_width: int, typography: Typography
    ) -> None:
        super().__init__(document)
        self._stale = False
        self._typography = typography
        # How far the first line of a block begins from where it would, for a name in front of it.
        self.indent: Callable[[int], float] = no_indent
        self.head_height = 0
        # The view clears the lines itself when its width changes; this one it keeps equal.
        self.line_width = line_width
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Measure the lines anew; the document's own font makes the blocks follow."""
        metrics = QFontMetricsF(font)
        natural = metrics.ascent() + metrics.descent()
        size = max(QFontInfo(font).pixelSize(), natural / 1.2)
        self.line_height = max(ceil(natural), round(size * self._typography.line_height))
        self.natural_height = ceil(natural)
        self.gap = round(self.line_height * self._typography.gap)
        self.bottom_room = self.line_height
        below = (self.line_height - self.natural_height) // 2
        # A whole pixel below the text keeps every scroll offset whole.
        self.baseline = self.line_height - below - metrics.descent()
        self._advance = average_advance(font)

    def set_typography(self, typography: Typography) -> None:
        """Lay everything out anew, with the same head above it."""
        self._typography = typography
        self.set_font(self.document().defaultFont())
        self.clear()

    def clear(self) -> None:
        """Forget all lines, but not how many they were."""
        self.documentChanged(0, 0, self.document().characterCount())

    # What Qt asks for

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        super().documentChanged(position, removed, added)
        if self.document().blockCount() == 1:
            # Many it only clears, but a block that is alone Qt breaks into lines by its own rules.
            self.document().firstBlock().clearLayout()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if not block.isValid():
            return QRectF()
        self.lay_out(block)
        height = self.height(block)
        if block.blockNumber() == self.document().blockCount() - 1:
            # Qt must believe in more room below than the view is taller than it shows.
            height += self.spare_height
        return QRectF(0, 0, self.line_width + 2 * INSET, height)

    def documentSize(self) -> QSizeF:
        return QSizeF(self.line_width + 2 * INSET, self.document().lineCount())

    # What the pane asks for

    def set_head(self, height: int) -> None:
        """Keep room for something above the text, in the first block's rectangle."""
        text = self.document().firstBlock().layout()
        for line in map(text.lineAt, range(text.lineCount())):
            line.setPosition(line.position() + QPointF(0, height - self.head_height))
        self.head_height = height

    @property
    def top_room(self) -> int:
        """From the top of the document to the first line."""
        return self.head_height + self.gap

    @property
    def spare_height(self) -> int:
        """How much taller than its visible part the viewport must be to scroll by pixels."""
        return 2 * self.line_height + self.gap + self.top_room

    def lay_out(self, block: QTextBlock) -> None:
        """Break the block into lines, unless that is done."""
        text = block.layout()
        if text.lineCount():
            return
        width = max(self.line_width, self.line_height)
        baseline = self.lead(block) + self.baseline
        indent = self.indent(block.blockNumber())
        shift = 0 if is_right_to_left(block) else indent
        text.setTextOption(self._option(block))
        text.beginLayout()
        while (line := text.createLine()).isValid():
            line.setLineWidth(width - indent)
            line.setPosition(QPointF(INSET + shift, baseline - line.ascent()))
            baseline += self.line_height
            indent = shift = 0
        text.endLayout()
        self._count_lines(block, text.lineCount())

    def estimate(self, block: QTextBlock) -> None:
        """Guess the number of lines from the length, so that the scroll bar is nearly true."""
        if not block.layout().lineCount():
            width = max(self.line_width, self.line_height)
            self._count_lines(block, ceil(block.length() * self._advance / width))

    def count_lines(self, block: QTextBlock) -> None:
        """Break a block that nobody sees into lines, to know how many there are.

        In a layout of its own, which goes: one that has been used once holds 16 kB for good.
        """
        if block.layout().lineCount():
            return
        text = QTextLayout(block.text(), self.document().defaultFont())
        text.setTextOption(self._option(block))
        width = max(self.line_width, self.line_height)
        self._count_lines(block, _break(text, width, self.indent(block.blockNumber())))

    def announce(self) -> None:
        """Tell the view if line counts have changed since the last time."""
        if self._stale:
            self._stale = False
            self.documentSizeChanged.emit(self.documentSize())

    def lead(self, block: QTextBlock) -> int:
        """The room above the block's first line."""
        return 0 if block.blockNumber() else self.top_room

    def height(self, block: QTextBlock) -> int:
        """From the top of the block to the top of the next."""
        number = block.blockNumber()
        height = block.lineCount() * self.line_height + self.gap
        if number == 0:
            height += self.top_room
        if number == self.document().blockCount() - 1:
            height += self.bottom_room
        return height

    def block_top(self, block: QTextBlock) -> int:
        """From the top of the document; an estimate as far as blocks above are not laid out."""
        number = block.blockNumber()
        lead = self.top_room if number else 0
        return lead + block.firstLineNumber() * self.line_height + number * self.gap

    def total_height(self) -> int:
        document = self.document()
        lines = document.lineCount() * self.line_height
        return self.top_room + lines + document.blockCount() * self.gap + self.bottom_room

    def block_at(self, y: int, low: int = 0, high: int | None = None) -> QTextBlock:
        """The block that covers ``y`` in the document, by bisection between two numbers."""
        document = self.document()
        high = document.blockCount() - 1 if high is None else high
        while low < high:
            middle = (low + high + 1) // 2
            if self.block_top(document.findBlockByNumber(middle)) <= y:
                low = middle
            else:
                high = middle - 1
        return document.findBlockByNumber(low)

    def line_at(self, block: QTextBlock, y: int) -> int:
        """The number of the line that covers ``y`` in a block that is laid out."""
        line = (y - self.lead(block)) // self.line_height
        return max(0, min(line, block.layout().lineCount() - 1))

    def line_of(self, block: QTextBlock, position: int) -> int:
        """The number of the line that holds a UTF-16 position of the block."""
        line = block.layout().lineForTextPosition(min(position, block.length() - 1))
        return line.lineNumber() if line.isValid() else 0

    def line_top(self, block: QTextBlock, line: int) -> int:
        return self.lead(block) + line * self.line_height

    def stretches(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        """A rectangle a line, or more in mixed text, for a run of UTF-16 positions; as high as it.

        The block must be laid out; the rectangles are in its own coordinates.
        """
        layout, text = block.layout(), block.text()
        for number in range(self.line_of(block, start), self.line_of(block, end) + 1):
            top = self.line_top(block, number)
            for left, right in line_stretches(layout.lineAt(number), text, start, end):
                yield QRectF(left, top, right - left, self.line_height)

    def _option(self, block: QTextBlock) -> QTextOption:
        option = self.document().defaultTextOption()
        if is_right_to_left(block):
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        return option

    def _count_lines(self, block: QTextBlock, lines: int) -> None:
        if block.lineCount() != lines:
            block.setLineCount(lines)
            self._stale = True


def is_right_to_left(block: QTextBlock) -> bool:
    """Whether its first letter with a direction runs to the left."""
    return block.textDirection() == Qt.LayoutDirection.RightToLeft


def no_indent(_number: int) -> float:
    """Every block begins where its lines do."""
    return 0.0


def _break(text: QTextLayout, width: float, indent: float) -> int:
    """How many lines there are; the first one is shorter by ``indent``."""
    text.beginLayout()
    while (line := text.createLine()).isValid():
        line.setLineWidth(width - indent)
        indent = 0
    text.endLayout()
    return text.lineCount()
