"""A quote that was put into the basket, to be ordered, commented on and exported."""

from dataclasses import dataclass
from datetime import datetime

from reader.model.annotations import Anchor
from reader.model.episode import Episode


@dataclass(frozen=True, slots=True)
class BasketItem:
    """The words as they were, and all that is needed to cite them without the library.

    ``id`` is a UUID. ``episode`` holds what a citation says, and no more. ``turns`` are
    (speaker or None, text), one for each passage; ``first`` and ``last`` are the numbers
    of the passages, counted from 1. The seconds of the quote are the anchor's; ``own_start``
    are those that the user gave to the first passage. ``note`` is Markdown. The times are of
    a clock, with a zone.
    """

    id: str
    episode: Episode
    anchor: Anchor
    turns: tuple[tuple[str | None, str], ...]
    first: int
    last: int
    added: datetime
    modified: datetime
    note: str = ""
    own_start: float | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.turns:
            raise ValueError("a quote needs an id and words")
        if not 1 <= self.first <= self.last:
            raise ValueError("a quote ends before it begins")


def cited(episode: Episode) -> Episode:
    """Of an episode, what a citation says of it."""
    return Episode(
        id=episode.id,
        title=episode.title,
        show=episode.show,
        number=episode.number,
        date=episode.date,
        people=episode.people,
        language=episode.language,
        url=episode.url,
    )
