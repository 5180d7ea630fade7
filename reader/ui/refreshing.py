"""What the library holds now: read again after every change, whoever made it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.model import Episode
from reader.services.library import Library
from reader.ui.episodes import Listing, make_listing
from reader.ui.indexing import IndexKeeper
from reader.ui.jobs import Jobs

# A terminal or another program may change the library: looked for so often.
LOOK_MILLISECONDS = 4000


@dataclass(frozen=True, slots=True)
class LibraryContents:
    """The episodes to list, and the fingerprint of the library that holds them."""

    fingerprint: str
    episodes: tuple[Episode, ...]
    listing: Listing


def read_contents(library: Library, before: Listing | None = None) -> LibraryContents:
    """On the worker. The fingerprint comes first: what changes after it is noticed later."""
    fingerprint = library.store.fingerprint
    listing = make_listing(library.episodes(), before)
    # Those of before where they are equal: the others are let go of at once.
    episodes = tuple(known.episode for known in listing.known.values())
    return LibraryContents(fingerprint, episodes, listing)


class LibraryRefresh(QObject):
    """The one way from a change of the library to the list and the index.

    ``refresh`` after what a window has changed; what other programs change is found
    by a look now and then, and when a window comes to the front.
    """

    loaded = Signal(object)  # LibraryContents

    def __init__(self, jobs: Jobs, index: IndexKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._index = jobs, index
        self.contents = LibraryContents("", (), Listing())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        jobs.failed.connect(self._timer.stop)  # a broken disk is told once, not every time

    def watch(self, window: QWidget) -> None:
        """Look, too, when this window comes to the front."""
        window.installEventFilter(self)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def begin(self, contents: LibraryContents) -> None:
        """Look for changes from here on."""
        self.contents = contents
        self._timer.start()

    def refresh(self) -> None:
        """Read what the library holds, then bring the index up to date."""
        before = self.contents.listing
        self._jobs.run_latest(
            "contents", lambda library: read_contents(library, before), self._show
        )

    def look(self) -> None:
        """Refresh if the library is another than the one that is listed."""
        if self._timer.isActive():
            self.compare()

    def compare(self) -> None:
        """The same, also where the disk has failed before."""
        self._jobs.run_latest("fingerprint", _fingerprint, self._compare)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False

    def _compare(self, fingerprint: str) -> None:
        if fingerprint != self.contents.fingerprint:
            self.refresh()

    def _show(self, contents: LibraryContents) -> None:
        self.begin(contents)
        self.loaded.emit(contents)
        self._index.check()


def _fingerprint(library: Library) -> str:
    return library.store.fingerprint
