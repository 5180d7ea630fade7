"""Cues to the segments of a reading, with their speakers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from reader.formats.base import Details, Reading
from reader.formats.speakers import Labelled, split_labels
from reader.model import Segment, WordTime


def spoken_reading(cues: Iterable[Sequence[Segment]], details: Details | None = None) -> Reading:
    """The reading of the segments of these cues; raises ValueError where there are none.

    Where the file itself names no speaker, the labels in its text do. Several
    segments of a cue are lines of it that may have such labels: where they have
    none, they are one.
    """
    said = [cue for cue in cues if cue]
    named = any(segment.speaker for cue in said for segment in cue)
    segments = tuple(chain.from_iterable(said) if named else _labelled(said))
    if not segments:
        raise ValueError("there is a header but no cue below it")
    return Reading(segments, details or Details())


def _labelled(cues: Sequence[Sequence[Segment]]) -> Iterator[Segment]:
    segments = list(chain.from_iterable(cues))
    labels = split_labels([segment.text for segment in segments])
    if len(segments) > len(cues):
        begins = [place == 0 for cue in cues for place in range(len(cue))]
        segments, labels = _joined(segments, labels, begins)
    # Subtitles of a film label a voice now and then, and no one else's.
    if len({name for name, _ in labels if name}) > 1 or (labels and labels[0][0]):
        labels = _carried(labels)
    for segment, (speaker, words) in zip(segments, labels, strict=True):
        if words:
            yield _said_by(segment, speaker, words)


def _joined(
    lines: Iterable[Segment], labels: Iterable[Labelled], begins: Iterable[bool]
) -> tuple[list[Segment], list[Labelled]]:
    """A line that neither begins a cue nor has a label goes on with the one before."""
    segments: list[Segment] = []
    kept: list[Labelled] = []
    for line, label, first in zip(lines, labels, begins, strict=True):
        if first or label[0]:
            segments.append(line)
            kept.append(label)
        else:
            name, words = kept[-1]
            segments[-1] = replace(segments[-1], text=f"{segments[-1].text} {line.text}")
            kept[-1] = name, f"{words} {line.text}".strip()
    return segments, kept


def _carried(labelled: Iterable[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """A cue without a label goes on with its speaker, but ``>>`` says that it is another."""
    carried: list[tuple[str | None, str]] = []
    speaker: str | None = None
    for named, words in labelled:
        if named or words.startswith(">>"):
            speaker = named
        carried.append((speaker, words))
    return carried


def _said_by(segment: Segment, speaker: str | None, text: str) -> Segment:
    if speaker is None:
        return segment
    label = len(segment.text) - len(text)
    return replace(segment, text=text, speaker=speaker, words=_moved(segment.words, label))


def _moved(words: Iterable[WordTime], by: int) -> tuple[WordTime, ...]:
    """Word times without the first characters of their text."""
    kept = (word for word in words if word.offset + word.length > by)
    return tuple(
        replace(
            word,
            offset=max(0, word.offset - by),
            length=min(word.length, word.offset + word.length - by),
        )
        for word in kept
    )
