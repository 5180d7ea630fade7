"""The sound of an episode, how it runs beside the transcript, and times that the user gave."""

from dataclasses import dataclass
from math import inf
from pathlib import Path

from reader.model.annotations import Anchor

# By their names, files with sound in them; of two with one name, the earlier one here counts.
AUDIO_SUFFIXES = (
    *(".mp3", ".m4a", ".m4b", ".aac", ".opus", ".ogg", ".oga", ".flac", ".wav", ".mka"),
    *(".mp4", ".m4v", ".webm", ".mkv"),
)


@dataclass(frozen=True, slots=True)
class Audio:
    """The audio file of an episode, as it was last seen.

    ``path`` is None where the user wants none. ``size`` is in bytes, ``mtime_ns`` in
    nanoseconds, ``digest`` is of the file's ends. It was ``attached`` by the user, or found
    by its name. ``heard`` is where listening stopped, in seconds of the sound.
    """

    episode_id: str
    path: Path | None = None
    size: int = 0
    mtime_ns: int = 0
    digest: str = ""
    attached: bool = False
    heard: float = 0.0


@dataclass(frozen=True, slots=True)
class AudioAnchor:
    """What the transcript has at ``said`` is heard at ``heard``; both in seconds."""

    said: float
    heard: float

    def __post_init__(self) -> None:
        if not (0 <= self.said < inf and 0 <= self.heard < inf):
            raise ValueError(f"not a time in seconds: {self.said!r} or {self.heard!r}")


@dataclass(frozen=True, slots=True)
class OwnTime:
    """A time in seconds that the user gave to words of a transcript that has none there.

    ``id`` is a UUID, ``anchor`` finds the words again.
    """

    id: str
    episode_id: str
    anchor: Anchor
    seconds: float

    def __post_init__(self) -> None:
        if not 0 <= self.seconds < inf:
            raise ValueError(f"not a time in seconds: {self.seconds!r}")
