"""The basket as JSON of the W3C Web Annotation model, and back without loss.

https://www.w3.org/TR/annotation-model/: as annotations are written, and more: the order of
the items is the user's; the source has the facts for a citation, as Dublin Core where it
has a word for them; ``reader:`` is our own, for turns, passages and own times.
"""

import json
import math
from collections.abc import Iterable
from datetime import date
from typing import Any

from reader.model import BasketItem, Episode
from reader.services.annotating.web_annotation import (
    CONTEXT,
    SOURCE,
    URN,
    anchor_of,
    body_of,
    body_values,
    episode_id_of,
    items_of,
    reason_of,
    selectors_of,
    text_of,
    time_of,
    time_text,
)

_OWN = {"reader": "urn:transcript-reader:"}


def write(items: Iterable[BasketItem]) -> bytes:
    """All of them in their order, as UTF-8."""
    written = [_item(item) for item in items]
    collection = {
        "@context": [CONTEXT, _OWN],
        "type": "AnnotationCollection",
        "label": "Transcript Reader: quotes",
        "total": len(written),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": written},
    }
    return json.dumps(collection, ensure_ascii=False, indent=2).encode()


def read(data: bytes) -> tuple[BasketItem, ...]:
    """What ``write`` wrote, each id once. Raises ValueError with what is wrong."""
    try:
        content = json.loads(data)
    except ValueError as error:
        raise ValueError(f"it is no JSON: {error}") from error
    found: dict[str, BasketItem] = {}
    for number, item in enumerate(items_of(content), 1):
        try:
            read_item = _read(item)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ValueError(f"quote {number} is none of ours: {reason_of(error)}") from error
        found.setdefault(read_item.id, read_item)
    return tuple(found.values())


def _item(item: BasketItem) -> dict[str, object]:
    note = [body_of("commenting", item.note, format="text/markdown")] if item.note else []
    return {
        "id": f"{URN}{item.id}",
        "type": "Annotation",
        "motivation": ["bookmarking", "commenting"] if note else ["bookmarking"],
        "created": time_text(item.added),
        "modified": time_text(item.modified),
        "body": note,
        "target": {"source": _source(item), "selector": selectors_of(item.anchor)},
    }


def _source(item: BasketItem) -> dict[str, object]:
    episode = item.episode
    facts: dict[str, object] = {
        "id": f"{SOURCE}{episode.id}",
        "type": "Text",
        "dcterms:title": episode.title,
        "dcterms:isPartOf": episode.show,
        "dcterms:identifier": episode.number,
        "dcterms:date": episode.date.isoformat() if episode.date else "",
        "dcterms:creator": list(episode.people),
        "language": episode.language or "",
        "via": episode.url,
    }
    own: dict[str, object] = {
        "reader:passages": [item.first, item.last],
        "reader:turns": [{"reader:speaker": who, "reader:text": said} for who, said in item.turns],
    }
    if item.own_start is not None:
        own["reader:ownTime"] = item.own_start
    return {name: value for name, value in facts.items() if value} | own


def _read(item: Any) -> BasketItem:
    target = item["target"]
    source = target["source"]
    first, last = source["reader:passages"]
    return BasketItem(
        id=text_of(item["id"]).removeprefix(URN),
        episode=_episode(source),
        anchor=anchor_of({selector["type"]: selector for selector in target["selector"]}),
        turns=tuple(_turn(turn) for turn in source["reader:turns"]),
        first=int(first),
        last=int(last),
        added=time_of(item["created"]),
        modified=time_of(item["modified"]),
        own_start=_seconds(source.get("reader:ownTime")),
        note="\n\n".join(body_values(item.get("body", []), "commenting")),
    )


def _episode(source: Any) -> Episode:
    day = text_of(source.get("dcterms:date", ""))
    return Episode(
        id=episode_id_of(text_of(source["id"])),
        title=text_of(source["dcterms:title"]),
        show=text_of(source.get("dcterms:isPartOf", "")),
        number=text_of(source.get("dcterms:identifier", "")),
        date=date.fromisoformat(day) if day else None,
        people=tuple(text_of(name) for name in source.get("dcterms:creator", [])),
        language=text_of(source.get("language", "")) or None,
        url=text_of(source.get("via", "")),
    )


def _seconds(value: Any) -> float | None:
    if value is None:
        return None
    seconds = float(value)
    if not 0 <= seconds < math.inf:
        raise ValueError("its own time is no time")
    return seconds


def _turn(turn: Any) -> tuple[str | None, str]:
    speaker = turn["reader:speaker"]
    return None if speaker is None else text_of(speaker), text_of(turn["reader:text"])
