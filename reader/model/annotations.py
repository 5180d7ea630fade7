"""What a reader marks in a transcript, and how the place is found again."""

from dataclasses import dataclass
from datetime import datetime
from math import inf

from reader.model.kinds import Color, Kind


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation stands, as the selectors of the W3C Web Annotation model say it.

    ``exact`` are the words, ``prefix`` and ``suffix`` those around them, with single
    spaces. ``start`` and ``end`` (exclusive) count the characters of the whole
    transcript, white space left out: they are the same however segments are joined to
    passages, and whatever the speakers are called. The times are seconds or None.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    end: int = 0
    seconds: float | None = None
    end_seconds: float | None = None

    def __post_init__(self) -> None:
        if not self.exact.strip():
            raise ValueError("an annotation needs words")
        if not 0 <= self.start <= self.end:
            raise ValueError("an annotation ends before it begins")
        for time in (self.seconds, self.end_seconds):
            if time is not None and not 0 <= time < inf:
                raise ValueError(f"not a time in seconds: {time!r}")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight or a bookmark, either with a note (Markdown) and tags.

    ``id`` is a UUID. ``title`` is the episode's when the annotation was made, for a
    library that does not hold the episode. The times are of a clock, with a zone.
    """

    id: str
    episode_id: str
    anchor: Anchor
    created: datetime
    modified: datetime
    kind: Kind = Kind.HIGHLIGHT
    color: Color = Color.BLUE
    note: str = ""
    tags: tuple[str, ...] = ()
    title: str = ""

    def __post_init__(self) -> None:
        if not self.id or not self.episode_id:
            raise ValueError("an annotation needs an id and an episode")


@dataclass(frozen=True, slots=True)
class Finding:
    """Where an anchor's words stand in the transcript of today, counted as in ``Anchor``.

    ``seconds`` is the source's time there, or None.
    """

    start: int
    end: int
    seconds: float | None = None
