"""Scrolling by the pixel, which a plain text edit, counting lines, does not offer.

The edit's own bar takes the whole lines; the viewport, taller than what is seen
of it, moves up by the rest. Blocks are laid out as they come near.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QScrollBar

from reader.ui.transcript.glide import Glide
from reader.ui.transcript.layout import PassageLayout
from reader.ui.transcript.top_edge import Row, TopEdge

_SETTLE = 120


class Scroller(QObject):
    """Holds the pane's place in its document, and the edit, the viewport and the bar to it."""

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
        # A change of range makes the scroll area put its viewport back where it was.
        edit.verticalScrollBar().rangeChanged.connect(self.put_viewport_back)
        edit.horizontalScrollBar().rangeChanged.connect(self.put_viewport_back)
        self.reset(layout)

    def reset(self, layout: PassageLayout) -> None:
        """Begin at the top of another document."""
        self.stop()
        self.layout = layout
        self._top = TopEdge(layout)
        self._remember()

    # What is seen

    @property
    def height(self) -> int:
        """The visible height, without the spare part of the viewport."""
        return self._edit.height()

    @property
    def value(self) -> int:
        """Pixels above the view, an estimate as far as they are not laid out."""
        return self._top.value

    @property
    def maximum(self) -> int:
        return max(0, self.layout.total_height() - self.height)

    def rows(self) -> Iterator[Row]:
        """The visible blocks from the top, laid out, in pane coordinates."""
        return self._top.rows(self.height)

    def row_at(self, y: int) -> Row:
        """The row at a height in the pane: the nearest one where there is none."""
        # A document has one block at least, so there is a row.
        row, *others = self.rows()
        for other in others:
            row = other if other.top <= y else row
        return row

    def top(self) -> tuple[int, int]:
        """The block, and the UTF-16 position in it, of the first line that is mostly seen."""
        return self._words.number, self._words.position

    def line_y(self, number: int, position: int) -> int | None:
        """Where a line stands in the view; None if its block is not seen."""
        for block, top, _ in self.rows():
            if block.blockNumber() == number:
                return top + self.layout.line_top(block, self.layout.line_of(block, position))
        return None

    # Moving

    def scroll_by(self, pixels: int) -> None:
        self._top.move_by(pixels, self.height)
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
            # With all that stands above it, as far as the line itself stays in sight.
            lowest = self.height - self.layout.line_height - self.layout.gap
            y = max(y, min(self.layout.top_room, lowest))
        self._top.move_to_line(number, position, -y, self.height)
        self._arrive()

    def show_start(self) -> None:
        """Put the very top of the document at the top of the view."""
        self.stop()
        self._top.move_to_block(self.layout.document().firstBlock(), 0, self.height)
        self._arrive()

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
            self._top.return_to(self._words, self.height)

    def refresh(self) -> None:
        """Follow line counts that have changed above or below, with the text in its place."""
        if not self._applying:
            self._apply()

    def _arrive(self) -> None:
        self._remember()
        self._apply()

    def _remember(self) -> None:
        """The words at the top, to be kept as they are through any change of layout."""
        self._words = self._top.words()
        self._settle.start()

    def _apply(self) -> None:
        self._applying = True
        layout, top = self.layout, self._top
        for _ in self.rows():
            pass  # only laid out blocks have true line counts
        layout.announce()
        line = layout.line_at(top.block, top.offset)
        self._edit.verticalScrollBar().setValue(top.block.firstLineNumber() + line)
        self._shift_viewport()
        self._bar.setPageStep(self.height)
        self._bar.setSingleStep(layout.line_height)
        self._bar.setRange(0, self.maximum)
        self._bar.setValue(self.value)
        self._applying = False
        self.moved.emit()

    def _shift_viewport(self) -> None:
        first = self._edit.firstVisibleBlock()
        shown = self.layout.block_top(first) - self._edit.contentOffset().y()
        viewport = self._edit.viewport()
        viewport.move(viewport.x(), round(shown - self.value))

    def put_viewport_back(self) -> None:
        """After the scroll area has laid out its parts, which knows of no shift."""
        if not self._applying:
            self._shift_viewport()

    def _follow_bar(self, value: int) -> None:
        if not self._applying:
            self.stop()
            self._top.move_to(value, self.height)
            self._arrive()

    def _follow_edit(self, _rect: object, dy: int) -> None:
        """The edit has scrolled by itself, or its own bar was set from outside."""
        if dy and not self._applying:
            self.stop()
            offset = round(-self._edit.contentOffset().y())
            self._top.move_to_block(self._edit.firstVisibleBlock(), offset, self.height)
            self._arrive()
