"""What the user has marked, for the index, which knows nothing of it: so no highlight makes
it out of date. A query brings the marks along, see ``Query.marks``."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

import numpy as np

from reader.model import Kind
from reader.model.marks import Mark
from reader.search.nodes import InNote, Marked
from reader.search.parts import Names, Parts
from reader.search.passages import Mask
from reader.search.tokens import words


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
