"""The quote basket as text and as JSON, for the command line."""

from collections.abc import Iterable, Iterator
from textwrap import indent

from reader.model import BasketItem
from reader.services.basket import quote_of
from reader.services.output import printable, printable_json


def basket_text(items: Iterable[BasketItem]) -> str:
    """For each quote its number, place and source; the words; the note."""
    blocks = ("\n".join(_lines(number, item)) for number, item in enumerate(items, 1))
    return printable("\n\n".join(blocks))


def basket_json(items: Iterable[BasketItem]) -> str:
    """A list in the user's order; ``start``, ``end`` and ``own_time`` in seconds or null."""
    return printable_json([_values(item) for item in items])


def _lines(number: int, item: BasketItem) -> Iterator[str]:
    quote = quote_of(item)
    yield "  ".join((f"{number}.", quote.marked_place, item.episode.title))
    yield from (indent(text, "    ") for text in quote.paragraphs)
    if item.note:
        yield indent(item.note, "    # ")


def _values(item: BasketItem) -> dict[str, object]:
    quote, episode = quote_of(item), item.episode
    return {
        "id": item.id,
        "episode_id": episode.id,
        "show": episode.show,
        "number": episode.number,
        "title": episode.title,
        "date": episode.date.isoformat() if episode.date else None,
        "turns": [{"speaker": speaker, "text": text} for speaker, text in quote.turns],
        "note": item.note,
        "start": quote.start,
        "end": quote.end,
        "own_time": quote.own_start,
        "place": quote.place,
        "link": quote.link,
        "url": quote.web_link or None,
        "added": item.added.isoformat(),
        "modified": item.modified.isoformat(),
    }
