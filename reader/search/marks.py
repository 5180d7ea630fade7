"""What the user has marked, for the index, which knows nothing of it: so no highlight makes
it out of date. A query brings the marks along, see ``Query.marks``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reader.model import Kind
from reader.model.marks import Mark
from reader.search.nodes import And, InNote, Marked, Node, Or, wanted
from reader.search.parts import Names, Parts
from reader.search.passages import Mask
from reader.search.tokens import words

if TYPE_CHECKING:
    from reader.search.query import Query


class Marks:
    """All marks of a library as they are at one time."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = tuple(marks)

    def of(self, episode_id: str) -> list[Mark]:
        """Those in one episode."""
        return [mark for mark in self._marks if mark.episode_id == episode_id]

    def meant(self, leaf: Marked) -> list[Mark]:
        """Those that a leaf of a query asks for."""
        if isinstance(leaf, InNote):
            return [self._marks[number] for number in self._notes.holding(leaf)]
        return [mark for mark in self._marks if leaf.matches(mark)]

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Every tag, the most frequent first."""
        counts = Counter(tag for mark in self._marks for tag in mark.tags)
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag.casefold())))

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """Every note."""
        return tuple(mark.note for mark in self._marks if mark.note)

    @cached_property
    def _notes(self) -> Names:
        return Names((mark.note for mark in self._marks), _words)


def _words(note: str) -> list[str]:
    """The tokens of a note, none of which goes over a space. Notes repeat words, and are read
    again after each change: this takes a fifth of the time where they are not in ASCII."""
    return [token for piece in note.split() for token in _tokens(piece)]


@lru_cache(maxsize=1 << 15)
def _tokens(piece: str) -> tuple[str, ...]:
    return tuple(words(piece))


def touched(marks: Sequence[Mark], parts: Parts) -> Mask:
    """The passages that some marks touch; a bookmark stands in the one where it begins.

    Marks of episodes that are not there, or that lie behind their end, touch none.
    """
    size = len(parts.passages.letters)
    numbers = parts.live_episodes
    rows = [
        (numbers[m.episode_id], m.start, m.start + 1 if m.kind is Kind.BOOKMARK else m.end)
        for m in marks
        if m.episode_id in numbers
    ]
    episodes, starts, ends = np.array(rows, np.int64).reshape(-1, 3).T
    firsts, places = parts.passages.firsts, parts.letters
    begins, limits = places[firsts[episodes]], places[firsts[episodes + 1]]
    starts, ends = begins + starts, np.minimum(begins + ends, limits)
    inside = starts < limits
    change = np.zeros(size + 1, np.int32)
    np.add.at(change, np.searchsorted(places, starts[inside], "right") - 1, 1)
    np.add.at(change, np.searchsorted(places, ends[inside] - 1, "right"), -1)
    return (np.cumsum(change[:-1]) > 0) & (parts.passages.letters > 0)


class MarkedPlaces:
    """Where what a query asks for was marked, if it asks for nothing that was said."""

    def __init__(self, query: Query) -> None:
        self._marks: dict[str, list[Mark]] = {}
        if query.root is None or query.marks is None or any(wanted(query.root)):
            return
        for leaf in _leaves(query.root):
            for mark in query.marks.meant(leaf):
                self._marks.setdefault(mark.episode_id, []).append(mark)

    def first_in(self, episode_id: str, text: str, letters: int) -> int | None:
        """The character of a passage where the first marked words begin; None for none.

        Before the passage stand so many ``letters`` of the episode, as in ``Mark``.
        """
        end = letters + len("".join(text.split()))
        there = [mark for mark in self._marks.get(episode_id, ()) if letters < mark.end]
        starts = [mark.start for mark in there if mark.start < end]
        return _place_of(text, min(starts) - letters) if starts else None


def _leaves(node: Node) -> Iterator[Marked]:
    """The marks that a hit has: those not under a Not."""
    if isinstance(node, Marked):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _leaves(part)


def _place_of(text: str, letter: int) -> int:
    """Where the n-th character that is not white space stands; the first for one before it."""
    places = (place for place, character in enumerate(text) if not character.isspace())
    return next((place for n, place in enumerate(places) if n >= letter), 0)
