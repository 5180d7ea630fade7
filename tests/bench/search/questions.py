"""At least two hundred questions, drawn with a fixed seed from the passages themselves.

Each is one question for every engine: ours reads ``text``, the others get the same
meaning as ``parts``, inflections spelt out, so that the totals can be compared.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.search.stems import stem
from reader.search.tokens import words
from search.source import Row

SEED = 20_040
# Of all passages, so many are drawn to take words from.
_DRAWN = 20_000


@dataclass(frozen=True, slots=True)
class Part:
    """One of the ``forms``, or any word that begins with ``prefix``; or ``phrase`` in a row."""

    forms: tuple[str, ...] = ()
    prefix: str = ""
    phrase: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Every part must be in the passage; ``speaker`` and ``days`` (both ends) filter."""

    kind: str
    text: str
    parts: tuple[Part, ...]
    typing: bool = False
    speaker: str = ""
    days: tuple[int, int] = (0, 0)


def draw(rows: Iterable[Row]) -> list[Question]:
    """The questions for these passages, always the same for the same passages."""
    return list(_Drawing(rows).questions())


class _Drawing:
    def __init__(self, rows: Iterable[Row]) -> None:
        self._random = random.Random(SEED)
        self._counts: Counter[str] = Counter()
        self._drawn: list[list[str]] = []
        self._speakers: Counter[str] = Counter()
        for seen, row in enumerate(rows, start=1):
            found = words(row.text)
            self._counts.update(found)
            self._speakers[row.speaker] += 1
            if len(found) < 12:
                continue
            if len(self._drawn) < _DRAWN:
                self._drawn.append(found)
            elif (place := self._random.randrange(seen)) < _DRAWN:
                self._drawn[place] = found
        self._inflected: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._counts):
            self._inflected[stem(word, "en")].append(word)

    def questions(self) -> Iterator[Question]:
        common = [word for word, _ in self._counts.most_common(120)]
        rare = sorted(word for word, count in self._counts.items() if 1 <= count <= 5)
        yield from (self._words("rare word", [w]) for w in self._random.sample(rare, 20))
        yield from (self._words("common word", [w]) for w in self._random.sample(common, 20))
        for kind, size, count in (("a word", 1, 15), ("two words", 2, 25), ("three words", 3, 20)):
            yield from (self._words(kind, self._together(size)) for _ in range(count))
        for size in (2, 3, 4, 5):
            yield from (self._phrase(self._row(size)) for _ in range(10))
        for _ in range(4):
            yield from self._typed(" ".join(self._row(2)))
        for length in (1, 2, 3, 4):
            yield from (self._prefix(self._long_word()[:length]) for _ in range(5))
        yield from (self._words("typo", [self._typo()]) for _ in range(10))
        yield from (self._by_speaker() for _ in range(15))
        yield from (self._by_date() for _ in range(15))
        yield from (self._words("no hit", [f"zqx{n}v"]) for n in range(5))

    def _row(self, size: int) -> list[str]:
        found = self._random.choice(self._drawn)
        start = self._random.randrange(len(found) - size)
        return found[start : start + size]

    def _together(self, size: int) -> list[str]:
        return self._random.sample(sorted(set(self._random.choice(self._drawn))), size)

    def _long_word(self) -> str:
        return max(self._row(4), key=len)

    def _typo(self) -> str:
        word = max(self._row(8), key=len)
        place = self._random.randrange(1, len(word)) if len(word) > 1 else 0
        return word[:place] + word[place + 1 :] + "q"

    def _forms(self, word: str) -> Part:
        return Part(forms=tuple(self._inflected.get(stem(word, "en"), ())) or (word,))

    def _words(self, kind: str, found: Sequence[str]) -> Question:
        return Question(kind, " ".join(found), tuple(map(self._forms, dict.fromkeys(found))))

    def _phrase(self, found: Sequence[str]) -> Question:
        part = Part(phrase=tuple(found))
        return Question(f"phrase of {len(found)}", f'"{" ".join(found)}"', (part,))

    def _prefix(self, prefix: str) -> Question:
        return Question(f"prefix of {len(prefix)}", f"{prefix}*", (Part(prefix=prefix),))

    def _typed(self, text: str) -> Iterator[Question]:
        """Every keystroke: the last word is a beginning, and counts inflected too."""
        for end in range(1, len(text) + 1):
            typed = text[:end]
            parts = [self._forms(word) for word in typed.split()]
            if not typed.endswith(" "):
                parts[-1] = Part(parts[-1].forms, prefix=typed.split()[-1])
            yield Question("keystroke", typed, tuple(dict.fromkeys(parts)), typing=True)

    def _by_speaker(self) -> Question:
        names = [name for name, _ in self._speakers.most_common(100) if len(words(name)) == 2]
        name, asked = self._random.choice(names), self._words("speaker", [self._long_word()])
        return Question("speaker", f'speaker:"{name}" {asked.text}', asked.parts, speaker=name)

    def _by_date(self) -> Question:
        year, asked = self._random.randrange(2013, 2024), self._words("date", self._together(1))
        days = (year * 10_000 + 101, year * 10_000 + 1231)
        return Question("date", f"date:{year} {asked.text}", asked.parts, days=days)
