"""Which episodes the list shows, and in which order: worked out once for a library.

Nothing here touches a widget: for a large library it is done on the worker.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from enum import StrEnum

from PySide6.QtCore import QLocale

from reader.model import Episode
from reader.ui.facts import long_date

_DIGITS = re.compile(r"\d+")
_NO_DATE = 10**7
# Before every letter and every space, so that "Part" comes before "Part 2" and "Part of".
_NUMBER = "\x01"


class SortOrder(StrEnum):
    """What the list is sorted by; within a show in each case."""

    DATE_NEWEST = "date-newest"
    DATE_OLDEST = "date-oldest"
    TITLE = "title"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class Known:
    """What an episode is sorted by and found by."""

    episode: Episode
    day: int
    name: str
    title: str
    words: str

    def key(self, order: SortOrder) -> tuple[int, str]:
        if order is SortOrder.TITLE:
            return 0, self.title
        later = order is SortOrder.DATE_OLDEST or self.day == _NO_DATE
        return self.day if later else -self.day, self.name


@dataclass(frozen=True, slots=True)
class Listing:
    """Episodes in each of the orders, those of one show together; undated ones come last."""

    known: Mapping[str, Known] = field(default_factory=dict)  # by the episode's id
    orders: Mapping[SortOrder, tuple[Episode, ...]] = field(default_factory=dict)

    def arranged(self, order: SortOrder) -> tuple[Episode, ...]:
        return self.orders.get(order, ())

    def found(self, order: SortOrder, text: str) -> tuple[Episode, ...]:
        """The episodes that hold every word of ``text`` in what is known about them."""
        arranged, known = self.arranged(order), self.known
        for word in fold(text).split():
            arranged = tuple(e for e in arranged if word in known[e.id].words)
        return arranged


def make_listing(episodes: Iterable[Episode], before: Listing | None = None) -> Listing:
    """``before`` is an earlier one, of which most may still hold."""
    dates: dict[Date, str] = {}
    past: Mapping[str, Known] = before.known if before else {}
    known: dict[str, Known] = {}
    for episode in episodes:
        old = past.get(episode.id)
        same = old is not None and old.episode == episode
        known[episode.id] = old if old and same else _know(episode, dates)
    return Listing(known, {order: _arrange(known.values(), order) for order in SortOrder})


def arrange(episodes: Iterable[Episode], order: SortOrder) -> list[Episode]:
    """The episodes sorted, those of one show together; undated ones come last."""
    return list(make_listing(episodes).arranged(order))


def _arrange(every: Iterable[Known], order: SortOrder) -> tuple[Episode, ...]:
    groups: dict[str, list[Episode]] = {}
    for known in sorted(every, key=lambda k: k.key(order)):
        groups.setdefault(known.episode.show, []).append(known.episode)
    by_date = order in (SortOrder.DATE_NEWEST, SortOrder.DATE_OLDEST)
    shows = list(groups) if by_date else sorted(groups, key=natural_key)
    return tuple(episode for show in shows for episode in groups[show])


def _know(episode: Episode, dates: dict[Date, str]) -> Known:
    day, words = episode.date, [episode.show, episode.number, episode.title]
    words += [*episode.people, *episode.tags]
    if day:
        if day not in dates:
            dates[day] = f"{day.isoformat()}\n{long_date(day, QLocale())}"
        words.append(dates[day])
    title = natural_key(episode.title)
    return Known(
        episode,
        day.toordinal() if day else _NO_DATE,
        natural_key(episode.number) if episode.number else title,
        title,
        fold("\n".join(words)),
    )


def natural_key(text: str) -> str:
    """Sorts "Part 2" before "Part 10", whatever the case and the accents."""
    return _DIGITS.sub(_number_key, fold(text))


def _number_key(found: re.Match[str]) -> str:
    """A number that sorts as one: how many digits it has, then the digits."""
    digits = "".join(str(unicodedata.decimal(digit)) for digit in found[0]).lstrip("0")
    return f"{_NUMBER}{chr(min(len(digits), 0xD000))}{digits}"


def fold(text: str) -> str:
    """Case and accents folded away."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
