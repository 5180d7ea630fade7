"""YouTube's json3: one segment an event, in milliseconds.

Events without ``segs`` place windows on the picture, and events of only a line
end scroll them. Automatic captions time each word from the event's start.
"""

from reader.formats.structured.fields import MILLISECONDS, Row, as_rows, raw_text, seconds
from reader.formats.times import clean_span, clean_time
from reader.formats.wording import Piece, join_pieces
from reader.model import Segment

# Set around styled words, to keep players from eating their spaces.
_ZERO_WIDTH_SPACE = "\u200b"
_LOOKED_AT = 20


def read_json3(document: Row) -> list[Segment] | None:
    """The segments of the events; None where the object has none of them."""
    events = as_rows(document.get("events"))
    known = any("tStartMs" in event for event in events[:_LOOKED_AT])
    if not known and "wireMagic" not in document:
        return None
    made = (_segment(event) for event in events)
    return [segment for segment in made if segment.text]


def _segment(event: Row) -> Segment:
    start = seconds(event.get("tStartMs"), MILLISECONDS)
    parts = as_rows(event.get("segs"))
    timed = any("tOffsetMs" in part or "acAsrConf" in part for part in parts)
    text, words = join_pieces(_piece(part, start if timed else None) for part in parts)
    return Segment(text, *clean_span(start, _later(start, event.get("dDurationMs"))), None, words)


def _piece(part: Row, start: float | None) -> Piece:
    text = raw_text(part.get("utf8")).replace(_ZERO_WIDTH_SPACE, "")
    return Piece(text, _later(start, part.get("tOffsetMs", 0)))


def _later(start: float | None, milliseconds: object) -> float | None:
    delay = seconds(milliseconds, MILLISECONDS)
    return None if start is None or delay is None else clean_time(round(start + delay, 3))
