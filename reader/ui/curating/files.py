"""The files of episodes: shown where they lie, their paths copied."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.model import Episode
from reader.services.library import Library
from reader.ui.clipboard import copy_text
from reader.ui.jobs import Jobs
from reader.ui.reveal import reveal


class EpisodeFiles(QObject):
    """Finds the file on the worker; one that is gone is told."""

    notice = Signal(str)

    def __init__(
        self, jobs: Jobs, targets: Callable[[], Sequence[Episode]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs, self._targets = jobs, targets

    def reveal(self) -> None:
        """Show the file of the first episode where it lies."""

        def done(found: tuple[Path, bool] | None) -> None:
            if found and found[1]:
                reveal(found[0])
            else:
                self.notice.emit(self.tr("The file of this episode is not there any more"))

        self._find(done)

    def copy_path(self) -> None:
        """Copy the path of the first episode's file, whether it is there or not."""

        def done(found: tuple[Path, bool] | None) -> None:
            if found:
                copy_text(str(found[0]))
                self.notice.emit(self.tr("Copied {0}").format(found[0].name))

        self._find(done)

    def _find(self, done: Callable[[tuple[Path, bool] | None], None]) -> None:
        if episodes := self._targets():
            self._jobs.run(partial(_file_of, episodes[0].id), done)


def _file_of(episode_id: str, library: Library) -> tuple[Path, bool] | None:
    """The episode's file, one that is there before others, and whether it is."""
    paths = [source.path for source in library.sources(episode_id)]
    there = [path for path in paths if path.exists()]
    return next(((path, path in there) for path in [*there, *paths]), None)
