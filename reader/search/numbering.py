"""All tokens of one transcript as numbers: of the words that they are, and of where they stand."""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, chain, count
from typing import NamedTuple

import numpy as np

from reader.search.passages import Numbers
from reader.search.tokens import SPELT, as_ascii, tokenize

_SPACE = ord(" ")


class Numbered(NamedTuple):
    """The tokens of some texts in order; an ordinal is a token's number.

    ``vocabulary`` has each word once and ``ids`` the number in it of each token. ``begins``
    and ``ends`` are characters of all texts joined, ``bases`` where each text begins there
    and the end, ``starts`` the first ordinal of each and the end. Only where it is said
    of them do some ``overlap`` the next.
    """

    vocabulary: tuple[str, ...]
    ids: Numbers
    begins: Numbers
    ends: Numbers
    bases: Numbers
    starts: Numbers
    overlap: bool


class _Taken(NamedTuple):
    """The numbers of texts that are taken token by token; where each token of them stands."""

    numbers: list[int]
    begins: "array[int]"
    ends: "array[int]"

    def add(self, number: int, text: str) -> str:
        """The tokens of one more, with spaces between."""
        tokens = tokenize(text)
        self.numbers.append(number)
        self.begins.extend([token.start for token in tokens])
        self.ends.extend([token.end for token in tokens])
        return " ".join([token.text for token in tokens])

    def put(self, begins: Numbers, ends: Numbers, bases: Numbers, starts: Numbers) -> None:
        """Put the true places of these tokens into those of all."""
        counts = np.diff(starts)
        among = np.zeros(len(counts), np.bool_)
        among[self.numbers] = True
        at = np.flatnonzero(np.repeat(among, counts))
        base = np.repeat(bases[self.numbers], counts[self.numbers])
        begins[at] = base + np.array(self.begins, np.int32)
        ends[at] = base + np.array(self.ends, np.int32)


def numbered(texts: Sequence[str]) -> Numbered:
    """Reads the texts. A million words of English take 0.1 s, of others as long as ``tokenize``.

    Texts in ASCII are taken as they are: their tokens are the runs between spaces once the
    rest is spaces. Of each other one the tokens are put in its place, a space between.
    """
    taken = _Taken([], array("i"), array("i"))
    pieces: list[bytes] = []
    for number, text in enumerate(texts):
        spelt = as_ascii(text)
        if spelt is None:
            spelt = taken.add(number, text)
        pieces.append(spelt.encode().translate(SPELT))
    words: defaultdict[bytes, int] = defaultdict(count().__next__)
    ids = array("i")
    # A text at a time, not all in one call, which would stop the other threads for as long.
    for piece in pieces:
        ids.extend(map(words.__getitem__, piece.split()))
    begins, ends = _edges(b" ".join((b"", *pieces, b"")))
    bases = _bases(pieces)
    starts = begins.searchsorted(bases).astype(np.int32)
    if taken.numbers:
        before, bases = bases, _bases(texts)
        moved = np.repeat((bases - before)[:-1], np.diff(starts))
        begins, ends = begins + moved, ends + moved
        taken.put(begins, ends, bases, starts)
    vocabulary = tuple(b" ".join(words).decode().split(" ")) if words else ()
    return Numbered(
        vocabulary, np.array(ids, np.int32), begins, ends, bases, starts, bool(taken.numbers)
    )


def _edges(joined: bytes) -> tuple[Numbers, Numbers]:
    """Where the runs between spaces begin and end; it begins and ends with a space."""
    inside = np.frombuffer(joined, np.uint8) != _SPACE
    edges = (inside[1:] != inside[:-1]).nonzero()[0].astype(np.int32) + np.int32(1)
    return edges[::2], edges[1::2]


def _bases(texts: Sequence[str | bytes]) -> Numbers:
    """Where each begins, and the end, with one character before each of them."""
    lengths = chain((1,), (len(text) + 1 for text in texts))
    return np.fromiter(accumulate(lengths), np.int32, len(texts) + 1)
