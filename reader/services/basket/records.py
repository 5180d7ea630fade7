"""Entries for reference managers: one an episode, with all its quotes and their notes."""

from collections.abc import Iterable, Iterator, Sequence

from reader.model import BasketItem
from reader.services.basket.basket import quote_of
from reader.services.quoting.quote import Quote
from reader.services.quoting.records import bibtex_entry, citation_key, ris_entry

Quotes = list[tuple[Quote, str]]


def write_bibtex(items: Sequence[BasketItem]) -> bytes:
    """A ``.bib`` file; the key of a second episode with the same key ends in ``b``."""
    entries, taken = [], set[str]()
    for quotes in _by_episode(items):
        key = _free(citation_key(quotes[0][0]), taken)
        taken.add(key)
        entries.append(bibtex_entry(quotes, key))
    return ("\n\n".join(entries) + "\n").encode() if entries else b""


def write_ris(items: Sequence[BasketItem]) -> bytes:
    """A ``.ris`` file, with the line ends that the format asks for."""
    entries = [ris_entry(quotes).replace("\n", "\r\n") for quotes in _by_episode(items)]
    return "".join(f"{entry}\r\n\r\n" for entry in entries).encode()


def _by_episode(items: Iterable[BasketItem]) -> Iterator[Quotes]:
    """In the order of the first quote of each."""
    groups: dict[str, Quotes] = {}
    for item in items:
        groups.setdefault(item.episode.id, []).append((quote_of(item), item.note))
    yield from groups.values()


def _free(key: str, taken: set[str]) -> str:
    free, number = key, 2
    while free in taken:
        letter = chr(ord("a") + number - 1) if number <= 26 else f"-{number}"
        free, number = f"{key}{letter}", number + 1
    return free
