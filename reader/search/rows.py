"""How often common words and short beginnings stand in each passage, counted beforehand.

A search for "the", or for the first letter of anything, would have to walk a million
places or more. Counted beforehand, each is a row of two bits a passage, which takes 0.05 ms
to read for 415,000 passages. Two bits count up to 3: ranking counts no further.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.search.codec import PLACES
from reader.search.passages import PassageOf

Numbers = npt.NDArray[np.int32]
Counts = npt.NDArray[np.uint8]

ROWS = "rows.u8"
NAMES = "rows.json"
# A count beyond this is this.
MOST = 3

# What occurs as often as in every so many passages has a row: 230 rows for the corpus, a
# seventh of the index. What has none is counted in 0.6 ms at the most.
_EVERY = 8
# Beginnings of at most so many letters; longer ones are rarely of that many words.
_LETTERS = 3
# Where a library is so small, a row would save nothing.
_PASSAGES = 4096

_SHIFTS = np.arange(0, 8, 2, dtype=np.uint8)
# The four counts of each byte, as the four bytes of one number.
_UNPACKED = ((np.arange(256, dtype=np.uint8)[:, None] >> _SHIFTS) & MOST).view(np.uint32).ravel()


def write_rows(
    folder: Path, words: Sequence[str], offsets: npt.NDArray[np.int64], bounds: Numbers
) -> None:
    """Count from the places that are written; ``offsets`` has the end too."""
    names: list[str] = []
    size = len(bounds) - 1
    with (folder / ROWS).open("wb") as file:
        if size >= _PASSAGES:
            places = np.memmap(folder / PLACES, "<i4", "r")
            passage_of = PassageOf(bounds)
            for name, first, end in _common(words, offsets, size // _EVERY):
                names.append(name)
                counts = np.zeros(-(-size // 4) * 4, np.uint8)
                counts[:size] = count(passage_of(places[offsets[first] : offsets[end]]), size)
                file.write((counts.reshape(-1, 4) << _SHIFTS).sum(1, dtype=np.uint8).tobytes())
            del places
    (folder / NAMES).write_text(json.dumps(names), encoding="utf-8")


def _common(
    words: Sequence[str], offsets: npt.NDArray[np.int64], least: int
) -> Iterator[tuple[str, int, int]]:
    """The names of the rows, and of what words in the vocabulary: from the first to the end."""
    for number in np.flatnonzero(np.diff(offsets) >= least).tolist():
        yield words[number], number, number + 1
    for letters in range(1, _LETTERS + 1):
        first = 0
        while first < len(words):
            start, end = words[first][:letters], first + 1
            while end < len(words) and words[end][:letters] == start:
                end += 1
            if len(start) == letters and offsets[end] - offsets[first] >= least:
                yield f"{start}*", first, end
            first = end


def count(passages: Numbers, size: int) -> Counts:
    """How often each of ``size`` passages is named, up to ``MOST``."""
    if len(passages) * 16 > size:
        return np.minimum(np.bincount(passages, minlength=size), MOST).astype(np.uint8)
    counts = np.zeros(size, np.uint8)
    named, often = np.unique(passages, return_counts=True)
    counts[named] = np.minimum(often, MOST)
    return counts


class Rows:
    """The rows of a part; a beginning is named with a star."""

    def __init__(self, files: Mapping[str, bytes], size: int) -> None:
        self._size = size
        width = -(-size // 4)
        names = json.loads(files[NAMES])
        packed = np.frombuffer(files[ROWS], np.uint8).reshape(len(names), width)
        self._rows = dict(zip(names, packed, strict=True))

    def get(self, name: str) -> Counts | None:
        """The counts in all passages, where there is such a row."""
        packed = self._rows.get(name)
        return None if packed is None else _UNPACKED[packed].view(np.uint8)[: self._size]
