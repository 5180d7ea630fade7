"""Where the words of one transcript stand: the matcher's own index, in plain Python."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.search.nodes import Near, Phrase, Text, Word, size
from reader.search.stems import takes_prefixes

# Words whose places are kept: those of one query, which are asked for again and again.
_KEPT = 128


class Run(NamedTuple):
    """Tokens that are lit together, and the query's word for the last of them."""

    ordinals: range
    last: Word


class Standing:
    """All tokens of a transcript, numbered through: an ordinal is a token's number.

    ``starts`` has the first ordinal of each passage and the end, ``passage_of`` the passage
    of each.
    """

    def __init__(self, passages: Sequence[list[str]]) -> None:
        self.starts: list[int] = []
        self.passage_of = array("i")
        self.tokens: list[str] = []
        for number, tokens in enumerate(passages):
            self.starts.append(len(self.tokens))
            self.tokens += tokens
            self.passage_of.extend([number] * len(tokens))
        self.starts.append(len(self.tokens))
        self._words: dict[Word, list[int]] = {}
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for ordinal, token in enumerate(self.tokens):
            self._places[token].append(ordinal)

    def runs(self, leaf: Text) -> Iterator[tuple[int, Run]]:
        """What a leaf lights, each with the ordinal where its match begins."""
        if isinstance(leaf, Near):
            yield from self._near(leaf)
            return
        count, last = size(leaf), leaf if isinstance(leaf, Word) else leaf.words[-1]
        for first in self._firsts(leaf):
            yield first, Run(range(first, first + count), last)

    def _firsts(self, part: Word | Phrase) -> list[int]:
        """The ordinals where a word stands or a phrase begins, in no order."""
        return self._word(part) if isinstance(part, Word) else self._phrase(part)

    def _word(self, word: Word) -> list[int]:
        if not (word.prefix or word.inflected or word.edits):
            return self._places.get(word.text, [])
        if word not in self._words:
            # To look at the first letter alone spares nine tenths of the comparisons.
            initial, elsewhere = word.text[0], word.edits or takes_prefixes(word.language)
            if len(self._words) >= _KEPT:
                self._words.clear()
            self._words[word] = [
                ordinal
                for form, ordinals in self._places.items()
                if (form[0] == initial or elsewhere) and word.matches(form)
                for ordinal in ordinals
            ]
        return self._words[word]

    def _phrase(self, phrase: Phrase) -> list[int]:
        candidates = [self._word(word) for word in phrase.words]
        rarest = min(range(len(candidates)), key=lambda i: len(candidates[i]))
        last = len(self.tokens) - len(phrase.words)
        firsts = (ordinal - rarest for ordinal in candidates[rarest])
        return [first for first in firsts if 0 <= first <= last and self._has(phrase, first)]

    def _has(self, phrase: Phrase, first: int) -> bool:
        return all(word.matches(self.tokens[first + i]) for i, word in enumerate(phrase.words))

    def _near(self, near: Near) -> Iterator[tuple[int, Run]]:
        """The parts inside every stretch that holds all of them, see ``Near``."""
        firsts = {part: sorted(self._firsts(part)) for part in near.parts}
        needed = Counter(near.parts)
        for begins in sorted({first for found in firsts.values() for first in found}):
            inside = {
                part: _between(found, begins, begins + near.stretch - size(part))
                for part, found in firsts.items()
            }
            if all(len(inside[part]) >= count for part, count in needed.items()):
                for part, found in inside.items():
                    last = part if isinstance(part, Word) else part.words[-1]
                    yield from ((begins, Run(range(n, n + size(part)), last)) for n in found)


def _between(ordinals: list[int], first: int, last: int) -> list[int]:
    return ordinals[bisect_left(ordinals, first) : bisect_left(ordinals, last + 1)]
