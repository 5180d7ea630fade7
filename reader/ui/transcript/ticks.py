"""A slim scroll bar in pixels, with a tick for each match."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

from reader.model import Color, Passage
from reader.ui import marks as colors
from reader.ui.theme import LIGHT, Theme
from reader.ui.transcript.annotated import Annotated
from reader.ui.transcript.highlights import Beginning
from reader.ui.transcript.layout import PassageLayout
from reader.ui.transcript.strip import NOTCH, Strip

WIDTH = 14
_THUMB = 6
_SHORTEST = 36
_END = 3
_ACTION = QAbstractSlider.SliderAction


class TickScrollBar(QScrollBar):
    """Ticks are given in the bar's own units: pixels of the document."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self._theme = LIGHT
        self._ticks: tuple[int, ...] = ()
        self._marks: tuple[tuple[int, Color], ...] = ()
        self._current: int | None = None
        self.strip = Strip()
        self._picture: QPixmap | None = None  # of the strip
        self._grabbed: int | None = None

    def set_theme(self, theme: Theme) -> None:
        self._theme, self._picture = theme, None
        self.update()

    def set_ticks(self, ticks: Iterable[int]) -> None:
        """Where the matches stand."""
        self._ticks = tuple(ticks)
        self.update()

    def set_marks(self, marks: Iterable[tuple[int, Color]]) -> None:
        """Where the annotations stand."""
        self._marks = tuple(marks)
        self.update()

    def set_current_tick(self, tick: int | None) -> None:
        """Where the current match stands."""
        self._current = tick
        self.update()

    def set_strip(self, strip: Strip) -> None:
        """Who speaks where, and where chapters begin."""
        self.strip, self._picture = strip, None
        self.update()

    def document_pixels(self) -> int:
        """How much of the document one pixel of the track stands for."""
        whole = self.maximum() - self.minimum() + self.pageStep()
        return max(1, whole // max(1, self.height() - 2 * _END))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 3 * _SHORTEST)

    def thumb_rect(self) -> QRect:
        """Where the thumb is; empty when everything is visible."""
        span = self.maximum() - self.minimum()
        if span <= 0:
            return QRect()
        track = self.height() - 2 * _END
        length = max(_SHORTEST, track * self.pageStep() // (span + self.pageStep()))
        top = _END + (track - length) * (self.sliderPosition() - self.minimum()) // span
        return QRect(0, top, self.width(), length)

    def tick_y(self, value: int) -> int:
        """The height of a tick for a place in the document."""
        whole = max(1, self.maximum() - self.minimum() + self.pageStep())
        return _END + (self.height() - 2 * _END) * value // whole

    def value_at(self, y: int) -> int:
        """The place in the document that a height of the bar stands for."""
        whole = self.maximum() - self.minimum() + self.pageStep()
        return max(0, (y - _END) * whole // max(1, self.height() - 2 * _END))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.ground)
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            end = self.height() - _END
            self._picture = self.strip.picture(self, end, self.tick_y, self._theme)
        painter.drawPixmap(self.width() - NOTCH, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_thumb(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        lines = {color: colors.line(color, self._theme) for color in Color}
        for value, color in self._marks:
            painter.fillRect(QRect(0, self.tick_y(value), 2, 4), lines[color])
        for y in self._tick_heights():
            painter.fillRect(QRect(3, y, self.width() - 5, 2), self._tick_color())
        if self._current is not None:
            y = self.tick_y(self._current)
            painter.fillRect(QRect(1, y - 1, self.width() - 2, 4), self._current_tick_color())

    def _tick_heights(self) -> list[int]:
        """As ``tick_y`` for each, with the bar asked only once."""
        whole = max(1, self.maximum() - self.minimum() + self.pageStep())
        room = self.height() - 2 * _END
        return sorted({_END + room * value // whole for value in self._ticks})

    def _paint_thumb(self, painter: QPainter) -> None:
        thumb = self.thumb_rect()
        if thumb.isEmpty():
            return
        width = _THUMB + 2 if self.underMouse() or self._grabbed is not None else _THUMB
        left = self.width() - width - 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._thumb_color())
        painter.drawRoundedRect(
            QRect(left, thumb.top(), width, thumb.height()), width / 2, width / 2
        )

    def _thumb_color(self) -> QColor:
        held = self._grabbed is not None or self.underMouse()
        return self._theme.soft if held else self._theme.thumb

    def _tick_color(self) -> QColor:
        return self._theme.ring

    def _current_tick_color(self) -> QColor:
        color = self._theme.ring
        return color.lighter(135) if self._theme.dark else color.darker(140)

    # The mouse: drag the thumb, page in the track, jump with the middle button or Shift

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().toPoint().y()
        thumb = self.thumb_rect()
        jump = event.button() == Qt.MouseButton.MiddleButton or (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if thumb.isEmpty() or event.button() == Qt.MouseButton.RightButton:
            return
        if jump and not thumb.contains(QPoint(0, y)):
            self._drag_to(y - thumb.height() // 2)
            thumb = self.thumb_rect()
        if thumb.contains(QPoint(0, y)) or jump:
            self._grabbed = y - thumb.top()
            self.setSliderDown(True)
        else:
            up = y < thumb.top()
            self.setRepeatAction(_ACTION.SliderPageStepSub if up else _ACTION.SliderPageStepAdd)
            self.triggerAction(_ACTION.SliderPageStepSub if up else _ACTION.SliderPageStepAdd)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self._drag_to(event.position().toPoint().y() - self._grabbed)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.setRepeatAction(_ACTION.SliderNoAction)
        self._grabbed = None
        self.setSliderDown(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The pane scrolls more smoothly than a scroll bar does.
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _drag_to(self, top: int) -> None:
        room = self.height() - 2 * _END - self.thumb_rect().height()
        span = self.maximum() - self.minimum()
        if room > 0:
            self.setSliderPosition(self.minimum() + round((top - _END) * span / room))


def place_ticks(
    layout: PassageLayout, passages: Sequence[Passage], matches: Sequence[Beginning], least: int
) -> Iterator[int]:
    """Where matches stand, in pixels of the document; of those nearer than ``least``, one.

    ``matches`` are in text order. Only as many are looked at as there are ticks.
    """
    index, last, looked_from = 0, -least, -least
    while index < len(matches):
        y = place_tick(layout, passages, matches[index])
        index += 1
        if y >= last + least:
            last = y
            yield y
        elif looked_from != last:  # on to the passage where there is room for a tick again
            looked_from = last
            beyond = _passage_below(layout, last + least, matches[index - 1][0])
            index = bisect_left(matches, (beyond, 0), lo=index)


def _passage_below(layout: PassageLayout, y: int, low: int) -> int:
    """The passage that covers ``y``, which stands near ``low``, below it: in growing steps."""
    document, step = layout.document(), 1
    last = document.blockCount() - 1
    while low + step < last:
        if layout.block_top(document.findBlockByNumber(low + step)) > y:
            return layout.block_at(y, low, low + step - 1).blockNumber()
        low, step = low + step, 2 * step
    return layout.block_at(y, low).blockNumber()


def place_tick(layout: PassageLayout, passages: Sequence[Passage], match: Beginning) -> int:
    """About how far down a match stands, in pixels of the document."""
    passage, offset = match
    block = layout.document().findBlockByNumber(passage)
    share = offset / max(1, len(passages[passage].text))
    lines = block.lineCount() * layout.line_height
    return layout.block_top(block) + layout.lead(block) + round(share * lines)


def place_marks(
    layout: PassageLayout, passages: Sequence[Passage], annotated: Annotated, least: int
) -> Iterator[tuple[int, Color]]:
    """Where annotations stand, and their colours; of those nearer than ``least``, one."""
    last = -least
    for beginning, color in annotated.beginnings():
        y = place_tick(layout, passages, beginning)
        if y >= last + least:
            last = y
            yield y, color
