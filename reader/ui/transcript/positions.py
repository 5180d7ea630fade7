"""Places in a transcript, and what they are in Qt's own counting.

Ours count code points of a passage's text; Qt counts UTF-16 units, so that a
character beyond the basic plane (an emoji, a rare ideograph) counts twice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Passage

_BEYOND_BASIC = "[\U00010000-\U0010ffff]"
# Qt would begin a new block at each of these, or cannot hold them at all.
_BREAKS = "\n\r\x00\u2028\u2029\ufdd0\ufdd1"
_UNSAFE = f"[{_BREAKS}\ud800-\udfff]"


@dataclass(frozen=True, slots=True)
class PassageRange:
    """A selection, end exclusive; offsets are code points of each passage's text."""

    first: int
    first_offset: int
    last: int
    last_offset: int

    def __post_init__(self) -> None:
        if (self.first, self.first_offset) > (self.last, self.last_offset):
            raise ValueError("a range ends before it begins")


@dataclass(frozen=True, slots=True)
class Place:
    """A reading position: the passage, and the code point, at the top of the view."""

    passage: int
    offset: int = 0


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 position of the code point at ``offset``, kept inside the text."""
    offset = max(0, min(offset, len(text)))
    if text.isascii():
        return offset
    return offset + len(re.findall(_BEYOND_BASIC, text[:offset]))


def to_code_points(text: str, units: int) -> int:
    """The code point at a UTF-16 position; inside a pair, the character itself."""
    if text.isascii():
        return max(0, min(units, len(text)))
    for match in re.finditer(_BEYOND_BASIC, text):
        if match.start() >= units:
            break
        units -= 1
    return max(0, min(units, len(text)))


def one_block_each(passages: Sequence[Passage]) -> str:
    """The text of a document in which block n is passage n, character for character."""
    text = "\n".join(passage.text for passage in passages)
    if text.count("\n") == len(passages) - 1 and not _needs_care(text):
        return text
    return "\n".join(re.sub(_UNSAFE, " ", passage.text) for passage in passages)


def _needs_care(text: str) -> bool:
    return any(char in text for char in _BREAKS[1:]) or not _is_encodable(text)


def _is_encodable(text: str) -> bool:
    """Whether it is free of lone surrogates: encoding is the fastest way to know."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
