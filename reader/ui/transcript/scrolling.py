"""Scrolling by the pixel, which a plain text edit, counting lines, does not offer.

The truth is an anchor: a block and how far its top stands above the view. The
edit's own bar takes the whole lines of it; the viewport, taller than what is
seen of it, moves up by the rest. Blocks are laid out as they come near.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QScrollBar

from reader.ui.transcript.glide import Glide
from reader.ui.transcript.layout import PassageLayout

_SETTLE = 120


class Row(NamedTuple):
    """A visible block, and where it stands in the pane."""

    block: QTextBlock
    top: int
    height: int


class Scroller(QObject):
    """Holds the pane's place in its document, in pixels."""

    moved = Signal()
    settled = Signal()

    def __init__(self, edit: QPlainTextEdit, layout: PassageLayout, bar: QScrollBar) -> None:
        super().__init__(edit)
        self._edit = edit
        self._bar = bar
        self._applying = False
        self._glide = Glide(self)
        self._glide.moved.connect(self.scroll_by)
        self._settle = QTimer(self, interval=_SETTLE, singleShot=True)
        self._settle.timeout.connect(self.settled)
        bar.valueChanged.connect(self._follow_bar)
        edit.updateRequest.connect(self._follow_edit)
        self.reset(layout)

    def reset(self, layout: PassageLayout) -> None:
        """Begin at the top of another document."""
        self.layout = layout
        self._number, self._offset = 0, 0
        self._remember()
        self.stop()

    # The geometry of what is seen

    @property
    def height(self) -> int:
        """The visible height, without the spare part of the viewport."""
        return self._edit.height()

    @property
    def value(self) -> int:
        """Pixels above the view, an estimate as far as they are not laid out."""
        return self.layout.block_top(self._block()) + self._offset

    @property
    def maximum(self) -> int:
        return max(0, self.layout.total_height() - self.height)

    def rows(self) -> Iterator[Row]:
        """The visible blocks from the top, laid out, in pane coordinates."""
        block, y = self._block(), -self._offset
        while block.isValid() and y < self.height:
            self.layout.lay_out(block)
            height = self.layout.height(block)
            yield Row(block, y, height)
            y += height
            block = block.next()

    def row_at(self, y: int) -> Row:
        """The row at a height in the pane: the nearest one where there is none."""
        found = None
        for row in self.rows():
            found = row
            if y < row.top + row.height:
                break
        assert found is not None  # a document has at least one block
        return found

    def top(self) -> tuple[int, int]:
        """The block, and the UTF-16 position in it, of the first line that is mostly seen."""
        return self._top_number, self._top_position

    # Moving

    def scroll_by(self, pixels: int) -> None:
        self._offset += pixels
        self._arrive()

    def glide_by(self, pixels: int) -> None:
        """Scroll over the next frames, quickly at first; more may be added on the way."""
        self._glide.by(pixels)

    def stop(self) -> None:
        self._glide.stop()

    def show_line(self, number: int, position: int, y: int) -> None:
        """Put the line that holds a UTF-16 position at height ``y`` of the view."""
        self.stop()
        if number == 0 and position == 0:
            y = max(y, self.layout.top_room)
        self._set_line(number, position, -y)
        self._remember()
        self._apply()

    def line_y(self, number: int, position: int) -> int | None:
        """Where a line stands in the view; None if its block is not seen."""
        for block, top, _ in self.rows():
            if block.blockNumber() == number:
                return top + self.layout.line_top(block, self.layout.line_of(block, position))
        return None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Whatever the edit scrolls by its own rules meanwhile is undone."""
        outer, self._applying = self._applying, True
        try:
            yield
        finally:
            self._applying = outer
            self.refresh()

    @contextmanager
    def rewrapped(self) -> Iterator[None]:
        """The same words stay at the top through a change of width, height or font."""
        with self.held():
            yield
            below = round(self._below_line * self.layout.line_height)
            self._set_line(self._top_number, self._top_position, below)

    def refresh(self) -> None:
        """Follow line counts that have changed above or below, with the text in its place."""
        if not self._applying:
            self._apply()

    # Inside

    def _block(self) -> QTextBlock:
        return self.layout.document().findBlockByNumber(self._number)

    def _set_line(self, number: int, position: int, below: int) -> None:
        document = self.layout.document()
        self._number = max(0, min(number, document.blockCount() - 1))
        block = self._block()
        self.layout.lay_out(block)
        self._offset = self.layout.line_top(block, self.layout.line_of(block, position)) + below
        self._normalize()

    def _arrive(self) -> None:
        self._normalize()
        self._remember()
        self._apply()

    def _normalize(self) -> None:
        """Move the anchor to the block at the top of the view, and stay inside the document."""
        self._anchor_at_top()
        room = 0
        for row in self.rows():
            room = row.top + row.height
        if room < self.height:
            self._offset -= self.height - room
            self._anchor_at_top()

    def _anchor_at_top(self) -> None:
        block = self._block()
        self.layout.lay_out(block)
        while self._offset < 0 and block.previous().isValid():
            block = block.previous()
            self.layout.lay_out(block)
            self._offset += self.layout.height(block)
        while self._offset >= self.layout.height(block) and block.next().isValid():
            self._offset -= self.layout.height(block)
            block = block.next()
            self.layout.lay_out(block)
        self._offset = max(0, self._offset)
        self._number = block.blockNumber()

    def _remember(self) -> None:
        """Which words are at the top; kept as they are through any change of layout."""
        self._settle.start()
        layout, block, offset = self.layout, self._block(), self._offset
        layout.lay_out(block)
        line = (offset + layout.line_height // 2 - layout.lead(block)) // layout.line_height
        if line >= block.layout().lineCount() and block.next().isValid():
            offset -= layout.height(block)
            block, line = block.next(), 0
            layout.lay_out(block)
        line = max(0, min(line, block.layout().lineCount() - 1))
        self._top_number = block.blockNumber()
        self._top_position = block.layout().lineAt(line).textStart()
        self._below_line = (offset - layout.line_top(block, line)) / layout.line_height

    def _apply(self) -> None:
        """Carry the anchor over to the edit, the viewport and the bar."""
        self._applying = True
        layout = self.layout
        for _ in self.rows():
            pass
        layout.announce()
        block = self._block()
        line = layout.line_at(block, self._offset)
        self._edit.verticalScrollBar().setValue(block.firstLineNumber() + line)
        self._shift_viewport()
        self._bar.setPageStep(self.height)
        self._bar.setSingleStep(layout.line_height)
        self._bar.setRange(0, self.maximum)
        self._bar.setValue(self.value)
        self._applying = False
        self.moved.emit()

    def _shift_viewport(self) -> None:
        top = self._edit.firstVisibleBlock()
        shown = self.layout.block_top(top) - self._edit.contentOffset().y()
        viewport = self._edit.viewport()
        viewport.move(viewport.x(), round(shown - self.value))

    def _follow_bar(self, value: int) -> None:
        if self._applying:
            return
        self.stop()
        block = self.layout.block_at(value)
        self.layout.lay_out(block)
        self._number = block.blockNumber()
        self._offset = min(value - self.layout.block_top(block), self.layout.height(block) - 1)
        self._arrive()

    def _follow_edit(self, _rect: object, dy: int) -> None:
        """The edit has scrolled by itself, or its own bar was set from outside."""
        if self._applying or not dy:
            return
        self.stop()
        self._number = self._edit.firstVisibleBlock().blockNumber()
        self._offset = round(-self._edit.contentOffset().y())
        self._arrive()
