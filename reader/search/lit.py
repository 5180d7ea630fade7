"""What is lit of one transcript."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reader.model import PassageMatch, Span
from reader.search.passages import Mask, Numbers
from reader.search.standing import Runs, Standing

# A passage and a character counted through, in one number.
_Places = npt.NDArray[np.int64]
_BITS = np.int64(32)
_CHARACTER = (np.int64(1) << _BITS) - np.int64(1)


class Lit(NamedTuple):
    """Spans by the number of the hit that they belong to, in text order, none overlapping:
    the passage that each stands in, and from and to which character of it."""

    hits: Numbers
    passages: Numbers
    begins: Numbers
    ends: Numbers

    def matches(self, hits: Mask) -> Iterator[PassageMatch]:
        """The hits, in order, each with its spans."""
        spans = zip(self.begins.tolist(), self.ends.tolist(), strict=True)
        lit = tuple(zip(self.passages.tolist(), spans, strict=True))
        numbers = np.flatnonzero(hits)
        cuts = pairwise((*self.hits.searchsorted(numbers).tolist(), len(lit)))
        for hit, (start, end) in zip(numbers.tolist(), cuts, strict=True):
            yield PassageMatch(hit, lit[start:end])

    def within(self, hits: Sequence[int]) -> Iterator[tuple[Span, ...]]:
        """Of each of some hits, which are sorted, the spans in its own passage."""
        spans = list(zip(self.begins.tolist(), self.ends.tolist(), strict=True))
        firsts = self.hits.searchsorted(hits).tolist()
        # What runs on stands behind.
        ends = (self.hits + (self.passages > self.hits)).searchsorted(hits, "right").tolist()
        for first, end in zip(firsts, ends, strict=True):
            yield tuple(spans[first:end])


def light(standing: Standing, found: Iterable[Runs], hits: Mask) -> Lit:
    """What lights the passages that are ``hits``: the runs that they own."""
    spans = [standing.spans(_of(runs, hits)) for runs in found]
    if not spans:
        none = np.zeros(0, np.int32)
        return Lit(none, none, none, none)
    owners, begins, ends = (np.concatenate(each) for each in zip(*spans, strict=True))
    owners, begins, ends = _merged(owners, begins, ends)
    return Lit(owners, *standing.in_passages(begins, ends))


def _of(runs: Runs, hits: Mask) -> Runs:
    owned = hits[runs.owners]
    if owned.all():
        return runs
    return runs._replace(owners=runs.owners[owned], firsts=runs.firsts[owned])


def _merged(owners: Numbers, begins: Numbers, ends: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """In text order, with spans of one owner that overlap made one."""
    if not len(owners):
        return owners, begins, ends
    owner = owners.astype(np.int64) << _BITS
    first, last = owner | begins, owner | ends
    if (first[1:] < first[:-1]).any():
        order = np.argsort(first, kind="stable")
        first, last = first[order], last[order]
    reach = np.maximum.accumulate(last)
    alone = np.ones(len(first), np.bool_)
    alone[1:] = first[1:] >= reach[:-1]
    if not alone.all():
        at = np.flatnonzero(alone)
        first, last = first[at], reach[np.append(at[1:], len(reach)) - 1]
    return _low(first >> _BITS), _low(first & _CHARACTER), _low(last & _CHARACTER)


def _low(places: _Places) -> Numbers:
    return places.astype(np.int32)
