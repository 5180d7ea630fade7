"""Annotations as JSON of the W3C Web Annotation model, and back without loss.

https://www.w3.org/TR/annotation-model/: an AnnotationCollection with one page. The source
is the episode's link, the colour a ``styleClass``. A TextPositionSelector counts the
characters of the transcript without white space (the model asks for normalized text), the
time is a FragmentSelector as of https://www.w3.org/TR/media-frags/.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from reader.model import Anchor, Annotation, Color, Episode, Kind
from reader.services.annotating.annotations import Placed
from reader.services.links import SCHEME

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MEDIA = "http://www.w3.org/TR/media-frags/"
SOURCE = f"{SCHEME}://episode/"
URN = "urn:uuid:"
_MOTIVATIONS = {Kind.HIGHLIGHT: "highlighting", Kind.BOOKMARK: "bookmarking"}


def write(placed: Iterable[Placed], episodes: Mapping[str, Episode]) -> bytes:
    """All of them, as UTF-8."""
    items = [_item(one.annotation, episodes.get(one.annotation.episode_id)) for one in placed]
    collection = {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": "Transcript Reader",
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=2).encode()


def read(data: bytes) -> tuple[Annotation, ...]:
    """What ``write`` wrote; a page, a list or a single annotation will do, too.

    Raises ValueError with what is wrong.
    """
    try:
        content = json.loads(data)
    except ValueError as error:
        raise ValueError(f"it is no JSON: {error}") from error
    found = []
    for number, item in enumerate(items_of(content), 1):
        try:
            found.append(_annotation(item))
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ValueError(f"annotation {number} is none of ours: {reason_of(error)}") from error
    return tuple(found)


def _item(annotation: Annotation, episode: Episode | None) -> dict[str, object]:
    motivations = [_MOTIVATIONS[annotation.kind]]
    body = []
    if annotation.note:
        motivations.append("commenting")
        body.append(body_of("commenting", annotation.note, format="text/markdown"))
    if annotation.tags:
        motivations.append("tagging")
        body += [body_of("tagging", tag) for tag in annotation.tags]
    return {
        "id": f"{URN}{annotation.id}",
        "type": "Annotation",
        "motivation": motivations,
        "created": time_text(annotation.created),
        "modified": time_text(annotation.modified),
        "body": body,
        "target": {
            "source": _source(annotation, episode),
            "styleClass": annotation.color.value,
            "selector": selectors_of(annotation.anchor),
        },
    }


def body_of(purpose: str, value: str, **more: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, **more}


def _source(annotation: Annotation, episode: Episode | None) -> dict[str, object]:
    said: dict[str, object] = {"id": f"{SOURCE}{annotation.episode_id}", "type": "Text"}
    said["dcterms:title"] = annotation.title
    if episode is not None and episode.url:
        said["via"] = episode.url
    return said


def selectors_of(anchor: Anchor) -> list[dict[str, object]]:
    selectors: list[dict[str, object]] = [
        {
            "type": "TextQuoteSelector",
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        },
        {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
    ]
    if anchor.seconds is not None:
        times = [anchor.seconds] + ([anchor.end_seconds] if anchor.end_seconds is not None else [])
        value = "t=" + ",".join(f"{Decimal(repr(time)):f}" for time in times)
        fragment = {"type": "FragmentSelector", "conformsTo": _MEDIA, "value": value}
        selectors.append({**fragment})
    return selectors


def items_of(content: Any) -> list[Any]:
    if isinstance(content, dict):
        content = content.get("first", content)
    if isinstance(content, dict):
        content = content.get("items", [content])
    if not isinstance(content, list):
        raise ValueError("it holds no annotations")
    return content


def _annotation(item: Any) -> Annotation:
    target = item["target"]
    bodies = item.get("body", [])
    motivations = item.get("motivation", [])
    source = target["source"]
    kind = Kind.BOOKMARK if _MOTIVATIONS[Kind.BOOKMARK] in motivations else Kind.HIGHLIGHT
    return Annotation(
        id=text_of(item["id"]).removeprefix(URN),
        episode_id=episode_id_of(text_of(source["id"])),
        anchor=anchor_of({selector["type"]: selector for selector in target["selector"]}),
        created=time_of(item["created"]),
        modified=time_of(item["modified"]),
        kind=kind,
        color=Color(target.get("styleClass", Color.BLUE)),
        note="\n\n".join(body_values(bodies, "commenting")),
        tags=tuple(body_values(bodies, "tagging")),
        title=text_of(source.get("dcterms:title", "")),
    )


def anchor_of(selectors: Mapping[str, Any]) -> Anchor:
    words, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
    times: list[float] = []
    if fragment := selectors.get("FragmentSelector"):
        times = [float(time) for time in fragment["value"].removeprefix("t=").split(",")]
    seconds, end_seconds, *_ = [*times, None, None]
    return Anchor(
        exact=text_of(words["exact"]),
        prefix=text_of(words.get("prefix", "")),
        suffix=text_of(words.get("suffix", "")),
        start=int(position["start"]),
        end=int(position["end"]),
        seconds=seconds,
        end_seconds=end_seconds,
    )


def episode_id_of(source: str) -> str:
    if not source.startswith(SOURCE):
        raise ValueError("its source is no episode")
    return urlsplit(source).path.strip("/")


def body_values(bodies: Any, purpose: str) -> list[str]:
    return [text_of(body["value"]) for body in bodies if body.get("purpose") == purpose]


def text_of(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("it has no text where one belongs")
    return value.encode(errors="replace").decode()


def time_of(value: Any) -> datetime:
    time = datetime.fromisoformat(text_of(value))
    if time.tzinfo is None:
        raise ValueError("a time has no zone")
    return time


def time_text(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")


def reason_of(error: Exception) -> str:
    return f"it has no {error}" if isinstance(error, KeyError) else str(error)
