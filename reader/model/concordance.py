"""A concordance: every place where the words of a query stand, aligned on them."""

from dataclasses import dataclass
from datetime import date as Date
from typing import Literal

# By the episode's order, its date, the voice, or what stands left or right of the keyword.
LineSort = Literal["episode", "newest", "oldest", "speaker", "left", "right"]


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One place: the keyword as it stands there, and what stands left and right of it.

    ``passage`` counts from 0; ``start`` is seconds or None; the texts have no line breaks.
    """

    left: str
    keyword: str
    right: str
    episode_id: str
    show: str
    title: str
    date: Date | None
    passage: int
    start: float | None
    speaker: str | None
