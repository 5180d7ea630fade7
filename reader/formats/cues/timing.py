"""The line above a cue's text: ``00:01.000 --> 00:02.500 align:start`` and its kin."""

import re
from typing import NamedTuple

from reader.formats.times import clean_span

# Hours and minutes may be missing, and spaces may stand where a translator put them.
_CLOCK = re.compile(
    r"(?:(?:(\d{1,9}) ?: ?)?(\d{1,9}) ?: ?)?(\d{1,9})(?: ?[.,;:] ?(\d{1,12}))?(?=[\s\]]|$)"
)
# What a broken program writes where a time should be: NaN:NaN:NaN,NaN or -0:00:01.
_BROKEN = re.compile(r"(?:[-+\d:.,;]|nan|inf(?:inity)?|undefined|null|(?<=\d)e)+(?=[\s\]]|$)", re.I)
# As nearly every line is written; the others take longer to read.
_USUAL = re.compile(r"(\d\d):(\d\d):(\d\d)[,.](\d{3}) --> (\d\d):(\d\d):(\d\d)[,.](\d{3})[ \t]*")
_COMMA_PAIR = re.compile(
    r"\s*(-?(?:\d{1,9}:)?\d{1,9}:\d{1,2}\.\d{1,12})\s*,\s*"
    r"(-?(?:\d{1,9}:)?\d{1,9}:\d{1,2}\.\d{1,12})\s*"
)
# A longer line is no timing line, and is not worth a look.
_LONGEST = 2000


class Timing(NamedTuple):
    """Seconds, or None for what is no time, and the words on the same line, if any."""

    start: float | None
    end: float | None
    words: str = ""


def parse_clock(text: str) -> float | None:
    """Seconds of ``1:02:03,5``, ``02:03.450`` or ``3``; None for anything else."""
    found = _CLOCK.match(text)
    if found is None:
        return None
    return _clock_seconds(*found.groups())


def _clock_seconds(
    hours: str | None, minutes: str | None, seconds: str, fraction: str | None
) -> float:
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    return float(f"{whole}.{fraction or 0}")


def parse_arrow(line: str) -> Timing | None:
    """The times of a line with an arrow, as SRT and WebVTT have it, or None.

    In brackets, as ``[00:00.000 --> 00:04.000] text``, the words follow on the line.
    """
    if ">" not in line:
        return None
    if usual := _USUAL.fullmatch(line):
        parts = usual.groups()
        return Timing(*clean_span(_clock_seconds(*parts[:4]), _clock_seconds(*parts[4:])))
    before, _, after = line[:_LONGEST].partition(">")
    left = before.strip().removeprefix("[")
    if not left.endswith("-"):
        return None
    left, right = left.rstrip("- "), after.strip()
    if not (_looks_timed(left) and (not right or _time_length(right))):
        return None
    times = clean_span(parse_clock(left), parse_clock(right))
    _, bracket, words = line.partition("]") if before.lstrip().startswith("[") else ("", "", "")
    return Timing(*times, words) if bracket else Timing(*times)


def parse_comma_pair(line: str) -> Timing | None:
    """The times of SBV's ``0:00:01.000,0:00:02.000``, or None."""
    found = _COMMA_PAIR.fullmatch(line[:_LONGEST]) if "," in line else None
    return Timing(*clean_span(*map(parse_clock, found.groups()))) if found else None


def _looks_timed(text: str) -> bool:
    """Whether the whole text is a time, or what stands in the place of one."""
    return _time_length(text) == len(text) > 0 and not text.isdecimal()


def _time_length(text: str) -> int:
    found = _CLOCK.match(text) or _BROKEN.match(text)
    return found.end() if found else 0
