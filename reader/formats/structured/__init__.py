"""JSON of every make: Podcasting 2.0, Whisper and its kin, transcription services, YouTube.

A file is parsed once. A shape that is known may be the whole of it, or stand
some levels down in somebody's envelope, whose other keys may name the episode.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.formats.base import Format, Reading
from reader.formats.structured.details import details_of
from reader.formats.structured.fields import Row, as_rows
from reader.formats.structured.json3 import read_json3
from reader.formats.structured.parsing import parse_json
from reader.formats.structured.services import read_aws, read_call_analytics, read_deepgram
from reader.formats.structured.whisper import read_lists, read_rows, read_whisper_cpp
from reader.model import Segment

# The most particular first.
_SHAPES: tuple[Callable[[Row], list[Segment] | None], ...] = (
    read_json3,
    read_call_analytics,
    read_aws,
    read_deepgram,
    read_whisper_cpp,
    read_lists,
)

_LEVELS = 3
# What yt-dlp writes about a video: rows with texts or times that nobody says.
_NOT_SPEECH = {"comments", "chapters", "heatmap"}
_BEGINS = re.compile(r'\s*(?:\{\s*(?:["}]|\Z)|\[\s*(?:\{\s*["}]|["\]]|\Z))')


def sniff(text: str) -> bool:
    """Whether the text begins as JSON does; ``[12:30]`` and ``{note}`` are not it."""
    return _BEGINS.match(text) is not None


def read(text: str) -> Reading:
    """The segments and details of a JSON transcript.

    Raises ValueError where the JSON is broken or cut, holds no transcript, or
    holds one without words.
    """
    known = False
    for place in _places(parse_json(text)):
        segments = _segments(place.value)
        known = known or segments is not None
        if segments:
            return Reading(tuple(segments), details_of(place.around))
    if known:
        raise ValueError("there are no words in this transcript")
    raise ValueError("this is JSON, but not a transcript that can be read")


class _Place(NamedTuple):
    """A value in the file, and the objects around it and itself, the outermost first."""

    value: object
    around: tuple[Row, ...]


def _places(document: object) -> Iterator[_Place]:
    """The document, then what its keys hold, level by level."""
    level = [_Place(document, ())]
    for _ in range(_LEVELS + 1):
        level = [_entered(place) for place in level]
        yield from level
        level = [
            _Place(value, place.around)
            for place in level
            for value in _inside(place.value)
            if isinstance(value, dict | list)
        ]


def _entered(place: _Place) -> _Place:
    value = place.value
    return place._replace(around=(*place.around, value)) if isinstance(value, dict) else place


def _inside(value: object) -> list[object]:
    """What an object holds, or the one thing in a list: more are rows of something."""
    if isinstance(value, dict):
        return [held for key, held in value.items() if key not in _NOT_SPEECH]
    return value if isinstance(value, list) and len(value) == 1 else []


def _segments(value: object) -> list[Segment] | None:
    if isinstance(value, dict):
        found = (shape(value) for shape in _SHAPES)
        return next((segments for segments in found if segments is not None), None)
    return read_rows(as_rows(value))


FORMATS = (Format("JSON", sniff, read),)
