"""A part of an index, open: its files are in memory, so that nothing can pull them away."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reader.search.codec import PLACES
from reader.search.dictionary import Dictionary
from reader.search.nodes import Word
from reader.search.passages import Numbers, PassageOf, Passages
from reader.search.rows import MOST, Counts, Rows, count
from reader.search.stems import attached, stem
from reader.search.vocabulary import VOCABULARY, Vocabulary

# What Whoosh reads; all else is ours.
_NOT_WHOOSHS = (".npz", ".json", ".u8", ".i32", ".txt")


class OpenPart:
    """``places`` are those of each word in order, word after word."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.passages = Passages.read(files)
        self.size = len(self.passages.lengths)
        self.places: Numbers = np.frombuffer(files[PLACES], "<i4")
        whooshs = {n: data for n, data in files.items() if not n.endswith(_NOT_WHOOSHS)}
        self.dictionary = Dictionary(whooshs, len(self.places))
        self.episodes = self.dictionary.episodes()
        self._rows = Rows(files, self.size)
        self._passage_of = PassageOf(self.passages.bounds)
        self._words = files[VOCABULARY]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words, for looking up those that are nearly the same; listed at the first need."""
        return Vocabulary(self._words.decode().split("\n"))

    @property
    def end(self) -> int:
        """How many places there are, free ones included."""
        return int(self.passages.bounds[-1])

    def close(self) -> None:
        """Let the memory go."""
        self.dictionary.close()

    def passages_of(self, places: Numbers) -> Numbers:
        """The numbers of the passages that places lie in."""
        return self._passage_of(places)

    def slices(self, word: Word) -> list[Numbers]:
        """The places of each form of a word; those of all forms with a prefix are one slice,
        which is not in order."""
        slices = [self.dictionary.slice_of_prefix(word.text)] if word.prefix else []
        slices += map(self.dictionary.slice_of, self._forms(word))
        return [self.places[one] for one in slices if one.stop > one.start]

    def occurrences(self, word: Word) -> int:
        """How many places there are in these slices."""
        return sum(map(len, self.slices(word)))

    def counts(self, word: Word) -> Counts:
        """How often a word stands in each passage, up to ``MOST``."""
        rows, slices = [], []
        names = [f"{word.text}*"] if word.prefix else []
        for name in [*names, *self._forms(word)]:
            if (row := self._rows.get(name)) is not None:
                rows.append(row)
            elif name.endswith("*"):
                slices.append(self.places[self.dictionary.slice_of_prefix(word.text)])
            else:
                slices.append(self.places[self.dictionary.slice_of(name)])
        some = [one for one in slices if len(one)]
        if some or not rows:
            places = some[0] if len(some) == 1 else np.concatenate([self.places[:0], *some])
            rows.append(count(self._passage_of(places), self.size))
        total = rows[0]
        for row in rows[1:]:
            total = np.minimum(total + row, MOST, dtype=np.uint8)
        return total

    def _forms(self, word: Word) -> list[str]:
        """The words that are meant, but for those of a prefix."""
        forms = {word.text}
        if word.inflected:
            forms.update(self.dictionary.inflections(stem(word.text, word.language), word.language))
            forms.update(attached(word.text, word.language))
        if word.edits:
            forms.update(self.vocabulary.similar(word.text, word.edits))
        if word.prefix:
            forms = {form for form in forms if not form.startswith(word.text)}
        return sorted(forms)


def places_of(passages: Passages, episodes: Numbers) -> npt.NDArray[np.int32]:
    """Where the places of some episodes begin and end: rows of two."""
    firsts = passages.firsts
    return passages.bounds[np.stack((firsts[episodes], firsts[episodes + 1]), axis=1)]
