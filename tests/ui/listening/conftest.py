"""Episodes with sound, a player that needs no device, and ears and hands for them."""

import math
import wave
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QAudioBufferOutput, QMediaPlayer

from reader.library import Launch
from reader.services.library import Library
from reader.ui.listening import playback
from reader.ui.listening.playback import Playback
from reader.ui.main_window import MainWindow
from reader.ui.player import State
from reader.ui.player.qt_player import QtPlayer

if TYPE_CHECKING:
    from conftest import User

RATE = 8000  # samples a second
SECONDS = 60
WORDS = "We baked bread in the oven, and the oven was hot."

MakeLibrary = Callable[..., Path]


class NoDevice(QObject):
    """An output into nothing. Without any, QtMultimedia would never come to the end."""

    lost = Signal(str)

    def attach(self, media: QMediaPlayer) -> None:
        media.setAudioBufferOutput(QAudioBufferOutput(media))

    def renew(self) -> None:
        """Each player has its own."""

    def is_there(self) -> bool:
        return True

    def set_volume(self, volume: float) -> None:
        """Nobody listens."""

    def set_muted(self, muted: bool) -> None:
        """Nobody listens."""


@pytest.fixture(autouse=True)
def _device(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every player of the window is a real one, but for the device."""
    monkeypatch.setattr(playback, "open_player", lambda parent: QtPlayer(parent, NoDevice()))


@pytest.fixture(scope="session")
def tones(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A WAV file of a minute: another tone each second."""
    path = tmp_path_factory.mktemp("tones") / "tones.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for second in range(SECONDS):
            turn = 2 * math.pi * (300 + 20 * second) / RATE
            tone = array("h", (round(9000 * math.sin(turn * n)) for n in range(RATE)))
            file.writeframes(tone.tobytes())
    return path.read_bytes()


def cue(start: float, end: float, words: str) -> str:
    return f"00:00:{start:06.3f} --> 00:00:{end:06.3f}\n{words}\n"


@pytest.fixture
def make_library(tmp_path: Path, tones: bytes) -> MakeLibrary:
    """Files with this text, each with sound beside it if wanted, in a library of their own."""

    def make(texts: dict[str, str], sound: Sequence[str] = ()) -> Path:
        files, folder = tmp_path / "files", tmp_path / "library"
        files.mkdir()
        for name, text in texts.items():
            (files / name).write_text(text, "utf-8")
        for name in sound:
            (files / name).write_bytes(tones)
        with Library.open(folder) as library:
            library.store.set_launch(Launch.DONE)
            assert not library.add(files).refused
            library.build_index()
        return folder

    return make


@pytest.fixture
def timed() -> str:
    """Six voices, ten seconds each, two cues in every passage."""
    cues = ["WEBVTT\n"]
    for n in range(6):
        said = f"<v Voice{n % 2}>Passage {n} begins here and now."
        cues += [
            cue(n * 10, n * 10 + 5, said),
            cue(n * 10 + 5, n * 10 + 10, f"<v Voice{n % 2}>{WORDS}"),
        ]
    return "\n".join(cues)


@pytest.fixture
def untimed() -> str:
    """Three voices and no time."""
    return "\n\n".join(f"Voice{n}: Passage {n}. {WORDS}" for n in range(3)) + "\n"


class Ears:
    """What is heard in a window, and what it shows of that."""

    def __init__(self, user: "User") -> None:
        self._user = user

    def open(self, folder: Path) -> MainWindow:
        """A window with an episode whose sound is open, paused."""
        window = self._user.open(folder)
        self.wait_until_open(window)
        return window

    def wait_until_open(self, window: MainWindow) -> None:
        self._user.bot.waitUntil(lambda: window.listening.is_audible)
        player = self.playback(window).player
        self._user.bot.waitUntil(lambda: player.state is not State.LOADING)

    @staticmethod
    def playback(window: MainWindow) -> Playback:
        assert window.listening.playback is not None
        return window.listening.playback

    def position(self, window: MainWindow) -> float:
        return self.playback(window).player.position

    def wait_for(self, window: MainWindow, seconds: float) -> None:
        """Wait until the sound has come so far."""
        self._user.bot.waitUntil(lambda: self.position(window) >= seconds)

    def is_playing(self, window: MainWindow) -> bool:
        return self.playback(window).player.state is State.PLAYING

    def heard(self, window: MainWindow) -> int | None:
        """The passage that is marked as heard."""
        heard = window.pane.hearing.heard
        return heard.passage if heard else None


@pytest.fixture
def ears(user: "User") -> Ears:
    return Ears(user)
