"""What stands beside the transcript: the episodes, or the hits of a library search."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class SidePane(QStackedWidget):
    """A pane that is hidden comes up for the hits, and goes again with them."""

    shown_changed = Signal(bool)  # when it has come or gone by itself

    def __init__(self, episodes: QWidget, hits: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._episodes, self._hits = episodes, hits
        self._is_lent = False
        self.addWidget(episodes)
        self.addWidget(hits)
        self.setMinimumWidth(200)

    def set_wanted(self, wanted: bool) -> None:
        """Show or hide it, as the reader has asked."""
        self._is_lent = False
        self.setVisible(wanted)

    def list_hits(self, wanted: bool) -> None:
        """Show the hits, or the episodes again."""
        had_hits = self.currentWidget() is self._hits
        self.setCurrentWidget(self._hits if wanted else self._episodes)
        if wanted and not had_hits and self.isHidden():
            self._lend(True)
        elif not wanted and self._is_lent:
            self._lend(False)

    def _lend(self, lent: bool) -> None:
        self._is_lent = lent
        self.setVisible(lent)
        self.shown_changed.emit(lent)
