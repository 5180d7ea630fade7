"""Where the words of one transcript stand: the matcher's own index."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import count
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reader.search.nearness import within
from reader.search.nodes import Near, Phrase, Text, Word, size
from reader.search.numbering import numbered
from reader.search.passages import Mask, Numbers
from reader.search.stems import takes_prefixes

# Words whose forms are kept: those of one query, which are asked for again and again.
_KEPT = 128


class Runs(NamedTuple):
    """Tokens that are lit together, ``size`` of them from each of ``firsts`` on.

    ``owners`` has the passage where the match begins that each is a part of, ``last`` is
    the query's word for the last token of each.
    """

    owners: Numbers
    firsts: Numbers
    size: int
    last: Word


class Standing:
    """All tokens of a transcript; an ordinal is a token's number."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._tokens = numbered(texts)
        self._id_of = dict(zip(self._tokens.vocabulary, count()))
        self._forms: dict[Word, Numbers] = {}

    @cached_property
    def _lengths(self) -> Numbers:
        vocabulary = self._tokens.vocabulary
        return np.fromiter(map(len, vocabulary), np.int32, len(vocabulary))

    @cached_property
    def _counts(self) -> npt.NDArray[np.intp]:
        return np.bincount(self._tokens.ids, minlength=len(self._tokens.vocabulary))

    def runs(self, leaf: Text) -> list[Runs]:
        """What a leaf lights, of each of its parts in order."""
        if isinstance(leaf, Near):
            return list(self._near(leaf))
        firsts = self._firsts(leaf)
        if not len(firsts):
            return []
        return [Runs(self._passages(firsts), firsts, size(leaf), _last(leaf))]

    def spans(self, runs: Runs) -> tuple[Numbers, Numbers, Numbers]:
        """Where runs stand, a span in each passage that one touches: its owner, and from
        and to which character, counted through. See ``in_passages``."""
        tokens = self._tokens
        ordinals: Numbers = np.add.outer(runs.firsts, np.arange(runs.size, dtype=np.int32))
        owners, firsts, lasts = runs.owners, ordinals[:, 0], ordinals[:, -1]
        if runs.size > 1:
            passages = self._passages(ordinals)
            apart, edge = passages[:, 1:] != passages[:, :-1], np.ones((len(owners), 1), np.bool_)
            owners = np.repeat(owners, 1 + np.count_nonzero(apart, axis=1))
            firsts = ordinals[np.hstack((edge, apart))]
            lasts = ordinals[np.hstack((apart, edge))]
        return owners, tokens.begins[firsts], self._ends(lasts, runs.last)

    def in_passages(self, begins: Numbers, ends: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Characters counted through as the passages that they stand in, and from and to
        which character of those."""
        bases = self._tokens.bases
        passages = bases.searchsorted(begins, "right").astype(np.int32) - np.int32(1)
        return passages, begins - bases[passages], ends - bases[passages]

    def _ends(self, lasts: Numbers, word: Word) -> Numbers:
        """Where spans end: one Han or kana character lights alone, not with its neighbour."""
        tokens = self._tokens
        ends = tokens.ends[lasts]
        if not tokens.overlap:
            return ends
        following = tokens.begins[np.minimum(lasts + 1, len(tokens.ids) - 1)]
        longer = self._lengths[tokens.ids[lasts]] > len(word.text)
        overlaps = (following > tokens.begins[lasts]) & (following < ends)
        return np.where(longer & overlaps, following, ends)

    def _passages(self, ordinals: Numbers) -> Numbers:
        """The passages of tokens; one without any is no token's."""
        found = self._tokens.starts.searchsorted(ordinals, "right")
        return found.astype(np.int32) - np.int32(1)

    def _firsts(self, part: Word | Phrase) -> Numbers:
        """The ordinals where a word stands or a phrase begins, sorted."""
        if isinstance(part, Word):
            return self._places(self._ids(part))
        ids = [self._ids(word) for word in part.words]
        rarest = min(range(len(ids)), key=lambda i: self._counts[ids[i]].sum())
        firsts = self._places(ids[rarest]) - np.int32(rarest)
        firsts = firsts[(firsts >= 0) & (firsts <= len(self._tokens.ids) - len(ids))]
        for i, meant in enumerate(ids):
            if i != rarest and len(firsts):
                firsts = firsts[self._mask(meant)[self._tokens.ids[firsts + np.int32(i)]]]
        return firsts

    def _places(self, ids: Numbers) -> Numbers:
        """The ordinals of some words, sorted."""
        if not len(ids):
            return ids
        of = self._tokens.ids
        there = of == ids[0] if len(ids) == 1 else self._mask(ids)[of]
        return there.nonzero()[0].astype(np.int32)

    def _mask(self, ids: Numbers) -> Mask:
        mask = np.zeros(len(self._id_of), np.bool_)
        mask[ids] = True
        return mask

    def _ids(self, word: Word) -> Numbers:
        """The tokens that a word means."""
        if word not in self._forms:
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            self._forms[word] = np.array(self._meant(word), np.int32)
        return self._forms[word]

    def _meant(self, word: Word) -> list[int]:
        if not (word.prefix or word.inflected or word.edits):
            return [self._id_of[word.text]] if word.text in self._id_of else []
        # To look at the first letter alone spares nine tenths of the comparisons.
        initial, elsewhere = word.text[0], word.edits or takes_prefixes(word.language)
        return [
            number
            for token, number in self._id_of.items()
            if (token[0] == initial or elsewhere) and word.matches(token)
        ]

    def _near(self, near: Near) -> Iterator[Runs]:
        """The parts inside every stretch that holds all of them, see ``Near``."""
        needed = Counter(near.parts)
        firsts = {part: self._firsts(part) for part in needed}
        begins = np.unique(np.concatenate(list(firsts.values())))
        inside: dict[Word | Phrase, tuple[Numbers, Numbers]] = {}
        held = np.ones(len(begins), np.bool_)
        for part, found in firsts.items():
            ends = begins + np.int32(near.stretch - size(part) + 1)
            inside[part] = low, high = _before(begins, found), _before(ends, found)
            held &= high - low >= needed[part]
        owners = self._passages(begins[held])
        again = owners[1:] == owners[:-1]
        for part, (low, high) in inside.items():
            first, end = low[held], high[held]
            # What the stretch before holds too is lit already.
            first[1:] = np.where(again, np.maximum(first[1:], end[:-1]), first[1:])
            at, stretch = within(np.arange(len(firsts[part]), dtype=np.int32), first, end)
            yield Runs(owners[stretch], firsts[part][at], size(part), _last(part))


def _before(limits: Numbers, ordinals: Numbers) -> Numbers:
    """How many of the sorted ordinals lie before each limit."""
    return ordinals.searchsorted(limits).astype(np.int32)


def _last(part: Word | Phrase) -> Word:
    return part if isinstance(part, Word) else part.words[-1]
