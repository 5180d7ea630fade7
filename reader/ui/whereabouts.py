"""Where reading is, while it goes on."""

from PySide6.QtCore import QObject, Signal

from reader.ui.reading import ReadingSession
from reader.ui.transcript import TranscriptPane


class Whereabouts(QObject):
    """Follows the reader through the open episode, however they move in it."""

    changed = Signal(str)  # the passage's timestamp, or its number

    def __init__(self, pane: TranscriptPane, reading: ReadingSession) -> None:
        super().__init__(pane)
        self._pane, self._reading = pane, reading
        pane.place_changed.connect(self._tell)

    def passage(self) -> int:
        """The marked passage while it is seen, else what stands at the top."""
        view = self._reading.view()
        seen = (row.block.blockNumber() for row in self._pane.scroller.rows())
        if view is not None and view.marked is not None and view.marked in seen:
            return view.marked
        return self._pane.place().passage

    def _tell(self) -> None:
        if self._reading.shown is not None:
            self.changed.emit(self._reading.place_name(self.passage()))
