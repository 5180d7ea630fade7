"""All tokens of one transcript as numbers: of the words that they are, and of where they stand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, count
from operator import attrgetter

import numpy as np

from reader.search.passages import Numbers
from reader.search.tokens import SPELT, Token, as_ascii, tokenize

_SPACE = ord(" ")


@dataclass(frozen=True, slots=True)
class Numbered:
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


def numbered(texts: Sequence[str]) -> Numbered:
    """Reads the texts. A million words of English take 0.1 s, of others as long as ``tokenize``.

    Texts in ASCII are taken as they are: their tokens are the runs between spaces once the
    rest is spaces. Of each other one the tokens are put in its place, a space between.
    """
    taken: dict[int, list[Token]] = {}
    pieces: list[bytes] = []
    for number, text in enumerate(texts):
        spelt = as_ascii(text)
        if spelt is None:
            taken[number] = tokens = tokenize(text)
            spelt = " ".join(token.text for token in tokens)
        pieces.append(spelt.encode().translate(SPELT))
    words: defaultdict[bytes, int] = defaultdict(count().__next__)
    # A text at a time: its few tokens are still in the cache, and never all of them alive.
    found = chain.from_iterable(map(bytes.split, pieces))
    ids = np.fromiter(map(words.__getitem__, found), np.int32)
    begins, ends = _edges(b" ".join((b"", *pieces, b"")))
    bases = _bases(pieces)
    starts = np.searchsorted(begins, bases).astype(np.int32)
    if taken:
        before, bases = bases, _bases(texts)
        moved = np.repeat((bases - before)[:-1], np.diff(starts))
        begins, ends = begins + moved, ends + moved
        _put(taken, begins, ends, bases, starts)
    vocabulary = tuple(word.decode() for word in words)
    return Numbered(vocabulary, ids, begins, ends, bases, starts, bool(taken))


def _edges(joined: bytes) -> tuple[Numbers, Numbers]:
    """Where the runs between spaces begin and end; it begins and ends with a space."""
    inside = np.frombuffer(joined, np.uint8) != _SPACE
    edges = np.flatnonzero(inside[1:] != inside[:-1]).astype(np.int32) + np.int32(1)
    return edges[::2], edges[1::2]


def _bases(texts: Sequence[str | bytes]) -> Numbers:
    """Where each begins, and the end, with one character before each of them."""
    lengths = chain((1,), (len(text) + 1 for text in texts))
    return np.fromiter(accumulate(lengths), np.int32, len(texts) + 1)


def _put(
    taken: dict[int, list[Token]], begins: Numbers, ends: Numbers, bases: Numbers, starts: Numbers
) -> None:
    """Put the true places of the tokens of some texts into all."""
    numbers = np.fromiter(taken, np.int32, len(taken))
    counts = np.diff(starts)
    among = np.zeros(len(counts), np.bool_)
    among[numbers] = True
    at = np.flatnonzero(np.repeat(among, counts))
    base = np.repeat(bases[numbers], counts[numbers])
    begins[at] = base + _each("start", taken.values())
    ends[at] = base + _each("end", taken.values())


def _each(name: str, taken: Iterable[list[Token]]) -> Numbers:
    return np.fromiter(map(attrgetter(name), chain.from_iterable(taken)), np.int32)
