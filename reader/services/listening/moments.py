"""From a time to the words, and from words to a time: prepared once, asked many times a second.

What is known are the beginnings of segments, of words, and the user's own times. Between
two of them it is estimated, by the characters, which passage is heard; and said so.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from reader.model import Transcript, WordTime
from reader.services.listening.own_times import PlacedTime, Stretch, start_of, stretches
from reader.services.quoting import TextRange

# In seconds: players count whole milliseconds, so a moment this early is the moment.
_EARLY = 0.002


@dataclass(frozen=True, slots=True)
class Moment:
    """What is heard at a time. ``segment`` and ``word`` are (start, end) in the passage's text.

    They are None where nobody says which ones they are. Where the passage, too, is
    estimated, it is not exact. ``is_over`` where the source says that the segment has ended.
    """

    passage: int
    is_exact: bool = True
    segment: tuple[int, int] | None = None
    word: tuple[int, int] | None = None
    is_over: bool = False


class _Known(NamedTuple):
    """A place whose time is known; of an own time that is all.

    ``following`` is the place behind the stretch; None where it is the last one.
    """

    passage: int
    offset: int
    seconds: float
    stretch: Stretch | None = None
    following: tuple[int, int] | None = None


class Moments:
    """The times of one transcript, in seconds of the transcript, not of the sound.

    Making one takes time in proportion to the segments: not for the window's thread.
    """

    def __init__(self, transcript: Transcript, own_times: Iterable[PlacedTime] = ()) -> None:
        self._passages = transcript.passages
        self._begins = [0, *accumulate(len(passage.text) for passage in self._passages)]
        sourced = _sourced(transcript)
        own = _own({(known.passage, known.offset) for known in sourced}, own_times)
        # The time of each passage that begins with one, in seconds: the source's, the user's own.
        self.source_times = {known.passage: known.seconds for known in sourced if not known.offset}
        self.own_times = {known.passage: known.seconds for known in own if known.offset == 0}
        self._known = _apart([*sourced, *own])
        self._places = [(known.passage, known.offset) for known in self._known]
        self._order = sorted(range(len(self._known)), key=lambda n: self._known[n].seconds)
        self._times = [self._known[n].seconds for n in self._order]

    def heard_at(self, seconds: float, over: float | None = None) -> Moment | None:
        """What is heard at this time; None before the first words, or without any time.

        ``over`` is the time at which the sound ends, where that is known: what is behind the
        last known time is then estimated, too.
        """
        seconds += _EARLY
        at = bisect_right(self._times, seconds) - 1
        if at < 0:
            return self._before_all(seconds)
        at = bisect_left(self._times, self._times[at])  # of those at one time, the first
        number = self._order[at]
        stretch = self._sure(number, seconds)
        return _moment(stretch, seconds) if stretch else self._between(number, seconds, over)

    def time_of(self, passage: int, offset: int = 0) -> float | None:
        """When the word at this character is said, or the last time known before it."""
        number = bisect_right(self._places, (passage, offset)) - 1
        if number < 0:
            return None
        known = self._known[number]
        stretch = known.stretch
        if stretch is None or stretch.passage != passage:
            return known.seconds
        place = stretch.begins + offset - stretch.offset
        words = stretch.segment.words
        said = bisect_right(words, place, key=lambda word: word.offset)
        return words[said - 1].start if said else known.seconds

    def end_of(self, selected: TextRange) -> float | None:
        """When the last word of a range is over: as the source says, or when the next begins."""
        passage, offset = self._last_character(selected)
        number = bisect_right(self._places, (passage, offset)) - 1
        last = self.time_of(passage, offset)
        if last is None:
            return None
        begun = max(last, self.time_of(selected.first, selected.first_offset) or 0.0)
        ends = chain(self._own_ends(number, passage, offset), self._later(number))
        return next((end for end in ends if end > begun), None)

    def _last_character(self, selected: TextRange) -> tuple[int, int]:
        """The last one of a range that is no white space."""
        for passage in range(selected.last, selected.first - 1, -1):
            text = self._passages[passage].text
            is_last = passage == selected.last
            if kept := (text[: selected.last_offset] if is_last else text).rstrip():
                return passage, len(kept) - 1
        return selected.first, selected.first_offset

    def _own_ends(self, number: int, passage: int, offset: int) -> Iterable[float]:
        """Of the word at a place that is behind this known one, and of its segment."""
        stretch = self._known[number].stretch
        if stretch is None or stretch.passage != passage:
            return
        segment, place = stretch.segment, stretch.begins + offset - stretch.offset
        if place >= stretch.begins + stretch.length:
            return
        said = bisect_right(segment.words, place, key=lambda word: word.offset)
        if said:
            word = segment.words[said - 1]
            if word.end is not None and place < word.offset + word.length:
                yield word.end
            yield from (following.start for following in segment.words[said : said + 1])
        if segment.end is not None:
            yield segment.end

    def _later(self, number: int) -> Iterable[float]:
        return (self._known[n].seconds for n in range(number + 1, len(self._known)))

    def _sure(self, number: int, seconds: float) -> Stretch | None:
        """The segment, if it is what is heard: what follows has a time, or it is not over."""
        stretch, following = self._known[number].stretch, self._known[number].following
        place = self._places[number + 1] if number + 1 < len(self._places) else None
        is_sure = stretch is not None and (place == following or _lasts(stretch, seconds))
        return stretch if is_sure else None

    def _before_all(self, seconds: float) -> Moment | None:
        """Before the earliest time that is known: words without any may be heard."""
        if not self._known or self._places[0] == (0, 0) or self._order[0] != 0:
            return None
        return Moment(self._estimated(0, self._characters(0), 0.0, self._times[0], seconds), False)

    def _between(self, number: int, seconds: float, over: float | None) -> Moment:
        """Behind a known time, in words of which nobody says when they are said."""
        known = self._known[number]
        if number + 1 < len(self._known):
            place, over = self._places[number + 1], self._known[number + 1].seconds
        else:
            place = len(self._passages), 0
        if place <= (known.passage + 1, 0):
            return Moment(known.passage)
        if over is None:
            return Moment(known.passage, False)
        end = self._begins[place[0]] + place[1]
        passage = self._estimated(self._characters(number), end, known.seconds, over, seconds)
        return Moment(passage, False)

    def _characters(self, number: int) -> int:
        """How many characters stand before a known place."""
        passage, offset = self._places[number]
        return self._begins[passage] + offset

    def _estimated(self, first: int, end: int, start: float, over: float, seconds: float) -> int:
        """The passage at a time between two, if all characters there take equally long."""
        share = (seconds - start) / (over - start) if over > start else 0.0
        place = first + int((end - first) * min(max(share, 0.0), 1.0))
        return bisect_right(self._begins, max(first, min(place, end - 1))) - 1


def _sourced(transcript: Transcript) -> list[_Known]:
    """What the source knows, the last first."""
    found: list[_Known] = []
    following: tuple[int, int] | None = None
    for stretch in reversed(list(stretches(transcript.passages))):
        place = stretch.passage, stretch.offset
        if (start := start_of(stretch)) is not None:
            found.append(_Known(*place, start, stretch, following))
        following = place
    return found


def _own(sourced: Container[tuple[int, int]], own_times: Iterable[PlacedTime]) -> list[_Known]:
    """What the user knows, where the source says nothing."""
    return [
        _Known(placed.passage, placed.offset, placed.seconds)
        for placed in own_times
        if placed.passage is not None
        and placed.offset is not None
        and (placed.passage, placed.offset) not in sourced
    ]


def _apart(known: list[_Known]) -> list[_Known]:
    """In the order of the text; of neighbours at one time, the first."""
    known.sort(key=lambda one: one[:2])
    return [
        one
        for before, one in zip([None, *known], known, strict=False)
        if before is None or before.seconds != one.seconds
    ]


def _moment(stretch: Stretch, seconds: float) -> Moment:
    segment = stretch.segment
    shown = (stretch.offset, stretch.offset + stretch.length)
    is_over = segment.end is not None and seconds >= segment.end
    return Moment(stretch.passage, True, shown, _word(stretch, segment.words, seconds), is_over)


def _word(stretch: Stretch, words: Sequence[WordTime], seconds: float) -> tuple[int, int] | None:
    """The word that began last, where it stands in this passage."""
    said = bisect_right(words, seconds, key=lambda word: word.start)
    if not said:
        return None
    word = words[said - 1]
    start = word.offset - stretch.begins
    if not 0 <= start < stretch.length:
        return None
    return stretch.offset + start, stretch.offset + min(start + word.length, stretch.length)


def _lasts(stretch: Stretch, seconds: float) -> bool:
    """Whether the segment's own end, which must be here, is still to come."""
    segment = stretch.segment
    is_whole = not segment.text[stretch.begins + stretch.length :].strip()
    return is_whole and segment.end is not None and seconds < segment.end
