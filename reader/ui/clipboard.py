"""What goes onto the clipboard: a quote in every kind at once."""

import atexit
from functools import cache

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


@cache
def guard_exit() -> None:
    """Keep what is on the clipboard from being freed after Python is gone.

    Without a screen Qt frees it as the very last thing, which crashes; a real
    clipboard takes it over before, so there it must not be cleared.
    """
    if QGuiApplication.platformName() == "offscreen":
        atexit.register(_clear)


def _clear() -> None:
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
