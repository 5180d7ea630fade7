"""Which episodes the list shows, and in which order."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QLocale

from reader.model import Episode
from reader.ui.facts import long_date

_DIGITS = re.compile(r"(\d+)")
_NO_DATE = 10**7
NaturalKey = tuple[tuple[bool, int, str], ...]


class SortOrder(StrEnum):
    """What the list is sorted by; within a show in each case."""

    DATE_NEWEST = "date-newest"
    DATE_OLDEST = "date-oldest"
    TITLE = "title"
    SHOW = "show"


def arrange(episodes: Iterable[Episode], order: SortOrder) -> list[Episode]:
    """The episodes sorted, those of one show together; undated ones come last."""
    groups: dict[str, list[Episode]] = {}
    for episode in sorted(episodes, key=lambda e: _key(e, order)):
        groups.setdefault(episode.show, []).append(episode)
    by_date = order in (SortOrder.DATE_NEWEST, SortOrder.DATE_OLDEST)
    shows = list(groups) if by_date else sorted(groups, key=natural_key)
    return [episode for show in shows for episode in groups[show]]


def _key(episode: Episode, order: SortOrder) -> tuple[int, NaturalKey]:
    if order is SortOrder.TITLE:
        return 0, natural_key(episode.title)
    day = episode.date.toordinal() if episode.date else _NO_DATE
    if episode.date and order is not SortOrder.DATE_OLDEST:
        day = -day
    return day, natural_key(episode.number or episode.title)


def natural_key(text: str) -> NaturalKey:
    """Sorts "Part 2" before "Part 10", whatever the case and the accents."""
    return tuple(
        (part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in _DIGITS.split(fold(text))
    )


def fold(text: str) -> str:
    """Case and accents folded away."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


class EpisodeFilter:
    """Finds episodes by words anywhere in what is known about them."""

    def __init__(self) -> None:
        self._folded: dict[str, tuple[Episode, str]] = {}

    def apply(self, episodes: Sequence[Episode], text: str) -> list[Episode]:
        """The episodes that hold every word of ``text``, in the order given."""
        words = fold(text).split()
        if not words:
            return list(episodes)
        return [e for e in episodes if _holds(self._haystack(e), words)]

    def _haystack(self, episode: Episode) -> str:
        known = self._folded.get(episode.id)
        if known is None or known[0] is not episode:
            known = self._folded[episode.id] = (episode, fold("\n".join(_words_of(episode))))
        return known[1]


def _holds(haystack: str, words: list[str]) -> bool:
    return all(word in haystack for word in words)


def _words_of(episode: Episode) -> Iterable[str]:
    yield from (episode.show, episode.number, episode.title, *episode.people, *episode.tags)
    if episode.date:
        yield episode.date.isoformat()
        yield long_date(episode.date, QLocale())
