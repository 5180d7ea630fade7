"""Text saved from podscripts.co: a header, then timed blocks or bare wrapped lines.

    Show - Episode title
    Episode Date: July 6, 2021
    (description)
    Transcript
    Discussion (0)
    Starting point is 00:00:26 what was said

The header is taken apart by what real files hold: `` - `` also occurs inside
show names, a description may be glued to the date, and a "show more" button
leaves three dots in the middle of it.
"""

import re
from collections.abc import Iterator
from datetime import date

from reader.formats.base import Details, Format, Reading
from reader.model import Segment, parse_timestamp
from reader.model.dates import parse_date
from reader.model.passages import split_paragraphs

_DATE = re.compile(r"^Episode Date:\s*([A-Z][a-z]+) (\d{1,2}), (\d{4})", re.MULTILINE)
_BODY = re.compile(r"^Transcript\s*\nDiscussion \(\d+\)[^\S\n]*(?:\n|\Z)", re.MULTILINE)
_BLOCK = re.compile(r"^Starting point is (\d{1,3}:\d{2}:\d{2})(?=\s|$)", re.MULTILINE)
_CLOSING = re.compile(r"\n[^\S\n]*There aren't comments yet[^\n]*\Z")
_NUMBERED = re.compile(r"(#?\d{1,4}(?:x\d{1,4})?|[Ss]\d+\s?[Ee]\d+):\s+(\S.*)")
_DASH = re.compile(r" - ")
_SHOW_MORE = re.compile(r"(?<=\s)\.\.\.(?=\w)")
_TAGS = re.compile(r"\bTags:\s*(.+)$")


def sniff(text: str) -> bool:
    """Whether the text has this header: a date line, then where the transcript begins."""
    return bool(_DATE.search(text[:2000]) and _BODY.search(text))


def read(text: str) -> Reading:
    """The segments and the header's details; raises ValueError where no word follows the header."""
    found = _BODY.search(text)
    if found is None:
        raise ValueError("the line that begins the transcript is missing")
    header, body = text[: found.start()], text[found.end() :]
    segments = tuple(_segments(_CLOSING.sub("", "\n" + body.rstrip())))
    if not segments:
        raise ValueError("there is a header but no transcript below it")
    return Reading(segments, read_header(header))


def read_header(header: str) -> Details:
    """What the heading, the date and the description above a transcript say."""
    heading, _, rest = header.strip().partition("\n")
    show, title = _show_and_title(heading.strip())
    numbered = _NUMBERED.fullmatch(title)
    day, description = _dated(rest)
    tags = _TAGS.search(description)
    return Details(
        show=show,
        number=numbered.group(1) if numbered else "",
        title=numbered.group(2) if numbered else title,
        date=day,
        description=description,
        tags=tuple(tag.strip() for tag in tags.group(1).split(",")) if tags else (),
    )


def _show_and_title(heading: str) -> tuple[str, str]:
    """Parted at the dash before an episode's number, else at the last one."""
    dashes = list(_DASH.finditer(heading))
    parted = [(heading[: dash.start()], heading[dash.end() :]) for dash in dashes]
    numbered = [pair for pair in parted if _NUMBERED.fullmatch(pair[1])]
    return (numbered or parted[-1:] or [("", heading)])[0]


def _dated(rest: str) -> tuple[date | None, str]:
    """The date and the description, which may follow it without a space."""
    found = _DATE.search(rest)
    if found is None:
        return None, _description(rest)
    month, day, year = found.groups()
    return parse_date(day, month, year), _description(rest[found.end() :])


def _description(text: str) -> str:
    return " ".join(_SHOW_MORE.sub("", text, count=1).split())


def _segments(body: str) -> Iterator[Segment]:
    before, *blocks = _BLOCK.split(body)
    for paragraph in split_paragraphs(_unwrapped(before)):
        yield Segment(paragraph)
    for stamp, words in zip(blocks[::2], blocks[1::2], strict=True):
        if text := _unwrapped(words):
            yield Segment(text, parse_timestamp(stamp))


def _unwrapped(text: str) -> str:
    return " ".join(text.split())


FORMATS = (Format("podscripts text", sniff, read),)
