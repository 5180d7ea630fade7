"""Notes are written in Markdown: laid out here by Qt, and nothing is loaded for it.

What looks like HTML is text. A picture is the words that stand for it, for neither a file
nor an address of somebody else's note is to be opened by looking at it. A line that the
writer ended stays ended, as in Obsidian and in the comments of GitHub. Tables are shown as
they are written: a list of notes has no room for their columns.
"""

import re
from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QToolTip

from reader.ui.theme import Theme

# What md4c, which Qt reads Markdown by, calls permissive links (0x40C), strike-through
# (0x200), task lists (0x800) and no HTML (0x60). Not Qt's name for what GitHub has: that
# takes front matter away, and underlines what one _ is around.
_FEATURES = QTextDocument.MarkdownFeature(0x40C | 0x200 | 0x800 | 0x60)
_MEANS_SOMETHING = re.compile(
    r"[*_`~\[\]#\\]|&#?\w+;|^\s*(?:[-+>]|\d+[.)])\s|^\s*>|^(?: {4}|\t)|^[-=]+ *$"
    r"|https?:|ftp:|www\.|\S@\S",
    re.MULTILINE,
)
_LINK = re.compile(r"[\]:@]|www\.")
_INDENT, _BETWEEN = 14.0, 3.0  # pixels
_SIGNS = {
    QTextBlockFormat.MarkerType.Unchecked: "\N{BALLOT BOX}",
    QTextBlockFormat.MarkerType.Checked: "\N{BALLOT BOX WITH CHECK}",
}
_OPENED = ("http", "https", "mailto", "transcript-reader")


def is_plain(note: str) -> bool:
    """Whether Markdown would change nothing of a note but its line ends."""
    return _MEANS_SOMETHING.search(note) is None


def note_document(note: str, font: QFont, theme: Theme) -> QTextDocument:
    """A note as it is to be seen, without margins around it."""
    document = _read(note, font)
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT)
    has_links = _LINK.search(note) is not None
    for block in _blocks(document):
        _space(block)
        if has_links:
            _color_links(block, theme.accent)
    last = QTextCursor(document.lastBlock())
    form = last.blockFormat()
    form.setBottomMargin(0)
    last.setBlockFormat(form)
    return document


def as_html(note: str, theme: Theme) -> str:
    """A note for a tool tip."""
    if is_plain(note):
        return f"<p>{escape(note).replace(chr(10), '<br>')}</p>"
    page = note_document(note, QToolTip.font(), theme).toHtml()
    return page[page.index("<body") : page.index("</body>")].partition(">")[2]


def plain_text(note: str) -> str:
    """What a note says, without its markup: for a screen reader."""
    return note if is_plain(note) else _read(note, QFont()).toPlainText()


def links(note: str) -> tuple[str, ...]:
    """The addresses in a note that a reader may want to open, each once, in their order."""
    if is_plain(note):
        return ()
    found = (
        form.anchorHref()
        for block in _blocks(_read(note, QFont()))
        for _start, _length, form in _fragments(block)
    )
    return tuple(dict.fromkeys(a for a in found if QUrl(a).scheme().casefold() in _OPENED))


def _read(note: str, font: QFont) -> QTextDocument:
    """It has no layout yet, which is what would look for pictures."""
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setUndoRedoEnabled(False)
    document.setMarkdown(note.replace("\n", "  \n"), _FEATURES)
    has_pictures = "![" in note
    for block in _blocks(document):
        if has_pictures:
            _name_pictures(block)
        _tick(block)
    return document


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Place, length and form of each run of letters, from the last one up."""
    found, at = [], block.begin()
    while not at.atEnd():
        run = at.fragment()
        found.append((run.position(), run.length(), run.charFormat()))
        at += 1
    return found


def _name_pictures(block: QTextBlock) -> None:
    for start, length, form in reversed(_fragments(block)):
        if form.isImageFormat():
            image = form.toImageFormat()
            said = image.property(QTextFormat.Property.ImageAltText) or image.name()
            words = QTextCharFormat()
            words.setFontItalic(True)
            _run(block, start, length).insertText(str(said), words)


def _tick(block: QTextBlock) -> None:
    """What is to be done as signs: Qt's boxes look alike, ticked or not, in most styles."""
    sign = _SIGNS.get(block.blockFormat().marker())
    items = block.textList() if sign else None
    if items is not None:
        indent = items.format().indent() - 1
        items.remove(block)  # which is the end of the list if it is the last one
        form = block.blockFormat()
        form.setMarker(QTextBlockFormat.MarkerType.NoMarker)
        form.setIndent(indent)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)
        cursor.insertText(f"{sign} ")


def _space(block: QTextBlock) -> None:
    """A note is small: headings are bold and no larger, and paragraphs stand close."""
    form = block.blockFormat()
    between = 0.0 if form.objectIndex() >= 0 else _BETWEEN  # in a list
    form.setTopMargin(between if block.position() else 0)
    form.setBottomMargin(between)
    if quoted := form.intProperty(QTextFormat.Property.BlockQuoteLevel):
        form.setLeftMargin(quoted * _INDENT)
        form.setRightMargin(0)
    if form.headingLevel():
        bold = QTextCharFormat()
        bold.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
        bold.setFontWeight(QFont.Weight.Bold)
        _run(block, block.position(), block.length() - 1).mergeCharFormat(bold)
    QTextCursor(block).setBlockFormat(form)


def _color_links(block: QTextBlock, accent: QColor) -> None:
    for start, length, form in _fragments(block):
        if form.isAnchor():
            colored = QTextCharFormat()
            colored.setForeground(accent)
            colored.setFontUnderline(True)
            _run(block, start, length).mergeCharFormat(colored)


def _run(block: QTextBlock, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor
