"""Following the library folders: looked at again at launch, and watched from then on."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.services.library import Library
from reader.ui.adding.library_folders import LibraryFolder, library_folders
from reader.ui.adding.outcome import Outcome
from reader.ui.adding.session import AddingSession
from reader.ui.adding.watching import FolderWatcher
from reader.ui.jobs import Jobs

# A folder that cannot be watched is looked at when a window comes to the front,
# but not more often than this.
_LOOK_MILLISECONDS = 30_000


class FolderKeeper(QObject):
    """Keeps watching what the library's folders are; one for all windows."""

    notice = Signal(str)
    listed = Signal(object)  # a tuple of LibraryFolder, after a change
    looked = Signal()  # what is in the folders may be other files now

    def __init__(self, jobs: Jobs, adding: AddingSession, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._adding = jobs, adding
        self._since_look = QElapsedTimer()
        self._watcher = FolderWatcher(self)
        self._watcher.changed.connect(self.look_again)
        self._watcher.failed.connect(self._tell_failure)
        adding.finished.connect(self._tell_look)

    def watch(self, window: QWidget) -> None:
        """Look, too, when this window comes to the front."""
        window.installEventFilter(self)

    def begin(self) -> None:
        """Look at the folders, and watch them, if there are any."""
        self._jobs.run(library_folders, self._begin_with)

    def look_again(self) -> None:
        """Have the process follow what has changed in the folders."""
        self._since_look.start()
        self._adding.look_again()

    def stop(self) -> None:
        self._watcher.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._watcher.is_blind and self._may_look:
            self.begin()
        return False

    @property
    def _may_look(self) -> bool:
        return not self._since_look.isValid() or self._since_look.hasExpired(_LOOK_MILLISECONDS)

    def _begin_with(self, folders: tuple[LibraryFolder, ...]) -> None:
        self._watch(folders)
        if folders:
            self.look_again()

    def follow(self, path: Path) -> None:
        """Make it a library folder."""
        self._change(lambda library: library.add_folder(path), look=True)

    def remove(self, paths: Sequence[Path]) -> None:
        """Let these be library folders no more; the episodes stay."""

        def remove(library: Library) -> None:
            for path in paths:
                library.remove_folder(path)

        self._change(remove, look=False)

    def _change(self, step: Callable[[Library], object], *, look: bool) -> None:
        def change(library: Library) -> tuple[LibraryFolder, ...]:
            step(library)
            return library_folders(library)

        def done(folders: tuple[LibraryFolder, ...]) -> None:
            self.listed.emit(folders)
            self._watch(folders)
            if look:
                self.look_again()

        self._jobs.run(change, done)

    def _watch(self, folders: Sequence[LibraryFolder]) -> None:
        self._watcher.watch([folder.path for folder in folders])

    def _tell_look(self, _outcome: Outcome) -> None:
        self.looked.emit()

    def _tell_failure(self, reason: str) -> None:
        text = self.tr("Not followed live, but looked at when you come back: {0}")
        self.notice.emit(text.format(reason))
