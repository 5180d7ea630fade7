"""The window's title: what is open in it, told apart from other windows."""

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

    def _show(self, _episode_id: str = "") -> None:
        shown = self._reading.shown
        if shown is None:
            self._window.setWindowTitle(self.tr("Transcript Reader"))
            return
        # Doubled, for a single one is Qt's place for the mark of unsaved changes.
        title = shown.episode.title.replace("[*]", "[*][*]")
        if self._number > 1:
            title = f"{title} · {self._number}"
        self._window.setWindowTitle(self.tr("{0} – Transcript Reader").format(title))
