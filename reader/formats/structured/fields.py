"""What a value of somebody's JSON is, when it may be anything."""

import re
from collections.abc import Iterable, Mapping

from reader.formats.times import clean_time, in_order
from reader.formats.wording import Piece
from reader.model.timestamps import parse_timestamp

Row = Mapping[str, object]

MILLISECONDS = 1000.0

START = ("start", "startTime", "start_time", "BeginOffsetMillis", "from")
END = ("end", "endTime", "end_time", "EndOffsetMillis", "to")
LENGTH = ("duration", "dur")
TEXT = ("text", "body", "transcript", "Content")
WORD = ("punctuated_word", "word", "text", "Content", "body")
SPEAKER = ("speaker", "speaker_label", "speaker_id", "ParticipantRole", "channel_label")
_SPEAKERS = frozenset(SPEAKER)

# JSON may escape what no text holds: NUL and its kin, and halves of characters.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")


def as_row(value: object) -> Row:
    """The object that ``value`` is, or an empty one."""
    return value if isinstance(value, dict) else {}


def as_rows(value: object) -> list[Row]:
    """The objects of the list that ``value`` is, or none."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def as_list(value: object) -> list[object]:
    """The list that ``value`` is, or an empty one."""
    return value if isinstance(value, list) else []


def pick(row: Row, keys: Iterable[str]) -> object:
    """The value of the first of ``keys`` that has one."""
    for key in keys:
        if (value := row.get(key)) is not None:
            return value
    return None


def raw_text(value: object) -> str:
    """The string that ``value`` is, with its spaces, or an empty one."""
    if not isinstance(value, str):
        return ""
    return value if value.isprintable() else _NO_TEXT.sub("", value)


def plain_text(value: object) -> str:
    """The string that ``value`` is with white space collapsed, or an empty one."""
    return " ".join(raw_text(value).split())


def seconds(value: object, unit: float = 1.0) -> float | None:
    """A time from a number, its text or a clock; ``unit`` is how many make a second."""
    if type(value) is float:
        return clean_time(value / unit)
    if isinstance(value, str) and ":" in value:
        return clean_time(parse_timestamp(value))
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return clean_time(float(value) / unit)
    except (ValueError, OverflowError):
        return None


def span(row: Row, unit: float = 1.0) -> tuple[float | None, float | None]:
    """When the row begins and ends, in seconds."""
    pair = row.get("timestamp")
    if isinstance(pair, list) and len(pair) == 2:
        return in_order(seconds(pair[0], unit), seconds(pair[1], unit))
    begin, end = seconds(pick(row, START), unit), seconds(pick(row, END), unit)
    length = seconds(pick(row, LENGTH), unit) if end is None else None
    if begin is not None and length is not None:
        end = round(begin + length, 3)
    return in_order(begin, end)


def speaker_of(row: Row) -> str | None:
    """Who speaks: a name as it stands, and a number as ``Speaker 0``."""
    if _SPEAKERS.isdisjoint(row):  # as in most of the words of an hour
        return None
    value = pick(row, SPEAKER)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1_000_000:
        return f"Speaker {value}"
    return plain_text(value) or None


def word_of(row: Row, unit: float = 1.0) -> Piece:
    """The word of a row, timed where it can be; punctuation is attached."""
    attached = "punctuation" in (row.get("type"), row.get("Type"))
    return Piece(raw_text(pick(row, WORD)), *span(row, unit), attached)
