"""What opening an episode needs, in one piece."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Episode, Transcript

if TYPE_CHECKING:
    from reader.services.annotating import Placed
    from reader.services.library import Library
    from reader.services.quoting import TextRange

_ID = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class OpenEpisode:
    """An episode with its transcript, and the (passage, character) where reading stopped.

    ``files`` are those it was read from, and whether each is there. ``marked`` are its
    annotations with their places; None where these have to be looked for, after the episode
    has changed, which the words shall not wait for.
    """

    episode: Episode
    transcript: Transcript
    position: tuple[int, int] | None
    files: tuple[tuple[Path, bool], ...] = ()
    marked: "tuple[tuple[Placed, TextRange | None], ...] | None" = None


def open_episode(library: "Library", episode_id: str) -> OpenEpisode | None:
    """Load the episode; None where the id is unknown. Its passages are made here.

    An id from another library, where the episode was first read from another file of it,
    leads to the episode that has this file here.
    """
    store = library.store
    episode = store.episode(episode_id)
    if episode is None and _ID.fullmatch(episode_id):
        episode = store.episode(store.sources.holder(episode_id) or "")
    if episode is None:
        return None
    transcript = library.transcript(episode.id)
    transcript.passages  # noqa: B018  (made once, on this thread rather than the window's)
    files = tuple((source.path, source.path.exists()) for source in store.sources.of(episode.id))
    is_sought = episode.id in store.annotations.stale()
    marked = None if is_sought else library.annotations.in_passages(episode.id)
    return OpenEpisode(episode, transcript, store.reading_position(episode.id), files, marked)
