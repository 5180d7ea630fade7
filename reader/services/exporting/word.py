"""A Word document: title, facts, and a table without lines of Time, Speaker and Text.

A row is a segment: a table says for sure whose words these are, whatever the name.
Ends and the words' times have no place in it.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.oxml import OxmlElement
from docx.shared import Pt, RGBColor

from reader.model import Episode, Segment, Transcript
from reader.model.dates import format_date
from reader.services.direction import is_right_to_left
from reader.services.exporting.checking import one_line
from reader.services.exporting.clock import stamp

if TYPE_CHECKING:
    from docx.document import Document

_BODY = "word/document.xml"
# https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# In twentieths of a point, 8,640 in all: what the margins of the template leave.
_WIDTHS = (1250, 2050, 5340)
_LONGEST_PROPERTY = 255  # characters; Word takes no more in a core property


def write_docx(episode: Episode, transcript: Transcript) -> bytes:
    """The document's bytes; what XML cannot hold is a replacement character."""
    document = docx.Document()
    set_styles(document)
    _properties(document, episode)
    add_line(document, episode.title, "Title")
    if facts := _facts(episode):
        add_line(document, facts, "Subtitle")
    stream = BytesIO()
    document.save(stream)
    table = _table(segment for segment in transcript.segments if one_line(segment.text))
    return _with_table(stream.getvalue(), table)


def add_line(document: "Document", text: str, style: str) -> None:
    paragraph = document.add_paragraph(clean(text))
    # By its id: to check a style's kind, the library looks through all styles each time.
    paragraph._p.style = document.styles[style].style_id
    if is_right_to_left(text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        paragraph.runs[0].font.rtl = True


def _facts(episode: Episode) -> str:
    day = format_date(episode.date) if episode.date else ""
    show = " ".join(part for part in (episode.show, episode.number) if part)
    parts = (show, day, ", ".join(episode.people), episode.url)
    return " · ".join(part for part in parts if part)


def set_styles(document: "Document") -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(4)
    for name, size in (("Title", 22), ("Subtitle", 11)):
        document.styles[name].font.size = Pt(size)
    document.styles["Subtitle"].font.color.rgb = RGBColor(0x60, 0x60, 0x60)


def _properties(document: "Document", episode: Episode) -> None:
    properties = document.core_properties
    properties.title = _property(episode.title)
    properties.subject = _property(episode.show)
    properties.author = _property(", ".join(episode.people))
    properties.keywords = _property(", ".join(episode.tags))
    properties.comments = _property(episode.description)
    properties.language = _property(episode.language or "")
    properties.last_modified_by = ""
    if episode.date is not None:
        properties.created = properties.modified = datetime.combine(episode.date, time())


def _property(value: str) -> str:
    return clean(value)[:_LONGEST_PROPERTY]


def _with_table(document: bytes, table: str) -> bytes:
    """The same archive with the table at the end of the text.

    Put into the XML as text: as a tree it takes seconds for many rows, in one step
    during which no other thread runs.
    """
    stream = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == _BODY:
                before, mark, after = content.rpartition(b"<w:sectPr")
                content = b"".join((before, table.encode(), mark, after))
            new.writestr(entry.filename, content)
    return stream.getvalue()


def _table(segments: Iterable[Segment]) -> str:
    rows = [_row(("Time", "Speaker", "Text"), heading=True)]
    for segment in segments:
        time_ = "" if segment.start is None else stamp(segment.start)
        rows.append(_row((time_, segment.speaker or "", segment.text)))
    size = f'<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    head = f"<w:tblPr>{size}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    # Word wants a paragraph below a table.
    return f"<w:tbl>{head}{''.join(rows)}</w:tbl><w:p/>"


def _row(cells: Sequence[str], *, heading: bool = False) -> str:
    """A table's row; its heading comes again on every page. Speakers are bold."""
    made = []
    for at, (text, width) in enumerate(zip(cells, _WIDTHS, strict=True)):
        turned = is_right_to_left(text)
        strong = '<w:rStyle w:val="Strong"/>' if heading or at == 1 else ""
        look = f"<w:rPr>{strong}{'<w:rtl/>' * turned}</w:rPr>"
        run = f'<w:r>{look}<w:t xml:space="preserve">{escape(clean(text))}</w:t></w:r>'
        size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        side = "<w:pPr><w:bidi/></w:pPr>" * turned
        made.append(f"<w:tc>{size}<w:p>{side}{run}</w:p></w:tc>")
    top = "<w:trPr><w:tblHeader/></w:trPr>" if heading else ""
    return f"<w:tr>{top}{''.join(made)}</w:tr>"


def clean(text: str) -> str:
    """On one line, without what XML cannot hold."""
    return printable(one_line(text))


def printable(text: str) -> str:
    """Without what XML cannot hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
