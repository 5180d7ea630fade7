"""Which episodes have been opened for reading: the list marks the others."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.services.library import Library
from reader.ui.episodes import EpisodeListPane
from reader.ui.jobs import Jobs
from reader.ui.reading import ReadingSession

if TYPE_CHECKING:
    from reader.ui.shared import Shared


class Opened(QObject):
    """Keeps the library and the list of one mind."""

    def __init__(
        self,
        jobs: Jobs,
        episodes: EpisodeListPane,
        reading: ReadingSession,
        shared: "Shared",
    ) -> None:
        super().__init__(episodes)
        self._shared = shared
        self._jobs, self._list, self._reading = jobs, episodes, reading
        self._known: frozenset[str] | None = None
        self._present = ""
        reading.opened.connect(self._open)
        reading.closed.connect(self._close)
        shared.refresh.loaded.connect(self.load)
        shared.opened_changed.connect(self._show)

    def load(self, _contents: object = None) -> None:
        """Ask the library."""
        self._jobs.run_latest("opened", lambda library: library.opened(), self._show)

    def set(self, ids: Sequence[str], opened: bool) -> None:
        """Mark episodes as read, or as unread."""
        known = self._known or frozenset()
        self._shared.opened_changed.emit(known | set(ids) if opened else known - set(ids))
        self._jobs.run(lambda library: library.set_opened(ids, opened))

    def _open(self, episode_id: str) -> None:
        if not self._reading.keeps_positions:
            return
        present, self._present = self._present, episode_id
        if episode_id == present:  # shown anew, after a change
            return
        if self._known is None:  # the window has just been opened
            self._jobs.run(lambda library: _open_again(library, episode_id))
            self.load()
        elif episode_id not in self._known:
            self.set((episode_id,), True)

    def _close(self) -> None:
        self._present = ""

    def _show(self, opened: frozenset[str]) -> None:
        self._known = opened
        self._list.set_opened(opened)


def _open_again(library: Library, episode_id: str) -> None:
    """What the window shows by itself is read, unless it was marked as unread."""
    if library.store.reading_position(episode_id) is None:
        library.set_opened((episode_id,), True)
