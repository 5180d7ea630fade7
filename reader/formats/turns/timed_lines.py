"""Lines that begin with a time: ``00:00:08 text``, ``[0:08] text``.

The recogniser's own output has both ends: ``[00:00:08.000 --> 00:00:12.480] text``.
"""

import re

from reader.formats.base import Format, Reading
from reader.formats.speakers import carry_speakers, split_labels
from reader.formats.turns.pieces import (
    STAMP,
    Turn,
    opening,
    reading_of,
    stamp_seconds,
)

_LINE = re.compile(
    rf"[ \t]*[\[(]?({STAMP})(?:[ \t]*(?:-->|[-–—])[ \t]*({STAMP}))?[\])]?"
    r"(?:[ \t]*[-–—:][ \t]|[ \t]+)(\S.*)"
)


def sniff(text: str) -> bool:
    """Whether most lines begin with a time."""
    lines = [line for line in opening(text).split("\n") if line.strip()]
    timed = sum(_LINE.match(line) is not None for line in lines[:400])
    return timed > 1 and timed * 2 >= len(lines[:400])


def read(text: str) -> Reading:
    """A segment a timed line, with the lines after it; raises ValueError where none has words."""
    turns: list[Turn] = []
    for line in text.split("\n"):
        if found := _LINE.match(line):
            start, end, words = found.groups()
            ends = stamp_seconds(end) if end else None
            turns.append(Turn(None, stamp_seconds(start), [words], ends))
        elif turns:
            turns[-1].words.append(line)
        elif line.strip() and not line.startswith("#"):
            turns.append(Turn(words=[line]))
    _name(turns)
    return reading_of(turns)


def _name(turns: list[Turn]) -> None:
    """Give each turn the speaker that it, or the one before, begins with."""
    labelled = carry_speakers(split_labels([turn.words[0] for turn in turns]))
    for turn, (speaker, words) in zip(turns, labelled, strict=True):
        turn.speaker, turn.words[0] = speaker, words


FORMATS = (Format("lines with times", sniff, read),)
