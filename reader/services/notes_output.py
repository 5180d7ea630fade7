"""Annotations as text and as JSON, for the command line."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import indent

from reader.model import Kind, format_timestamp
from reader.services.annotating import Placed
from reader.services.output import printable, printable_json


def notes_text(found: Iterable[Placed]) -> str:
    """Below the title of each episode: the place, the colour, the words, the tags, the note."""
    return printable("\n".join(_lines(found)))


def notes_json(found: Iterable[Placed]) -> str:
    """A list; ``start`` in seconds or null, ``anchored`` false where the words are gone."""
    return printable_json([_values(placed) for placed in found])


def _lines(found: Iterable[Placed]) -> Iterator[str]:
    for episode_id, group in groupby(found, key=lambda placed: placed.annotation.episode_id):
        several = list(group)
        yield f"{episode_id}  {several[0].annotation.title}"
        for placed in several:
            yield from _note_lines(placed)


def _note_lines(placed: Placed) -> Iterator[str]:
    one = placed.annotation
    place = "       " if placed.seconds is None else format_timestamp(placed.seconds)
    what = "bookmark" if one.kind is Kind.BOOKMARK else one.color.value
    gone = "" if placed.found else "  (words not found)"
    tags = "".join(f"  #{tag}" for tag in one.tags)
    yield f"  {place}  {what}  {one.anchor.exact}{tags}{gone}"
    if one.note:
        yield indent(one.note, " " * 11)


def _values(placed: Placed) -> dict[str, object]:
    one = placed.annotation
    return {
        "id": one.id,
        "episode_id": one.episode_id,
        "title": one.title,
        "kind": one.kind.value,
        "color": one.color.value,
        "text": one.anchor.exact,
        "note": one.note,
        "tags": one.tags,
        "start": placed.seconds,
        "anchored": placed.found is not None,
        "created": one.created.isoformat(),
        "modified": one.modified.isoformat(),
    }
