"""Segments, utterances or words in lists: Podcasting 2.0, Whisper and its kin, AssemblyAI.

They differ in the names of their keys only, and AssemblyAI in counting
milliseconds. whisper.cpp counts them too, and times tokens instead of words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.formats.structured.fields import (
    MILLISECONDS,
    SPEAKER,
    START,
    TEXT,
    Row,
    as_row,
    as_rows,
    pick,
    raw_text,
    seconds,
    span,
    speaker_of,
    word_of,
)
from reader.formats.structured.spoken import runs_of, segment_of, segments_of, words_of
from reader.formats.times import clean_span
from reader.formats.wording import Piece, is_unspaced, place_words
from reader.model import Segment

_ASSEMBLYAI = ("acoustic_model", "audio_url", "audio_duration", "speech_model")
_ONLY_TEXT = ("language", "language_code", "duration", "task", "usage", "acoustic_model")
_TOKEN = re.compile(r"\[_[A-Z]+_(?:\d+)?\]")
_LOOKED_AT = 20
_LONGEST_WORD = 20  # seconds: whole times beyond it are milliseconds


def read_lists(document: Row) -> list[Segment] | None:
    """The segments of an object with a list of them, else of words, else its bare text."""
    words = as_rows(document.get("words")) or as_rows(document.get("word_segments"))
    for key in ("utterances", "segments", "chunks"):
        rows = as_rows(document.get(key))
        if are_rows(rows):
            unit = _unit(document, rows) if key == "utterances" else 1.0
            return _with_words(rows, words, unit)
    if any(raw_text(word_of(word).text) for word in words[:_LOOKED_AT]):
        return runs_of(words, _unit(document, words))
    return _bare_text(document)


def read_rows(rows: Sequence[Row]) -> list[Segment] | None:
    """The segments of a list that is nothing else."""
    return segments_of(rows) if are_rows(rows) and not _only_text(rows) else None


def are_rows(rows: Sequence[Row]) -> bool:
    """Whether the objects hold what is said."""
    first = rows[:_LOOKED_AT]
    return any(isinstance(pick(row, TEXT), str) or words_of(row) for row in first)


def _only_text(rows: Sequence[Row]) -> bool:
    keys = (*START, *SPEAKER, "timestamp")
    return not any(key in row for row in rows[:_LOOKED_AT] for key in keys)


def _unit(document: Row, rows: Sequence[Row]) -> float:
    """AssemblyAI counts milliseconds: whole, and long ones where nothing else tells it."""
    times = [(row.get("start"), row.get("end")) for row in rows[:_LOOKED_AT] if "text" in row]
    whole = [(a, b) for a, b in times if isinstance(a, int) and isinstance(b, int)]
    if not whole or len(whole) < len(times):
        return 1.0
    known = any(key in document for key in _ASSEMBLYAI)
    long = sum(b - a for a, b in whole) > _LONGEST_WORD * len(whole)
    return MILLISECONDS if known or long else 1.0


def _bare_text(document: Row) -> list[Segment] | None:
    text = document.get("text")
    if isinstance(text, str) and any(key in document for key in _ONLY_TEXT):
        return segments_of([{"text": text}])
    return [] if isinstance(document.get("segments"), list) else None


def _with_words(rows: Sequence[Row], words: Sequence[Row], unit: float) -> list[Segment]:
    """The rows' segments; words that stand in a list of their own are shared out by time."""
    if not words or any(words_of(row) for row in rows):
        return segments_of(rows, unit)
    made = []
    left = iter(words)
    word = next(left, None)
    for row in rows:
        end = span(row, unit)[1]
        own = []
        while word is not None and end is not None and (span(word, unit)[0] or 0.0) < end:
            own.append(word)
            word = next(left, None)
        made.append(segment_of(row, own, unit))
    return [segment for segment in made if segment.text]


def read_whisper_cpp(document: Row) -> list[Segment] | None:
    """The segments of whisper.cpp; None where the object is none of its own."""
    rows = as_rows(document.get("transcription"))
    if not any("offsets" in row or "timestamps" in row for row in rows[:_LOOKED_AT]):
        return None
    made = (_cpp_segment(row) for row in rows)
    return [segment for segment in made if segment.text]


def _cpp_segment(row: Row) -> Segment:
    text = " ".join(_TOKEN.sub("", raw_text(row.get("text"))).split())
    words = place_words(text, _merged(_tokens(row)))
    return Segment(text, *_cpp_span(row), speaker_of(row), words)


def _cpp_span(row: Row) -> tuple[float | None, float | None]:
    offsets = as_row(row.get("offsets"))
    if offsets:
        return span(offsets, MILLISECONDS)
    clocks = as_row(row.get("timestamps"))
    return clean_span(seconds(clocks.get("from")), seconds(clocks.get("to")))


def _tokens(row: Row) -> Iterator[Piece]:
    for token in as_rows(row.get("tokens")):
        text = raw_text(token.get("text"))
        if text and not _TOKEN.fullmatch(text.strip()):
            yield Piece(text, *_cpp_span(token))


def _merged(tokens: Iterable[Piece]) -> Iterator[Piece]:
    """Words from tokens: one that does not begin with a space goes on with the last."""
    parts: list[Piece] = []
    for token in tokens:
        if parts and (token.text[0].isspace() or is_unspaced(token.text[0])):
            yield _word(parts)
            parts = []
        parts.append(token)
    if parts:
        yield _word(parts)


def _word(parts: Sequence[Piece]) -> Piece:
    text = "".join(part.text for part in parts)
    return Piece(text, *clean_span(parts[0].start, parts[-1].end))
