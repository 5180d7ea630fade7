"""APA style, 7th edition: a podcast episode, and a quotation from it.

Publication Manual (2020): 10.13 (podcast episode), 8.17 (authors in the text), 8.27 (block
quotations from 40 words), 8.28 (time stamps); without an author the title takes its place.
A title is left in its own capitals: which words are names, no program knows.
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
    quotation,
    short_title,
    unended,
    word_count,
)
from reader.services.quoting.quote import Quote

_BLOCK = 40
_MOST_AUTHORS = 20


def apa(quote: Quote) -> list[Paragraph]:
    """The quotation with its citation in the text, then the entry for the reference list."""
    said = quotation(quote, _in_text(quote), is_block=word_count(quote) >= _BLOCK)
    return [*said, Paragraph(tuple(_reference(quote)))]


def _in_text(quote: Quote) -> list[Run]:
    """``Lee & Ray, 2021, 0:02:31``: the time is where the quotation begins."""
    episode = quote.episode
    year = str(episode.date.year) if episode.date else "n.d."
    time = quote.place if quote.start is None else format_timestamp(quote.start)
    names = [person.family for person in people(episode.people)]
    who = f"{names[0]} et al." if len(names) > 2 else " & ".join(names)
    who = who or f"“{nested(short_title(episode.title))},”"
    comma = "" if who.endswith(",”") else ","
    return [Run(f"{who}{comma} {year}, "), Run(time, link=quote.link)]


def _reference(quote: Quote) -> list[Run]:
    episode = quote.episode
    number = f" (No. {episode.number})" if episode.number else ""
    title = f"{unended(episode.title)}{number} [Audio podcast episode]."
    authors = _authors(people(episode.people))
    order = [authors, f"{_date(quote)}.", title] if authors else [title, f"{_date(quote)}."]
    runs = [Run(" ".join(order))]
    if episode.show:
        stop = ended(episode.show).removeprefix(episode.show)
        runs += [Run(" In "), Run(episode.show, italic=True), Run(stop)]
    if url := quote.web_page:
        runs += [Run(" "), address(url)]
    return runs


def _authors(persons: Sequence[Person]) -> str:
    """``Lee, A., & Ray, B. (Hosts).``; above twenty, the first nineteen and the last."""
    if not persons:
        return ""
    names = [_author(person) for person in persons]
    if len(names) > _MOST_AUTHORS:
        listed = f"{', '.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    elif len(names) == 2:
        listed = f"{names[0]}, & {names[1]}"
    else:
        listed = joined(names, "&")
    if persons[0].hosts:
        listed += " (Hosts)" if len(persons) > 1 else " (Host)"
    return ended(listed)


def _author(person: Person) -> str:
    parts = (person.family, person.initials, person.suffix)
    return ", ".join(part for part in parts if part)


def _date(quote: Quote) -> str:
    day = quote.episode.date
    return f"({day.year}, {MONTHS[day.month - 1]} {day.day})" if day else "(n.d.)"
