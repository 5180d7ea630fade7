"""Finds and ranks the passages of a query in the whole index, with numpy."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reader.model import SearchCancelled, Sort
from reader.search import ranking
from reader.search.dictionary import StoredEpisode
from reader.search.marks import Marks, touched
from reader.search.nearness import nearness
from reader.search.nodes import (
    And,
    Filter,
    Has,
    InDates,
    InField,
    InLanguage,
    Leaf,
    Marked,
    Node,
    Not,
    Or,
    Text,
    asks_for_marks,
    evaluate,
    exactly,
    localised,
    wanted,
)
from reader.search.occurrences import Occurrences
from reader.search.parts import Names, Parts
from reader.search.passages import Mask, Numbers
from reader.search.ranking import Scores

# An operation on all of 415,000 passages takes 0.01 to 0.1 ms; to list those that match
# takes longer, unless they are fewer than one in so many.
_FEW = 8
# So many filters of the last queries are kept: while a word is typed, they stay the same.
_KEPT = 16


class Evaluation:
    """One query's work on the index; what it looked up is kept until it is done."""

    def __init__(
        self,
        parts: Parts,
        cancelled: Callable[[], bool] | None = None,
        marks: Marks | None = None,
    ) -> None:
        """``cancelled`` is asked before each part of a query; a yes raises SearchCancelled.
        ``marks`` are those that the query asks for, if it does."""
        self._parts, self._marks = parts, marks
        self._cancelled = cancelled
        self._occurrences = Occurrences(parts)

    def matching(self, root: Node) -> Mask:
        """Which passages match."""
        return self._matching(self._localised(root), self._parts.live)

    def at_most(self, root: Node) -> int:
        """How many times what a query asks for occurs, at the most."""
        return self._cost(self._localised(root))

    def first(self, root: Node, hits: Mask, count: int, sort: Sort) -> Numbers:
        """The numbers of the first ``count`` passages that match, in an order; see ``ranking``."""
        if not count or not hits.any():
            return np.empty(0, np.int32)
        if sort == "relevance" and asks_for_marks(root) and not any(wanted(root)):
            sort = "grouped"  # nothing ranks what is marked: it comes as it is said
        if sort == "relevance":
            return self._best(root, hits, count)
        there = np.unique(self._parts.owners[hits])
        if sort == "grouped":  # the best hits of all episodes come before all others
            best = self._best(root, hits, len(there))
            order = self._parts.owners[best].tolist()
        else:
            order = ranking.in_order(there.tolist(), self._parts.episodes, sort)
        return ranking.by_episodes(numbers(hits), self._parts.passages.firsts, order, count)

    def _best(self, root: Node, hits: Mask, count: int) -> Numbers:
        """The ``count`` best hits, best first; see ``ranking``."""
        few = np.count_nonzero(hits) * _FEW < len(hits)
        at = numbers(hits) if few else slice(None)
        scores = self._scores(self._localised(root), at)
        if not few:
            # 0.2 ms; ``np.where`` takes 2, because it cannot foresee what is a hit.
            scores *= hits
            scores += ranking.NO_HIT * ~hits
        exact = exactly(root)
        above = ranking.Tiers(scores)
        if exact != root:  # a hit each, so what is no hit stays none
            scores += above.exact * self._matching(exact, hits)[at]
        order = self._parts.order[at]
        self._add_nearness(exact, scores, order, above, at)
        best = ranking.by_relevance(scores, self._starts(at), order, count)
        return best.astype(np.int32) if isinstance(at, slice) else at[best]

    def _starts(self, at: Numbers | slice) -> Numbers:
        """Where the passages of each episode start among some."""
        if isinstance(at, slice):
            return self._parts.starts
        return numbers(np.diff(self._parts.owners[at], prepend=-1) != 0)

    def _add_nearness(
        self,
        exact: Node,
        scores: Scores,
        order: Numbers,
        above: ranking.Tiers,
        at: Numbers | slice,
    ) -> None:
        """Raise the scores of hits with the words of the query side by side, or near."""
        parts = list(self._occurrences.parts(exact))
        if len(parts) > 1:
            looked_at = ranking.best(scores, order, ranking.LOOKED_AT)
            looked_at = looked_at[scores[looked_at] >= 0]
            passages = looked_at if isinstance(at, slice) else at[looked_at]
            bounds = self._parts.passages.bounds
            near = nearness(parts, bounds[passages], bounds[passages + 1])
            scores[looked_at] += above.nearer * near

    def _localised(self, root: Node) -> Node:
        return localised(root, self._parts.languages)

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
        if isinstance(node, Text):
            return self._occurrences.at_most(node)
        if isinstance(node, And):
            return min(self._cost(part) for part in node.parts)
        if isinstance(node, Or):
            return sum(self._cost(part) for part in node.parts)
        return self._cost(node.part) if isinstance(node, Not) else 0

    def _find(self, leaf: Leaf, scope: Mask) -> Mask:
        """Which passages of the scope satisfy one leaf."""
        if self._cancelled is not None and self._cancelled():
            raise SearchCancelled("the search was stopped")
        if not scope.any():
            return scope
        if isinstance(leaf, Text):
            return scope & (self._occurrences.counts(leaf) > 0)
        return scope & self._filtered(leaf)

    def _filtered(self, leaf: Filter) -> Mask:
        kept = self._parts.filtered
        key = leaf, self._marks if isinstance(leaf, Marked) else None
        if key not in kept:
            if len(kept) >= _KEPT:
                kept.pop(next(iter(kept)))
            kept[key] = self._by_filter(leaf)
        return kept[key]

    def _by_filter(self, leaf: Filter) -> Mask:
        parts = self._parts
        if isinstance(leaf, Marked):
            return touched(self._marks.meant(leaf) if self._marks else (), parts)
        if isinstance(leaf, InField):
            if leaf.field == "speaker":
                return _holding(leaf, parts.speakers)[parts.passages.speakers_of]
            return _holding(leaf, parts.titles if leaf.field == "title" else parts.shows)[
                parts.owners
            ]
        if leaf == Has("speaker"):
            known = np.array([bool(one) for one in parts.passages.speakers], np.bool_)
            return known[parts.passages.speakers_of]
        return np.array([_is_meant(leaf, one) for one in parts.episodes], np.bool_)[parts.owners]

    def _scores(self, root: Node, at: Numbers | slice) -> Scores:
        """BM25 over the words and phrases that are wanted, a passage being a document."""
        norm = self._parts.norm[at]
        scores = np.zeros(len(norm), np.float32)
        for leaf in dict.fromkeys(wanted(root)):
            counts = self._occurrences.counts(leaf)[at].astype(np.float32)
            rarity = np.log1p(self._parts.size / (1 + self._occurrences.at_most(leaf)))
            scores += np.float32(rarity) * (counts / (counts + norm))
        return scores


def numbers(mask: Mask) -> Numbers:
    """The numbers of the passages in a mask."""
    return np.flatnonzero(mask).astype(np.int32)


def _holding(leaf: InField, names: Names) -> Mask:
    """Which of some names a filter means."""
    found = np.zeros(len(names.tokens), np.bool_)
    found[names.holding(leaf)] = True
    return found


def _is_meant(leaf: InDates | InLanguage | Has, episode: StoredEpisode) -> bool:
    """Whether an episode satisfies a filter that asks for nothing of its passages."""
    if isinstance(leaf, InDates):
        return leaf.matches(episode.date)
    if isinstance(leaf, InLanguage):
        return leaf.language == episode.language
    return episode.timed
