"""What every family of formats gives back, and how it is known.

To add a family: write one module with a ``FORMATS`` tuple, name it in
``reading.py``, and give it a small fixture and a test for each of its traps.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date

from reader.model import Chapter, Segment


@dataclass(frozen=True, slots=True)
class Details:
    """What a source says about its episode; empty or None where it says nothing.

    ``chapters`` are by time, as ``chapters.in_order`` gives them.
    """

    show: str = ""
    number: str = ""
    title: str = ""
    date: Date | None = None
    description: str = ""
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str | None = None
    url: str = ""
    chapters: tuple[Chapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The segments of a source in its own order, and its details.

    No segment is empty, and single spaces are all the white space in one.
    """

    segments: tuple[Segment, ...]
    details: Details = Details()


@dataclass(frozen=True, slots=True)
class Format:
    """One format of text: ``sniff`` knows it by its content, ``read`` reads all of it.

    ``sniff`` is cheap: it looks at the beginning, or for a line that only this
    format has. ``read`` raises ValueError with a short reason, such as "there is
    a header but no transcript below it", and nothing else.
    """

    name: str
    sniff: Callable[[str], bool]
    read: Callable[[str], Reading]
