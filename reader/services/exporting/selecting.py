"""A part of a transcript, as a transcript."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.model import Passage, Segment, Transcript


def part(transcript: Transcript, first: int, last: int) -> Transcript:
    """The segments of the passages from ``first`` to ``last``, both counted from 0 and included.

    Of a segment that is cut into several passages only the words of those that
    are selected are kept. Such a piece begins at the last time that the source
    gives at or before it; it has no end where the segment goes on.
    """
    kept: list[Segment] = []
    for group in _together(transcript.passages):
        inside = [passage for number, passage in group if first <= number <= last]
        if not inside:
            continue
        if len(inside) == len(group):
            kept += inside[0].segments
        else:
            before = [passage.text for number, passage in group if number < first]
            kept.append(_cut(inside[0].segments[0], before, [p.text for p in inside]))
    return Transcript(tuple(kept))


def blocks(transcript: Transcript) -> Iterator[list[Segment]]:
    """The segments that have words, those of each passage together, each once."""
    for group in _together(transcript.passages):
        yield list(group[0][1].segments)


def _together(passages: Sequence[Passage]) -> Iterator[list[tuple[int, Passage]]]:
    """The passages with their numbers, those that one segment was cut into in one list."""
    group: list[tuple[int, Passage]] = []
    for number, passage in enumerate(passages):
        if group and not _goes_on(group[-1][1], passage):
            yield group
            group = []
        group.append((number, passage))
    if group:
        yield group


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether both are pieces of one segment."""
    (segment, *others) = passage.segments
    piece = not others and passage.text != segment.text.strip()
    return piece and before.segments[-1] is segment


def _cut(segment: Segment, before: Sequence[str], inside: Sequence[str]) -> Segment:
    """The segment with the words of ``inside`` only, which follow those of ``before``."""
    begin = end = 0
    for text in (*before, inside[0]):
        begin = segment.text.index(text, end)
        end = begin + len(text)
    for text in inside[1:]:
        end = segment.text.index(text, end) + len(text)
    words = tuple(
        replace(word, offset=word.offset - begin)
        for word in segment.words
        if begin <= word.offset and word.offset + word.length <= end
    )
    whole = end == len(segment.text.rstrip())
    said = [word.start for word in segment.words if word.offset <= begin]
    start = said[-1] if before and said else segment.start
    return replace(
        segment,
        text=segment.text[begin:end],
        start=start,
        end=segment.end if whole else None,
        words=words,
    )
