"""Finds and ranks the passages of a query in the whole index, with numpy."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from reader.search.dictionary import Dictionary, StoredEpisode
from reader.search.nodes import (
    And,
    InDates,
    InField,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Text,
    Word,
    evaluate,
    exactly,
    wanted,
)
from reader.search.occurrences import Occurrences
from reader.search.places import Arrays, Mask, Numbers
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
        self._arrays = arrays
        self._episodes = episodes
        self._size = len(arrays.lengths)
        self._occurrences = Occurrences(dictionary, arrays)

    def hits(self, root: Node) -> Numbers:
        """The numbers of the passages that match, in index order."""
        return _numbers(self._matching(root, np.ones(self._size, np.bool_)))

    def best(self, root: Node, hits: Numbers, count: int) -> Numbers:
        """The ``count`` best hits, best first; equals stay in index order."""
        if not count or not len(hits):
            return hits[:0]
        scores = self._scores(root, hits)
        exact = exactly(root)
        if exact != root:
            scope = np.zeros(self._size, np.bool_)
            scope[hits] = True
            scores += _EXACT * self._matching(exact, scope)[hits]
        if count < len(hits):
            threshold = np.partition(scores, len(hits) - count)[len(hits) - count]
            kept = np.flatnonzero(scores >= threshold)
            hits, scores = hits[kept], scores[kept]
        return hits[np.argsort(-scores, kind="stable")[:count]]

    def _matching(self, root: Node, scope: Mask) -> Mask:
        return evaluate(self._cheapest_first(root), self._find, scope)

    def _cheapest_first(self, node: Node) -> Node:
        """The same query, so that each And narrows the scope before its common words."""
        if isinstance(node, And | Or):
            parts = (self._cheapest_first(part) for part in node.parts)
            return replace(node, parts=tuple(sorted(parts, key=self._cost)))
        return (
            replace(node, part=self._cheapest_first(node.part)) if isinstance(node, Not) else node
        )

    def _cost(self, node: Node) -> int:
        if isinstance(node, Word | Phrase):
            return self._occurrences.at_most(node)
        if isinstance(node, And):
            return min(self._cost(part) for part in node.parts)
        if isinstance(node, Or):
            return sum(self._cost(part) for part in node.parts)
        return self._cost(node.part) if isinstance(node, Not) else 0

    def _find(self, leaf: Leaf, scope: Mask) -> Mask:
        """Which passages of the scope satisfy one leaf."""
        if isinstance(leaf, Word | Phrase):
            return self._holding(leaf, scope)
        return scope & self._filtered(leaf)

    def _holding(self, leaf: Text, scope: Mask) -> Mask:
        passages = _numbers(scope)
        found = np.zeros(self._size, np.bool_)
        found[passages[self._occurrences.counts(leaf, passages) > 0]] = True
        return found

    def _filtered(self, leaf: InField | InDates) -> Mask:
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

    def _scores(self, root: Node, hits: Numbers) -> Scores:
        """BM25 over the words and phrases that are wanted, a passage being a document."""
        scores = np.zeros(len(hits))
        lengths = self._arrays.lengths
        average = max(1.0, float(lengths.mean()))
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[hits] / average)
        for leaf in dict.fromkeys(wanted(root)):
            counts = self._occurrences.counts(leaf, hits)
            rarity = np.log1p(self._size / (1 + self._occurrences.at_most(leaf)))
            scores += rarity * counts / (counts + norm)
        return scores


def _numbers(mask: Mask) -> Numbers:
    return np.flatnonzero(mask).astype(np.int32)
