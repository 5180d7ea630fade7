"""Every question answered the plainest way: by looking at all words of all passages."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from search.questions import Part, Question
from search.source import Row

_WORD = re.compile(r"[^\W_]+")


class Brute:
    """Independent of the engine: it shares no tokeniser, no query, no index with it."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = list(rows)
        self._said: list[tuple[int, str]] = []  # all words, with the row of each
        self._after: dict[str, list[int]] = {}  # where each word stands among them
        for number, row in enumerate(self._rows):
            for word in _WORD.findall(_folded(row.text)):
                self._after.setdefault(word, []).append(len(self._said))
                self._said.append((number, word))

    def answer(self, question: Question) -> set[tuple[str, int]]:
        """The episode and number of every passage that matches."""
        found = set(range(len(self._rows)))
        for part in question.parts:
            found &= set(self._part(part))
        rows = (self._rows[number] for number in found)
        return {(row.episode, row.passage) for row in rows if self._meant(row, question)}

    def _part(self, part: Part) -> Iterator[int]:
        if part.phrase:
            yield from self._phrase(part.phrase)
        for form in part.forms:
            yield from (self._said[at][0] for at in self._after.get(form, ()))
        if part.prefix:
            for word, places in self._after.items():
                if word.startswith(part.prefix):
                    yield from (self._said[at][0] for at in places)

    def _phrase(self, phrase: tuple[str, ...]) -> Iterator[int]:
        """A phrase may run over the end of a passage, but not of an episode."""
        for at in self._after.get(phrase[0], ()):
            said = self._said[at : at + len(phrase)]
            episodes = {self._rows[number].episode for number, _ in said}
            if [word for _, word in said] == list(phrase) and len(episodes) == 1:
                yield said[0][0]

    @staticmethod
    def _meant(row: Row, question: Question) -> bool:
        first, last = question.days
        if first and not first <= row.day <= last:
            return False
        name = _WORD.findall(_folded(question.speaker))
        said_by = _WORD.findall(_folded(row.speaker))
        starts = range(len(said_by) - len(name) + 1)
        return any(said_by[start : start + len(name)] == name for start in starts)


# Letters with a stroke or without a dot, which Unicode does not take apart.
_PLAIN = str.maketrans("łøıħŧɨ", "loihti")


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    return "".join(char for char in plain if not unicodedata.combining(char))
