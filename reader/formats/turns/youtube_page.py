"""A transcript copied from YouTube's page: a time on a line, what is said on the next.

Chapter titles stand between. With a screen reader's help lines each time comes
twice (``1:05``, then ``1 minute, 5 seconds``), the second maybe glued to the words.
"""

import re
from itertools import zip_longest

from reader.formats.base import Format, Reading
from reader.formats.speakers import carry_speakers, split_labels
from reader.formats.turns.pieces import (
    FOOTER,
    LONGEST_TITLE,
    Turn,
    is_title,
    opening,
    reading_of,
    stamp_seconds,
)

_TIME = re.compile(r"\d{1,3}:\d{2}(?::\d{2})?")
_TIME_LINE = re.compile(r"^[ \t]*\d{1,3}:\d{2}(?::\d{2})?[ \t]*$", re.MULTILINE)
_SPOKEN = re.compile(
    r"(?:\d{1,3}[ \u00a0]?[^\W\d]{1,12}(?:,[ \u00a0]?|[ \u00a0])){0,2}"
    r"(?:1[ \u00a0](?:second|minute|hour)|\d{1,3}[ \u00a0](?:second|minute|hour)s"
    r"|\d{1,3}[ \u00a0]?[^\W\d]{1,12}$)"
)
_CHAPTER = re.compile(r"Chapter \d{1,4}: ")
_NUMBER = re.compile(r"\d+")
# A time comes every few seconds, a chapter every few minutes.
_TIMES_A_CHAPTER = 8


def sniff(text: str) -> bool:
    """Whether times stand alone on many of the lines."""
    head = opening(text)
    times = len(_TIME_LINE.findall(head))
    return times > 0 and times * 5 >= sum(bool(line.strip()) for line in head.split("\n"))


def read(text: str) -> Reading:
    """A segment for each time that has words; raises ValueError where none has."""
    before, turns = _turns(text)
    for turn in turns:
        _drop_spoken_time(turn)
    _part_titles(turns)
    said = [turn for turn in turns if turn.words]
    labelled = carry_speakers(split_labels([turn.words[0] for turn in said]))
    for turn, (speaker, words) in zip(said, labelled, strict=True):
        turn.speaker, turn.words[0] = speaker, words
    return reading_of([*before, *said])


def _turns(text: str) -> tuple[list[Turn], list[Turn]]:
    """What stands before the first time, without titles; and one for each time."""
    before: list[Turn] = []
    turns: list[Turn] = []
    above = ""
    for line in map(str.strip, text.split("\n")):
        if _TIME.fullmatch(line):
            turns.append(Turn(start=stamp_seconds(line), title=_numbered_title(above)))
            above = ""
        elif not line or FOOTER.fullmatch(line):
            continue
        elif turns:
            turns[-1].words.append(line)
        elif len(line) > LONGEST_TITLE:
            before.append(Turn(words=[line]))
        else:
            above = line
    return before, turns


def _drop_spoken_time(turn: Turn) -> None:
    """Take off ``1 minute, 5 seconds`` where it says what the time says."""
    found = _SPOKEN.match(turn.words[0]) if turn.words else None
    if found is None or turn.start is None or _numbers(found.group()) != _parts(turn.start):
        return
    rest = turn.words[0][found.end() :]
    if rest and not rest[0].isspace():
        turn.words[0] = rest
    elif not rest and len(turn.words) > 1:
        del turn.words[0]


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(text)]


def _parts(seconds: float) -> list[int]:
    """Hours, minutes and seconds without those that are 0, but at least one."""
    whole = int(seconds)
    return [part for part in (whole // 3600, whole // 60 % 60, whole % 60) if part] or [0]


def _part_titles(turns: list[Turn]) -> None:
    """Give the chapter title that stands below what is said to the turn after it.

    A second line is one where few times have a second line; elsewhere the words
    are in several lines. Of very few it is sure that they are titles.
    """
    several = sum(len(turn.words) > 1 for turn in turns)
    rare, sure = several * 3 <= len(turns), several * _TIMES_A_CHAPTER <= len(turns)
    for turn, after in zip_longest(turns, turns[1:]):
        if len(turn.words) < 2 or not (_CHAPTER.match(turn.words[-1]) or (rare and _is_last(turn))):
            continue
        line = turn.words.pop()
        if after is not None:
            after.title = _numbered_title(line) or (line if sure and is_title(line) else "")


def _is_last(turn: Turn) -> bool:
    return len(turn.words) == 2 and len(turn.words[-1]) <= LONGEST_TITLE


def _numbered_title(line: str) -> str:
    """``Boats`` of ``Chapter 2: Boats``; empty for what is not one for sure."""
    found = _CHAPTER.match(line)
    return line[found.end() :] if found else ""


FORMATS = (Format("text copied from YouTube", sniff, read),)
