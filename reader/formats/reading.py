"""Find the format of some bytes by their content, and read them."""

import hashlib
import re
from dataclasses import fields, replace
from pathlib import Path

from reader.formats import (
    cues,
    delimited,
    html,
    others,
    podscripts,
    prose,
    structured,
    ttml,
    turns,
    youtube_xml,
)
from reader.formats.base import Details, Format, Reading
from reader.formats.chapters import listed_chapters
from reader.formats.containers import binary_kind, is_docx
from reader.formats.docx import read_document, read_tables
from reader.formats.front_matter import split_front_matter
from reader.formats.names import named_details
from reader.formats.text import decode_text
from reader.model import Chapter, Episode, Segment, Transcript, UnreadableTranscript

ID_DIGITS = 16
NO_DETAILS = Details()

# The most particular first: the first one that knows the text reads it.
FORMATS: tuple[Format, ...] = (
    *podscripts.FORMATS,
    *html.FORMATS,
    *ttml.FORMATS,
    *youtube_xml.FORMATS,
    *others.FORMATS,
    *structured.FORMATS,
    *cues.FORMATS,
    *delimited.FORMATS,
    *turns.FORMATS,
)

# What no text may hold: NULs and halves of characters, which JSON and pages can write.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def read_transcript(
    data: bytes,
    path: Path,
    beside: Details = NO_DETAILS,
    chapters: tuple[Chapter, ...] = (),
) -> tuple[Episode, Transcript]:
    """Read ``data``, the content of ``path``, which names the file in errors.

    What the file says about itself goes before what a sidecar ``beside`` it
    says, and that before what its name and folder say. ``chapters`` go before all others.
    Raises UnreadableTranscript where the bytes are no transcript we know.
    """
    try:
        reading = _read_docx(data) if is_docx(data) else _read_text(data)
    except ValueError as error:
        raise UnreadableTranscript(path, str(error)) from error
    transcript = Transcript(tuple(_writable(segment) for segment in reading.segments))
    details = _merged(_merged(reading.details, beside), named_details(path))
    found = chapters or details.chapters or listed_chapters(details.description)
    transcript = replace(transcript, chapters=_chapters(found, transcript.last_time))
    return _episode(episode_id(data), details, transcript), transcript


def _chapters(found: tuple[Chapter, ...], last: float | None) -> tuple[Chapter, ...]:
    """Without those that begin after the last time that the transcript gives."""
    kept = (chapter for chapter in found if last is None or chapter.start <= last)
    return tuple(replace(chapter, title=_mended(chapter.title)) for chapter in kept)


def episode_id(data: bytes) -> str:
    """The first digits of the content's SHA-256: the same on every machine."""
    return hashlib.sha256(data).hexdigest()[:ID_DIGITS]


def _read_text(data: bytes) -> Reading:
    if kind := binary_kind(data):
        raise ValueError(f"this is {kind}")
    return _read(decode_text(data))


def _read_docx(data: bytes) -> Reading:
    """A table of timed rows, else the paragraphs as text, close together or apart."""
    document = read_document(data)
    if tables := read_tables(document):
        return tables
    if not any(paragraph.strip() for paragraph in document.paragraphs):
        raise ValueError("there are no words in this document")
    apart = "\n\n".join(document.paragraphs)
    texts = ("\n".join(document.paragraphs), apart)
    known = next(((known, text) for text in texts if (known := _known(text))), None)
    reading = known[0].read(known[1]) if known else _read(apart)
    return replace(reading, details=_merged(reading.details, document.details))


def _read(text: str) -> Reading:
    details, body = split_front_matter(text)
    if details != NO_DETAILS and not body.strip():
        raise ValueError("there is a header but no transcript below it")
    known = _known(body) or _prose(body)
    if known is None:
        raise ValueError("this is not a transcript format that can be read")
    reading = known.read(body)
    return replace(reading, details=_merged(details, reading.details))


def _prose(text: str) -> Format | None:
    return next((known for known in prose.FORMATS if known.sniff(text)), None)


def _known(text: str) -> Format | None:
    return next((known for known in FORMATS if known.sniff(text)), None)


def _merged(first: Details, second: Details) -> Details:
    """What ``first`` says, and what ``second`` says where the first says nothing."""
    return Details(
        *(getattr(first, part.name) or getattr(second, part.name) for part in fields(Details))
    )


def _writable(segment: Segment) -> Segment:
    """The same segment without what neither a database nor a terminal takes."""
    text, speaker = _mended(segment.text), _mended(segment.speaker or "") or None
    if text is segment.text and speaker == segment.speaker:
        return segment
    return replace(segment, text=text, speaker=speaker)


def _mended(text: str) -> str:
    """The same object where it is sound, as nearly every one is."""
    if text.isascii() and "\0" not in text:
        return text
    return _UNWRITABLE.sub("\ufffd", text) if _UNWRITABLE.search(text) else text


def _episode(key: str, details: Details, transcript: Transcript) -> Episode:
    return Episode(
        id=key,
        title=_mended(details.title),
        show=_mended(details.show),
        number=_mended(details.number),
        date=details.date,
        description=_mended(details.description),
        people=tuple(map(_mended, details.people)),
        tags=tuple(map(_mended, details.tags)),
        language=_mended(details.language) if details.language else None,
        duration=transcript.last_time,
        passages=len(transcript.passages),
        words=sum(segment.text.count(" ") + 1 for segment in transcript.segments),
        url=_mended(details.url),
    )
