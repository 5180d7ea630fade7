"""Word documents: paragraphs for the families of text, or a table of timed rows.

Teams, Otter and Rev write their text formats into paragraphs. Amazon Transcribe
writes a table with the columns Start, Dur., Speaker and the text, among other
tables that are no speech; its times have hundredths without a leading nought, so
that ``0:00:58.4`` is 58.04 seconds. Only the body and the core properties are read,
the body as a stream, and no more of it than its size allows; a document type in it is refused.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from reader.formats.base import Details, Reading
from reader.formats.docx_properties import read_properties
from reader.formats.times import clean_span
from reader.model import Segment, parse_timestamp

_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_LONGEST_PROPERTIES = 1_000_000
_DAMAGED = "this Word document is damaged"
# Text in XML packs ten to thirty times; a document beyond this many is made to harm.
_PACKED = 200
_ALWAYS_ALLOWED = 8_000_000
_COLUMNS = {
    "start": ("start", "time", "timestamp", "timecode", "start time"),
    "end": ("end", "end time"),
    "length": ("dur.", "dur", "duration"),
    "speaker": ("speaker", "name"),
    "text": ("text", "transcription", "transcript", "content", "dialogue", "dialog", "speech"),
}
_LONE_DIGIT = re.compile(r"\.(\d)$")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document's paragraphs outside of tables, its tables, and what it says of itself."""

    paragraphs: tuple[str, ...]
    tables: tuple[tuple[Row, ...], ...]
    details: Details


def read_document(data: bytes) -> Document:
    """What a DOCX holds; raises ValueError where it is damaged or made to harm."""
    try:
        return _Builder().document(_body(data), _properties(data))
    except DefusedXmlException:
        raise ValueError("this Word document has entities, which are not read") from None
    except (ParseError, LookupError, UnicodeError) as error:
        raise ValueError(_DAMAGED) from error


def read_tables(document: Document) -> Reading | None:
    """The timed rows of its tables, or None where no table is a transcript."""
    segments = tuple(s for table in document.tables for s in _timed_rows(table))
    return Reading(segments, document.details) if segments else None


def _body(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = archive.getinfo(_BODY).file_size
            if size > max(_ALWAYS_ALLOWED, len(data) * _PACKED):
                raise ValueError("this Word document is far larger than its file")
            return archive.read(_BODY)  # never more than the size it declares
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, RuntimeError, zlib.error) as e:
        raise ValueError(_DAMAGED) from e


def _properties(data: bytes) -> Details:
    """None where they are missing, damaged or far too long: the words matter more."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if archive.getinfo(_PROPERTIES).file_size > _LONGEST_PROPERTIES:
                return Details()
            return read_properties(archive.read(_PROPERTIES).decode("utf-8", "replace"))
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, RuntimeError, zlib.error):
        return Details()


@dataclass(slots=True)
class _Builder:
    """Follows the parser through paragraphs, and through tables one inside another."""

    paragraphs: list[str] = field(default_factory=list)
    tables: list[tuple[Row, ...]] = field(default_factory=list)
    # The text of the paragraphs that are open: a text box stands inside another one.
    open: list[list[str]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    row: list[str] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    depth: int = 0
    ignored: int = 0

    def document(self, xml: bytes, details: Details) -> Document:
        for event, element in iterparse(BytesIO(xml), events=("start", "end")):
            name = element.tag.rpartition("}")[2]
            if name in ("tabs", "Fallback"):  # definitions, and what is there a second time
                self.ignored += 1 if event == "start" else -1
            elif not self.ignored:
                (self._start if event == "start" else self._end)(name, element)
            if event == "end":
                element.clear()
        return Document(tuple(self.paragraphs), tuple(self.tables), details)

    def _start(self, name: str, _element: Element) -> None:
        if name == "p":
            self.open.append([])
        elif name == "tbl":
            self.depth += 1

    def _end(self, name: str, element: Element) -> None:
        if self.open:
            self.open[-1].append(_characters(name, element))
        if name == "p":
            self._close_paragraph("".join(self.open.pop()))
        elif name == "tbl":
            self.depth -= 1
        if name in ("tc", "tr", "tbl") and self.depth == (0 if name == "tbl" else 1):
            self._close(name)

    def _close_paragraph(self, text: str) -> None:
        (self.cell if self.depth else self.paragraphs).append(text.replace("\xa0", " "))

    def _close(self, name: str) -> None:
        if name == "tc":
            self.row.append(" ".join("\n".join(self.cell).split()))
            self.cell = []
        elif name == "tr":
            self.rows.append(tuple(self.row))
            self.row = []
        else:
            self.tables.append(tuple(self.rows))
            self.rows = []


def _characters(name: str, element: Element) -> str:
    if name == "t":
        return element.text or ""
    return {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(name, "")


def _timed_rows(table: Sequence[Row]) -> Iterator[Segment]:
    """The rows below a heading that has at least a text and a time or a speaker."""
    columns = _heading(table[0]) if table else {}
    hundredths = bool(table) and "Dur." in table[0]
    if "text" not in columns or not {"start", "speaker"} & columns.keys():
        return
    for row in table[1:]:
        cells = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        if cells["text"]:
            start, end = _times(cells, hundredths)
            yield Segment(cells["text"], start, end, cells.get("speaker") or None)


def _heading(row: Row) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        for name, words in _COLUMNS.items():
            if cell.lower() in words:
                found.setdefault(name, at)
    return found


def _times(cells: dict[str, str], hundredths: bool) -> tuple[float | None, float | None]:
    written = cells.get("start", "")
    start = _seconds(_LONE_DIGIT.sub(r".0\1", written) if hundredths else written)
    end = _seconds(cells.get("end", ""))
    length = _seconds(cells.get("length", ""))
    if end is None and start is not None and length is not None:
        end = round(start + length, 3)
    return clean_span(start, end)


def _seconds(written: str) -> float | None:
    seconds = parse_timestamp(written)
    return None if seconds is None else round(seconds, 3)
