"""Cues to the segments of a reading, with their speakers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.formats.base import Details, Reading
from reader.formats.speakers import split_labels
from reader.model import Segment, WordTime


def spoken_reading(segments: Iterable[Segment], details: Details | None = None) -> Reading:
    """The reading of these segments; raises ValueError where there are none.

    Where the file itself names no speaker, the labels in its text do.
    """
    said = tuple(segments)
    if said and all(segment.speaker is None for segment in said):
        said = _labelled(said)
    if not said:
        raise ValueError("there is a header but no cue below it")
    return Reading(said, details or Details())


def _labelled(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    labelled = split_labels([segment.text for segment in segments])
    speakers = {name for name, _ in labelled if name}
    # Subtitles of a film label a voice now and then, and no one else's.
    if len(speakers) > 1 or labelled[0][0]:
        labelled = _carried(labelled)
    return tuple(
        _said_by(segment, speaker, words)
        for segment, (speaker, words) in zip(segments, labelled, strict=True)
        if words
    )


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
