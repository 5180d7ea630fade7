"""MLA style, 9th edition: a podcast episode, and a quotation from it.

MLA Handbook (2021), chapters 5 and 6: title, show, "hosted by", season and episode, day
month year with the months shortened, the address without its scheme; three or more people
are et al.; a range of times in the text; more than four lines are a block.
"""

from collections.abc import Sequence

from reader.model import format_timestamp
from reader.model.dates import MONTHS
from reader.services.quoting.markup import Paragraph, Run
from reader.services.quoting.people import Person, people
from reader.services.quoting.quotation import (
    address,
    ended,
    joined,
    nested,
    numbered,
    quotation,
    short_title,
)
from reader.services.quoting.quote import Quote

# Four lines of a typed page.
_BLOCK = 4 * 80
_SHORT = {1: "Jan.", 2: "Feb.", 3: "Mar.", 4: "Apr.", 8: "Aug.", 9: "Sept.", 10: "Oct."}
_MONTHS = {**dict(enumerate(MONTHS, start=1)), **_SHORT, 11: "Nov.", 12: "Dec."}


def mla(quote: Quote) -> list[Paragraph]:
    """The quotation with its citation in the text, then the entry for the works cited."""
    is_block = len(" ".join(quote.paragraphs)) > _BLOCK
    return [*quotation(quote, _in_text(quote), is_block), Paragraph(tuple(_entry(quote)))]


def _in_text(quote: Quote) -> list[Run]:
    """``Lee and Ray 00:02:31–03:26``; the title where no author begins the entry."""
    names = [person.family for person in _authors(quote)]
    # A comma stands before what has a name, such as a passage, and none before a time.
    comma = "," if quote.start is None else ""
    title = f"“{nested(short_title(quote.episode.title))}{comma}”"
    who = f"{_listed(names)}{comma}" if names else title
    return [Run(f"{who} "), Run(_time(quote), link=quote.link)]


def _entry(quote: Quote) -> list[Run]:
    episode, authors = quote.episode, _authors(quote)
    names = [authors[0].inverted, *(one.natural for one in authors[1:])] if authors else []
    comma = "," if len(names) > 1 else ""
    names = [f"{names[0]}{comma}", *names[1:]] if names else []
    begins = f"{ended(_listed(names))} " if names else ""
    runs = [Run(f"{begins}“{ended(nested(episode.title))}”")]
    runs += [Run(" "), Run(episode.show, italic=True)] if episode.show else []
    facts = [_hosted(quote), numbered(episode.number), _date(quote)]
    facts = [fact for fact in facts if fact]
    if not episode.show and facts:
        facts[0] = facts[0][0].upper() + facts[0][1:]
    rest: list[Run] = [Run(fact) for fact in facts]
    if url := quote.web_page:
        rest.append(address(url, url.partition("://")[2]))
    for number, run in enumerate(rest):
        runs += [Run(" " if number == 0 and not episode.show else ", "), run]
    return [*runs, Run(".")] if rest or episode.show else runs


def _authors(quote: Quote) -> tuple[Person, ...]:
    """Hosts stand behind the show instead."""
    persons = people(quote.episode.people)
    return () if persons and persons[0].hosts else persons


def _hosted(quote: Quote) -> str:
    hosts = [person.natural for person in people(quote.episode.people) if person.hosts]
    return f"hosted by {_listed(hosts)}" if hosts else ""


def _listed(names: Sequence[str]) -> str:
    return f"{names[0]} et al." if len(names) > 2 else joined(names, "and")


def _date(quote: Quote) -> str:
    day = quote.episode.date
    return f"{day.day} {_MONTHS[day.month]} {day.year}" if day else ""


def _time(quote: Quote) -> str:
    """``00:02:31–03:26``: of the second time, only from where it differs."""
    if quote.start is None:
        return quote.place
    start = format_timestamp(quote.start).zfill(8)
    end = format_timestamp(quote.end).zfill(8) if quote.end is not None else start
    return start if end == start else f"{start}–{_shortened(start, end)}"


def _shortened(start: str, end: str) -> str:
    first, second = start.split(":"), end.split(":")
    while len(second) > 1 and first[0] == second[0]:
        del first[0], second[0]
    return ":".join(second)
