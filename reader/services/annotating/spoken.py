"""The words of a whole transcript in one line, without white space, to count and search in."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from reader.model import Passage
from reader.services.annotating.similar import Folded
from reader.services.quoting import TextRange

_WORDS = re.compile(r"\S+")


class Spoken:
    """Places are characters of ``text``, as in ``Anchor``; (passage, offset) as in TextRange."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        parts = [squeezed(passage.text) for passage in passages]
        self.text = "".join(parts)
        self._begins = [0, *accumulate(map(len, parts))]

    def place(self, passage: int, offset: int) -> int:
        """How many characters stand before this one."""
        return self._begins[passage] + len(squeezed(self._passages[passage].text[:offset]))

    def span(self, selected: TextRange) -> tuple[int, int]:
        """The place of a range; empty where only white space is in it."""
        return (
            self.place(selected.first, selected.first_offset),
            self.place(selected.last, selected.last_offset),
        )

    def range_of(self, start: int, end: int) -> TextRange:
        """Where the characters from ``start`` to ``end``, at least one, stand in passages."""
        first, first_offset = self._locate(start)
        last, last_offset = self._locate(max(start, end - 1))
        return TextRange(first, first_offset, last, last_offset + 1)

    def words(self, start: int, end: int) -> str:
        """The text between two places, with single spaces."""
        if start >= end:
            return ""
        found = self.range_of(start, end)
        parts = [passage.text for passage in self._passages[found.first : found.last + 1]]
        parts[-1] = parts[-1][: found.last_offset]
        parts[0] = parts[0][found.first_offset :]
        return " ".join(" ".join(parts).split())

    @cached_property
    def folded(self) -> Folded:
        """Its words by themselves: made when similar ones are looked for."""
        return Folded(self._each_word())

    def _each_word(self) -> Iterator[tuple[int, str]]:
        """What stands between white space, with its place."""
        for passage, begins in zip(self._passages, self._begins, strict=False):
            for word in passage.text.split():
                yield begins, word
                begins += len(word)  # noqa: PLW2901

    def _locate(self, place: int) -> tuple[int, int]:
        """The passage and the offset of a character."""
        place = max(0, min(place, len(self.text) - 1))
        passage = bisect_right(self._begins, place) - 1
        left = place - self._begins[passage]
        for word in _WORDS.finditer(self._passages[passage].text):
            if left < word.end() - word.start():
                return passage, word.start() + left
            left -= word.end() - word.start()
        raise AssertionError("a place lies behind its passage")


def squeezed(text: str) -> str:
    """The text without its white space."""
    return "".join(text.split())
