"""The answer to one query, kept while it is paged through."""

from collections.abc import Callable

import numpy as np

from reader.model import Sort
from reader.search.evaluate import Evaluation
from reader.search.marks import Marks
from reader.search.nodes import Node
from reader.search.parts import Parts
from reader.search.passages import Numbers

# Whoever turns the page is given the order of so many more hits than the page needs: a page
# of 100,000 hits then costs what its snippets cost, and the first page sorts nothing else.
_AHEAD = 16


class Answer:
    """All hits of a query, and their order as far as somebody looked."""

    def __init__(
        self,
        parts: Parts,
        asked: tuple[Node, Sort, Marks | None],
        cancelled: Callable[[], bool] | None,
    ) -> None:
        """``asked`` are the query, the order, and the marks that it asks for. Raises
        SearchCancelled."""
        self.asked = asked
        self._parts = parts
        root, _, marks = asked
        self._evaluation: Evaluation | None = Evaluation(parts, cancelled, marks)
        self.hits = self._evaluation.matching(root)
        self.total = int(np.count_nonzero(self.hits))
        self.episodes = parts.episodes_with(self.hits)
        self._ordered: Numbers = np.empty(0, np.int32)

    def rows(self, start: int, end: int, cancelled: Callable[[], bool] | None) -> Numbers:
        """The numbers of the passages from one position in the order to another. Raises
        SearchCancelled."""
        root, sort, marks = self.asked
        if len(self._ordered) < min(end, self.total):
            # The words' places are not kept with the hits: they may be many megabytes.
            evaluation = self._evaluation or Evaluation(self._parts, cancelled, marks)
            some = min(end * _AHEAD if start else end, self.total)
            self._ordered = evaluation.first(root, self.hits, some, sort)
        self._evaluation = None
        return self._ordered[start:end]
