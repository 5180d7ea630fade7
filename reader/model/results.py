"""What a search gives back: text plus spans, never markup."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.model.queries import Cut

# A match in a text: (start, end) in characters, end exclusive.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short piece of a passage, and where in it the matches stand."""

    text: str
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if any(not 0 <= start < end <= len(self.text) for start, end in self.spans):
            raise ValueError("a span lies outside its snippet")


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that matches. ``passage`` counts from 0; ``start`` is seconds or None."""

    episode_id: str
    show: str
    title: str
    number: str
    passage: int
    start: float | None
    speaker: str | None
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class PassageMatch:
    """A hit inside one transcript, with all of its words that are to be lit.

    ``lit`` holds (passage, span) pairs in text order. They stand in ``passage``
    itself, but for a phrase that runs on into the passages after it. It is
    empty where only a filter (a show, a date, a missing word) made the hit.
    """

    passage: int
    lit: tuple[tuple[int, Span], ...]


@dataclass(frozen=True, slots=True)
class Results:
    """``total`` is the exact number of matching passages, in ``episodes`` episodes;
    ``hits`` is the part of them that was asked for, in the order that was asked for.
    ``cut`` says what of the query was not searched, None where all was.
    ``counts`` says how many passages match in each of the hits' episodes, by id."""

    total: int
    episodes: int
    hits: tuple[Hit, ...]
    cut: Cut | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
