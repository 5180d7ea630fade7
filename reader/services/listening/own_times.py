"""Times that the user gave to passages which have none of the source: made and found again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from reader.model import Passage, Segment, Transcript
from reader.model.audio import OwnTime


@dataclass(frozen=True, slots=True)
class PlacedTime:
    """An own time, and where its words begin in the passages of today.

    Both are None where the words are not to be found. A transcript that was read again may
    have other passages: the words of one with an ``offset`` stand inside of it.
    """

    own: OwnTime
    passage: int | None
    offset: int | None

    @property
    def seconds(self) -> float:
        return self.own.seconds


@dataclass(frozen=True, slots=True)
class PassageTime:
    """When a passage begins, in seconds; None where nobody has said so."""

    seconds: float | None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class OwnTimeChange:
    """What was dropped, and what was added; ``inverse`` undoes it."""

    dropped: tuple[OwnTime, ...] = ()
    added: tuple[OwnTime, ...] = ()

    @property
    def inverse(self) -> "OwnTimeChange":
        return OwnTimeChange(self.added, self.dropped)


def timeline(passages: Sequence[Passage], own_times: Iterable[PlacedTime]) -> list[PassageTime]:
    """The time of each passage: the source's, the user's own, or none."""
    own = own_by_passage(own_times)
    return [
        PassageTime(own[number], is_own=True)
        if seconds is None and number in own
        else PassageTime(seconds)
        for number, seconds in enumerate(source_times(passages))
    ]


def own_by_passage(own_times: Iterable[PlacedTime]) -> dict[int, float]:
    """The user's own time of each passage whose beginning has one, in seconds."""
    return {t.passage: t.seconds for t in own_times if t.passage is not None and t.offset == 0}


def source_times(passages: Sequence[Passage]) -> list[float | None]:
    """When the source says that each passage begins, in seconds; None where it says nothing."""
    times: list[float | None] = []
    for stretch in stretches(passages):
        if stretch.passage == len(times):
            times.append(start_of(stretch))
    return times


def with_own_times(transcript: Transcript, own_times: Iterable[PlacedTime]) -> Transcript:
    """The transcript with the user's own times as starts of segments, for an export.

    A segment is cut where its words have an own time in their midst. A start of the
    source's stays.
    """
    places: dict[int, list[tuple[int, float]]] = {}
    for placed in own_times:
        if placed.passage is not None and placed.offset is not None:
            places.setdefault(placed.passage, []).append((placed.offset, placed.seconds))
    if not places:
        return transcript
    cuts = _cuts(transcript, places)
    pieces = (_cut(s, cuts.get(i, {})) for i, s in enumerate(transcript.segments))
    return replace(transcript, segments=tuple(chain.from_iterable(pieces)))


def _cuts(
    transcript: Transcript, places: Mapping[int, Sequence[tuple[int, float]]]
) -> dict[int, dict[int, float]]:
    """By segment, the characters of its text at which an own time stands."""
    numbers = {id(segment): number for number, segment in enumerate(transcript.segments)}
    cuts: dict[int, dict[int, float]] = {}
    for stretch in stretches(transcript.passages):
        for place, seconds in places.get(stretch.passage, ()):
            if 0 <= (further := place - stretch.offset) < stretch.length:
                at = stretch.begins + further
                cuts.setdefault(numbers[id(stretch.segment)], {})[at] = seconds
    return cuts


class Stretch(NamedTuple):
    """What a passage has of a segment, all in characters.

    It begins at ``offset`` of the passage's text and at ``begins`` of the segment's own.
    """

    passage: int
    segment: Segment
    offset: int
    begins: int
    length: int


def stretches(passages: Sequence[Passage]) -> Iterator[Stretch]:
    """All of them, in the order of the text."""
    before: Segment | None = None
    done = 0  # characters of the segment before that stand in passages before
    for index, passage in enumerate(passages):
        ends = [*passage.offsets[1:], len(passage.text)]
        for segment, offset, end in zip(passage.segments, passage.offsets, ends, strict=True):
            if segment is not before:
                before, done = segment, 0
            words = passage.text[offset:end].rstrip()
            begins = segment.text.index(words, done)
            done = begins + len(words)
            yield Stretch(index, segment, offset, begins, len(words))


def start_of(stretch: Stretch) -> float | None:
    """When the source says that the first word of it is said, in seconds."""
    segment, begins = stretch.segment, stretch.begins
    if segment.start is not None and not segment.text[:begins].strip():
        return segment.start
    return next((word.start for word in segment.words if word.offset == begins), None)


def _cut(segment: Segment, times: Mapping[int, float]) -> list[Segment]:
    """The segment in pieces that begin at these characters, with these starts."""
    starts: dict[int, float | None] = {0: segment.start}
    for at, seconds in times.items():
        if segment.text[:at].strip():
            starts[at] = seconds
        elif segment.start is None:
            starts[0] = seconds
    places = sorted(starts)
    return [
        _piece(segment, at, end, starts[at])
        for at, end in zip(places, [*places[1:], len(segment.text)], strict=True)
    ]


def _piece(segment: Segment, at: int, end: int, start: float | None) -> Segment:
    words = tuple(
        replace(word, offset=word.offset - at) for word in segment.words if at <= word.offset < end
    )
    is_last = end == len(segment.text)
    return Segment(
        segment.text[at:end], start, segment.end if is_last else None, segment.speaker, words
    )
