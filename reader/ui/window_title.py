"""The window's title: what is open in it, told apart from other windows."""

from textwrap import shorten

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.ui.reading import ReadingSession


class WindowTitle(QObject):
    """Follows the open episode."""

    def __init__(self, window: QWidget, reading: ReadingSession) -> None:
        super().__init__(window)
        self._window, self._reading = window, reading
        self._number = 1
        reading.opened.connect(self._show)
        reading.closed.connect(self._show)

    def set_number(self, number: int) -> None:
        """Which of the windows it is that show the same, counted from 1."""
        self._number = number
        self._show()

    def short(self, most: int) -> str:
        """The episode's title, of so many characters at most, told apart from the others'."""
        shown = self._reading.shown
        if shown is None:
            return self.tr("Transcript Reader")
        return self._numbered(shorten(shown.episode.title, most, placeholder="…"))

    def _show(self, _episode_id: str = "") -> None:
        shown = self._reading.shown
        if shown is None:
            self._window.setWindowTitle(self.tr("Transcript Reader"))
            return
        # Doubled, for a single one is Qt's place for the mark of unsaved changes.
        title = self._numbered(shown.episode.title.replace("[*]", "[*][*]"))
        self._window.setWindowTitle(self.tr("{0} – Transcript Reader").format(title))

    def _numbered(self, title: str) -> str:
        return f"{title} · {self._number}" if self._number > 1 else title
