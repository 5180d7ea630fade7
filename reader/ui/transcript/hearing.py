"""What is being heard: marked in the text, and followed down the page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.model import Passage
from reader.ui.theme import Theme
from reader.ui.transcript.edit import ReadingEdit
from reader.ui.transcript.keys import moves_caret, reading_move
from reader.ui.transcript.layout import INSET, PassageLayout, is_right_to_left
from reader.ui.transcript.pointing import text_at
from reader.ui.transcript.positions import to_code_points, to_utf16
from reader.ui.transcript.top_edge import Row
from reader.ui.transcript.wheel import is_zoom

if TYPE_CHECKING:
    from reader.model import Span

_EVENT = QEvent.Type
_BAR = 3  # pixels
_LINE = 2
_RADIUS = 3
_SEGMENT, _WORD = 0.10, 0.22  # how much of the accent colour
# Of the height of the view: the words that are heard stay above the first and go to the second.
_LOWEST, _HIGHEST = 0.8, 0.2


class Heard(NamedTuple):
    """Code points of the passage's text; None where nobody knows them.

    ``is_exact`` is whether that is the passage, or where it may be between two times.
    """

    passage: int
    segment: "Span | None" = None
    word: "Span | None" = None
    is_exact: bool = True

    @property
    def offset(self) -> int:
        """Where the eye should be."""
        span = self.word or self.segment
        return span[0] if span else 0


class Hearing(QObject):
    """Shows one place as heard. While it follows, the page turns before the words leave it.

    Whatever else scrolls the text ends that: the wheel, the bar, keys, a search. Words can be
    clicked, with Ctrl, while ``takes_clicks``.
    """

    following_changed = Signal(bool)
    word_wanted = Signal(int, int)  # Ctrl+click: the passage and the code point

    def __init__(self, pane: ReadingEdit, gutter: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._passages: Sequence[Passage] = ()
        self._following = False
        self._pressed: QPoint | None = None
        self.heard: Heard | None = None
        self.takes_clicks = False
        for part in (pane, pane.viewport(), gutter, pane.bar):
            part.installEventFilter(self)

    @property
    def is_following(self) -> bool:
        return self._following

    @property
    def is_in_view(self) -> bool:
        """Whether the words that are heard are seen."""
        y = self._line_y()
        return y is not None and 0 <= y < self._pane.scroller.height

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Begin anew, with nothing heard."""
        self._passages = passages
        self.heard = None
        self.leave()

    def show(self, heard: Heard | None) -> None:
        """Mark what is heard now, and turn the page to it where that is followed."""
        if heard == self.heard:
            return
        self.heard = heard
        self._pane.viewport().update()
        if self._following and not QGuiApplication.mouseButtons():
            self._turn()

    def follow(self) -> None:
        """Bring what is heard into view, now and from now on."""
        self._set_following(True)
        self._turn()

    def leave(self) -> None:
        """The reader looks elsewhere."""
        self._set_following(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # First, for it is asked for every event, the last ones of a pane that goes among them.
        if not isinstance(event, QInputEvent):
            return False
        if self._is_scrolling(watched, event):
            self.leave()
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            return self._clicked(watched, event)
        return False

    def paint(self, painter: QPainter, row: Row, layout: PassageLayout, theme: Theme) -> None:
        """What is heard of a row: the passage, the segment, the word."""
        heard, number = self.heard, row.block.blockNumber()
        if heard is None or number != heard.passage:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent if heard.is_exact else theme.thumb)
        painter.drawRoundedRect(self._bar(row, layout), _BAR / 2, _BAR / 2)
        text = self._passages[number].text
        part = None if heard.segment == (0, len(text)) else heard.segment
        for span, share in ((part, _SEGMENT), (heard.word, _WORD)):
            for box in _boxes(row, layout, text, span):
                painter.setBrush(_part(theme.accent, share))
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        for box in _boxes(row, layout, text, heard.word):
            line = QRectF(box.left(), box.bottom() - _LINE, box.width(), _LINE)
            painter.fillRect(line, theme.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # Inside

    def _set_following(self, wanted: bool) -> None:
        if wanted != self._following:
            self._following = wanted
            self.following_changed.emit(wanted)

    def _turn(self) -> None:
        """Softly where it is near, at once where it is far."""
        if self.heard is None or self.heard.passage >= len(self._passages):
            return
        scroller, y = self._pane.scroller, self._line_y()
        wanted = round(scroller.height * _HIGHEST)
        if y is None:
            scroller.show_line(self.heard.passage, self._position(self.heard), wanted)
        elif not 0 <= y <= scroller.height * _LOWEST - scroller.layout.line_height:
            scroller.stop()
            scroller.glide_by(y - wanted)

    def _line_y(self) -> int | None:
        """Where the line that is heard stands in the view; None where it is not near."""
        if self.heard is None or self.heard.passage >= len(self._passages):
            return None
        return self._pane.scroller.line_y(self.heard.passage, self._position(self.heard))

    def _position(self, heard: Heard) -> int:
        return to_utf16(self._passages[heard.passage].text, heard.offset)

    def _bar(self, row: Row, layout: PassageLayout) -> QRectF:
        """Along the passage, in the room before its lines."""
        right = is_right_to_left(row.block)
        left = layout.line_width + INSET + _BAR if right else _BAR / 2
        height = row.block.lineCount() * layout.line_height
        return QRectF(left, row.top + layout.lead(row.block), _BAR, height)

    def _is_scrolling(self, watched: QObject, event: QInputEvent) -> bool:
        if isinstance(event, QWheelEvent):
            return not is_zoom(event)
        if isinstance(event, QKeyEvent) and event.type() == _EVENT.KeyPress:
            return watched is self._pane and _scrolls(event)
        return watched is self._pane.bar and event.type() == _EVENT.MouseButtonPress

    def _clicked(self, watched: QWidget, event: QMouseEvent) -> bool:
        """Ctrl and a click is for the word; Qt would begin a selection."""
        if watched is not self._pane.viewport() or not (self._passages and self.takes_clicks):
            return False
        point = watched.mapTo(self._pane, event.position().toPoint())
        if event.type() == _EVENT.MouseButtonPress:
            is_left = event.button() == Qt.MouseButton.LeftButton
            with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            self._pressed = point if is_left and with_ctrl else None
        elif event.type() == _EVENT.MouseButtonRelease and self._pressed is not None:
            distance = (point - self._pressed).manhattanLength()
            self._pressed = None
            if distance < QApplication.startDragDistance():
                number, position = text_at(self._pane, point)
                offset = to_code_points(self._passages[number].text, position)
                self.word_wanted.emit(number, offset)
            return True
        return self._pressed is not None


def _scrolls(event: QKeyEvent) -> bool:
    return reading_move(event) is not None or moves_caret(event)


def _boxes(row: Row, layout: PassageLayout, text: str, span: "Span | None") -> list[QRectF]:
    """Where a span stands, a little higher than its letters."""
    if span is None:
        return []
    inset = (layout.line_height - layout.natural_height) // 2 - 1
    start, end = (to_utf16(text, offset) for offset in span)
    return [
        box.translated(0, row.top).adjusted(-1, inset, 1, -inset)
        for box in layout.stretches(row.block, start, end)
    ]


def _part(color: QColor, share: float) -> QColor:
    part = QColor(color)
    part.setAlphaF(share)
    return part
