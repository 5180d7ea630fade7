"""What goes onto the clipboard: a quote in every kind at once."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reader.services.quoting import Quote


def quote_mime_data(quote: Quote) -> QMimeData:
    """Plain text, HTML and Markdown: the program that pastes takes the kind it knows."""
    data = QMimeData()
    data.setText(quote.plain())
    data.setHtml(quote.html())
    data.setData("text/markdown", quote.markdown().encode())
    return data


def copy_quote(quote: Quote) -> None:
    """Put the quote onto the clipboard."""
    QGuiApplication.clipboard().setMimeData(quote_mime_data(quote))


def copy_text(text: str) -> None:
    """Put plain text onto the clipboard."""
    QGuiApplication.clipboard().setText(text)
