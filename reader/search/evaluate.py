"""Finds and ranks the passages of a query in the whole index, with numpy."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from reader.search.dictionary import Dictionary, StoredEpisode
from reader.search.nodes import (
    InDates,
    Leaf,
    Node,
    Phrase,
    Text,
    Word,
    evaluate,
    exactly,
    wanted,
)
from reader.search.places import Arrays, Mask, Numbers
from reader.search.stems import stem
from reader.search.tokens import words

Scores = npt.NDArray[np.float64]

# BM25's usual constants: how soon repetition stops counting, how much length counts.
_SATURATION = 1.2
_LENGTH = 0.75
# More than any sum of scores: an exact form always comes before an inflected one.
_EXACT = 1e9


class Evaluation:
    """One query's work on the index; what it looked up is kept until it is done."""

    def __init__(
        self, dictionary: Dictionary, arrays: Arrays, episodes: list[StoredEpisode]
    ) -> None:
        self._dictionary = dictionary
        self._arrays = arrays
        self._episodes = episodes
        self._size = len(arrays.passages) - 1
        self._counted: dict[Text, tuple[Numbers, Numbers]] = {}

    def hits(self, root: Node) -> Numbers:
        """The numbers of the passages that match, in index order."""
        return np.flatnonzero(self._matching(root)).astype(np.int32)

    def best(self, root: Node, hits: Numbers, count: int) -> Numbers:
        """The ``count`` best hits, best first; equals stay in index order."""
        if not count or not len(hits):
            return hits[:0]
        scores = self._scores(root)[hits]
        exact = exactly(root)
        if exact != root:
            scores += _EXACT * self._matching(exact)[hits]
        if count < len(hits):
            threshold = np.partition(scores, len(hits) - count)[len(hits) - count]
            kept = np.flatnonzero(scores >= threshold)
            hits, scores = hits[kept], scores[kept]
        return hits[np.argsort(-scores, kind="stable")[:count]]

    def _matching(self, root: Node) -> Mask:
        return evaluate(root, self._find, np.ones(self._size, np.bool_))

    def _find(self, leaf: Leaf) -> Mask:
        """Which passages satisfy one leaf."""
        if isinstance(leaf, Word | Phrase):
            mask = np.zeros(self._size, np.bool_)
            mask[self._counts(leaf)[0]] = True
            return mask
        if isinstance(leaf, InDates):
            return self._in_episodes(lambda episode: leaf.matches(episode.date))
        if leaf.field == "speaker":
            meant = [leaf.matches(words(speaker)) for speaker in self._arrays.speakers]
            return np.array(meant, np.bool_)[self._arrays.speakers_of]
        if leaf.field == "title":
            return self._in_episodes(lambda episode: leaf.matches(words(episode.title)))
        return self._in_episodes(lambda episode: leaf.matches(words(episode.show)))

    def _in_episodes(self, meant: Callable[[StoredEpisode], bool]) -> Mask:
        chosen = np.array([meant(episode) for episode in self._episodes], np.bool_)
        return np.repeat(chosen, np.diff(self._arrays.episodes))

    def _counts(self, leaf: Text) -> tuple[Numbers, Numbers]:
        """The passages that hold a word or phrase, and how often each holds it."""
        if leaf not in self._counted:
            found = self._places(leaf) if isinstance(leaf, Word) else self._starts(leaf)
            self._counted[leaf] = self._by_passage(found)
        return self._counted[leaf]

    def _by_passage(self, places: Numbers) -> tuple[Numbers, Numbers]:
        bounds = self._arrays.passages
        if len(places) < self._size:
            of_place = np.searchsorted(bounds, places, "right") - 1
            passages, counts = np.unique(of_place, return_counts=True)
            return passages.astype(np.int32), counts.astype(np.int32)
        # Fewer passages than places: ask for each passage instead.
        per_passage = np.diff(np.searchsorted(places, bounds)).astype(np.int32)
        passages = np.flatnonzero(per_passage)
        return passages.astype(np.int32), per_passage[passages]

    def _places(self, word: Word) -> Numbers:
        """The sorted places of all tokens that a word means."""
        forms = {word.text}
        if word.inflected:
            forms.update(self._dictionary.inflections(stem(word.text)))
        slices = []
        if word.prefix:
            slices.append(self._dictionary.slice_of_prefix(word.text))
            forms = {form for form in forms if not form.startswith(word.text)}
        slices += [self._dictionary.slice_of(form) for form in sorted(forms)]
        found = [np.asarray(self._arrays.places[part]) for part in slices]
        if len(found) == 1 and not word.prefix:
            return found[0]
        return np.sort(np.concatenate(found))

    def _starts(self, phrase: Phrase) -> Numbers:
        """The sorted places where a phrase begins, the rarest word looked up first."""
        found = [(self._places(word), i) for i, word in enumerate(phrase.words)]
        found.sort(key=lambda item: len(item[0]))
        rarest, place = found[0]
        starts = rarest - np.int32(place)
        for places, i in found[1:]:
            if not len(starts):
                break
            wanted_places = starts + np.int32(i)
            at = np.searchsorted(places, wanted_places)
            at[at == len(places)] = 0
            starts = starts[places[at] == wanted_places]
        return starts

    def _scores(self, root: Node) -> Scores:
        """BM25 over the words and phrases that are wanted, a passage being a document."""
        scores = np.zeros(self._size)
        lengths = self._arrays.lengths
        average = max(1.0, float(lengths.mean())) if self._size else 1.0
        for leaf in dict.fromkeys(wanted(root)):
            passages, counts = self._counts(leaf)
            rarity = np.log1p((self._size - len(passages) + 0.5) / (len(passages) + 0.5))
            norm = 1 - _LENGTH + _LENGTH * lengths[passages] / average
            scores[passages] += rarity * counts / (counts + _SATURATION * norm)
        return scores
