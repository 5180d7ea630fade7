"""How the transcript's text looks, remembered."""

from PySide6.QtCore import QObject, Signal

from reader.ui.settings import Settings
from reader.ui.transcript import TranscriptPane
from reader.ui.typography import DEFAULT_POINTS, LARGEST_POINTS, SMALLEST_POINTS, Typography


class ReadingStyle(QObject):
    """Brings the pane and the settings to what the reader chooses."""

    changed = Signal()  # something else has been chosen, in this window

    def __init__(self, pane: TranscriptPane, settings: Settings) -> None:
        super().__init__(pane)
        self._pane = pane
        self._settings = settings
        pane.zoom_requested.connect(self.zoom)

    def restore(self) -> None:
        """As it was when the window was closed, or has been chosen in another one."""
        self._pane.set_point_size(self._settings.point_size)
        self._pane.typesetting.set(self._settings.typography)

    def set_point_size(self, points: float) -> None:
        """The size of the transcript's text."""
        points = min(max(points, SMALLEST_POINTS), LARGEST_POINTS)
        self._settings.point_size = points
        self._pane.set_point_size(points)
        self.changed.emit()

    def zoom(self, steps: int) -> None:
        """Larger text, or smaller for negative steps."""
        self.set_point_size(self._settings.point_size + steps)

    def reset_zoom(self) -> None:
        self.set_point_size(DEFAULT_POINTS)

    def set_typography(self, typography: Typography) -> None:
        """All but the size."""
        self._settings.typography = typography
        self._pane.typesetting.set(typography)
        self.changed.emit()
