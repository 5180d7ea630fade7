"""The transcript as text to read, select, search and cite."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from reader.model import Passage, PassageMatch
from reader.ui.theme import LIGHT, Theme, build_palette
from reader.ui.transcript.edit import ReadingEdit
from reader.ui.transcript.gutter import TimestampGutter
from reader.ui.transcript.head import Head
from reader.ui.transcript.highlights import (
    Highlights,
    paint_marked_row,
    paint_matches,
    paint_selection,
)
from reader.ui.transcript.positions import (
    PassageRange,
    Place,
    one_block_each,
    to_code_points,
    to_utf16,
)
from reader.ui.transcript.selection import make_cursor, read_selection, selected_text
from reader.ui.transcript.ticks import WIDTH, place_tick, place_ticks


class TranscriptPane(ReadingEdit):
    """Read-only; block n of the document is passage n."""

    timestamp_activated = Signal(float)
    passage_activated = Signal(int)
    menu_requested = Signal(int, QPoint)
    place_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcriptPane")
        self.setAccessibleName(self.tr("Transcript"))
        self._passages: Sequence[Passage] = ()
        self._highlights = Highlights(())
        self.gutter = TimestampGutter(self, self.scroller)
        self.gutter.activated.connect(self._activate)
        self.gutter.menu_requested.connect(self.menu_requested)
        self.scroller.moved.connect(self.gutter.follow)
        self._head = Head(self, self.scroller)
        self._head.changed.connect(self._make_room)
        self.scroller.settled.connect(self.place_changed)
        self.heights_changed.connect(self._show_ticks)
        self.gutter.set_text_font(self.font())
        self.set_theme(LIGHT)
        self.show_transcript(())

    def show_transcript(self, passages: Sequence[Passage]) -> None:
        """Show other passages from their beginning, with nothing lit or marked."""
        self._passages = passages
        self._highlights = Highlights(passages)
        self.gutter.show_passages(passages)
        self.open_text(one_block_each(passages))
        self._show_ticks()

    def set_header(self, widget: QWidget | None) -> None:
        """Make a widget a child that stands, as high as it wants, above the first passage."""
        self._head.set_widget(widget)

    def set_matches(self, matches: Sequence[PassageMatch]) -> None:
        """Light these, none of them current, with a tick for each on the scroll bar."""
        self._highlights.set_matches(matches)
        self._show_ticks()
        self.viewport().update()

    def set_current_match(self, index: int | None) -> None:
        """Light one of the matches, by its index in them, more strongly; None for no one."""
        self._highlights.current = index
        self._show_current_tick()
        self.viewport().update()

    def mark_passage(self, passage: int | None) -> None:
        """Put a soft light behind the passage that is the current moment."""
        self._highlights.marked = self.gutter.marked = passage
        self.viewport().update()
        self.gutter.update()

    def scroll_to(self, passage: int, offset: int = 0) -> None:
        """Bring the line with a code point to a third from the top.

        Nothing moves where it stands well already: seen whole, and above the lower third.
        """
        if not self._passages:
            return
        line = self._line(passage, offset)
        y, height = self.scroller.line_y(*line), self.height()
        if y is None or not height // 10 <= y <= height * 3 // 5:
            self.scroller.show_line(*line, height // 3)

    def place(self) -> Place:
        """The first line that is seen at the top."""
        if not self._passages:
            return Place(0, 0)
        passage, position = self.scroller.top()
        return Place(passage, to_code_points(self._passages[passage].text, position))

    def restore_place(self, place: Place) -> None:
        """Bring a line back to the top, or nearly; the first one with the header above it."""
        if place == Place(0, 0):
            self.scroller.show_start()
        elif self._passages:
            self.scroller.show_line(*self._line(place.passage, place.offset), 0)

    def current_passage(self) -> int:
        """The passage of the selection or of a visible caret, else the topmost one seen."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return self.document().findBlock(cursor.selectionStart()).blockNumber()
        return cursor.blockNumber() if self.caret.is_visible() else self.scroller.top()[0]

    def selected_range(self) -> PassageRange | None:
        return read_selection(self.textCursor(), self._passages)

    def select(self, selection: PassageRange) -> None:
        """Select a range, without scrolling."""
        if self._passages:
            self.caret.adopt(make_cursor(self.document(), self._passages, selection))

    def set_point_size(self, points: float) -> None:
        """The size of the text; the same words stay at the top."""
        font = self.font()
        font.setPointSizeF(points)
        self.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = build_palette(theme)
        palette.setColor(QPalette.ColorRole.Window, theme.ground)
        # The selection is painted here; the edit's own would leave stripes between lines.
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.gutter.set_theme(theme)
        self.bar.set_theme(theme)
        self.viewport().update()

    # What Qt asks for

    def fit(self) -> None:
        super().fit()
        self.gutter.setGeometry(0, 0, self.viewport().x(), self.height())
        self.gutter.fade_end = self.viewport().geometry().right()

    def label_width(self) -> int:
        return self.gutter.label_width(self.width() // 5)

    def head_height(self) -> int:
        return self._head.fit(self.width() - WIDTH)

    def adopt_font(self, font: QFont) -> None:
        super().adopt_font(font)
        self.gutter.set_text_font(font)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        left, shift = self.viewport().x(), self.viewport().y()
        painter.translate(0, -shift)
        ends = -left, self.gutter.fade_end - left
        area = event.rect().translated(0, shift)
        layout, theme, cursor = self.scroller.layout, self._theme, self.textCursor()
        for row in self.scroller.rows():
            if row.top > area.bottom() or row.top + row.height < area.top():
                continue
            number = row.block.blockNumber()
            if number == self._highlights.marked:
                paint_marked_row(painter, row, layout, ends, theme)
            paint_selection(painter, row, layout, cursor, theme)
            paint_matches(painter, row, layout, self._highlights.spans(number), theme)
        painter.end()
        super().paintEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text and nothing else: the default adds a document of its own making."""
        data = QMimeData()
        if selection := self.selected_range():
            data.setText(selected_text(self._passages, selection))
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._passages:
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            y = self.mapFromGlobal(event.globalPos()).y()
            row = self.scroller.row_at(y)
            self.menu_requested.emit(row.block.blockNumber(), event.globalPos())
            return
        corner = self.cursorRect().bottomLeft() if self.caret.is_visible() else QPoint(0, 0)
        self.menu_requested.emit(self.current_passage(), self.viewport().mapToGlobal(corner))

    # Inside

    def _line(self, passage: int, offset: int) -> tuple[int, int]:
        """The nearest passage there is, and the UTF-16 position in it."""
        passage = max(0, min(passage, len(self._passages) - 1))
        return passage, to_utf16(self._passages[passage].text, offset)

    def _make_room(self) -> None:
        with self.scroller.rewrapped():
            self.fit()
        self._show_ticks()
        self.viewport().update()

    def _activate(self, passage: int) -> None:
        self.passage_activated.emit(passage)
        start = self._passages[passage].start
        if start is not None:
            self.timestamp_activated.emit(start)

    def _show_ticks(self) -> None:
        matches, least = self._highlights.beginnings(), self.bar.document_pixels()
        self.bar.set_ticks(place_ticks(self.scroller.layout, self._passages, matches, least))
        self._show_current_tick()

    def _show_current_tick(self) -> None:
        match = self._highlights.current_beginning()
        tick = None if match is None else place_tick(self.scroller.layout, self._passages, match)
        self.bar.set_current_tick(tick)
