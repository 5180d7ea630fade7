"""Counts all hits by month, show and speaker, from numbers alone: no transcript is read."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from reader.model.distributions import Distribution, Month
from reader.search.dictionary import StoredEpisode
from reader.search.passages import Numbers, Passages


def distribution(
    hits: Numbers, owners: Numbers, passages: Passages, episodes: Sequence[StoredEpisode]
) -> Distribution:
    """Where hits fall; ``owners`` has the number of each hit's episode."""
    months: Counter[Month] = Counter()
    shows: Counter[str] = Counter()
    for episode, count in zip(
        episodes, np.bincount(owners, minlength=len(episodes)).tolist(), strict=True
    ):
        shows[episode.show] += count
        if episode.date:
            months[episode.date.year, episode.date.month] += count
    voices: Counter[str] = Counter()
    spoken = np.bincount(passages.speakers_of[hits], minlength=len(passages.speakers))
    for speaker, count in zip(passages.speakers, spoken.tolist(), strict=True):
        voices[speaker] += count  # each part has speakers of its own
    return Distribution(
        total=len(hits),
        undated=len(hits) - months.total(),
        months=tuple(sorted((month, count) for month, count in months.items() if count)),
        shows=_most_first(shows.items()),
        speakers=_most_first(voices.items()),
    )


def names(
    there: Numbers, owners: Numbers, passages: Passages, episodes: Sequence[StoredEpisode]
) -> dict[str, list[str]]:
    """The names that can be asked for in ``show:`` and ``speaker:``, most passages first;
    of all passages that are ``there``."""
    counts = distribution(there, owners, passages, episodes)
    return {
        "show": [show for show, _ in counts.shows],
        "speaker": [speaker for speaker, _ in counts.speakers],
    }


def _most_first(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    there = [(name, count) for name, count in counts if count]
    return tuple(sorted(there, key=lambda pair: (-pair[1], pair[0])))
