"""What the families of this package share: times as text, and turns that become segments."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reader.formats.base import Details, Reading
from reader.formats.chapters import in_order, made
from reader.formats.speakers import unify_names
from reader.formats.times import clean_span, clean_time
from reader.model import Segment

# 1:05, 01:02:03, 72:05, 1:02:03.45, and 01:02:03:45 with hundredths after a colon.
STAMP = r"\d{1,4}:\d{2}(?::\d{1,2})?(?:[.,:]\d{1,3})?"
FOOTER = re.compile(r"(?:Transcribed|Transcript(?:ion)?) by <?https?://otter\.ai\S*", re.IGNORECASE)

# How much of a text a sniff looks at, in characters.
_SNIFFED = 16_384
# A line of its own that is longer is no title, in characters.
LONGEST_TITLE = 100

_BLANK = re.compile(r"\n[ \t]*\n")
_CONTENTS = re.compile(rf"(?:Table of Contents|[\[(]?{STAMP})", re.IGNORECASE)
_PARTS = re.compile(r"[:.,]")


@dataclass(slots=True)
class Turn:
    """What one person says from one time on; ``words`` are lines or paragraphs.

    ``title`` is that of the chapter which begins here.
    """

    speaker: str | None = None
    start: float | None = None
    words: list[str] = field(default_factory=list)
    end: float | None = None
    title: str = ""


def opening(text: str) -> str:
    """What a sniff looks at: the first lines that are not empty."""
    return text[: 4 * _SNIFFED].lstrip()[:_SNIFFED]


def stamp_seconds(stamp: str) -> float | None:
    """Seconds of a STAMP; None where minutes or seconds run over after a larger unit."""
    units, decimals = _units(stamp)
    if any(unit > 59 for unit in units[1:]):
        return None
    whole = 0
    for unit in units:
        whole = whole * 60 + unit
    return clean_time(f"{whole}.{decimals or 0}")


def _units(stamp: str) -> tuple[list[int], str]:
    """Hours, minutes and seconds, or the last two; and the digits after them."""
    head, *rest = _PARTS.split(stamp)
    if len(rest) == 3 or (rest and stamp[-len(rest[-1]) - 1] in ".,"):
        return [int(unit) for unit in [head, *rest[:-1]]], rest[-1]
    return [int(unit) for unit in [head, *rest]], ""


def preamble(text: str) -> list[Turn]:
    """What stands before the first turn, a paragraph each: without headings and short titles."""
    paragraphs = (" ".join(part.split()) for part in _BLANK.split(text))
    return [Turn(words=[part]) for part in paragraphs if _is_prose(part)]


def _is_prose(paragraph: str) -> bool:
    if not paragraph or paragraph[0] == "#" or _CONTENTS.match(paragraph):
        return False
    return len(paragraph) > LONGEST_TITLE or paragraph[-1] in ".!?…。！？"


def reading_of(turns: Iterable[Turn], details: Details | None = None) -> Reading:
    """Segments of the turns that hold words, and the chapters that begin with a turn's time.

    Raises ValueError where none has words.
    """
    turns, details = list(turns), details or Details()
    texts = ((turn, _collapsed(turn.words)) for turn in turns)
    kept = [(turn, text) for turn, text in texts if text]
    if not kept:
        raise ValueError("there are labels or times but no words with them")
    names = unify_names(turn.speaker for turn, _ in kept if turn.speaker)
    titled = in_order(c for turn in turns if (c := made(turn.title, turn.start)))
    details = replace(details, chapters=details.chapters or titled)
    return Reading(tuple(_segment(turn, text, names) for turn, text in kept), details)


def is_title(line: str) -> bool:
    """Whether a line that stands alone looks like a title, and not like the end of speech."""
    short = 0 < len(line) <= LONGEST_TITLE
    return short and not line[0].islower() and line[-1] not in ".,;:…-–—"


def _collapsed(words: list[str]) -> str:
    return " ".join((words[0] if len(words) == 1 else " ".join(words)).split())


def _segment(turn: Turn, text: str, names: dict[str, str]) -> Segment:
    start, end = clean_span(turn.start, turn.end)
    return Segment(text, start, end, names[turn.speaker] if turn.speaker else None)
