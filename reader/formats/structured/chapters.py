"""Chapters as JSON writes them, and attributes of XML do.

    {"startTime": 94, "endTime": 120, "title": "Boats", "url": "https://example.com"}
    {"start_time": 94.0, "end_time": 120.0, "title": "Boats"}
    {"start": "00:01:34.000", "title": "Boats", "href": "https://example.com"}
    {"start": 94000, "end": 120000, "headline": "Boats"}

In this order, JSON chapters of Podcasting 2.0, where ``"toc": false`` is one that is not to be
listed (https://github.com/Podcastindex-org/podcast-namespace, chapters), yt-dlp, Podlove
Simple Chapters (https://podlove.org/simple-chapters), and AssemblyAI, in milliseconds.
"""

from collections.abc import Iterable, Iterator

from reader.formats.chapters import made
from reader.formats.links import web_address
from reader.formats.structured.fields import MILLISECONDS, Row, plain_text, seconds
from reader.model import Chapter

_SECONDS = (("startTime", "endTime"), ("start_time", "end_time"))


def chapters_of(rows: Iterable[Row]) -> Iterator[Chapter]:
    """The chapters that objects, or attributes, write: those that are to be listed."""
    for row in rows:
        if row.get("toc") is not False and (chapter := _of_row(row)):
            yield chapter


def _of_row(row: Row) -> Chapter | None:
    title, url = plain_text(row.get("title")), ""
    for key in ("url", "href"):
        url = url or web_address(plain_text(row.get(key)))
    if not title and (headline := plain_text(row.get("headline"))):
        start, end = (seconds(row.get(key), MILLISECONDS) for key in ("start", "end"))
        return made(headline, start, end)
    for first, last in _SECONDS:
        if (start := seconds(row.get(first))) is not None:
            return made(title, start, seconds(row.get(last)), url)
    clock = row.get("start")
    return made(title, seconds(clock), None, url) if isinstance(clock, str) else None
