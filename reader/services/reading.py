"""What opening an episode needs, in one piece."""

from dataclasses import dataclass

from reader.model import Episode, Transcript
from reader.services.library import Library


@dataclass(frozen=True, slots=True)
class OpenEpisode:
    """An episode with its transcript, and the (passage, character) where reading stopped."""

    episode: Episode
    transcript: Transcript
    position: tuple[int, int] | None


def open_episode(library: Library, episode_id: str) -> OpenEpisode | None:
    """Load the episode; None where the id is unknown. Its passages are made here."""
    episode = library.store.episode(episode_id)
    if episode is None:
        return None
    transcript = library.transcript(episode_id)
    transcript.passages  # noqa: B018  (made once, on this thread rather than the window's)
    return OpenEpisode(episode, transcript, library.store.reading_position(episode_id))


def passage_at(transcript: Transcript, seconds: float) -> int:
    """The passage in which this time falls: the first of the latest time at or before it."""
    found, latest = 0, -1.0
    for index, passage in enumerate(transcript.passages):
        if passage.start is not None and latest < passage.start <= seconds:
            found, latest = index, passage.start
    return found
