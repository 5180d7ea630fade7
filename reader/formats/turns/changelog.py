r"""Markdown with a bold name before each turn, as the Changelog's transcripts have it.

    **Adam Stacoviak:** \[01:05\] What is said, over one or more paragraphs.

    **Break:** \[12:30\] to \[14:02\]

Hand-made, so the colon also stands after the bold, or is missing where the name
is known; bold words that begin a paragraph are not always a name.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reader.formats.base import Format, Reading
from reader.formats.label_shapes import Shape, begins_sentence, is_heading, shape_of
from reader.formats.speakers import plain_name, unusual_names
from reader.formats.turns.markdown import plain_markdown
from reader.formats.turns.pieces import (
    STAMP,
    Turn,
    opening,
    reading_of,
    stamp_seconds,
)

# Sought by its two stars, and only then for where it stands: that is many times faster.
_HEAD = re.compile(r"\*\*\*?([^*\n]{1,120})\*{2,3}[ \t]*(:?)")
_HASHES = re.compile(r"#{1,6} ")
_TIME = re.compile(
    rf"\\?\[\\{{0,2}}({STAMP})\\{{0,2}}\](?:\(https?://[^()\s]{{1,300}}\))?"
    rf"(?:[ \t]*(?:to|[-–—])[ \t]*\\?\[\\{{0,2}}{STAMP}\\{{0,2}}\])?"
)
_NOBODY = re.compile(
    r"ad|audio|break|clip|interlude|intro|jingle|music|outro|promo|remix|sample|song|sponsor",
    re.IGNORECASE,
)
_ONLY_TIMES = re.compile(rf"(?:[ \t]*(?:{_TIME.pattern}))+[ \t]*$", re.MULTILINE)
_MOST_WORDS = 8


class _Head(NamedTuple):
    """A bold beginning: ``rest`` are words inside the bold, after the colon."""

    name: str
    rest: str
    colon: str  # "in" the bold, "after" it, or ""
    start: int
    end: int


def sniff(text: str) -> bool:
    """Whether paragraphs begin with a speaker's name in bold, two of them or the first."""
    body = opening(text)
    heads = list(_heads(body))
    known = _speakers(heads, body)
    turns = [head for head in heads if head.colon and head.name in known]
    return len(turns) > 1 or any(
        head.start == 0 and shape_of(head.name) is Shape.NAME for head in turns
    )


def read(text: str) -> Reading:
    """A segment for each turn, and for each time inside one; raises ValueError where none is."""
    heads = list(_heads(text))
    known = _speakers(heads, text)
    turns = [head for head in heads if _is_turn(head, known, text)]
    return reading_of(_turns(text, turns, known))


def _heads(body: str) -> Iterator[_Head]:
    parsed: dict[str, tuple[str, str, str]] = {}
    for found in _HEAD.finditer(body):
        start = _line_start(body, found.start())
        if start < 0:
            continue
        inside, after = found.groups()
        if inside not in parsed:
            parsed[inside] = _parsed(inside)
        name, rest, place = parsed[inside]
        if name:
            place = place or ("after" if after else "")
            yield _Head(name, rest, place, start, found.end())


def _line_start(body: str, at: int) -> int:
    """Where the line begins that has nothing but a heading's hashes before ``at``; else -1."""
    if at == 0 or body[at - 1] == "\n":
        return at
    if body[at - 1] != " ":
        return -1
    start = body.rfind("\n", max(0, at - 8), at) + 1
    return start if _HASHES.fullmatch(body, start, at) else -1


def _parsed(inside: str) -> tuple[str, str, str]:
    """The name, the words after its colon, and ``in`` where there is one."""
    label, colon, rest = inside.lstrip(": ").partition(":")
    name = plain_name(label)
    return name, "" if plain_name(rest) == name else rest, "in" if colon else ""


def _speakers(heads: list[_Head], body: str) -> set[str]:
    """The names among them."""
    inside = Counter(head.name for head in heads if head.colon == "in" and not head.rest.strip())
    after = Counter(head.name for head in heads if head.colon == "after")
    both = inside + after
    usual = both if after.total() > inside.total() else inside
    sure = {name for name, count in usual.items() if _is_someone(name, count)}
    sure |= {name for name, count in after.items() if count > 1 and _is_someone(name, count)}
    words = {name for name in sure if both[name] < 3 and shape_of(name) is Shape.WORD}
    return (sure - words) | unusual_names(words, [body])


def _is_someone(name: str, count: int) -> bool:
    shape = shape_of(name)
    if _is_nobody(name) or (is_heading(name) and (count < 3 or shape is Shape.NOBODY)):
        return False
    if shape >= Shape.WORD or count > 2:
        return len(name.split()) <= _MOST_WORDS
    titled = all(word[0].isupper() for word in name.split())
    short = len(name.split()) <= _MOST_WORDS and name[-1] not in ".,;"
    return short and (titled or not begins_sentence(name))


def _is_nobody(name: str) -> bool:
    return bool(_NOBODY.fullmatch(name))


def _is_turn(head: _Head, known: set[str], body: str) -> bool:
    """Whether someone's turn begins here, or nobody's: a break, a sound and when it is heard."""
    if head.name in known:
        return True
    return head.colon != "" and bool(_is_nobody(head.name) or _ONLY_TIMES.match(body, head.end))


def _turns(body: str, heads: list[_Head], known: set[str]) -> Iterator[Turn]:
    ends = [*(head.start for head in heads[1:]), len(body)][: len(heads)]
    yield from _timed(None, body[: heads[0].start if heads else len(body)])
    for head, end in zip(heads, ends, strict=True):
        speaker = head.name if head.name in known else None
        yield from _timed(speaker, head.rest + body[head.end : end])


def _timed(speaker: str | None, text: str) -> Iterator[Turn]:
    """The parts of a turn: each time in it begins a new one."""
    if "[" not in text:
        yield Turn(speaker, None, [plain_markdown(text)])
        return
    before, *parts = _TIME.split(text)
    yield Turn(speaker, None, [plain_markdown(before)])
    for stamp, words in zip(parts[::2], parts[1::2], strict=True):
        yield Turn(speaker, stamp_seconds(stamp), [plain_markdown(words)])


FORMATS = (Format("Markdown with bold names", sniff, read),)
