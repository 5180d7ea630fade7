"""Entries for reference managers, and JSON for programs: the episode, with the quote in it."""

import json
import re
import unicodedata
from collections.abc import Sequence

from reader.services.quoting.people import Person, people
from reader.services.quoting.quote import Quote

_BIBTEX = str.maketrans(
    {mark: f"\\{mark}" for mark in "{}#$%&_"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SMALL = re.compile("the|how|why|what|and|for|der|die|das|les|los|las|una|une")


def bibtex(quote: Quote) -> str:
    """A ``@misc`` entry: BibTeX knows no podcasts, and every program reads this one."""
    return bibtex_entry([(quote, "")], citation_key(quote))


def bibtex_entry(quotes: Sequence[tuple[Quote, str]], key: str) -> str:
    """One entry for quotes, at least one, of one episode, each with a note or ""."""
    quote = quotes[0][0]
    episode = quote.episode
    show = f"In \\emph{{{_tex(episode.show)}}}" if episode.show else ""
    number = f"no.~{_tex(episode.number)}" if episode.number else ""
    fields = {
        "author": " and ".join(_bibtex_name(one) for one in people(episode.people)),
        "title": f"{{{_tex(episode.title)}}}",
        "howpublished": ", ".join(filter(None, ("Audio podcast episode", show, number))),
        "year": str(episode.date.year) if episode.date else "",
        "month": _MONTHS[episode.date.month - 1] if episode.date else "",
        "day": str(episode.date.day) if episode.date else "",
        "url": quote.web_page.translate({ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C"}),
        "note": ", ".join(one.place for one, _ in quotes),
        "annote": _tex(" ".join(_annotated(one, note, len(quotes)) for one, note in quotes)),
    }
    lines = [
        # The names of months are BibTeX's own words, so that a style can translate them.
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def ris(quote: Quote) -> str:
    """An entry of type SOUND, as Zotero writes podcasts; one line a field."""
    return ris_entry([(quote, "")])


def ris_entry(quotes: Sequence[tuple[Quote, str]]) -> str:
    """One entry for quotes, at least one, of one episode, each with a note or ""."""
    quote = quotes[0][0]
    episode = quote.episode
    day = episode.date
    lines = [("TY", "SOUND")]
    lines += [("AU", person.inverted) for person in people(episode.people)]
    lines += [("TI", episode.title), ("T2", episode.show), ("IS", episode.number)]
    lines += [("PY", f"{day.year:04}"), ("DA", f"{day:%Y/%m/%d}/")] if day else []
    lines += [("LA", episode.language or ""), ("UR", quote.web_page), ("M3", "Podcast episode")]
    for one, note in quotes:
        lines += [("N1", f"{_said(one)} ({one.place})"), ("N1", note)]
    written = [f"{tag}  - {_one_line(value)}" for tag, value in lines if value]
    return "\n".join([*written, "ER  - "])


def csl_json(quote: Quote) -> str:
    """A list of one item of CSL-JSON 1.0.2, whose type for podcasts is broadcast."""
    episode = quote.episode
    day = episode.date
    item = {
        "id": citation_key(quote),
        "type": "broadcast",
        "genre": "Audio podcast episode",
        "title": episode.title,
        "container-title": episode.show,
        "number": episode.number,
        "author": [_csl_name(person) for person in people(episode.people)],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": quote.web_page,
        "language": episode.language,
        "note": f"{_said(quote)} ({quote.place})",
    }
    return _json([{name: value for name, value in item.items() if value}])


def as_json(quote: Quote) -> str:
    """All that is known of the quote; times in seconds, what is unknown is null."""
    episode = quote.episode
    return _json(
        {
            "text": "\n\n".join(text for _, text in quote.turns),
            "turns": [{"speaker": speaker, "text": text} for speaker, text in quote.turns],
            "start": quote.start,
            "end": quote.end,
            "own_time": quote.own_start,
            "passages": [quote.first, quote.last],
            "place": quote.place,
            "link": quote.link,
            "url": quote.web_link or None,
            "episode": {
                "id": episode.id,
                "show": episode.show or None,
                "number": episode.number or None,
                "title": episode.title,
                "date": episode.date.isoformat() if episode.date else None,
                "people": episode.people,
                "language": episode.language,
                "url": episode.url or None,
            },
        }
    )


def _annotated(quote: Quote, note: str, count: int) -> str:
    """What was said; where, if there is more of it; and what the user says to it."""
    place = f"({quote.place})" if count > 1 else ""
    return " ".join(part for part in (_said(quote), place, note) if part)


def _said(quote: Quote) -> str:
    speaker = f"{quote.speaker}: " if quote.speaker else ""
    return f"{speaker}“{_one_line(' '.join(quote.paragraphs))}”"


def citation_key(quote: Quote) -> str:
    """``lee2021data``: family name, year, the first word of the title that says something."""
    persons, episode = people(quote.episode.people), quote.episode
    family = _letters(persons[0].family) if persons else _letters(episode.show)[:12]
    year = str(episode.date.year) if episode.date else ""
    words = [_letters(word) for word in episode.title.split()]
    title = next((word for word in words if len(word) > 2 and not _SMALL.fullmatch(word)), "")
    return f"{family}{year}{title}" if family or title else f"episode{year}{episode.id[:8]}"


def _letters(text: str) -> str:
    """The letters and digits that every program takes in a key."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


def _bibtex_name(person: Person) -> str:
    if not person.given:
        return f"{{{_tex(person.family)}}}"
    return ", ".join(_tex(part) for part in (person.family, person.suffix, person.given) if part)


def _csl_name(person: Person) -> dict[str, str]:
    if not person.given:
        return {"literal": person.family}
    name = {"family": person.family, "given": person.given, "suffix": person.suffix}
    return {part: value for part, value in name.items() if value}


def _tex(text: str) -> str:
    return _one_line(text).translate(_BIBTEX)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
