"""From an empty window to a first episode: the library, and a link or where reading stopped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.model import Episode
from reader.services.library import Library
from reader.ui.history import Moment
from reader.ui.jobs import Jobs
from reader.ui.reading import ReadingSession
from reader.ui.refreshing import LibraryContents, read_contents
from reader.ui.window_state import WindowState


class LaunchSession(QObject):
    """``begun`` comes once: an episode can be read, or there is none, and the rest may load."""

    loaded = Signal(object)  # LibraryContents
    begun = Signal()
    notice = Signal(str)  # a sentence about a link that leads nowhere

    def __init__(
        self,
        jobs: Jobs,
        reading: ReadingSession,
        state: WindowState,
        first_listed: Callable[[], str],
    ) -> None:
        super().__init__(reading)
        self._jobs, self._reading, self._state = jobs, reading, state
        self._first_listed = first_listed
        self._is_loaded, self._has_begun = False, False
        self._link, self._first, self._sentence = "", "", ""
        reading.opened.connect(self._begin)
        reading.missing.connect(self._miss)

    def start(self, contents: LibraryContents | None = None) -> None:
        """Show these contents, or load the library; a new one is filled with the seeds first."""
        if contents is None:
            self._jobs.run(_first_launch, self._show)
        else:
            self._show(contents)

    def open_link(self, link: str) -> None:
        """Show the moment that a link names, now or as soon as the library is there."""
        if not self._is_loaded:
            self._link = link
        elif not self._reading.open_link(link):
            self._say(self.tr("This link does not lead into the library."))

    def _show(self, contents: LibraryContents) -> None:
        self._is_loaded = True
        self.loaded.emit(contents)
        self._first = self._first_to_open(contents.episodes)
        if self._link and self._reading.open_link(self._link):
            return
        if self._link:
            self._say(self.tr("This link does not lead into the library."))
        self._open_first()

    def _first_to_open(self, episodes: tuple[Episode, ...]) -> str:
        wanted = self._state.episode_id
        if any(episode.id == wanted for episode in episodes):
            return wanted
        return self._first_listed()

    def _open_first(self) -> None:
        first, self._first = self._first, ""
        state = self._state
        if first and first == state.episode_id and state.marked is not None:
            self._reading.visit(Moment(first, state.marked))
        elif first:
            self._reading.open(first, state.place if first == state.episode_id else None)
        else:
            self._begin()

    def _begin(self, _episode_id: str = "") -> None:
        if not self._has_begun:
            self._has_begun = True
            self.begun.emit()
            if self._sentence:
                self.notice.emit(self._sentence)

    def _miss(self, _episode_id: str) -> None:
        self._say(self.tr("This episode is not in the library."))
        if not self._has_begun:
            self._open_first()

    def _say(self, sentence: str) -> None:
        """At once; while the window still fills, when there is something to read."""
        if self._has_begun:
            self.notice.emit(sentence)
        else:
            self._sentence = sentence


def _first_launch(library: Library) -> LibraryContents:
    library.first_launch()
    return read_contents(library)
