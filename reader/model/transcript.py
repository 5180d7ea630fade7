"""What was said: segments as the source has them, passages as people read them."""

from dataclasses import dataclass
from functools import cached_property

from reader.model.chapters import Chapter
from reader.model.passages import build_passages
from reader.model.segments import Passage, Segment


@dataclass(frozen=True)
class Transcript:
    """The segments of one episode in the source's own order, and its chapters by time."""

    segments: tuple[Segment, ...]
    chapters: tuple[Chapter, ...] = ()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The segments joined, or cut, to a readable length."""
        return build_passages(self.segments)

    @property
    def last_time(self) -> float | None:
        """The latest time the source gives, in seconds, or None."""
        times = [t for s in self.segments for t in (s.start, s.end) if t is not None]
        return max(times, default=None)

    def passage_at(self, seconds: float) -> int:
        """The passage in which this time falls: the first of the latest time at or before it."""
        found, latest = 0, -1.0
        for index, passage in enumerate(self.passages):
            if passage.start is not None and latest < passage.start <= seconds:
                found, latest = index, passage.start
        return found
