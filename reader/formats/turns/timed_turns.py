"""Turns that begin with a name and a time.

    Name (00:01:02): text          then (00:01:20): text of the same speaker
    Name (00:01:02):               the text below
    [Speaker 1] [01:02] text
    **Name** [1:02]                the text below
    **[01:02] SPEAKER_00:** text
    Name: 00:01:02                 the text below
    Name                           then (00:01:02) text

A page of the last kind begins with a table of contents and has chapter titles
between its turns, as others have headings: nobody says these. The table has the chapters'
times; without one, a title's time is that of the turn right below it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reader.formats.base import Details, Format, Reading
from reader.formats.chapters import listed_chapters
from reader.formats.label_shapes import Shape, shape_of
from reader.formats.speakers import plain_name
from reader.formats.turns.markdown import plain_markdown
from reader.formats.turns.pieces import (
    FOOTER,
    LONGEST_TITLE,
    STAMP,
    Turn,
    is_title,
    opening,
    preamble,
    reading_of,
    stamp_seconds,
)

_NAME = r"(?P<name>[^\s:()\[\]*][^\n:()\[\]*]{0,60}?(?:[ \t]\([^\n:()\d]{1,40}\))?)"
_TIME = rf"(?P<time>{STAMP})"
_BRACKETS = rf"[\[(]{_TIME}[\])]"
_TITLED = re.compile(rf"^{_NAME}[ \t]*\n{_BRACKETS}[ \t]+(?=\S)", re.MULTILINE)
_KINDS = (
    re.compile(rf"^{_NAME}[ \t]*{_BRACKETS}[ \t]*(?::|$)", re.MULTILINE),
    re.compile(rf"^\[{_NAME}\][ \t]*{_BRACKETS}", re.MULTILINE),
    re.compile(rf"^\*\*{_NAME}\*\*:?[ \t]*{_BRACKETS}:?", re.MULTILINE),
    re.compile(rf"^\*\*{_BRACKETS}(?:\*\*)?[ \t]*(?:\*\*)?{_NAME}:?\*\*:?", re.MULTILINE),
    re.compile(rf"^{_NAME}:[ \t]*[\[(]?{_TIME}[\])]?[ \t]*$", re.MULTILINE),
    _TITLED,
)
_CONTINUED = re.compile(rf"^[\[(]({STAMP})[\])]:?(?=\s)", re.MULTILINE)
_ANY = re.compile(r"#+ (?:full |episode )?(?:transcript|transcription)\W*", re.IGNORECASE)
# Of a table of contents, which stands above all that is said.
_FEWEST_ROWS = 2
_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)


class _Head(NamedTuple):
    name: str
    stamp: str
    start: int
    end: int


def sniff(text: str) -> bool:
    """Whether turns begin so, two of them or the first line."""
    body = opening(text)
    heads, _ = _heads(body)
    return len(heads) > 1 or (len(heads) == 1 and heads[0].start == 0)


def read(text: str) -> Reading:
    """A segment a time, with its speaker; raises ValueError where none has words."""
    heads, kind = _heads(text)
    contents = listed_chapters(text[: heads[0].start] if heads else "", _FEWEST_ROWS)
    return reading_of(_turns(text, heads, kind), Details(chapters=contents))


def _heads(body: str) -> tuple[list[_Head], re.Pattern[str] | None]:
    """The beginnings of turns of the kind that has most of them, and this kind."""
    best: list[_Head] = []
    best_kind = None
    for kind in _KINDS:
        heads = _of_kind(kind, body)
        if len(heads) > len(best):
            best, best_kind = heads, kind
    return best, best_kind


def _of_kind(kind: re.Pattern[str], body: str) -> list[_Head]:
    heads = [
        _Head(plain_name(found["name"]), found["time"], found.start(), found.end())
        for found in kind.finditer(body)
    ]
    counts = Counter(head.name for head in heads)
    shapes = {name: shape_of(name) for name in counts}
    return [head for head in heads if shapes[head.name] > Shape.ODD or counts[head.name] > 2]


def _turns(body: str, heads: list[_Head], kind: re.Pattern[str] | None) -> Iterator[Turn]:
    ends = [*(head.start for head in heads[1:]), len(body)][: len(heads)]
    above = body[: heads[0].start] if heads else body
    yield from preamble(above)
    title = _first_title(above, body[len(above) :])
    for head, end in zip(heads, ends, strict=True):
        first, *parts = _CONTINUED.split(body[head.end : end])
        stamps = [head.stamp, *parts[::2]]
        for stamp, words in zip(stamps, [first, *parts[1::2]], strict=True):
            said, below = words, _last_heading(words)
            if kind is _TITLED and end < len(body):
                said, below = _without_title(words)
            marked = "**" in body[head.start : head.end]
            plain = _plain(said, marked)
            yield Turn(head.name, stamp_seconds(stamp), [plain], title=_title(title))
            title = below


def _plain(words: str, marked: bool) -> str:
    said = _HEADING.sub("", words)
    lines = [line for line in said.split("\n") if not FOOTER.fullmatch(line.strip())]
    said = "\n".join(lines)
    return plain_markdown(said) if marked else said


def _without_title(words: str) -> tuple[str, str]:
    """What is said, and the title that a part may end with, set off by an empty line."""
    said, _, last = words.rstrip().rpartition("\n\n")
    title = said.strip() and len(last) <= LONGEST_TITLE and "\n" not in last.strip()
    return (said, last.strip()) if title else (words, "")


def _last_heading(words: str) -> str:
    """The heading that a part ends with, its hashes included."""
    last = words.rstrip().rpartition("\n")[2]
    return last if _HEADING.fullmatch(last) else ""


def _first_title(above: str, body: str) -> str:
    """The heading right above the first turn, where others of its kind are below."""
    heading = _last_heading(above)
    alike = re.compile(rf"^{heading.partition(' ')[0]} ", re.MULTILINE)
    return heading if heading and not _ANY.fullmatch(heading) and alike.search(body) else ""


def _title(line: str) -> str:
    """The words of a heading, or of a line that is a title for sure."""
    if line.startswith("#"):
        return plain_markdown(line).strip("# ")
    return line if line and is_title(line) and line[-1] not in "!?" else ""


FORMATS = (Format("turns with times", sniff, read),)
