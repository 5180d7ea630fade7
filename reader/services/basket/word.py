"""The basket as a Word document: a heading an episode, quotes, their citations with links."""

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from reader.model import BasketItem
from reader.services.basket.basket import quote_of
from reader.services.basket.noted import Kind, Line, read_note
from reader.services.direction import is_right_to_left
from reader.services.exporting.word import add_line, clean, printable, set_styles
from reader.services.quoting import texts
from reader.services.quoting.markup import markdown_address

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_LINK = "0563C1"  # Word's own colour for links


def write_docx(items: Sequence[BasketItem]) -> bytes:
    """The document's bytes; what XML cannot hold is a replacement character."""
    document = docx.Document()
    set_styles(document)
    quotes = document.styles["Quote"]
    quotes.font.color.rgb = RGBColor(0x20, 0x20, 0x20)
    quotes.paragraph_format.left_indent = Pt(14)
    quotes.paragraph_format.keep_with_next = True  # the citation
    document.core_properties.title = "Quotes"
    document.core_properties.author = document.core_properties.comments = ""
    add_line(document, "Quotes", "Title")
    for _, group in groupby(items, key=lambda item: item.episode.id):
        several = list(group)
        add_line(document, several[0].episode.title, "Heading 1")
        for item in several:
            _add(document, item)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: "Document", item: BasketItem) -> None:
    quote = quote_of(item)
    for text in quote.paragraphs:
        add_line(document, text, "Quote")
    citation = document.add_paragraph(f"— {clean(', '.join([*texts.cited(quote), '']))} ")
    citation.paragraph_format.left_indent = Pt(14)
    citation.paragraph_format.space_after = Pt(10)
    _link(citation, quote.marked_place, quote.link)
    if quote.web_link:
        citation.add_run(" · ")
        _link(citation, "web", markdown_address(quote.web_link))
    for line in read_note(item.note):
        _add_line(document, line)


def _add_line(document: "Document", line: Line) -> None:
    """A line of a note, which is Markdown. Its numbers are written as it has them."""
    style = "List Bullet" if line.kind is Kind.BULLET else "Normal"
    paragraph = document.add_paragraph(f"{line.number}. " if line.kind is Kind.NUMBER else "")
    paragraph._p.style = document.styles[style].style_id
    if line.kind in (Kind.NUMBER, Kind.QUOTE, Kind.CODE):
        paragraph.paragraph_format.left_indent = Pt(14)
    for piece in line.pieces:
        run = _link(paragraph, piece.text, piece.link) if piece.link else paragraph.add_run()
        run.text = printable(piece.text)
        run.bold = piece.bold or line.kind is Kind.HEADING or None
        run.italic, run.font.strike = piece.italic or None, piece.struck or None
        run.font.name = "Consolas" if piece.code else None
    if is_right_to_left(line.text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            run.font.rtl = True


def _link(paragraph: "Paragraph", text: str, address: str) -> "Run":
    """python-docx can read links, and has no way to write one."""
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = paragraph.add_run(clean(text))
    run.font.color.rgb = RGBColor.from_string(_LINK)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)
    return run
