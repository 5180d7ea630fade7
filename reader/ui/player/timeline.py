"""The whole episode as a line: where the sound is, what was found, marked and divided in it."""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from reader.model import Color
from reader.model.timestamps import format_timestamp
from reader.ui import marks as colors
from reader.ui.player.bubble import Bubble
from reader.ui.player.slider import SlimSlider
from reader.ui.theme import Theme

_UNITS = 10  # of the slider, a second
_STEP, _PAGE = 5, 30  # seconds


class Timeline(SlimSlider):
    """All times are seconds. ``sought`` is where one clicked, let go, or went by keys.

    ``words_at`` says what is said at a time; the session knows.
    """

    sought = Signal(float)
    previewed = Signal(float)  # while it is dragged

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.words_at: Callable[[float], str] = _no_words
        self._ticks: Sequence[float] = ()
        self._current: float | None = None
        self._marks: Sequence[tuple[float, Color]] = ()
        self._chapters: Sequence[tuple[float, str]] = ()
        self._bubble: Bubble | None = None
        self.setTracking(False)
        self.setSingleStep(_STEP * _UNITS)
        self.setPageStep(_PAGE * _UNITS)
        self.set_duration(0.0)
        self.sliderMoved.connect(lambda value: self.previewed.emit(value / _UNITS))
        self.sliderReleased.connect(self._seek)
        self.actionTriggered.connect(self._seek_by_key)

    def set_duration(self, seconds: float) -> None:
        """0 where nobody knows: nothing can be pointed at then."""
        self.setRange(0, round(seconds * _UNITS))
        self.setEnabled(seconds > 0)
        self._tell()

    def set_position(self, seconds: float) -> None:
        """Follow the sound by whole seconds, but not while the handle is held."""
        if not self.isSliderDown():
            self.setValue(math.floor(seconds) * _UNITS)

    def set_ticks(self, seconds: Iterable[float]) -> None:
        """Where the search has found something."""
        self._ticks = tuple(seconds)
        self.update()

    def set_current_tick(self, seconds: float | None) -> None:
        """Where the current match is."""
        self._current = seconds
        self.update()

    def set_marks(self, marks: Iterable[tuple[float, Color]]) -> None:
        """Where annotations are."""
        self._marks = tuple(marks)
        self.update()

    def set_chapters(self, chapters: Iterable[tuple[float, str]]) -> None:
        """Where chapters begin, in order, and their titles."""
        self._chapters = tuple(chapters)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._bubble is not None:
            self._bubble.set_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(240, super().sizeHint().height())

    def seconds_at(self, x: float) -> float:
        """The time that stands there."""
        return self.value_at(x) / _UNITS

    def x_of_time(self, seconds: float) -> int:
        """Where a time stands, in pixels."""
        return round(self.x_of(seconds * _UNITS))

    def text_at(self, seconds: float) -> str:
        """The time, the chapter and the words there."""
        first = [format_timestamp(seconds)]
        number = bisect_right(self._chapters, seconds, key=lambda chapter: chapter[0])
        if number:
            first.append(self._chapters[number - 1][1])
        return "\n".join(filter(None, [" · ".join(filter(None, first)), self.words_at(seconds)]))

    # The mouse and the keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.isEnabled():
            self._point(event.position().x())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hide_bubble()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hide_bubble()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page that is scrolled past the timeline must not move the sound.
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def _point(self, x: float) -> None:
        if self._bubble is None:
            self._bubble = Bubble(self.window())
            self._bubble.set_theme(self._theme)
        place = self.mapTo(self.window(), QPoint(round(x), 0))
        self._bubble.show_above(place, self.text_at(self.seconds_at(x)))

    def _hide_bubble(self) -> None:
        if self._bubble is not None:
            self._bubble.hide()

    def _seek(self) -> None:
        self.sought.emit(self.sliderPosition() / _UNITS)
        self._tell()

    def _seek_by_key(self, action: int) -> None:
        if action != QSlider.SliderAction.SliderMove.value:  # which the mouse does
            self._seek()

    def _tell(self) -> None:
        """Say the time, for screen readers; not as it runs, for they would never be silent."""
        name = self.tr("Time in the episode")
        here = format_timestamp(self.sliderPosition() / _UNITS)
        whole = format_timestamp(self.maximum() / _UNITS)
        said = self.tr("{0}: {1} of {2}").format(name, here, whole) if self.isEnabled() else name
        self.setAccessibleName(said)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isEnabled():
            return
        painter = QPainter(self)
        groove = self.groove()
        for x in sorted({self.x_of_time(start) for start, _ in self._chapters if start > 0}):
            painter.fillRect(
                QRectF(x - 1, groove.top() - 1, 2, groove.height() + 2), self._theme.ground
            )
        lines = {color: colors.line(color, self._theme) for color in Color}
        for x, color in {self.x_of_time(at): color for at, color in self._marks}.items():
            painter.fillRect(QRectF(x - 2, groove.bottom() + 4, 4, 4), lines[color])
        for x in sorted({self.x_of_time(at) for at in self._ticks}):
            painter.fillRect(QRectF(x - 1, groove.top() - 8, 2, 5), self._theme.ring)
        if self._current is not None:
            x = self.x_of_time(self._current)
            painter.fillRect(QRectF(x - 2, groove.top() - 9, 4, 7), self._theme.ring)


def _no_words(_seconds: float) -> str:
    return ""
