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
from reader.services.exporting.word import add_line, clean, set_styles
from reader.services.quoting import texts
from reader.services.quoting.markup import markdown_address

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

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
    _link(citation, quote.place, quote.link)
    if quote.web_link:
        citation.add_run(" · ")
        _link(citation, "web", markdown_address(quote.web_link))
    for line in filter(str.strip, item.note.splitlines()):
        add_line(document, line, "Normal")


def _link(paragraph: "Paragraph", text: str, address: str) -> None:
    """python-docx can read links, and has no way to write one."""
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = paragraph.add_run(clean(text))
    run.font.color.rgb = RGBColor.from_string(_LINK)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)
