"""Chapters, in order, and as lines of text write them.

    1:34 Boats          (01:34) - Boats          00:01:34.000 Boats <https://example.com>

So do descriptions, tables of contents, and mp4chaps, which has the address.
"""

import re
from collections.abc import Iterable, Iterator

from reader.model import Chapter, parse_timestamp

# Nobody names more parts than this; what has more is something else, or made to harm.
MOST = 1000
# In characters.
LONGEST_TITLE = 300
# Fewer times in a description are mentions of moments: players want three, too.
_FEWEST_LINES = 3
_LONGEST_LINE = 400

_TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?"
_LINE = re.compile(
    rf"\W{{0,4}}?(?<![\d:.])({_TIME})(?![\d:])[\])]?(?:\s*(?:-->|[-–—])\s*[\[(]?{_TIME}[\])]?)?"
    r"(?!\s?[ap]\.?m\b)\s*(?:[-–—:|•·]+\s+)?(?P<title>\S.*)",
    re.IGNORECASE,
)
_HREF = re.compile(r"\s<(https?://[^\s<>]{1,2000})>$")


def in_order(found: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """By time, of those of one time the first; none where there are more than MOST."""
    firsts: dict[float, Chapter] = {}
    for chapter in found:
        firsts.setdefault(chapter.start, chapter)
    return tuple(sorted(firsts.values(), key=lambda c: c.start)) if len(firsts) <= MOST else ()


def made(
    title: str, start: float | None, end: float | None = None, url: str = ""
) -> Chapter | None:
    """A chapter of what a file says; None without a title or a time."""
    title = " ".join(title.split())
    if len(title) > LONGEST_TITLE:
        title = f"{title[:LONGEST_TITLE].rstrip()}…"
    if not title or start is None:
        return None
    return Chapter(title, start, end if end is not None and end > start else None, url)


def listed_chapters(text: str, fewest: int = _FEWEST_LINES) -> tuple[Chapter, ...]:
    """What ``first_list`` finds; none where there are more than MOST."""
    return in_order(first_list(text, fewest))


def first_list(text: str, fewest: int) -> list[Chapter]:
    """The first lines, at least ``fewest``, that begin with a time, each later than the last.

    Lines without a time may stand between them. Of more than MOST, one more is enough.
    """
    run: list[Chapter] = []
    for chapter in _lines(text):
        if len(run) > MOST:
            break
        if run and chapter.start <= run[-1].start:
            if len(run) >= fewest:
                break
            run = []
        run.append(chapter)
    return run if len(run) >= fewest else []


def _lines(text: str) -> Iterator[Chapter]:
    for line in text.split("\n"):
        found = _LINE.match(line.strip()[:_LONGEST_LINE])
        if found is None:
            continue
        title = found["title"].rstrip("* ")  # of a bold line
        href = _HREF.search(title)
        title = title[: href.start()] if href else title
        if chapter := made(title, parse_timestamp(found[1]), None, href[1] if href else ""):
            yield chapter
