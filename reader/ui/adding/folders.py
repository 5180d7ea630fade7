"""The list of library folders, to change it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.ui.adding.following import FolderKeeper
from reader.ui.adding.library_folders import LibraryFolder, library_folders
from reader.ui.jobs import Jobs

if TYPE_CHECKING:
    from reader.ui.adding.folders_dialog import FoldersDialog


class FolderSession(QObject):
    """One window's dialog about the folders, whoever changes them."""

    def __init__(self, jobs: Jobs, keeper: FolderKeeper, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._keeper, self._window = jobs, keeper, window
        self._dialog: FoldersDialog | None = None
        keeper.listed.connect(self._show)
        keeper.looked.connect(self._show_again)
        keeper.watch(window)

    def follow(self, path: Path) -> None:
        """Make it a library folder."""
        self._keeper.follow(path)

    def close(self) -> None:
        """The window closes."""
        if self._dialog is not None:
            self._dialog.close()

    def show_dialog(self) -> None:
        """Bring up the list of folders, to change it."""
        from reader.ui.adding.folders_dialog import FoldersDialog  # noqa: PLC0415  (start-up time)

        if self._dialog is None:
            self._dialog = FoldersDialog(self._window)
            self._dialog.add_wanted.connect(self._keeper.follow)
            self._dialog.remove_wanted.connect(self._keeper.remove)
            self._dialog.look_wanted.connect(self._keeper.look_again)
        self._show_again()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _show_again(self) -> None:
        if self._dialog is not None:
            self._jobs.run_latest("folders", library_folders, self._show)

    def _show(self, folders: tuple[LibraryFolder, ...]) -> None:
        if self._dialog is not None:
            self._dialog.set_folders(folders)
