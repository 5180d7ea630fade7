"""The two units of a transcript: the source's segment and the reader's passage."""

from bisect import bisect_right
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class WordTime:
    """When a word is said: ``offset`` and ``length`` are characters of the segment's text."""

    offset: int
    length: int
    start: float
    end: float | None = None

    def __post_init__(self) -> None:
        # Not by a function: an episode has tens of thousands.
        if not (0 <= self.start < inf and (self.end is None or 0 <= self.end < inf)):
            raise _no_time(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Segment:
    """The source's own unit. ``start`` and ``end`` are seconds or None, never invented.

    ``words`` are in the order of the text; empty where the source times no words.
    """

    text: str
    start: float | None = None
    end: float | None = None
    speaker: str | None = None
    words: tuple[WordTime, ...] = ()

    def __post_init__(self) -> None:
        start, end = self.start, self.end
        if not ((start is None or 0 <= start < inf) and (end is None or 0 <= end < inf)):
            raise _no_time(start, end)


@dataclass(frozen=True, slots=True)
class Passage:
    """One readable paragraph, made of consecutive segments of one speaker.

    ``offsets[i]`` is where the text of ``segments[i]`` begins in ``text``, in
    characters; it is 0 for a segment that began in an earlier passage.
    ``start`` is the last time that the source gives at or before the first
    word; ``end`` is the last segment's end where the source gives one.
    """

    text: str
    start: float | None
    end: float | None
    speaker: str | None
    segments: tuple[Segment, ...]
    offsets: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.segments or len(self.segments) != len(self.offsets):
            raise ValueError("a passage needs its segments and one offset for each")

    def segment_at(self, offset: int) -> Segment:
        """The segment that holds the character at ``offset``."""
        return self.segments[max(0, bisect_right(self.offsets, offset) - 1)]


def _no_time(*times: float | None) -> ValueError:
    wrong = next(time for time in times if time is not None and not 0 <= time < inf)
    return ValueError(f"not a time in seconds: {wrong!r}")
