"""Finding an episode by what people call it."""

from collections.abc import Sequence

from reader.model import Episode


def find_episode(episodes: Sequence[Episode], reference: str) -> Episode | None:
    """The one whose id begins with ``reference``, or whose number or title it is."""
    wanted = reference.casefold()
    for matches in (
        [e for e in episodes if e.id == wanted],
        [e for e in episodes if wanted in (e.number.casefold(), e.title.casefold())],
        [e for e in episodes if e.id.startswith(wanted)],
    ):
        if len(matches) == 1:
            return matches[0]
    return None
