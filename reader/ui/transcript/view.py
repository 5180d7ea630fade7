"""The transcript as text to read, select, search and cite."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from reader.model import Passage
from reader.ui.theme import LIGHT, Theme, build_palette
from reader.ui.transcript.annotated import Annotated, Mark
from reader.ui.transcript.edit import ReadingEdit
from reader.ui.transcript.ground import Ground
from reader.ui.transcript.gutter import TimestampGutter
from reader.ui.transcript.head import Head
from reader.ui.transcript.hearing import Hearing
from reader.ui.transcript.highlights import Highlights
from reader.ui.transcript.overview import Overview
from reader.ui.transcript.places import Places
from reader.ui.transcript.pointing import Pointing
from reader.ui.transcript.positions import (
    PassageRange,
    Place,
    one_block_each,
)
from reader.ui.transcript.selection import make_cursor, read_selection, selected_text
from reader.ui.transcript.ticks import WIDTH, place_marks, place_tick, place_ticks
from reader.ui.transcript.typesetting import Typesetting

if TYPE_CHECKING:
    from reader.model import PassageMatch


class TranscriptPane(ReadingEdit):
    """Read-only; block n of the document is passage n."""

    timestamp_activated = Signal(float)
    passage_activated = Signal(int)
    menu_requested = Signal(int, QPoint)
    place_changed = Signal()
    lit_changed = Signal()  # other matches, another current one, other marks

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcriptPane")
        self.setAccessibleName(self.tr("Transcript"))
        self._passages: Sequence[Passage] = ()
        self.highlights = Highlights(())
        self.gutter = TimestampGutter(self, self.scroller)
        self.typesetting = Typesetting(self, self.gutter)
        self.pointing = Pointing(self, self.gutter)
        self.overview = Overview(self, self.gutter)
        self.hearing = Hearing(self, self.gutter)
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
        self._places = Places(self.scroller, passages)
        self.highlights = Highlights(passages)
        self.gutter.show_passages(passages)
        self.typesetting.turn(passages)
        self.pointing.show_passages(passages)
        self.overview.show_passages(passages)
        self.hearing.show_passages(passages)
        self.open_text(one_block_each(passages))
        self.setCursorWidth(1 if passages else 0)  # nothing to read has no place in it
        self.set_marks(())

    def set_header(self, widget: QWidget | None) -> None:
        """Make a widget a child that stands, as high as it wants, above the first passage."""
        self._head.set_widget(widget)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Tint what the reader has marked, with a quiet tick for each."""
        self.annotated = self.gutter.signs.annotated = Annotated(self._passages, marks)
        self._show_ticks()
        self.gutter.update()
        self.lit_changed.emit()

    def set_matches(self, matches: "Sequence[PassageMatch]") -> None:
        """Light these, none of them current, with a tick for each on the scroll bar."""
        self.highlights.set_matches(matches)
        self._show_ticks()
        self.lit_changed.emit()

    def set_current_match(self, index: int | None) -> None:
        """Light one of the matches, by its index in them, more strongly; None for no one."""
        self.highlights.current = index
        self._show_current_tick()
        self.lit_changed.emit()

    def mark_passage(self, passage: int | None) -> None:
        """Put a soft light behind the passage that is the current moment."""
        self.highlights.marked = self.gutter.marked = passage
        self.viewport().update()
        self.gutter.update()

    def scroll_to(self, passage: int, offset: int = 0) -> None:
        """Bring the line with a code point to a third from the top.

        Nothing moves where it stands well already: seen whole, and above the lower third.
        """
        self.hearing.leave()
        self._places.show(passage, offset)

    def place(self) -> Place:
        """The first line that is seen at the top."""
        return self._places.top()

    def restore_place(self, place: Place) -> None:
        """Bring a line back to the top, or nearly; the first one with the header above it."""
        self.hearing.leave()
        self._places.bring_back(place)

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
        self.gutter.stand_beside(self.viewport().geometry(), self.size(), self.width() - WIDTH)

    def label_width(self) -> int:
        return self.gutter.beside.width(self.width() // 5)

    def head_height(self) -> int:
        return self._head.fit(self.width() - WIDTH)

    def adopt_font(self, font: QFont) -> None:
        super().adopt_font(font)
        self.gutter.set_text_font(font)
        self.typesetting.adopt_font(font)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        left, shift = self.viewport().x(), self.viewport().y()
        ground = Ground(self.scroller.layout, self.highlights, self.annotated, self._theme)
        ground.ends = self.gutter.light_ends(left)
        area, cursor = event.rect().translated(0, shift), self.textCursor()
        painter.translate(0, -shift)
        for row in self.scroller.rows():
            if row.top <= area.bottom() and row.top + row.height >= area.top():
                ground.paint(painter, row, cursor)
                self.hearing.paint(painter, row, self.scroller.layout, self._theme)
                self.typesetting.paint(painter, row)
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

    def _make_room(self) -> None:
        with self.scroller.rewrapped():
            self.fit()
        self._show_ticks()

    def _activate(self, passage: int) -> None:
        self.passage_activated.emit(passage)
        start = self._passages[passage].start
        if start is not None:
            self.timestamp_activated.emit(start)

    def _show_ticks(self) -> None:
        where, least = (self.scroller.layout, self._passages), self.bar.document_pixels()
        self.bar.set_ticks(place_ticks(*where, self.highlights.beginnings(), least))
        self.bar.set_marks(place_marks(*where, self.annotated, 2 * least))
        self._show_current_tick()

    def _show_current_tick(self) -> None:
        match = self.highlights.current_beginning()
        tick = None if match is None else place_tick(self.scroller.layout, self._passages, match)
        self.bar.set_current_tick(tick)
        self.viewport().update()
