"""The basket as a table for spreadsheets: a row a quote."""

from collections.abc import Sequence

from reader.model import BasketItem, format_timestamp
from reader.services.basket.basket import quote_of
from reader.services.tables import csv_row

_PLACE = ("speaker", "show", "number", "title", "date", "start", "end", "place", "own time")
HEADER = ("quote", *_PLACE, "note", "link", "web", "added", "episode")


def write_csv(items: Sequence[BasketItem]) -> bytes:
    """UTF-8 that begins with a byte order mark, by which Excel knows it; the header first."""
    return "".join(map(csv_row, [HEADER, *map(_cells, items)])).encode("utf-8-sig")


def _cells(item: BasketItem) -> tuple[str, ...]:
    quote, episode = quote_of(item), item.episode
    return (
        "\n\n".join(quote.paragraphs),
        quote.speaker,
        episode.show,
        episode.number,
        episode.title,
        episode.date.isoformat() if episode.date else "",
        _time(quote.start),
        _time(quote.end),
        quote.place,
        _time(quote.own_start),
        item.note,
        quote.link,
        quote.web_link,
        item.added.isoformat(timespec="seconds"),
        episode.id,
    )


def _time(seconds: float | None) -> str:
    return "" if seconds is None else format_timestamp(seconds)
