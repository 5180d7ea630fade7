"""Otter's text: ``Name  1:05`` on a line, then what is said, and a footer.

Some programs have put a ``0:00`` of their own before each of these lines.
"""

import re

from reader.formats.base import Format, Reading
from reader.formats.label_shapes import Shape, shape_of
from reader.formats.turns.pieces import FOOTER, Turn, opening, reading_of, stamp_seconds

_HEAD = re.compile(r"([^\s\d:][^\n:]{0,60}?)(?:[ \t\u00a0]{2,}|\t)(\d{1,3}:\d{2}(?::\d{2})?)\s*")
_BOGUS = re.compile(r"0{1,2}:00(?::00)?[ \t]+")


def sniff(text: str) -> bool:
    """Whether a line is a name, two spaces and a time."""
    lines = [_without_bogus(line) for line in opening(text).split("\n") if line.strip()]
    heads = sum(_head(line) is not None for line in lines)
    return heads > 1 or (heads == 1 and _head(lines[0]) is not None)


def read(text: str) -> Reading:
    """A segment a turn; raises ValueError where none has words."""
    turns: list[Turn] = []
    for line in map(_without_bogus, text.split("\n")):
        if found := _head(line):
            turns.append(Turn(found.group(1).strip(), stamp_seconds(found.group(2))))
        elif turns and not FOOTER.fullmatch(line.strip()):
            turns[-1].words.append(line)
        elif line.strip() and not turns:
            turns.append(Turn(words=[line]))
    return reading_of(turns)


def _head(line: str) -> re.Match[str] | None:
    found = _HEAD.fullmatch(line)
    return found if found and shape_of(found.group(1).strip()) is not Shape.NOBODY else None


def _without_bogus(line: str) -> str:
    """The line without a 0:00 before other words."""
    return _BOGUS.sub("", line, count=1) if line[:1] == "0" else line


FORMATS = (Format("Otter text", sniff, read),)
