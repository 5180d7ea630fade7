"""Sound that tells the time: another tone each second; and what was heard of it."""

import math
import wave
from array import array
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QAudioBuffer, QAudioBufferOutput, QMediaPlayer
from pytestqt.qtbot import QtBot

from reader.ui.player import State, why_unavailable
from reader.ui.player.qt_player import QtPlayer

RATE = 8000  # samples a second
LENGTH = 3600.0  # seconds, of a player that is silent
LOWEST, STEP = 400, 40  # hertz: of the first second, and from each to the next

MakeTones = Callable[..., Path]


def tone(second: int) -> "array[int]":
    """The samples of a second."""
    turn = 2 * math.pi * (LOWEST + STEP * second) / RATE
    return array("h", (round(9000 * math.sin(turn * n)) for n in range(RATE)))


@pytest.fixture
def tones(tmp_path: Path) -> MakeTones:
    """Writes a WAV file of so many seconds."""

    def make(seconds: int, name: str = "tones.wav") -> Path:
        path = tmp_path / name
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            for second in range(seconds):
                file.writeframes(tone(second).tobytes())
        return path

    return make


class Ear(QObject):
    """An output that needs no device: it keeps which second each piece of sound was of."""

    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.has_device = True
        self.volume, self.muted = 1.0, False
        self.renewals = -1
        self.renew()

    def renew(self) -> None:
        self.renewals += 1
        self._buffers = QAudioBufferOutput(self)
        self._buffers.audioBufferReceived.connect(self._hear)

    def attach(self, media: QMediaPlayer) -> None:
        media.setAudioBufferOutput(self._buffers)

    def is_there(self) -> bool:
        return self.has_device

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def set_muted(self, muted: bool) -> None:
        self.muted = muted

    def _hear(self, buffer: QAudioBuffer) -> None:
        if not buffer.isValid():  # how the end is told
            return
        samples = array("h", bytes(buffer.constData()))
        crossings = sum(a < 0 <= b for a, b in pairwise(samples))
        hertz = crossings * RATE / max(1, len(samples))
        self.heard.append(round((hertz - LOWEST) / STEP))


@pytest.fixture
def ear() -> Ear:
    return Ear()


class Listener:
    """A real player, and all that it has said."""

    def __init__(self, bot: QtBot, ear: Ear, clock: Callable[[], float]) -> None:
        self.bot, self.ear = bot, ear
        self.player = QtPlayer(None, ear, patience=1.0, clock=clock)
        self.moves: list[float] = []
        self.states: list[State] = []
        self.failures: list[str] = []
        self.endings: list[float] = []
        self.player.moved.connect(self.moves.append)
        self.player.state_changed.connect(self.states.append)
        self.player.failed.connect(self.failures.append)
        self.player.ended.connect(lambda: self.endings.append(self.player.position))

    def open(self, path: Path, at: float = 0.0) -> QtPlayer:
        """Load a file, and wait until it can be heard or is refused."""
        self.player.load(path, at)
        self.bot.waitUntil(lambda: self.player.state is not State.LOADING)
        return self.player

    def wait_for(self, second: int) -> None:
        """Wait until that second is heard."""
        self.bot.waitUntil(lambda: second in self.ear.heard)


class Clock:
    """Goes on by itself, and leaps where it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def listener(qtbot: QtBot, ear: Ear, clock: Clock) -> Iterator[Listener]:
    assert why_unavailable() is None
    listener = Listener(qtbot, ear, clock)
    yield listener
    listener.player.stop()
    listener.player.deleteLater()


class SilentPlayer(QObject):
    """A ``Player`` that does at once what it is asked for."""

    moved = Signal(float)
    state_changed = Signal(State)
    duration_changed = Signal(float)
    failed = Signal(str)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state, self.path = State.EMPTY, Path("a.mp3")
        self.position, self.duration, self.rate = 0.0, 0.0, 1.0
        self.seeks: list[float] = []

    def enter(self, state: State, duration: float = LENGTH) -> None:
        self.state, self.duration = state, duration
        self.duration_changed.emit(duration)
        self.state_changed.emit(state)

    def seek(self, seconds: float) -> None:
        self.seeks.append(seconds)
        self.position = seconds
        self.moved.emit(seconds)


@pytest.fixture
def player() -> SilentPlayer:
    return SilentPlayer()
