"""The passages of a part: where each one begins, and which one a place lies in."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]

PASSAGES = "passages.npz"
SPEAKERS = "speakers.json"


class PassageOf:
    """Which passage places lie in.

    Searching the bounds takes 9 ms for a million places, a table of 4 bytes a place 6 ms
    and 85 MB. This takes 2 ms and 22 MB: the low byte of each place's passage, and the
    passage where each block of places begins, which tells the rest.
    """

    def __init__(self, bounds: Numbers) -> None:
        lengths = np.diff(bounds)
        lengths[:1] += bounds[0]  # places of episodes without a word
        self._low = np.repeat(np.arange(len(lengths)).astype(np.uint8), lengths)
        shift = 8
        while True:
            starts = np.arange(0, len(self._low) + (1 << shift), 1 << shift)
            firsts = np.maximum(np.searchsorted(bounds, starts, "right") - 1, 0)
            # Passages without a word in them make a block span more than a byte can tell.
            if shift == 0 or np.diff(firsts).max(initial=0) < 256:
                break
            shift -= 1
        self._shift = np.int32(shift)
        self._firsts = firsts.astype(np.int32)

    def __call__(self, places: Numbers) -> Numbers:
        """The numbers of the passages of these places."""
        passages: Numbers = self._firsts[places >> self._shift]
        passages += self._low[places] - passages.astype(np.uint8)
        return passages


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of a part, or of all: ``bounds`` has the place where each begins and
    the end, ``firsts`` each episode's first one and the end, ``lengths`` how many tokens
    each has, ``speakers_of`` the number of its speaker in ``speakers``; ``segments``,
    ``letters`` and ``times`` are as ``Collector`` has them."""

    bounds: Numbers
    firsts: Numbers
    lengths: Numbers
    speakers_of: Numbers
    speakers: list[str]
    segments: Numbers
    letters: Numbers
    times: npt.NDArray[np.float64]

    @classmethod
    def read(cls, files: Mapping[str, bytes]) -> Self:
        """Those of a part, from its files."""
        with np.load(io.BytesIO(files[PASSAGES]), allow_pickle=False) as found:
            bounds, firsts = found["bounds"], found["firsts"]
            return cls(
                bounds,
                firsts,
                _lengths(bounds, firsts),
                found["speakers_of"],
                json.loads(files[SPEAKERS]),
                found["segments"],
                found["letters"],
                found["times"],
            )

    def extent(self, passage: int, first: int, end: int, reach: int) -> tuple[int, int]:
        """From the first passage that is made of the same segments to the end of those that
        a phrase may reach, so many tokens on, in an episode of these passages."""
        start = last = passage
        if reach:
            last = int(np.searchsorted(self.bounds, self.bounds[passage + 1] + reach)) - 1
            last = min(max(last, passage), end - 1)
        while start > first and self.segments[start - 1] == self.segments[passage]:
            start -= 1
        after = last + 1
        while after < end and self.segments[after] == self.segments[last]:
            after += 1
        return start, after


def _lengths(bounds: Numbers, firsts: Numbers) -> Numbers:
    lengths = np.diff(bounds)
    # The free place after each episode is no part of the passage before it.
    np.subtract.at(lengths, firsts[1:][firsts[1:] > 0] - 1, 1)
    return lengths
