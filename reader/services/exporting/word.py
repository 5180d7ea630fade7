"""A Word document: title, facts, and a table without lines of Time, Speaker and Text.

A row is a segment: a table says for sure whose words these are, whatever the name.
Ends and the words' times have no place in it.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Cm, Pt, RGBColor

from reader.model import Episode, Segment, Transcript
from reader.model.dates import format_date
from reader.services.exporting.checking import one_line
from reader.services.exporting.clock import stamp

if TYPE_CHECKING:
    from docx.document import Document

# https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDTHS = (Cm(2.2), Cm(3.6), Cm(10.7))
_LONGEST_PROPERTY = 255  # characters; Word takes no more in a core property


def write_docx(episode: Episode, transcript: Transcript) -> bytes:
    """The document's bytes: the same for the same episode, but for the archive's own times."""
    document = docx.Document()
    _style(document)
    _properties(document, episode)
    document.add_heading(_clean(episode.title), level=0)
    if facts := _facts(episode):
        document.add_paragraph(_clean(facts), style="Subtitle")
    _fill(document, [s for s in transcript.segments if one_line(s.text)])
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _facts(episode: Episode) -> str:
    day = format_date(episode.date) if episode.date else ""
    show = " ".join(part for part in (episode.show, episode.number) if part)
    parts = (show, day, ", ".join(episode.people), episode.url)
    return " · ".join(part for part in parts if part)


def _style(document: "Document") -> None:
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
    return _clean(value)[:_LONGEST_PROPERTY]


def _fill(document: "Document", segments: Sequence[Segment]) -> None:
    """The table, row after row as copies of one: python-docx takes the square of their number."""
    table = document.add_table(rows=2, cols=3)
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = width
    head, pattern = (row._tr for row in table.rows)
    _write(head, ("Time", "Speaker", "Text"), bold=True)
    head.get_or_add_trPr().append(head.makeelement(qn("w:tblHeader"), {}))
    table._tbl.remove(pattern)
    for segment in segments:
        row = deepcopy(pattern)
        time_ = "" if segment.start is None else stamp(segment.start)
        _write(row, (time_, segment.speaker or "", segment.text))
        table._tbl.append(row)


def _write(row: CT_Row, cells: Sequence[str], *, bold: bool = False) -> None:
    for cell, text in zip(row.tc_lst, cells, strict=True):
        run = cell.p_lst[0].add_r()
        run.text = _clean(text)
        if bold:
            run.get_or_add_rPr().append(run.makeelement(qn("w:b"), {}))


def _clean(text: str) -> str:
    """On one line, without what XML cannot hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", one_line(text))
