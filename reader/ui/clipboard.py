"""What goes onto the clipboard: a quote in every kind that fits its form."""

import atexit
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

# The forms of a quote are imported when one is copied: the window opens sooner.
if TYPE_CHECKING:
    from reader.services.quoting.formats import Clip


def clip_mime_data(clip: "Clip") -> QMimeData:
    """The program that pastes takes the kind it knows."""
    data = QMimeData()
    data.setText(clip.plain)
    if clip.html:
        data.setHtml(clip.html)
    if clip.markdown:
        data.setData("text/markdown", clip.markdown.encode())
    return data


def copy_clip(clip: "Clip") -> None:
    """Put a quote onto the clipboard."""
    QGuiApplication.clipboard().setMimeData(clip_mime_data(clip))


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
