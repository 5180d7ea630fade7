"""An episode: one item of a show, and what is known about it."""

from dataclasses import dataclass
from datetime import date as Date


@dataclass(frozen=True, slots=True)
class Episode:
    """What a source says about one episode.

    ``id`` is the first 16 hexadecimal digits of the SHA-256 of the bytes it was
    first read from, so it stays the same on every machine. ``duration`` is in
    seconds: the last time that the source gives, or None where it gives none.
    ``passages`` and ``words`` count what the transcript holds. ``url`` is its page on the web.
    """

    id: str
    title: str
    show: str = ""
    number: str = ""
    date: Date | None = None
    description: str = ""
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str | None = None
    duration: float | None = None
    passages: int = 0
    words: int = 0
    url: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an episode needs an id")
        if not self.title:
            raise ValueError("an episode needs a title")

    @property
    def timed(self) -> bool:
        """Whether the source gives any time."""
        return self.duration is not None
