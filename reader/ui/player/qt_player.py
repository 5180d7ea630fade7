"""The player on QtMultimedia. Imported only where something is to be heard: see ``opening``."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.ui.player import reasons
from reader.ui.player.media import Error, Media, Status
from reader.ui.player.output import DeviceOutput, Output
from reader.ui.player.protocol import FASTEST, SLOWEST, State
from reader.ui.player.running import RunningTime
from reader.ui.player.sleep import Sleep

_TICK = 33  # milliseconds
# Of the duration, and seconds: what may be missing at the end where a duration is a guess.
_SHARE_MISSING, _LEAST_MISSING = 0.05, 3.0


class QtPlayer(QObject):
    """A ``Player``. Qt opens and decodes on threads of its own.

    ``patience`` is how many seconds without an answer mean that none will come.
    ``clock`` goes on while the machine sleeps.
    """

    moved = Signal(float)
    state_changed = Signal(State)
    duration_changed = Signal(float)
    failed = Signal(str)
    ended = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        output: Output | None = None,
        *,
        patience: float = 10.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._patience = patience
        self._path: Path | None = None
        self._state = State.EMPTY
        self._position = self._duration = self._reported = 0.0
        self._is_wanted = False  # to play, once the file is open
        self._rate = 1.0
        self._running = RunningTime()
        self._sleep = Sleep(clock)
        self._timer = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._output = output or DeviceOutput(self)
        self._output.lost.connect(self._lose_device)
        self._media = Media(self, self._output, patience / 2)
        self._media.status_changed.connect(self._follow)
        self._media.position_changed.connect(self._hear)
        self._media.duration_changed.connect(self._measure)
        self._media.refused.connect(self._refuse)

    @property
    def state(self) -> State:
        return self._state

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def position(self) -> float:
        return self._position

    @property
    def duration(self) -> float:
        return self._duration

    @property
    def rate(self) -> float:
        return self._rate

    def load(self, path: Path, at: float = 0.0) -> None:
        self._path, self._position = path, max(0.0, at)
        self._is_wanted, self._duration = False, 0.0
        self._running.jump(self._position, time.monotonic())
        self._enter(State.LOADING)
        self._media.open(path)

    def play(self) -> None:
        if self._state is State.LOADING:
            self._is_wanted = True
        if self._state is not State.PAUSED:
            return
        if not self._output.is_there():
            self.failed.emit(reasons.no_device())
            return
        if self._duration and self._position >= self._duration:
            self.seek(0.0)
        self._sleep.begin()
        self._running.jump(self._position, time.monotonic())
        self._enter(State.PLAYING)
        self._media.play()  # may fail at once

    def pause(self) -> None:
        self._is_wanted = False
        if self._state is State.PLAYING:
            self._media.pause()
            self._enter(State.PAUSED)

    def stop(self) -> None:
        self._is_wanted = False
        self._path = None
        self._enter(State.EMPTY)  # who hears of it may still ask where it was
        self._position = self._duration = self._reported = 0.0
        self._media.close()

    def seek(self, seconds: float) -> None:
        if self._state is State.EMPTY:
            return
        end = self._duration if self._duration else seconds
        self._position = self._reported = max(0.0, min(seconds, end))
        self._running.jump(self._position, time.monotonic())
        if self._state is not State.LOADING:
            self._media.seek(self._position)
        self.moved.emit(self._position)

    def set_rate(self, rate: float) -> None:
        self._rate = max(SLOWEST, min(rate, FASTEST))
        self._running.jump(self._position, time.monotonic())
        self._media.set_rate(self._rate)

    def set_volume(self, volume: float) -> None:
        self._output.set_volume(max(0.0, min(volume, 1.0)))

    def set_muted(self, muted: bool) -> None:
        self._output.set_muted(muted)

    # What Qt tells

    def _follow(self, status: Status) -> None:
        if status is Status.LoadedMedia and self._state is State.LOADING:
            self._open()
        elif status is Status.EndOfMedia and self._state is State.PLAYING:
            self._end()

    def _open(self) -> None:
        """The file is open: go where it was to begin."""
        if self._path is not None and not self._media.has_audio():
            self._fail(reasons.no_sound(self._path))
            return
        is_wanted, self._is_wanted = self._is_wanted, False
        self._enter(State.PAUSED)
        self.seek(self._position)
        if is_wanted:
            self.play()

    def _end(self) -> None:
        """Qt says that all was heard, also where the rest of the file is not there."""
        self._enter(State.PAUSED)
        least = max(_LEAST_MISSING * self._rate, self._duration * _SHARE_MISSING)
        if self._path is not None and self._duration - self._reported > least:
            self._position = self._reported
            self.failed.emit(reasons.cut_short(self._path, self._reported, self._duration))
            return
        self._position = self._duration or self._reported
        self.moved.emit(self._position)
        self.ended.emit()

    def _hear(self, seconds: float) -> None:
        # At the end Qt reports the duration, however far it came.
        if self._state is State.PLAYING and seconds != self._duration:
            self._reported = seconds
            self._running.report(self._reported, time.monotonic(), self._rate)

    def _measure(self, seconds: float) -> None:
        if self._state is not State.EMPTY:
            self._duration = seconds
            self.duration_changed.emit(self._duration)

    def _refuse(self, error: Error) -> None:
        if self._path is not None:
            is_open = self._state is not State.LOADING
            self._fail(_reason(error, is_open=is_open)(self._path))

    def _lose_device(self, follower: str) -> None:
        was_playing = self._state is State.PLAYING
        self.pause()
        if was_playing:
            self.failed.emit(reasons.other_device(follower) if follower else reasons.no_device())

    def _tick(self) -> None:
        now = time.monotonic()
        is_late = self._running.silence(now) > self._patience
        if self._sleep.was_there():
            self.pause()
        elif self._path is not None and is_late and self._state is State.LOADING:
            self._fail(reasons.no_answer(self._path))
        elif self._path is not None and is_late:
            self.pause()
            self.failed.emit(reasons.stuck(self._path, self._position))
        elif self._state is State.PLAYING:
            self._position = self._running.at(now, self._rate)
            self.moved.emit(self._position)

    def _fail(self, sentence: str) -> None:
        """Nothing is to be heard of this file."""
        self.stop()
        self.failed.emit(sentence)

    def _enter(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            is_busy = state in (State.LOADING, State.PLAYING)
            (self._timer.start if is_busy else self._timer.stop)()
            self.state_changed.emit(state)


def _reason(error: Error, *, is_open: bool) -> Callable[[Path], str]:
    if error in (Error.ResourceError, Error.AccessDeniedError):
        return reasons.not_opened
    return reasons.no_codec if is_open else reasons.not_known
