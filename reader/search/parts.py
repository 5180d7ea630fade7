"""All live parts as one: passages numbered through, and which of them count."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reader.search.dictionary import StoredEpisode
from reader.search.nodes import Filter, InField, InNote, Word
from reader.search.part import OpenPart, places_of
from reader.search.passages import Mask, Numbers, Passages
from reader.search.rows import Counts, count
from reader.search.tokens import words

# BM25's usual constants: how soon repetition stops counting, how much length counts.
_SATURATION = 1.2
_LENGTH = 0.75


class Parts:
    """The parts one behind the other. ``bases`` are the places where they begin.

    Masked episodes have numbers too; ``live`` says whose passages may be found, and
    only those count for the ranking, which is that of one part with the same episodes.
    """

    def __init__(self, parts: Sequence[tuple[OpenPart, Collection[int]]]) -> None:
        self.parts = [part for part, _ in parts]
        self.bases = _starts([part.end for part in self.parts])
        self.numbers = _starts([part.size for part in self.parts])
        self.passages = _joined([part.passages for part in self.parts], self.bases, self.numbers)
        self.episodes: list[StoredEpisode] = [e for part in self.parts for e in part.episodes]
        self._masked = [np.array(sorted(masked), np.int32) for _, masked in parts]
        self._dead = [
            places_of(part.passages, masked)
            for part, masked in zip(self.parts, self._masked, strict=True)
        ]
        self.size = int(np.count_nonzero(self.live))
        # The passages that the filters of the last queries mean, by a filter and the marks
        # that it asks for; see ``Evaluation``.
        self.filtered: dict[tuple[Filter, object], Mask] = {}

    @property
    def end(self) -> int:
        """How many places there are, free ones included."""
        return self.bases[-1] + self.parts[-1].end if self.parts else 0

    @cached_property
    def live(self) -> Mask:
        """The passages that are not masked."""
        live = [np.ones(len(part.episodes), np.bool_) for part in self.parts]
        for chosen, masked in zip(live, self._masked, strict=True):
            chosen[masked] = False
        none: Mask = np.empty(0, np.bool_)
        return np.repeat(np.concatenate([*live, none]), np.diff(self.passages.firsts))

    @cached_property
    def live_episodes(self) -> dict[str, int]:
        """The numbers of the episodes that are not masked, by id."""
        first = _starts([len(part.episodes) for part in self.parts])
        gone = {n + at for at, some in zip(first, self._masked, strict=True) for n in some.tolist()}
        return {e.id: number for number, e in enumerate(self.episodes) if number not in gone}

    @cached_property
    def letters(self) -> npt.NDArray[np.int64]:
        """How many characters without white space stand before each passage, and in all."""
        return np.concatenate(([0], np.cumsum(self.passages.letters, dtype=np.int64)))

    @cached_property
    def owners(self) -> Numbers:
        """The number of each passage's episode."""
        sizes = np.diff(self.passages.firsts)
        return np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)

    @cached_property
    def starts(self) -> Numbers:
        """The first passage of each episode that has any."""
        return self.passages.firsts[:-1][np.diff(self.passages.firsts) > 0]

    @cached_property
    def languages(self) -> frozenset[str]:
        """Those of the episodes that count."""
        there = np.zeros(len(self.episodes), np.bool_)
        there[self.owners[self.live]] = True
        return frozenset(self.episodes[i].language for i in np.flatnonzero(there).tolist())

    def episodes_with(self, hits: Mask) -> int:
        """How many episodes have a hit."""
        if not len(self.starts):
            return 0
        return int(np.count_nonzero(np.logical_or.reduceat(hits, self.starts)))

    def counts_in(self, hits: Mask, numbers: Numbers) -> dict[str, int]:
        """How many hits there are in each of these episodes, by id."""
        firsts = self.passages.firsts
        return {
            self.episodes[n].id: int(np.count_nonzero(hits[firsts[n] : firsts[n + 1]]))
            for n in numbers.tolist()
        }

    @cached_property
    def speakers(self) -> "Names":
        """The names of all speakers, in the order of their numbers."""
        return Names(self.passages.speakers)

    @cached_property
    def titles(self) -> "Names":
        """Of each episode."""
        return Names(episode.title for episode in self.episodes)

    @cached_property
    def shows(self) -> "Names":
        """Of each episode."""
        return Names(episode.show for episode in self.episodes)

    @cached_property
    def norm(self) -> npt.NDArray[np.float32]:
        """What BM25 adds to a count, by the length of each passage."""
        lengths = self.passages.lengths
        average = max(1.0, float(lengths[self.live].mean())) if self.size else 1.0
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / average)
        return norm.astype(np.float32)

    @cached_property
    def order(self) -> Numbers:
        """Each passage's position where the rank is the same: the newest episode first,
        those without a date last, then by id; whatever part an episode lies in."""
        keys = [(-e.date.toordinal() if e.date else 0, e.id) for e in self.episodes]
        ranked = np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int64)
        sizes = np.diff(self.passages.firsts)
        starts = np.empty(len(ranked), np.int64)
        starts[ranked] = np.cumsum(sizes[ranked]) - sizes[ranked]
        inside = np.arange(len(self.passages.lengths)) - np.repeat(self.passages.firsts[:-1], sizes)
        return (np.repeat(starts, sizes) + inside).astype(np.int32)

    def passages_of(self, places: Numbers) -> Numbers:
        """The numbers of the passages that sorted places lie in."""
        if len(self.parts) == 1:
            return self.parts[0].passages_of(places)
        ends = np.searchsorted(places, [*self.bases[1:], np.iinfo(np.int32).max])
        found, start = [np.empty(0, np.int32)], 0
        for part, base, number, end in zip(
            self.parts, self.bases, self.numbers, ends.tolist(), strict=True
        ):
            if end > start:
                found.append(part.passages_of(places[start:end] - np.int32(base)) + number)
            start = end
        return np.concatenate(found).astype(np.int32)

    def counts(self, word: Word) -> Counts:
        """How often a word stands in each passage, masked ones too; up to 3."""
        if len(self.parts) == 1:
            return self.parts[0].counts(word)
        none: Counts = np.empty(0, np.uint8)
        return np.concatenate([none, *(part.counts(word) for part in self.parts)])

    def counts_at(self, places: Numbers) -> Counts:
        """How many of some sorted places lie in each passage; up to 3."""
        return count(self.passages_of(places), len(self.passages.lengths))

    def occurrences(self, word: Word) -> int:
        """How often a word occurs in the episodes that count."""
        total = sum(part.occurrences(word) for part in self.parts)
        for part, dead in zip(self.parts, self._dead, strict=True):
            if len(dead):
                total -= sum(_within(one, dead) for one in part.slices(word))
        return total

    def similar(self, word: str, edits: int) -> list[str]:
        """The words that at most so many edits lead to."""
        found = (part.vocabulary.similar(word, edits) for part in self.parts)
        return sorted(set().union(*found))

    def places(self, word: Word) -> Numbers:
        """The sorted places of all tokens that a word means."""
        found = []
        for part, base in zip(self.parts, self.bases, strict=True):
            slices = part.slices(word)
            if len(slices) == 1 and not word.prefix:
                found.append(slices[0] + np.int32(base) if base else slices[0])
            elif slices:
                found.append(np.sort(np.concatenate(slices)) + np.int32(base))
        if len(found) == 1:
            return found[0]
        return np.concatenate([np.empty(0, np.int32), *found])

    def unsorted_places(self, word: Word) -> Iterator[Numbers]:
        """The same places, piece by piece in no order, which takes no time at all."""
        for part, base in zip(self.parts, self.bases, strict=True):
            for one in part.slices(word):
                yield one + np.int32(base) if base else one


class Names:
    """Names as their tokens, and the numbers of the names that have a token."""

    def __init__(self, names: Iterable[str], tokens_of: Callable[[str], list[str]] = words) -> None:
        self.tokens = [tokens_of(name) for name in names]
        self.with_token: dict[str, list[int]] = {}
        for number, tokens in enumerate(self.tokens):
            for token in set(tokens):
                self.with_token.setdefault(token, []).append(number)

    def holding(self, leaf: InField | InNote) -> list[int]:
        """The numbers of the names that have the words of a filter."""
        first = leaf.words[0]
        exact = not (first.prefix or first.inflected or first.edits)
        some = self.with_token.get(first.text, ()) if exact else range(len(self.tokens))
        return [number for number in some if leaf.matches(self.tokens[number])]


def _within(places: Numbers, ranges: Numbers) -> int:
    """How many of the places lie in one of the ranges; in any order."""
    starts, ends = ranges[:, 0], ranges[:, 1]
    at = np.searchsorted(starts, places, "right") - 1
    return int(np.count_nonzero((at >= 0) & (places < ends[at])))


def _starts(sizes: list[int]) -> list[int]:
    starts = [0]
    for one in sizes:
        starts.append(starts[-1] + one)
    return starts[:-1]


def _joined(parts: Sequence[Passages], bases: list[int], numbers: list[int]) -> Passages:
    if len(parts) == 1:
        return parts[0]
    speakers = _starts([len(part.speakers) for part in parts])
    end = bases[-1] + int(parts[-1].bounds[-1]) if parts else 0
    size = numbers[-1] + len(parts[-1].lengths) if parts else 0
    return Passages(
        bounds=_chain([*(p.bounds[:-1] + b for p, b in zip(parts, bases, strict=True)), [end]]),
        firsts=_chain([*(p.firsts[:-1] + n for p, n in zip(parts, numbers, strict=True)), [size]]),
        lengths=_chain([part.lengths for part in parts]),
        speakers_of=_chain([p.speakers_of + s for p, s in zip(parts, speakers, strict=True)]),
        speakers=[speaker for part in parts for speaker in part.speakers],
        segments=_chain([part.segments for part in parts]),
        letters=_chain([part.letters for part in parts]),
        times=np.concatenate([np.empty(0, np.float64), *(part.times for part in parts)]),
    )


def _chain(arrays: Sequence[npt.ArrayLike]) -> Numbers:
    none: Numbers = np.empty(0, np.int32)
    return np.concatenate([none, *arrays]).astype(np.int32)
