"""The times that the user gave: shown beside the text, and said to be the user's own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.listening.sound import Sound

if TYPE_CHECKING:
    from reader.ui.listening.session import ListeningSession
    from reader.ui.main_window import MainWindow


class OwnTimes(QObject):
    """Hands them to the gutter and to what is copied."""

    def __init__(self, window: "MainWindow", session: "ListeningSession") -> None:
        super().__init__(session)
        self._window = window

    def show(self, sound: Sound | None) -> None:
        """Those of the episode that is open; None while nobody knows them."""
        times = sound.own_times if sound else {}
        gutter = self._window.pane.gutter
        gutter.labels.own = times
        gutter.update()
        self._window.quoting.own_times = times
        own_times_of = sound.episode_id if sound and times else ""
        self._window.curating.exporting.own_times_of = own_times_of
