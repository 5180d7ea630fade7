"""Keeps the search index up to date, beside the windows, and says how far it is."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.services.library import Library
from reader.services.searching import IndexState
from reader.ui.jobs import CommandProcess, Jobs


class IndexKeeper(QObject):
    """Looks whether the index is current, and has it built where it is not."""

    ready_changed = Signal(bool)
    status_changed = Signal(str)
    progressed = Signal(int, int)  # episodes done, episodes in all; (0, 0) when it is over
    failed = Signal(str)  # why no index could be built

    def __init__(self, jobs: Jobs, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._process = CommandProcess(folder, "index", "--background", parent=self)
        self._total = 0
        self._is_rebuilt = False
        self._is_tidied = False
        self._is_held = False
        self._has_failed = False
        self.is_ready = False
        self.status = ""  # what was said last
        self._process.line.connect(self._progress)
        self._process.finished.connect(self.check)
        self._process.failed.connect(self._fail)

    def check(self) -> None:
        """Look at the index, off the window's thread; build what is missing."""
        self._jobs.run_latest("index", _look, self._decide)

    def hold(self, held: bool) -> None:
        """Build nothing while many files are being added: each would make it out of date."""
        self._is_held = held

    def retry(self) -> None:
        """Look again after a build that failed: the disk may have room by now."""
        if self._has_failed:
            self._has_failed = False
            self.check()

    def stop(self) -> None:
        """End a build that is under way; the next launch finishes the job."""
        self._process.stop()

    def _decide(self, looked: tuple[IndexState, int]) -> None:
        state, self._total = looked
        self.is_ready = state.current
        self.ready_changed.emit(state.current)
        if state.current:
            self.progressed.emit(0, 0)
            self._is_tidied = state.scattered and not (self._is_tidied or self._is_held)
            if self._is_tidied:  # a search goes on meanwhile
                self._say(self.tr("tidying the search index"))
                self._process.start()
                return
            self._say(
                self.tr("the search index has been rebuilt")
                if self._is_rebuilt
                else self.tr("index up to date")
            )
            return
        if self._is_held:
            return
        self._is_rebuilt = bool(state.damage)
        self._say(state.damage or self.tr("building the search index"))
        self.progressed.emit(0, self._total)
        self._process.start()

    def _say(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    def _progress(self, done: str) -> None:
        """The command says after each episode how many are done."""
        self.progressed.emit(int(done), self._total)

    def _fail(self, reason: str) -> None:
        self.progressed.emit(0, 0)
        self._say(self.tr("no search: {0}").format(reason))
        self._has_failed = True
        self.failed.emit(reason)


def _look(library: Library) -> tuple[IndexState, int]:
    return library.index_state(), len(library.episodes())
