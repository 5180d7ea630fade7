"""What is asked besides the query's text, and what the search bar shows of it."""

from dataclasses import dataclass
from typing import Literal

ChipKind = Literal[
    "phrase",
    "near",
    "prefix",
    "fuzzy",
    "without",
    "or",
    "title",
    "show",
    "speaker",
    "date",
    "after",
    "before",
    "has",
    "note",
    "tag",
    "is",
]

# How hits are ordered; "episode" is the order in which they are said, by show; "grouped" has
# the episodes as "relevance" has the best hit of each, and in them as it is said.
Sort = Literal["relevance", "grouped", "newest", "oldest", "episode"]


@dataclass(frozen=True, slots=True)
class Chip:
    """An operator that was recognised: ``text`` is what it applies to, without its signs.

    ``start`` and ``end`` are the characters of the query that it was read from.
    """

    kind: ChipKind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cut:
    """What of a query is not searched: only its first ``most`` words are, or, where ``wild``,
    only so many words with ``*`` or ``~`` are looked for as such. As a string, a sentence."""

    most: int
    wild: bool = False

    def __str__(self) -> str:
        if self.wild:
            return f"Only the first {self.most} words with * or ~ are looked for as such."
        return f"Only the first {self.most} words of this search are looked for."


@dataclass(frozen=True, slots=True)
class Completion:
    """What could stand in the query from ``start`` to ``end``: the likeliest first."""

    start: int
    end: int
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that the user keeps, and what they call it."""

    id: int
    name: str
    query: str
