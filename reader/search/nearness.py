"""How near the words of a query stand to each other in some passages."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reader.search.passages import Numbers

FAR, NEAR, TOGETHER = 0, 1, 2
# Words apart that still belong to one thing said.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Part:
    """A word or phrase of a query: the sorted places where it begins, and where it stands
    in the query, in tokens from the first."""

    places: Numbers
    offset: int


def nearness(parts: Sequence[Part], begins: Numbers, ends: Numbers) -> npt.NDArray[np.int8]:
    """For each passage, given by its first place and the end: ``TOGETHER`` where the parts
    stand as in the query somewhere, else ``NEAR`` where all are within 8 words of the
    rarest one, else ``FAR``."""
    rarest = min(parts, key=lambda part: len(part.places))
    at, passage = within(rarest.places, begins, ends)
    places = rarest.places[at]
    near = np.ones(len(places), np.bool_)
    together = near.copy()
    for part in parts:
        if part is not rarest:
            near &= _distance(part.places, places) <= _REACH
            expected = places + np.int32(part.offset - rarest.offset)
            together &= _distance(part.places, expected) == 0
    found = np.zeros(len(begins), np.int8)
    found[passage[near]] = NEAR
    found[passage[together]] = TOGETHER
    return found


def within(places: Numbers, begins: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """The indices of the places inside each of some ranges, and the range of each."""
    first = np.searchsorted(places, begins)
    counts = np.searchsorted(places, ends) - first
    owner = np.repeat(np.arange(len(begins), dtype=np.int32), counts)
    before = np.cumsum(counts) - counts
    return (np.arange(len(owner)) + np.repeat(first - before, counts)).astype(np.int32), owner


def _distance(places: Numbers, wanted: Numbers) -> Numbers:
    """How far the nearest of some places is from each that is wanted; the furthest if none."""
    if not len(places):
        return np.full(len(wanted), np.iinfo(np.int32).max, np.int32)
    after = np.minimum(np.searchsorted(places, wanted), len(places) - 1)
    before = np.maximum(after - 1, 0)
    nearest: Numbers = np.minimum(abs(places[after] - wanted), abs(places[before] - wanted))
    return nearest
