"""An overview of a transcript: moments to jump to, and who spoke how much."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Passage

# Minutes between two marks, the first of them with which there are not too many.
_STEPS = (5, 10, 15, 30, 60)
_MOST_MARKS = 14


@dataclass(frozen=True, slots=True)
class Share:
    """How many words of a transcript a speaker said, and which part of all that is."""

    name: str
    words: int
    part: float


@dataclass(frozen=True, slots=True)
class Outline:
    """``marks`` are seconds, even ones; ``speakers`` those with most words first."""

    marks: tuple[float, ...] = ()
    speakers: tuple[Share, ...] = ()


def outline(passages: Sequence[Passage]) -> Outline:
    """In time proportional to the text. One speaker alone is nothing to show."""
    words: Counter[str] = Counter()
    for passage in passages:
        if passage.speaker:
            words[" ".join(passage.speaker.split())] += len(passage.text.split())
    whole = sum(words.values()) or 1
    shares = tuple(Share(name, count, count / whole) for name, count in words.most_common())
    return Outline(_marks(passages), shares if len(shares) > 1 else ())


def _marks(passages: Sequence[Passage]) -> tuple[float, ...]:
    last = max((p.start for p in passages if p.start is not None), default=0.0)
    for minutes in _STEPS:
        count = int(last // (60 * minutes))
        if count <= _MOST_MARKS or minutes == _STEPS[-1]:
            return tuple(60.0 * minutes * n for n in range(count + 1)) if count else ()
    return ()
