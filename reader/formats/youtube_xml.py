"""YouTube's srv1: ``<transcript>`` of ``<text start dur>``, its entities encoded twice."""

import html
import re

from reader.formats.base import Format, Reading
from reader.formats.guarded_xml import feed_xml, local_name
from reader.formats.times import clean_span, clean_time
from reader.model import Segment

_LOOKED_AT = 4000
_ROOT = re.compile(r"<transcript[\s/>]")
_TAG = re.compile(r"</?(?:b|i|u|s|em|strong|font|br|span|c)(?:\s[^<>]*)?/?>", re.IGNORECASE)


def sniff(text: str) -> bool:
    """Whether the root is srv1's, and no page's that only says so."""
    head = text[:_LOOKED_AT].lstrip()
    found = _ROOT.search(head) if head.startswith("<") else None
    return found is not None and "<html" not in head[: found.start()].lower()


def read(text: str) -> Reading:
    """One segment a caption; raises ValueError for unsafe XML or none with words."""
    target = _Captions()
    feed_xml(text, target)
    if not target.segments:
        raise ValueError("there are no words in this transcript")
    return Reading(tuple(target.segments))


class _Captions:
    """Captions as a parser tells them."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._span: tuple[float | None, float | None] = (None, None)
        self._depth = 0
        self._parts: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._depth or local_name(tag) == "text":
            self._depth += 1
        if self._depth == 1:
            self._span = _span(attributes)

    def data(self, text: str) -> None:
        if self._depth:
            self._parts.append(text)

    def end(self, _tag: str) -> None:
        self._depth = max(0, self._depth - 1)
        if not self._depth and self._parts:
            if words := _plain("".join(self._parts)):
                self.segments.append(Segment(words, *self._span))
            self._parts.clear()


def _span(attributes: dict[str, str]) -> tuple[float | None, float | None]:
    start, length = clean_time(attributes.get("start")), clean_time(attributes.get("dur"))
    if start is None or length is None:
        return start, None
    return clean_span(start, round(start + length, 3))


def _plain(text: str) -> str:
    """Decoded once more, and without the marks of style that this brings out."""
    return " ".join(_TAG.sub("", html.unescape(text)).split())


FORMATS = (Format("YouTube srv1", sniff, read),)
