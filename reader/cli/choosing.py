"""Which episodes a command is about."""

from collections.abc import Sequence

from reader.model import Episode, ReaderError
from reader.services.library import Library


def chosen(library: Library, references: Sequence[str]) -> list[Episode]:
    """The episodes by these ids, numbers or titles; raises ReaderError where one is none."""
    episodes = [_one(library, reference) for reference in references]
    return list({episode.id: episode for episode in episodes}.values())


def of_show(library: Library, show: str) -> list[Episode]:
    """The episodes of the show with this name, or with these words in it."""
    wanted, episodes = show.casefold(), library.episodes()
    exactly = [episode for episode in episodes if episode.show.casefold() == wanted]
    return exactly or [episode for episode in episodes if wanted in episode.show.casefold()]


def _one(library: Library, reference: str) -> Episode:
    episode = library.find_episode(reference)
    if episode is None:
        raise ReaderError(
            f"no one episode is called {reference!r}. See the ids with: transcript-reader list"
        )
    return episode
