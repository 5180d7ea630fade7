"""A document of plain text, laid out for reading."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextDocument

from reader.ui.transcript.layout import PassageLayout
from reader.ui.typography import Typography


def build_document(
    parent: QObject, text: str, font: QFont, line_width: int, typography: Typography
) -> QTextDocument:
    """One block a line of ``text``; nothing in it becomes markup, and nothing can be undone."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setDocumentLayout(PassageLayout(document, font, line_width, typography))
    document.setPlainText(text)
    return document
