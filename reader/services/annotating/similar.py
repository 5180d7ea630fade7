"""The words most like others: what a better transcript made of them.

Rare words vote for where the whole may be; the best places are compared word by word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.model import Anchor

if TYPE_CHECKING:
    from reader.services.annotating.spoken import Spoken

# A place counts where so many of the words are the same ones, in the same order.
SAME = 0.6
# Letters of a word; Chinese and Japanese characters are words by themselves.
_WORD = re.compile("[\u3040-\u9fff]|[^\\W_\u3040-\u9fff]+")
# Of each word, so many of its places vote, and so many of all places are compared.
_VOTES, _COMPARED = 200, 12
# In words: what votes for one place may have shifted by so many.
_SHIFT = 8
_LONGEST = 400


def similarity(one: str, other: str) -> float:
    """Of two short texts, 0 to 1, whatever their case and punctuation."""
    from difflib import SequenceMatcher  # noqa: PLC0415  (start-up time)

    one, other = _letters(one), _letters(other)
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def most_similar(anchor: Anchor, spoken: "Spoken", familiar: float) -> tuple[int, int] | None:
    """The place of the words most like an anchor's; None where none is like them by SAME.

    Its prefix and suffix help to find it, its own place decides between equals. Of all
    three together, a share of ``familiar`` (0 to 1) must be there.
    """
    wanted = _folded(anchor.exact)[:_LONGEST]
    before, after = _folded(anchor.prefix), _folded(anchor.suffix)
    if not wanted:
        return None
    text, context = spoken.folded, [*before, *wanted, *after]
    best: tuple[float, float, int] = (SAME, familiar, -len(spoken.text) - anchor.start)
    place: tuple[int, int] | None = None
    for begin in text.candidates(context):
        aligned = _align(context, len(before), len(wanted), text, begin)
        if aligned is None or aligned.same < SAME or aligned.around < familiar:
            continue
        start, end = text.starts[aligned.first], text.ends[aligned.last]
        quality = aligned.same, aligned.around, -abs(start - anchor.start)
        if quality > best:
            best, place = quality, (start, end)
    return place


class _Aligned(NamedTuple):
    """How much of the words, and of all with what is around, is there: 0 to 1 each.

    ``first`` and ``last`` are the numbers of the first and the last word found.
    """

    same: float
    around: float
    first: int
    last: int


class Folded:
    """The words of a transcript, folded, where each begins and ends, and where each stands."""

    def __init__(self, words: Iterable[tuple[int, str]]) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._places: dict[str, list[int]] = {}
        for start, text in words:
            for found in _WORD.finditer(text):
                word = found.group().casefold()
                self._places.setdefault(word, []).append(len(self.words))
                self.words.append(word)
                self.starts.append(start + found.start())
                self.ends.append(start + found.end())

    def candidates(self, context: Sequence[str]) -> Iterator[int]:
        """Where, in words, the context may begin: the likeliest first."""
        votes: Counter[int] = Counter()
        for index, word in enumerate(context):
            places = self._places.get(word, ())
            if len(places) <= _VOTES:
                for bin_ in {(at - index) // _SHIFT for at in places}:
                    votes[bin_] += 1
                    votes[bin_ + 1] += 1
        for bin_, _count in votes.most_common(_COMPARED):
            yield (bin_ - 1) * _SHIFT


def _align(
    context: Sequence[str], skip: int, count: int, text: Folded, begin: int
) -> _Aligned | None:
    """The words of the context from ``skip`` on, compared with the text from about ``begin``."""
    from difflib import SequenceMatcher  # noqa: PLC0415  (start-up time)

    begin = max(0, begin)
    window = text.words[begin : begin + len(context) + 3 * _SHIFT]
    pairs = [
        (block.a + i, begin + block.b + i)
        for block in SequenceMatcher(None, context, window, autojunk=False).get_matching_blocks()
        for i in range(block.size)
    ]
    inside = [at for index, at in pairs if skip <= index < skip + count]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    same = len(inside) / max(count, last - first + 1)
    return _Aligned(same, len(pairs) / len(context), first, last)


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _letters(text: str) -> str:
    return "".join(_folded(text))
