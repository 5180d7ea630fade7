"""How often words and phrases stand in passages, from the dictionary and the places."""

import numpy as np

from reader.search.dictionary import Dictionary
from reader.search.nodes import Phrase, Text, Word
from reader.search.places import Arrays, Numbers
from reader.search.stems import stem

# Looking a passage up in a word's places costs so much more than walking past a place.
_LOOK_UP = 8


class Occurrences:
    """Counts the occurrences of one query's words; keeps what it found."""

    def __init__(self, dictionary: Dictionary, arrays: Arrays) -> None:
        self._dictionary = dictionary
        self._arrays = arrays
        self._size = len(arrays.lengths)
        self._parts: dict[Word, list[Numbers]] = {}
        self._everywhere: dict[Text, Numbers] = {}

    def at_most(self, leaf: Text) -> int:
        """How often a word occurs, or a phrase at the most."""
        if isinstance(leaf, Phrase):
            return min(self.at_most(word) for word in leaf.words)
        return sum(map(len, self._slices(leaf)))

    def counts(self, leaf: Text, passages: Numbers) -> Numbers:
        """How often a word, or the beginning of a phrase, stands in each of some passages."""
        leaf = self._simplest(leaf)
        if isinstance(leaf, Word) and not leaf.prefix and leaf not in self._everywhere:
            parts = self._slices(leaf)
            work = len(parts) * len(passages) * _LOOK_UP
            if work < min(self.at_most(leaf), self._size):
                return self._looked_up(parts, passages)
        if leaf not in self._everywhere:
            self._everywhere[leaf] = self._counted(leaf)
        return self._everywhere[leaf][passages]

    def _simplest(self, leaf: Text) -> Text:
        """A word whose inflections nobody used is the word alone, which is counted once."""
        if isinstance(leaf, Word) and leaf.inflected and not leaf.prefix:
            alone = Word(leaf.text)
            return alone if self.at_most(alone) == self.at_most(leaf) else leaf
        return leaf

    def _looked_up(self, parts: list[Numbers], passages: Numbers) -> Numbers:
        """The counts in few passages, by looking for each one's bounds in the places."""
        bounds = self._arrays.passages
        counts = np.zeros(len(passages), np.int32)
        for places in parts:
            ends = np.searchsorted(places, bounds[passages + 1])
            counts += (ends - np.searchsorted(places, bounds[passages])).astype(np.int32)
        return counts

    def _counted(self, leaf: Text) -> Numbers:
        """The counts in all passages."""
        places = self._places(leaf) if isinstance(leaf, Word) else self._starts(leaf)
        bounds = self._arrays.passages
        if len(places) < self._size:
            of_place = np.searchsorted(bounds, places, "right") - 1
            return np.bincount(of_place, minlength=self._size).astype(np.int32)
        return np.diff(np.searchsorted(places, bounds)).astype(np.int32)

    def _slices(self, word: Word) -> list[Numbers]:
        """The places of each form of a word; those of all forms with a prefix are one part,
        which is not in order."""
        if word not in self._parts:
            forms = {word.text}
            if word.inflected:
                forms.update(self._dictionary.inflections(stem(word.text)))
            slices = []
            if word.prefix:
                slices.append(self._dictionary.slice_of_prefix(word.text))
                forms = {form for form in forms if not form.startswith(word.text)}
            slices += [self._dictionary.slice_of(form) for form in sorted(forms)]
            parts = (np.asarray(self._arrays.places[part]) for part in slices)
            self._parts[word] = [part for part in parts if len(part)]
        return self._parts[word]

    def _places(self, word: Word) -> Numbers:
        """The sorted places of all tokens that a word means."""
        parts = self._slices(word)
        if not parts:
            return np.empty(0, np.int32)
        if len(parts) == 1 and not word.prefix:
            return parts[0]
        return np.sort(np.concatenate(parts))

    def _starts(self, phrase: Phrase) -> Numbers:
        """The sorted places where a phrase begins, the rarest word looked up first."""
        order = sorted(range(len(phrase.words)), key=lambda i: self.at_most(phrase.words[i]))
        starts = self._places(phrase.words[order[0]]) - np.int32(order[0])
        for i in order[1:]:
            if not len(starts):
                break
            places = self._places(phrase.words[i])
            expected = starts + np.int32(i)
            at = np.searchsorted(places, expected)
            at[at == len(places)] = 0
            starts = starts[places[at] == expected]
        return starts
