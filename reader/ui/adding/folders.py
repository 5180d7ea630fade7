"""Following the library folders: looked at again at launch, and watched from then on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.services.library import Library
from reader.ui.adding.library_folders import LibraryFolder, library_folders
from reader.ui.adding.session import AddingSession
from reader.ui.adding.watching import FolderWatcher
from reader.ui.jobs import Jobs

if TYPE_CHECKING:
    from reader.ui.adding.folders_dialog import FoldersDialog

# A folder that cannot be watched is looked at when the window comes to the front,
# but not more often than this.
_LOOK_MILLISECONDS = 30_000


class FolderSession(QObject):
    """Keeps watching what the library's folders are."""

    notice = Signal(str)

    def __init__(self, jobs: Jobs, adding: AddingSession, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._adding, self._window = jobs, adding, window
        self._dialog: FoldersDialog | None = None
        self._since_look = QElapsedTimer()
        self._watcher = FolderWatcher(self)
        self._watcher.changed.connect(self.look_again)
        self._watcher.failed.connect(self._tell_failure)
        adding.finished.connect(self._show_folders_again)
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
        if self._dialog is not None:
            self._dialog.close()

    def show_dialog(self) -> None:
        """Bring up the list of folders, to change it."""
        from reader.ui.adding.folders_dialog import FoldersDialog  # noqa: PLC0415  (start-up time)

        if self._dialog is None:
            self._dialog = FoldersDialog(self._window)
            self._dialog.add_wanted.connect(self.follow)
            self._dialog.remove_wanted.connect(self._remove)
            self._dialog.look_wanted.connect(self.look_again)
        self._show_folders_again()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

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

    def _remove(self, paths: Sequence[Path]) -> None:
        def remove(library: Library) -> None:
            for path in paths:
                library.remove_folder(path)

        self._change(remove, look=False)

    def _change(self, step: Callable[[Library], object], *, look: bool) -> None:
        def change(library: Library) -> tuple[LibraryFolder, ...]:
            step(library)
            return library_folders(library)

        def done(folders: tuple[LibraryFolder, ...]) -> None:
            self._show(folders)
            self._watch(folders)
            if look:
                self.look_again()

        self._jobs.run(change, done)

    def _watch(self, folders: Sequence[LibraryFolder]) -> None:
        self._watcher.watch([folder.path for folder in folders])

    def _show_folders_again(self) -> None:
        if self._dialog is not None:
            self._jobs.run_latest("folders", library_folders, self._show)

    def _show(self, folders: tuple[LibraryFolder, ...]) -> None:
        if self._dialog is not None:
            self._dialog.set_folders(folders)

    def _tell_failure(self, reason: str) -> None:
        text = self.tr("Not watched, but looked at when you come back: {0}")
        self.notice.emit(text.format(reason))
