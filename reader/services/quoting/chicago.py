"""Chicago style, 17th edition, notes and bibliography: a podcast episode.

The Chicago Manual of Style (2017): 14.267 (podcasts: the episode in quotation marks, its day,
the show in italics, "podcast", the time of what is cited, the address), 14.76 (four and more
authors in a note are et al.; of more than ten, seven stand in the bibliography), 14.145
(n.d.), 13.10 (quotations of a hundred words and more are blocks).
"""

from collections.abc import Sequence

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
    unended,
    word_count,
)
from reader.services.quoting.quote import Quote

_BLOCK = 100


def chicago(quote: Quote) -> list[Paragraph]:
    """The quotation, the text of its note, and the entry for the bibliography."""
    said = quotation(quote, (), is_block=word_count(quote) >= _BLOCK)
    return [*said, Paragraph(tuple(_note(quote))), Paragraph(tuple(_entry(quote)))]


def _note(quote: Quote) -> list[Run]:
    """``Ann Lee, “Title,” July 6, 2021, in Show, episode 27, podcast, 0:02:31, address.``"""
    episode, persons = quote.episode, people(quote.episode.people)
    names = [person.natural for person in persons]
    who = f"{names[0]} et al." if len(names) > 3 else joined(names, "and")
    parts = [part for part in (who, _role(persons)) if part]
    runs = [Run(", ".join([*parts, f"“{unended(nested(episode.title))},” {_date(quote)}, "]))]
    if episode.show:
        runs += [Run("in "), Run(episode.show, italic=True), Run(", ")]
    number = numbered(episode.number)
    runs += [Run(f"{number}, podcast, " if number else "podcast, ")]
    runs += [Run(quote.place, link=quote.link)]
    runs += [Run(", "), address(quote.web_page)] if quote.web_page else []
    return [*runs, Run(".")]


def _entry(quote: Quote) -> list[Run]:
    """``Lee, Ann. “Title.” Show, episode 27. July 6, 2021. Podcast. Address.``"""
    episode, persons = quote.episode, people(quote.episode.people)
    who = ", ".join(part for part in (_listed(persons), _role(persons)) if part)
    begins = f"{ended(who)} " if who else ""
    runs = [Run(f"{begins}“{ended(nested(episode.title))}” ")]
    number = numbered(episode.number)
    if episode.show:
        runs += [Run(episode.show, italic=True), Run(f", {number}. " if number else ". ")]
    elif number:
        runs += [Run(f"{number[0].upper()}{number[1:]}. ")]
    day = _date(quote)
    runs += [Run(f"{day[0].upper()}{ended(day[1:])} Podcast.")]
    return [*runs, Run(" "), address(quote.web_page), Run(".")] if quote.web_page else runs


def _listed(persons: Sequence[Person]) -> str:
    names = [person.natural for person in persons]
    if not names:
        return ""
    names[0] = persons[0].inverted
    if len(names) > 10:
        return f"{', '.join(names[:7])}, et al."
    # The comma of ``Lee, Ann`` asks for another one behind it.
    return f"{names[0]}, and {names[1]}" if len(names) == 2 else joined(names, "and")


def _role(persons: Sequence[Person]) -> str:
    if not persons or not persons[0].hosts:
        return ""
    return "hosts" if len(persons) > 1 else "host"


def _date(quote: Quote) -> str:
    day = quote.episode.date
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}" if day else "n.d."
