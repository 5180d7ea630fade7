"""An overview of a transcript: chapters or moments to jump to, and who spoke how much."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Chapter, Passage

# Minutes between two marks, the first of them with which there are not too many.
_STEPS = (5, 10, 15, 30, 60)
_MOST_MARKS = 14
# Chapters, for marks to give way to them.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Share:
    """How many words of a transcript a speaker said, and which part of all that is."""

    name: str
    words: int
    part: float


@dataclass(frozen=True, slots=True)
class Outline:
    """``marks`` are seconds, even ones; ``speakers`` those with most words first.

    ``chapters`` are by time, and ``places[i]`` is the passage in which ``chapters[i]`` begins.
    Both are empty where the transcript has no times; with several chapters there are no marks.
    """

    marks: tuple[float, ...] = ()
    speakers: tuple[Share, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    places: tuple[int, ...] = ()

    def chapter_at(self, passage: int) -> int | None:
        """The number of the chapter that a passage is in; None above the first."""
        begun = bisect_right(self.places, passage)
        return begun - 1 if begun else None

    def next_chapter(self, passage: int) -> int | None:
        """The number of the first chapter that begins below a passage."""
        number = bisect_right(self.places, passage)
        return number if number < len(self.places) else None

    def previous_chapter(self, passage: int) -> int | None:
        """The number of the last chapter that begins above a passage."""
        return self.chapter_at(passage - 1)


def outline(passages: Sequence[Passage], chapters: Iterable[Chapter] = ()) -> Outline:
    """In time proportional to the text. One speaker alone is nothing to show."""
    words: Counter[str] = Counter()
    for passage in passages:
        if passage.speaker:
            words[" ".join(passage.speaker.split())] += len(passage.text.split())
    whole = sum(words.values()) or 1
    shares = tuple(Share(name, count, count / whole) for name, count in words.most_common())
    speakers = shares if len(shares) > 1 else ()
    starts, numbers = _clock(passages)
    placed = tuple(chapters) if starts else ()
    places = (max(0, bisect_right(starts, chapter.start) - 1) for chapter in placed)
    marks = _marks(passages) if len(placed) < _ENOUGH else ()
    return Outline(marks, speakers, placed, tuple(numbers[place] for place in places))


def _clock(passages: Sequence[Passage]) -> tuple[list[float], list[int]]:
    """The starts that are later than all above them, and the numbers of their passages."""
    starts: list[float] = []
    numbers: list[int] = []
    for number, passage in enumerate(passages):
        if passage.start is not None and (not starts or passage.start > starts[-1]):
            starts.append(passage.start)
            numbers.append(number)
    return starts, numbers


def _marks(passages: Sequence[Passage]) -> tuple[float, ...]:
    last = max((p.start for p in passages if p.start is not None), default=0.0)
    for minutes in _STEPS:
        count = int(last // (60 * minutes))
        if count <= _MOST_MARKS or minutes == _STEPS[-1]:
            return tuple(60.0 * minutes * n for n in range(count + 1)) if count else ()
    return ()
