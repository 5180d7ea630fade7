"""What stands in the gutter beside each passage."""

from collections.abc import Sequence

from reader.model import Passage, format_timestamp


class Labels:
    """Times where the source has any, else passage numbers from 1; and who speaks."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self.timed = any(passage.start is not None for passage in passages)

    def __len__(self) -> int:
        return len(self._passages)

    def label(self, number: int) -> str:
        """Empty for a passage without a time in an episode with times."""
        if number >= len(self._passages):
            return ""
        if not self.timed:
            return str(number + 1)
        start = self._passages[number].start
        return "" if start is None else format_timestamp(start)

    def is_link(self, number: int) -> bool:
        """Whether the label is a time that the passage above does not show already."""
        return self.timed and (number == 0 or self.label(number) != self.label(number - 1))

    def speakers(self) -> set[str]:
        """All who are named, each once."""
        names = {passage.speaker for passage in self._passages}
        return {_one_line(name) for name in names if name}

    def speaker(self, number: int) -> str:
        """The name where the speaker changes."""
        if number >= len(self._passages):
            return ""
        speaker = self._passages[number].speaker
        if number and speaker == self._passages[number - 1].speaker:
            return ""
        return _one_line(speaker or "")


def _one_line(name: str) -> str:
    return " ".join(name.split())
