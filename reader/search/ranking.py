"""The order of the hits.

By relevance, the first rule that tells two hits apart decides:

1. The best hit of each episode comes before all other hits, so that the first page
   shows how many different episodes speak of something.
2. A passage that satisfies the query with the words as they were typed comes before one
   that needs an inflection, a beginning or a near spelling.
3. Of a query for several words at once, passages with all of them side by side as typed,
   then with all of them within 8 words. Looked at in the first ``LOOKED_AT`` hits by the
   rules 2 and 4: nobody pages further, and looking at all would cost more than the search.
4. BM25 over the words and phrases that are asked for, a passage being a document: often,
   rare words, short passages.
5. The newest episode, those without a date last; then the lowest id, then as it is said.

Grouped: the episodes in the order of their best hits by relevance. So come those of a query
that asks for what is marked, and for no words.

By date: the newest or the oldest episode first, those without a date last in both; then
by show and title. In the episode: by show, the newest first. Within an episode hits come
as they are said. Every order is total, so that pages never overlap and never leave a hit out.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from reader.model.queries import Sort
from reader.search.dictionary import StoredEpisode
from reader.search.passages import Numbers

Scores = npt.NDArray[np.float32]

# What no hit scores; every hit scores 0 at least.
NO_HIT = np.float32(-1)
LOOKED_AT = 2000
# Sorting out the best of 415,000 takes 4 ms where most are equal; to look at the best
# of each so many first, 0.2 ms.
_BLOCK = 256


class Tiers:
    """What the rules 2 and 3 add to the scores of BM25: more than all rules after it together."""

    def __init__(self, scores: Scores) -> None:
        unit = scores.max(initial=0) + np.float32(1)
        self.nearer = unit
        self.exact = 3 * unit


def by_relevance(
    scores: Scores, starts: Numbers, order: Numbers, count: int
) -> npt.NDArray[np.intp]:
    """The indices of the first ``count`` hits: of the best of each episode, then of all others.

    ``starts`` are where the scores of each episode start; equals come by their ``order``.
    """
    tops = np.maximum.reduceat(scores, starts)
    chosen = best(tops, order[starts], min(count, int(np.count_nonzero(tops >= 0))))
    ends = np.append(starts[1:], len(scores))[chosen]
    # One after the other: mostly a page of 20, where to compare all passages takes 1 ms.
    bounds = zip(starts[chosen].tolist(), ends.tolist(), strict=True)
    firsts = np.array([start + scores[start:end].argmax() for start, end in bounds], np.intp)
    if len(firsts) == count:
        return firsts
    scores = scores.copy()
    scores[firsts] = NO_HIT
    others = best(scores, order, count - len(firsts))
    return np.concatenate((firsts, others[scores[others] >= 0]))


def best(scores: Scores, order: Numbers, count: int) -> npt.NDArray[np.intp]:
    """The indices of the ``count`` highest scores, highest first; equals by their ``order``."""
    if count >= len(scores):
        return np.lexsort((order, -scores))
    if not count:
        return np.empty(0, np.intp)
    kept = np.flatnonzero(scores >= _at_most(scores, count))
    if len(kept) > count:
        threshold = np.partition(scores[kept], len(kept) - count)[len(kept) - count]
        kept = kept[scores[kept] >= threshold]
    if len(kept) > 2 * count:  # as where a filter alone made the hits, and all are equal
        equal = kept[scores[kept] == threshold]  # more than ``count``
        last = np.partition(order[equal], count - 1)[count - 1]
        kept = kept[(scores[kept] > threshold) | (order[kept] <= last)]
    return kept[np.lexsort((order[kept], -scores[kept]))[:count]]


def _at_most(scores: Scores, count: int) -> np.float32:
    """A score that at least ``count`` reach, and not many more: of the best of each few."""
    few = min(_BLOCK, len(scores) // (2 * count))
    if few < 2:
        return np.float32(scores.min())
    best = scores[: len(scores) // few * few].reshape(-1, few).max(axis=1)
    return np.float32(np.partition(best, len(best) - count)[len(best) - count])


def by_episodes(hits: Numbers, firsts: Numbers, order: Iterable[int], count: int) -> Numbers:
    """The first ``count`` hits, by episodes in this ``order``; ``firsts`` are their first passages,
    and the end of the last."""
    bounds = np.searchsorted(hits, firsts)
    taken, pieces = 0, [hits[:0]]
    for number in order:
        if taken >= count:
            break
        pieces.append(hits[bounds[number] : bounds[number + 1]])
        taken += len(pieces[-1])
    return np.concatenate(pieces)[:count]


def in_order(numbers: Iterable[int], episodes: Sequence[StoredEpisode], sort: Sort) -> list[int]:
    """Numbers of episodes in an order that is not by relevance."""
    return sorted(numbers, key=lambda number: _key(episodes[number], sort))


def _key(episode: StoredEpisode, sort: Sort) -> tuple[str, bool, int, str, str, str]:
    day = episode.date.toordinal() if episode.date else 0
    show = episode.show.casefold()
    return (
        show if sort == "episode" else "",
        episode.date is None,
        day if sort == "oldest" else -day,
        show,
        episode.title.casefold(),
        episode.id,
    )
