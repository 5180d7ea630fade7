"""Rows of library.db to values and back."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from reader.model import Episode, Segment, WordTime

_COLUMNS = "id show number title date description people tags language duration passages words url"
EPISODE_COLUMNS = _COLUMNS.replace(" ", ", ")
EPISODE_MARKS = ", ".join("?" * 13)
SEGMENT_COLUMNS = 'episode_id, position, start, "end", speaker, text, words'


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


def episode_of(row: Sequence[Any]) -> Episode:
    """The episode in the values of EPISODE_COLUMNS."""
    key, show, number, title, day, description, people, tags, *rest = row
    language, duration, passages, words, url = rest
    return Episode(
        id=key,
        show=show,
        number=number,
        title=title,
        date=date.fromisoformat(day) if day else None,
        description=description,
        people=tuple(json.loads(people)),
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


def segment_of(row: Sequence[Any]) -> Segment:
    """The segment in the values of SEGMENT_COLUMNS."""
    _episode_id, _position, start, end, speaker, text, packed = row
    words = tuple(WordTime(*word) for word in json.loads(packed)) if packed else ()
    return Segment(text, start, end, speaker, words)
