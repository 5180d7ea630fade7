"""What stands in the gutter beside each passage."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from reader.model import Passage, format_timestamp
from reader.ui.speaker_colours import assign
from reader.ui.typography import Timestamps


class Labels:
    """Times where the source has any, else passage numbers from 1; and who speaks.

    ``pointed`` is the passage that the reader points at. ``own`` are the times that the reader
    gave to passages, in seconds: they are shown with an asterisk.
    """

    def __init__(
        self, passages: Sequence[Passage], timestamps: Timestamps = Timestamps.EVERY
    ) -> None:
        self._passages = passages
        self.timestamps = timestamps
        self.pointed: int | None = None
        self.own: Mapping[int, float] = {}
        self.timed = any(passage.start is not None for passage in passages)

    def __len__(self) -> int:
        return len(self._passages)

    def label(self, number: int) -> str:
        """Empty for a passage without a time in an episode with times, and for a hidden one."""
        return self._text(number) if self._is_shown(number) else ""

    def is_link(self, number: int) -> bool:
        """Whether the label is a time that the passage above does not show already."""
        is_time = self.timed or number in self.own
        return is_time and (number == 0 or self.label(number) != self.label(number - 1))

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """All who are named, each once, those who have most passages first."""
        counts = Counter(map(attrgetter("speaker"), self._passages))
        return tuple(dict.fromkeys(_one_line(name) for name, _ in counts.most_common() if name))

    @cached_property
    def colours(self) -> dict[str, int]:
        """The number of each speaker's colour."""
        return assign(self.speakers)

    def speaker(self, number: int) -> str:
        """The name where the speaker changes."""
        if number >= len(self._passages):
            return ""
        speaker = self._passages[number].speaker
        if number and speaker == self._passages[number - 1].speaker:
            return ""
        return _one_line(speaker or "")

    def _text(self, number: int) -> str:
        if number >= len(self._passages):
            return ""
        if number in self.own:
            return f"{format_timestamp(self.own[number])}*"
        if not self.timed:
            return str(number + 1)
        start = self._passages[number].start
        return "" if start is None else format_timestamp(start)

    def _is_shown(self, number: int) -> bool:
        match self.timestamps:
            case Timestamps.EVERY:
                return True
            case Timestamps.MINUTE:
                return number == self.pointed or self._begins_minute(number)
            case Timestamps.HOVER:
                return number == self.pointed
            case Timestamps.OFF:
                return False

    def _begins_minute(self, number: int) -> bool:
        """Whether it is the first in its minute; passages without times are all shown."""
        if not self.timed or not 0 < number < len(self._passages):
            return True
        before, start = self._passages[number - 1].start, self._passages[number].start
        return before is None or start is None or before // 60 != start // 60


def _one_line(name: str) -> str:
    return " ".join(name.split())
