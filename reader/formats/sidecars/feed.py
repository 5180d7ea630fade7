"""A podcast's feed: RSS 2.0 with the names of Apple, Podcasting 2.0 and Podlove, and Atom.

https://www.rssboard.org/rss-specification,
https://help.apple.com/itc/podcasts_connect/#/itcb54353390,
https://podcastindex.org/namespace/1.0, https://podlove.org/simple-chapters and RFC 4287.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date
from email.utils import parsedate

from reader.formats.base import Details
from reader.formats.chapters import in_order
from reader.formats.dates import find_date
from reader.formats.guarded_xml import feed_xml
from reader.formats.links import web_address
from reader.formats.names import split_number
from reader.formats.sidecars.entries import Entry, FeedTarget
from reader.formats.sidecars.fields import (
    check_size,
    file_name,
    language_code,
    plain_line,
    plain_lines,
)
from reader.formats.structured.chapters import chapters_of
from reader.formats.text import decode_text

_BEGINS = re.compile(
    r"[\s\ufeff\ufffd]*(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:rss|feed)\b", re.DOTALL
)
_EMAIL = re.compile(r"\S+@\S+\s*")
_NUMBER = re.compile(r"\d{1,5}(?:\.\d{1,3})?")
_COMMA = re.compile(r"[,;]")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An episode in a feed.

    ``titles`` are all the titles it goes by. ``transcript_names`` and
    ``media_names`` are the last parts of the addresses of its transcripts and of
    its recording, decoded.
    """

    details: Details
    transcript_names: tuple[str, ...] = ()
    media_names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


def is_feed(data: bytes) -> bool:
    """Whether the bytes begin as a feed does; cheap, for files of any kind."""
    return _BEGINS.match(data[:4000].decode("utf-8", "replace").replace("\0", "")) is not None


def read_feed(data: bytes) -> tuple[FeedItem, ...]:
    """The episodes of a feed in its own order.

    Raises ValueError, with a short reason, where it is no feed, is broken, or
    has no episodes.
    """
    check_size(data)
    target = FeedTarget()
    feed_xml(decode_text(data), target)
    if not target.items:
        raise ValueError("there are no episodes in this feed")
    seasons = _count_anew(target.items)
    return tuple(_item(entry, target.channel, seasons) for entry in target.items)


def _item(entry: Entry, channel: Entry, seasons: bool) -> FeedItem:
    title, numbered = _title(entry)
    return FeedItem(
        details=Details(
            show=plain_line(channel.first("title", "atom:title")),
            number=_numbered(entry, seasons) or numbered,
            title=title,
            date=_date(entry),
            description=_description(entry),
            people=_people(entry, channel),
            tags=tuple(_tags(entry)),
            language=language_code(channel.first("language", "dc:language")),
            url=_address(entry),
            chapters=in_order(chapters_of(c.attributes for c in entry.all("psc:chapter"))),
        ),
        transcript_names=_file_names(_addresses(entry, "podcast:transcript")),
        media_names=_file_names([*_addresses(entry, "enclosure"), *entry.links("enclosure")]),
        titles=tuple(dict.fromkeys(_titles(entry))),
    )


def _titles(entry: Entry) -> Iterator[str]:
    for name in ("itunes:title", "title", "atom:title"):
        if title := plain_line(entry.first(name)):
            yield title


def _title(entry: Entry) -> tuple[str, str]:
    """Apple's, which has no number in it, else the feed's own, and the number before it."""
    own = next(_titles(entry), "")
    number, title = split_number(own)
    number = number.lstrip("#")
    said = _episode(entry)
    return (own, "") if said and number != said else (title, number)


def _episode(entry: Entry) -> str:
    number = entry.first("itunes:episode", "podcast:episode")
    return number if _NUMBER.fullmatch(number) else ""


def _season(entry: Entry) -> str:
    number = entry.first("itunes:season", "podcast:season")
    return number if _NUMBER.fullmatch(number) else ""


def _numbered(entry: Entry, seasons: bool) -> str:
    season, episode = _season(entry), _episode(entry)
    return f"S{season}E{episode}" if seasons and season and episode else episode


def _count_anew(entries: Iterable[Entry]) -> bool:
    """Whether two seasons have an episode of the same number, so that it does not tell."""
    season_of: dict[str, str] = {}
    for entry in entries:
        season, number = _season(entry), _episode(entry)
        if season and number and season_of.setdefault(number, season) != season:
            return True
    return False


def _date(entry: Entry) -> Date | None:
    """The day as it is where the feed was written."""
    written = entry.first("pubDate", "atom:published", "dc:date", "atom:updated")
    parsed = parsedate(written[:100])
    if parsed is None:
        return find_date(written[:100])
    try:
        return Date(*parsed[:3])
    except ValueError:
        return None


def _description(entry: Entry) -> str:
    names = ("description", "content:encoded", "itunes:summary", "atom:summary", "atom:content")
    texts = (plain_lines(entry.first(name)) for name in (*names, "itunes:subtitle"))
    return next((text for text in texts if text), "")


def _people(entry: Entry, channel: Entry) -> tuple[str, ...]:
    """Who is heard: the item's people stand in the place of the channel's."""
    show = channel.first("title", "atom:title").casefold()
    for place in (entry, channel):
        authors = place.first("itunes:author", "atom:name", "dc:creator")
        names = _heard(place) or [_name(name) for name in _COMMA.split(authors)]
        if kept := [name for name in names if name and name.casefold() != show]:
            return tuple(dict.fromkeys(kept))
    return ()


def _heard(entry: Entry) -> Sequence[str]:
    """Those of the group "cast", which is meant where none is named."""
    people = entry.all("podcast:person")
    return [
        _name(person.text)
        for person in people
        if person.attributes.get("group", "cast").lower() == "cast"
    ]


def _name(text: str) -> str:
    """``John Doe`` of ``john@example.com (John Doe)``."""
    return _EMAIL.sub("", plain_line(text[:300])).strip(" ()")


def _tags(entry: Entry) -> Iterable[str]:
    words = [
        *entry.first("itunes:keywords").split(","),
        *(each.text for each in entry.all("category")),
    ]
    return dict.fromkeys(word for word in map(plain_line, words) if word)


def _address(entry: Entry) -> str:
    """The item's page; of Atom's links the one for people."""
    pages = (entry.first("link"), *entry.links("alternate"))
    return next(filter(None, map(web_address, pages)), "")


def _addresses(entry: Entry, name: str) -> Iterator[str]:
    return (each.attributes.get("url", "") for each in entry.all(name))


def _file_names(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for address in addresses if (name := file_name(address))))
