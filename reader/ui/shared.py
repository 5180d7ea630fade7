"""What exists once, however many windows there are on a data folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.jobs import Jobs, Worker
from reader.ui.settings import Settings

# Imported behind the first paint, with the sessions.
if TYPE_CHECKING:
    from reader.ui.adding.following import FolderKeeper
    from reader.ui.adding.session import AddingSession
    from reader.ui.backups import Backups
    from reader.ui.curating.changes import ChangeStack
    from reader.ui.indexing import IndexKeeper
    from reader.ui.main_window import MainWindow
    from reader.ui.refreshing import LibraryRefresh


class Shared(QObject):
    """The open library, what is known of it, and what goes on beside the windows.

    It outlives every window. Connect its signals to methods of QObjects: Qt lets go of those
    with the window that they belong to, but never of a lambda.
    """

    failed = Signal(str)  # why a backup has failed
    done = Signal(str)  # a line about a backup
    begun = Signal()  # something can be read: what is to go on beside it may begin
    heard = Signal(object)  # the window in which a sound has begun: the others fall silent
    opened_changed = Signal(object)  # the ids of the episodes that have been opened for reading
    searches_listed = Signal(object)  # the saved searches, after a change

    # Made by ``complete``.
    adding: "AddingSession"
    backups: "Backups"
    changes: "ChangeStack"
    folders: "FolderKeeper"
    index: "IndexKeeper"
    refresh: "LibraryRefresh"

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.settings = Settings(folder)
        self.worker = Worker(folder, self)
        self.jobs = Jobs(self.worker, self)
        self.front: QWidget | None = None  # the window that was used last
        self.windows: Sequence[MainWindow] = ()  # the open ones, as they were opened
        self.has_begun = self._is_complete = False

    def complete(self) -> None:
        """Make what the first paint does not need, unless it is there."""
        if self._is_complete:
            return
        from reader.ui.adding.following import FolderKeeper  # noqa: PLC0415  (start-up time)
        from reader.ui.adding.session import AddingSession  # noqa: PLC0415
        from reader.ui.backups import Backups  # noqa: PLC0415
        from reader.ui.curating.changes import ChangeStack  # noqa: PLC0415
        from reader.ui.indexing import IndexKeeper  # noqa: PLC0415
        from reader.ui.refreshing import LibraryRefresh  # noqa: PLC0415

        self._is_complete = True
        self.index = IndexKeeper(self.jobs, self.folder, self)
        self.refresh = LibraryRefresh(self.jobs, self.index, self)
        self.changes = ChangeStack(self.jobs, self.refresh, self)
        self.adding = AddingSession(self.jobs, self.folder, self.index, self.refresh, self)
        self.folders = FolderKeeper(self.jobs, self.adding, self)
        self.backups = Backups(self.jobs, self.folder, self)
        self.backups.restored.connect(self._read_again)
        self.backups.failed.connect(self.failed)
        self.backups.done.connect(self.done)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being read, indexed or added."""
        return self.jobs.is_idle and self.index.is_ready and not self.adding.is_busy

    def begin(self) -> None:
        """Look at the index, go on with what was cut short, look at the library folders: once."""
        if self.has_begun:
            return
        self.has_begun = True
        self.index.check()
        self.adding.resume()
        self.folders.begin()
        self.backups.begin()
        self.begun.emit()

    def _read_again(self) -> None:
        """Another library and other settings have been put in place of these."""
        self.settings.file.sync()
        self.refresh.refresh()

    def stop(self) -> None:
        """End what goes on at once; the next launch goes on with it."""
        if self._is_complete:
            self.backups.stop()
            self.refresh.stop()
            self.folders.stop()
            self.adding.stop()
            self.index.stop()
        self.jobs.shutdown()
        self.worker.shutdown()
