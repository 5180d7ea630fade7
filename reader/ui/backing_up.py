"""Backing up and restoring: what is asked in a window."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class BackupSession(QObject):
    """Asks which file. What comes of it is told where the reader is by then."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._backups = window.shared.backups

    def back_up(self) -> None:
        """Ask for a file, and save everything in it."""
        proposed = f"Transcript Reader {datetime.now().date().isoformat()}.zip"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up"), proposed, self.tr("Backups (*.zip)")
        )
        if chosen:
            said = self.tr("Backed up to {0}").format(Path(chosen).name)
            self._run("backup", chosen, self.tr("Backing up…"), said)

    def restore(self) -> None:
        """Ask for a backup, and put it in place of the library."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Restore"), "", self.tr("Backups (*.zip)")
        )
        if chosen and self._may_restore(Path(chosen)):
            said = self.tr("Restored from {0}").format(Path(chosen).name)
            self._run("restore", chosen, self.tr("Restoring…"), said)

    def _may_restore(self, file: Path) -> bool:
        box = QMessageBox(self._window)
        box.setObjectName("restoreBox")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Restore"))
        box.setText(self.tr("Restore “{0}”?").format(file.name))
        box.setInformativeText(
            self.tr(
                "It takes the place of your library and settings. What you have now is kept "
                "beside it, in {0}."
            ).format(self._backups.folder)
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        accepted = box.clickedButton() is yes
        box.deleteLater()
        return accepted

    def _run(self, command: str, file: str, meanwhile: str, said: str) -> None:
        self._window.status.confirm(meanwhile)
        if not self._backups.ask(command, file, said):
            self._window.failure.say(
                self.tr("A backup is already running. Try again when it is done.")
            )
