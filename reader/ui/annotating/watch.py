"""Notices that what is marked has changed: here, in another window, or in a terminal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.services.library import Library
from reader.ui.jobs import Jobs


class Watch(QObject):
    """``changed`` comes once after each change, when what was asked for before has come."""

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._revision = -1

    def look(self, then: Callable[[], None] | None = None) -> None:
        """See whether there has been a change since the last look; if so, do ``then`` too."""

        def done(revision: int) -> None:
            before, self._revision = self._revision, revision
            if before == revision:
                return
            if then is not None:
                then()
            if before >= 0:  # at first it is only learnt
                self.changed.emit()

        self._jobs.run_latest("annotated", _revision, done)


def _revision(library: Library) -> int:
    return library.annotations.revision
