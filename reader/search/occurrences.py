"""How often words and phrases stand in passages, from the parts."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from reader.search.nearness import Part, within
from reader.search.nodes import And, Near, Node, Phrase, Text, Word, size
from reader.search.parts import Parts
from reader.search.passages import Mask, Numbers
from reader.search.rows import Counts

# Looking one place up in many costs so much more than walking past one of them.
_LOOK_UP = 8


class Occurrences:
    """Counts the occurrences of one query's words; keeps what it found."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._at_most: dict[Text, int] = {}
        self._counts: dict[Text, Counts] = {}
        self._places: dict[Text, Numbers] = {}

    def at_most(self, leaf: Text) -> int:
        """How often a word occurs, or a phrase at the most."""
        if leaf not in self._at_most:
            if isinstance(leaf, Phrase):
                found = min(self.at_most(word) for word in leaf.words)
            elif isinstance(leaf, Near):
                found = sum(self.at_most(part) for part in leaf.parts)
            else:
                found = self._parts.occurrences(leaf)
            self._at_most[leaf] = found
        return self._at_most[leaf]

    def counts(self, leaf: Text) -> Counts:
        """How often a word, or the beginning of a phrase, stands in each passage; up to 3."""
        if leaf not in self._counts:
            if isinstance(leaf, Word):
                self._counts[leaf] = self._parts.counts(leaf)
            else:
                self._counts[leaf] = self._parts.counts_at(self._begins(leaf))
        return self._counts[leaf]

    def parts(self, root: Node) -> Iterator[Part]:
        """The words and phrases that a query asks for all at once, if it does."""
        offset = 0
        for leaf in root.parts if isinstance(root, And) else ():
            if isinstance(leaf, Word | Phrase):
                yield Part(self._begins(leaf), offset)
                offset += size(leaf)

    def _begins(self, leaf: Text) -> Numbers:
        """The sorted places where a leaf's matches begin."""
        if leaf not in self._places:
            if isinstance(leaf, Word):
                self._places[leaf] = self._parts.places(leaf)
            else:
                found = self._starts(leaf) if isinstance(leaf, Phrase) else self._stretches(leaf)
                self._places[leaf] = found
        return self._places[leaf]

    def _starts(self, phrase: Phrase) -> Numbers:
        """The sorted places where a phrase begins, the rarest word looked up first."""
        order = sorted(range(len(phrase.words)), key=lambda i: self.at_most(phrase.words[i]))
        starts = self._begins(phrase.words[order[0]]) - np.int32(order[0])
        starts = starts[np.searchsorted(starts, 0) :]
        for i in order[1:]:
            if not len(starts):
                break
            starts = self._also_at(starts, phrase.words[i], np.int32(i))
        return starts

    def _also_at(self, starts: Numbers, word: Word, ahead: np.int32) -> Numbers:
        """Those of the sorted starts that have a word so far ahead."""
        expected = starts + ahead
        if not word.prefix and len(starts) * _LOOK_UP < self.at_most(word):
            places = self._begins(word)
            at = np.searchsorted(places, expected)
            at[at == len(places)] = 0
            there: Mask = places[at] == expected
        else:
            there = self._marks(word, int(ahead))[expected]
        found: Numbers = starts[there]
        return found

    def _marks(self, word: Word, room: int) -> Mask:
        """Of all places, and some more at the end, those where a word stands.

        22 MB that live for a moment: to mark and read a million takes 3 ms where to merge
        or look up sorted ones takes 5 or 11, and the 3 million of a beginning need not
        be sorted, which takes 40.
        """
        marks = np.zeros(self._parts.end + room, np.bool_)
        for places in self._parts.unsorted_places(word):
            marks[places] = True
        return marks

    def _stretches(self, near: Near) -> Numbers:
        """The sorted places where a stretch begins that holds all parts, see ``Near``."""
        needed = Counter(near.parts)
        places = self._in_reach({part: self._begins(part) for part in needed}, near.stretch)
        starts = _union(list(places.values()))
        if not len(starts):
            return starts
        held, furthest = np.ones(len(starts), np.bool_), starts
        for part, count in needed.items():
            last = _before(starts, places[part]) + (count - 1)
            there = last < len(places[part])
            held &= there
            if not held.any():
                return starts[:0]
            ends = places[part][np.where(there, last, 0)] + np.int32(size(part))
            held &= ends <= starts + np.int32(near.stretch)
            furthest = np.maximum(furthest, ends)
        # No stretch runs into the next episode: only those near its end can.
        passages = self._parts.passages
        limits = passages.bounds[passages.firsts[1:]]
        late, episode = within(starts, limits - np.int32(near.stretch), limits)
        held[late[furthest[late] > limits[episode]]] = False
        return starts[held]

    @staticmethod
    def _in_reach(places: dict[Text, Numbers], reach: int) -> dict[Text, Numbers]:
        """The places of all parts, of common ones only those in reach of the rarest."""
        rarest = min(places.values(), key=len)
        ends = rarest + np.int32(reach)
        begins = np.maximum(rarest - np.int32(reach), np.append(np.int32(0), ends[:-1]))
        return {
            part: found[within(found, begins, ends)[0]]
            if len(rarest) * _LOOK_UP < len(found)
            else found
            for part, found in places.items()
        }


def _union(runs: list[Numbers]) -> Numbers:
    """All places of some sorted runs; sorting runs is merging them, a tenth of the time of
    ``np.unique``."""
    merged = np.sort(np.concatenate(runs), kind="stable")
    return merged[np.flatnonzero(np.diff(merged, prepend=-1))]


def _before(starts: Numbers, places: Numbers) -> Numbers:
    """How many of the places lie before each start; all are sorted, and starts themselves.

    Of two million starts in 9 ms, where to look them up takes 25.
    """
    marks = np.zeros(int(starts[-1]) + 1, np.bool_)
    marks[places] = True
    among = marks[starts]
    return np.cumsum(among, dtype=np.int32) - among
