"""What the user says about episodes, which goes before what their sources say."""

from dataclasses import dataclass
from datetime import date as Date
from typing import Literal


@dataclass(frozen=True, slots=True)
class EpisodeEdit:
    """The user's own details; None leaves one as it is.

    ``""`` clears the show, the number or the date. A title cannot be cleared:
    ValueError.
    """

    show: str | None = None
    number: str | None = None
    title: str | None = None
    date: Date | Literal[""] | None = None

    def __post_init__(self) -> None:
        if self.title is not None and not self.title.strip():
            raise ValueError("an episode needs a title")


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """A speaker as the source writes it, and the name that is shown instead, or the same.

    ``segments`` counts what was said under the label, in ``episodes`` episodes.
    Where the episodes show several names, ``name`` is the one with most segments.
    """

    label: str
    name: str
    segments: int
    episodes: int
