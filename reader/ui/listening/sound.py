"""What the worker finds out about the sound of an episode, in one piece."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.model import Transcript
from reader.model.audio import AudioAnchor
from reader.services.library import Library
from reader.services.listening import AudioState, PlacedTime
from reader.services.listening.moments import Moments
from reader.services.listening.own_times import timeline
from reader.services.listening.shifting import Shift


@dataclass(frozen=True)
class Sound:
    """``moments`` are those of an episode that can be heard, and None for any other.

    ``own_times`` are the user's own, in seconds, by passage.
    """

    episode_id: str
    transcript: Transcript
    audio: AudioState
    anchors: tuple[AudioAnchor, ...] = ()
    own_times: Mapping[int, float] = field(default_factory=dict)
    moments: Moments | None = None
    revision: int = -1

    @cached_property
    def shift(self) -> Shift:
        """Between the times of the transcript and those of the sound."""
        return Shift(self.anchors)

    @property
    def beginning(self) -> float | None:
        """0 seconds where the words have times, so that it is known to be before them all."""
        has_times = self.time_of(len(self.transcript.passages)) is not None
        return 0.0 if has_times else None

    def time_of(self, passage: int, offset: int = 0) -> float | None:
        """When the sound is at a word, or at the last time known before it; in seconds."""
        said = self.moments.time_of(passage, offset) if self.moments else None
        return None if said is None else self.shift.heard(said)


def find_sound(library: Library, episode_id: str, *, thoroughly: bool = False) -> Sound:
    """May wait for a disk, and counts the words: for the worker."""
    listening, transcript = library.listening, library.transcript(episode_id)
    audio = listening.look_for(episode_id) if thoroughly else listening.audio(episode_id)
    own_times = listening.own_times(episode_id)
    return Sound(
        episode_id,
        transcript,
        audio,
        listening.anchors(episode_id) if audio.path else (),
        _by_passage(transcript, own_times),
        Moments(transcript, own_times) if audio.path else None,
        listening.revision,
    )


def _by_passage(transcript: Transcript, own_times: Sequence[PlacedTime]) -> dict[int, float]:
    """Those that are shown: the source has no time there."""
    if not own_times:
        return {}
    times = enumerate(timeline(transcript.passages, own_times))
    return {
        number: time.seconds for number, time in times if time.is_own and time.seconds is not None
    }
