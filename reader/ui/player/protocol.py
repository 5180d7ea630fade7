"""What the window knows of a player: where the sound is, and how to move it."""

from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance

SLOWEST, FASTEST = 0.5, 3.0  # times the normal speed


class State(Enum):
    """``EMPTY`` has no file, ``LOADING`` not yet; the others have one that can be heard."""

    EMPTY = auto()
    LOADING = auto()
    PAUSED = auto()
    PLAYING = auto()


class Player(Protocol):
    """Plays one file. All times are seconds from its beginning, in the sound's own time.

    Nothing here waits for a disk: what is asked for while a file is opened is done after.
    """

    @property
    def moved(self) -> SignalInstance:
        """``Signal(float)``: where the sound is; thirty times a second, and after a seek."""

    @property
    def state_changed(self) -> SignalInstance:
        """``Signal(State)``."""

    @property
    def duration_changed(self) -> SignalInstance:
        """``Signal(float)``: how long the sound is; 0 where the file does not say."""

    @property
    def failed(self) -> SignalInstance:
        """``Signal(str)``: a sentence why nothing is heard; it is paused, or empty by then."""

    @property
    def ended(self) -> SignalInstance:
        """``Signal()``: the sound was heard to its end; it is paused there."""

    @property
    def state(self) -> State: ...
    @property
    def path(self) -> Path | None: ...
    @property
    def position(self) -> float: ...
    @property
    def duration(self) -> float: ...
    @property
    def rate(self) -> float: ...

    def load(self, path: Path, at: float = 0.0) -> None:
        """Open a file and pause at a time; play may be asked for at once."""

    def play(self) -> None:
        """Go on; at the end, begin anew."""

    def pause(self) -> None: ...

    def stop(self) -> None:
        """Let go of the file."""

    def seek(self, seconds: float) -> None:
        """Go there, playing or paused; beyond the beginning or the end is the end there."""

    def set_rate(self, rate: float) -> None:
        """Times the normal speed, from ``SLOWEST`` to ``FASTEST``, at the same pitch."""

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, as loud as it seems."""

    def set_muted(self, muted: bool) -> None: ...
