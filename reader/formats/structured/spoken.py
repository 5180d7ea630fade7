"""Segments made from rows: one row each, or the run of one speaker's words."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.formats.structured.fields import (
    TEXT,
    Row,
    as_rows,
    pick,
    plain_text,
    span,
    speaker_of,
    word_of,
)
from reader.formats.times import clean_span
from reader.formats.wording import Piece, join_pieces, place_words, with_spaces
from reader.model import Segment


class Spoken(NamedTuple):
    """A word and who says it."""

    piece: Piece
    speaker: str | None


def segments_of(rows: Iterable[Row], unit: float = 1.0) -> list[Segment]:
    """One segment a row that has words; ``unit`` is how many of its times make a second."""
    made = (segment_of(row, words_of(row), unit) for row in rows)
    return [segment for segment in made if segment.text]


def words_of(row: Row) -> list[Row]:
    """The words of one segment, whatever they are called."""
    return as_rows(row.get("words")) or as_rows(row.get("Items"))


def segment_of(row: Row, words: Sequence[Row], unit: float = 1.0) -> Segment:
    """The row's segment, with a text made of its words where it has none of its own."""
    pieces = [word_of(word, unit) for word in words]
    text = plain_text(pick(row, TEXT))
    times = place_words(text, pieces)
    if not text:
        text, times = join_pieces(spaced(pieces))
    start, end = span(row, unit)
    if start is None and times and times[0].offset == 0:
        start = times[0].start
    return Segment(text, start, end, speaker_of(row) or _only_speaker(words), times)


def runs(words: Iterable[Spoken]) -> list[Segment]:
    """The words of one speaker after another; a word of nobody is still the last one's."""
    known: list[Spoken] = []
    for word in words:
        last = known[-1].speaker if known else None
        known.append(word if word.speaker else word._replace(speaker=last))
    groups = groupby(known, key=lambda word: word.speaker)
    made = (_run(speaker, list(group)) for speaker, group in groups)
    return [segment for segment in made if segment.text]


def runs_of(rows: Iterable[Row], unit: float = 1.0) -> list[Segment]:
    """The runs of rows that are a word each."""
    return runs(Spoken(word_of(row, unit), speaker_of(row)) for row in rows)


def spaced(pieces: Sequence[Piece]) -> Iterable[Piece]:
    """The pieces as they stand where they bring their spaces, else with spaces between."""
    own = any(piece.text[:1].isspace() or piece.text[-1:].isspace() for piece in pieces)
    return pieces if own else with_spaces(pieces)


def _run(speaker: str | None, words: Sequence[Spoken]) -> Segment:
    pieces = [word.piece for word in words]
    text, times = join_pieces(spaced(pieces))
    start = next((piece.start for piece in pieces if piece.start is not None), None)
    end = next((piece.end for piece in reversed(pieces) if piece.end is not None), None)
    return Segment(text, *clean_span(start, end), speaker, times)


def _only_speaker(words: Iterable[Row]) -> str | None:
    speakers = {name for word in words if (name := speaker_of(word))}
    return speakers.pop() if len(speakers) == 1 else None
