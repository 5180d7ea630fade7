"""What the user has marked, as a search asks for it."""

from dataclasses import dataclass

from reader.model.kinds import Color, Kind


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation whose words stand in the transcript of today.

    ``start`` and ``end`` (exclusive) count its characters without white space, as in
    ``Anchor``.
    """

    episode_id: str
    start: int
    end: int
    kind: Kind = Kind.HIGHLIGHT
    color: Color = Color.BLUE
    note: str = ""
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError("a mark needs words")
