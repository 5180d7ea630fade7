"""Text of kinds that hold words but are not read, so that none is taken for prose or turns."""

import re
from collections.abc import Callable

from reader.formats.base import Format, Reading

_KINDS = (
    (r'\s*File type = "ooTextFile', "this is a Praat file, which is not read yet"),
    (r"\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed)\b", "this is a feed, not a transcript"),
    (r"\s*<\?xml\b", "this is XML, but not a transcript that can be read"),
)


def _refused(pattern: str, reason: str) -> Format:
    begins = re.compile(pattern)

    def sniff(text: str) -> bool:
        return begins.match(text[:2000]) is not None

    return Format(reason, sniff, _refusal(reason))


def _refusal(reason: str) -> Callable[[str], Reading]:
    def read(_text: str) -> Reading:
        raise ValueError(reason)

    return read


FORMATS = tuple(_refused(pattern, reason) for pattern, reason in _KINDS)
