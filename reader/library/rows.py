"""Rows of library.db to values and back."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from reader.model import Episode, Segment, WordTime

_COLUMNS = "id show number title date description people tags language duration passages words url"
EPISODE_COLUMNS = _COLUMNS.replace(" ", ", ")
EPISODE_MARKS = ", ".join("?" * 13)
SEGMENT_COLUMNS = 'episode_id, position, start, "end", speaker, text, words'
# Episodes that were not removed, as the user has edited them.
SHOWN = """
    SELECT e.id, ifnull(d.show, e.show) AS show, ifnull(d.number, e.number) AS number,
        ifnull(d.title, e.title) AS title, nullif(ifnull(d.date, e.date), '') AS date,
        e.description, e.people, e.tags, e.language, e.duration, e.passages, e.words, e.url
    FROM episode e LEFT JOIN edit d ON d.episode_id = e.id WHERE e.removed = 0
"""


def episode_row(episode: Episode) -> tuple[object, ...]:
    """The values of EPISODE_COLUMNS."""
    return (
        episode.id,
        episode.show,
        episode.number,
        episode.title,
        episode.date.isoformat() if episode.date else None,
        episode.description,
        json.dumps(episode.people, ensure_ascii=False),
        json.dumps(episode.tags, ensure_ascii=False),
        episode.language,
        episode.duration,
        episode.passages,
        episode.words,
        episode.url,
    )


def episode_of(row: Sequence[Any], names: Mapping[str, str]) -> Episode:
    """The episode in the values of EPISODE_COLUMNS, its people by the names given to them."""
    key, show, number, title, day, description, people, tags, *rest = row
    language, duration, passages, words, url = rest
    return Episode(
        id=key,
        show=show,
        number=number,
        title=title,
        date=date.fromisoformat(day) if day else None,
        description=description,
        people=tuple(dict.fromkeys(names.get(p, p) for p in json.loads(people))),
        tags=tuple(json.loads(tags)),
        language=language,
        duration=duration,
        passages=passages,
        words=words,
        url=url,
    )


def segment_row(episode_id: str, position: int, segment: Segment) -> tuple[object, ...]:
    """The values of SEGMENT_COLUMNS."""
    words = [[w.offset, w.length, w.start, w.end] for w in segment.words]
    packed = json.dumps(words, separators=(",", ":")) if words else None
    return (
        episode_id,
        position,
        segment.start,
        segment.end,
        segment.speaker,
        segment.text,
        packed,
    )


def segment_of(row: Sequence[Any], names: Mapping[str, str]) -> Segment:
    """The segment in the values of SEGMENT_COLUMNS, its speaker by the name given to it."""
    _episode_id, _position, start, end, speaker, text, packed = row
    words = tuple(WordTime(*word) for word in json.loads(packed)) if packed else ()
    return Segment(text, start, end, names.get(speaker, speaker), words)
