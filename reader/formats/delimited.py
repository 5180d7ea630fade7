"""Tables of a row a segment: Whisper's TSV and CSV, with a heading or without, Audacity's labels.

Whisper and whisper.cpp write whole milliseconds below ``start`` and ``end``;
tabs, or commas that nobody quoted, may stand in the text. Without a heading, two
times and a text are known by their own looks.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.formats.base import Format, Reading
from reader.formats.structured.fields import MILLISECONDS, seconds
from reader.formats.times import clean_span
from reader.model import Segment

_START = {"start", "start_time", "starttime", "begin", "from", "timestamp", "time", "in"}
_END = {"end", "end_time", "endtime", "stop", "to", "out"}
_TEXT = {"text", "transcript", "transcription", "body", "content", "sentence", "utterance"}
_SPEAKER = {"speaker", "speaker_name", "speaker_label", "name"}
_KNOWN = (_START, _END, _SPEAKER, _TEXT)
_UNIT = re.compile(r"[ _(]+(ms|msec|milliseconds|s|sec|seconds)\)?$")
_MILLISECONDS = {"ms", "msec", "milliseconds"}
_LONGEST_HEADING = 1000
# A row without a heading; commas part words as well, so the text must be quoted.
_BARE = re.compile(
    r'(\d{1,9}(?:\.\d{1,9})?)([\t,;])(\d{1,9}(?:\.\d{1,9})?)\2(?:(?<=\t)[^\t]*[^\W\d_]|")'
)
# Rows that are longer, on the whole, are not in seconds.
_LONGEST_ROW = 150
_BARE_LOOKED_AT = 20
_FRACTION = re.compile(r"\d+[.,]\d+")


class _Columns(NamedTuple):
    """Where a heading has what; -1 for what it has not."""

    delimiter: str
    width: int
    start: int
    end: int
    speaker: int
    text: int
    unit: str


def sniff(text: str) -> bool:
    """Whether the first line names columns for a time and a text, or the first lines are rows."""
    return _columns(_heading(text)) is not None or _bare_columns(text) is not None


def read(text: str) -> Reading:
    """One segment a row with words; raises ValueError where there is none."""
    heading = _heading(text)
    columns = _columns(heading)
    if columns is None:
        heading, columns = "", _bare_columns(text)
    if columns is None:
        raise ValueError("the table has no columns for a time and a text")
    body = text[_begin(text) + len(heading) :]
    rows = [row for row in _rows(body, columns) if row[columns.text].strip()]
    if not rows:
        raise ValueError("there is a heading but no words below it")
    unit = _unit(rows, columns)
    return Reading(tuple(_segment(row, columns, unit) for row in rows))


def _heading(text: str) -> str:
    begin = _begin(text)
    return text[begin : begin + _LONGEST_HEADING].partition("\n")[0]


def _begin(text: str) -> int:
    """Where the first line begins that is not blank; it may begin with a tab."""
    first = re.search(r"\S", text)
    return text.rfind("\n", 0, first.start()) + 1 if first else 0


def _columns(heading: str) -> _Columns | None:
    delimiter = max("\t,;", key=heading.count)
    names = [name.strip().strip('"').strip().lower() for name in heading.split(delimiter)]
    bare = [_UNIT.sub("", name).replace(" ", "_") for name in names]
    start, end, speaker, text = (_place(bare, known) for known in _KNOWN)
    if start < 0 or text < 0:
        return None
    found = _UNIT.search(names[start])
    unit = found[1] if found else ""
    return _Columns(delimiter, len(names), start, end, speaker, text, unit)


def _bare_columns(text: str) -> _Columns | None:
    """Start, end and text, where nearly every one of the first lines has them."""
    head = text[: _BARE_LOOKED_AT * 200]
    whole_lines = head.split("\n")[: None if len(head) == len(text) else -1]
    lines = [line for line in whole_lines if line.strip()]
    rows = [found for line in lines[:_BARE_LOOKED_AT] if (found := _BARE.match(line))]
    if len(rows) < 2 or len(rows) * 5 < len(lines[:_BARE_LOOKED_AT]) * 4:
        return None
    lengths = [float(row[3]) - float(row[1]) for row in rows]
    if min(lengths) < 0:
        return None
    whole = all("." not in row[1] + row[3] for row in rows)
    milliseconds = whole and sum(lengths) > _LONGEST_ROW * len(rows)
    return _Columns(rows[0][2], 3, 0, 1, -1, 2, "ms" if milliseconds else "s")


def _place(names: Sequence[str], known: set[str]) -> int:
    return next((place for place, name in enumerate(names) if name in known), -1)


def _rows(body: str, columns: _Columns) -> Iterator[list[str]]:
    cells = _tabbed(body) if columns.delimiter == "\t" else _quoted(body, columns.delimiter)
    return (_fitted(row, columns) for row in cells)


def _tabbed(body: str) -> Iterator[list[str]]:
    """A line without a tab goes on with the text above."""
    lines: list[str] = []
    for line in body.split("\n"):
        if "\t" in line and lines:
            yield "\n".join(lines).split("\t")
            lines.clear()
        lines.append(line)
    yield "\n".join(lines).split("\t")


def _quoted(body: str, delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
    except csv.Error:
        raise ValueError("a field of the table has no end") from None


def _fitted(row: list[str], columns: _Columns) -> list[str]:
    """What is more than the heading has columns belongs to the text."""
    place, more = columns.text, len(row) - columns.width
    if more <= 0:
        return row + [""] * -more
    text = columns.delimiter.join(row[place : place + more + 1])
    return [*row[:place], text, *row[place + more + 1 :]]


def _unit(rows: Iterable[Sequence[str]], columns: _Columns) -> float:
    """How many make a second: as the heading says, else Whisper's whole milliseconds."""
    if columns.unit:
        return MILLISECONDS if columns.unit in _MILLISECONDS else 1.0
    places = [place for place in (columns.start, columns.end) if place >= 0]
    times = (row[place].strip() for row in rows for place in places)
    fine = columns.end < 0 or any(":" in time or _FRACTION.fullmatch(time) for time in times)
    return 1.0 if fine else MILLISECONDS


def _segment(row: Sequence[str], columns: _Columns, unit: float) -> Segment:
    start = seconds(row[columns.start], unit)
    end = seconds(row[columns.end], unit) if columns.end >= 0 else None
    speaker = " ".join(row[columns.speaker].split()) if columns.speaker >= 0 else ""
    text = " ".join(row[columns.text].split())
    return Segment(text, *clean_span(start, end), speaker or None)


FORMATS = (Format("table of segments", sniff, read),)
