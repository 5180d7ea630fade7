"""Backing up and restoring from the window, and the copy that is made by itself each day."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.services.library import Library
from reader.ui.jobs import CommandProcess

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

# The first look comes when the window has long been ready, others while it stays open.
FIRST_LOOK_MILLISECONDS = 20_000
LOOK_MILLISECONDS = 30 * 60_000


class BackupSession(QObject):
    """Each step is a process beside the window, which can be killed at any moment."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._folder = Path(window.settings.file.fileName()).parent
        self._asked: CommandProcess | None = None
        self._daily = CommandProcess(self._folder, "backup", "--background", parent=self)
        self._daily.failed.connect(window.failure.say)
        self._timer = QTimer(self, singleShot=True, interval=FIRST_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.keep_copy)
        window.launch.begun.connect(self._timer.start)
        window.installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        """Whether a backup or a restoring that was asked for goes on, or the daily copy."""
        return self._asked is not None or self._daily.is_running

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """With the window ends what goes on: the file, or the library, is as it was then."""
        if event.type() == QEvent.Type.Close:
            self._timer.stop()
            for process in filter(None, (self._daily, self._asked)):
                process.stop()
        return False

    def keep_copy(self) -> None:
        """Make today's copy if it is due; the worker looks, a process makes it."""
        self._timer.start(LOOK_MILLISECONDS)
        self._window.jobs.run(_is_due, lambda due: self._daily.start() if due else None)

    def back_up(self) -> None:
        """Ask for a file, and save everything in it."""
        proposed = f"Transcript Reader {datetime.now().date().isoformat()}.zip"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up"), proposed, self.tr("Backups (*.zip)")
        )
        if chosen:
            self._window.status.confirm(self.tr("Backing up…"))
            said = self.tr("Backed up to {0}").format(Path(chosen).name)
            self._run("backup", chosen, said)

    def restore(self) -> None:
        """Ask for a backup, and put it in place of the library."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Restore"), "", self.tr("Backups (*.zip)")
        )
        if chosen and self._may_restore(Path(chosen)):
            self._window.status.confirm(self.tr("Restoring…"))
            self._run("restore", chosen, self.tr("Restored from {0}").format(Path(chosen).name))

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
            ).format(self._folder)
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        accepted = box.clickedButton() is yes
        box.deleteLater()
        return accepted

    def _run(self, command: str, file: str, said: str) -> None:
        if self._asked is not None:
            self._window.failure.say(
                self.tr("A backup goes on already. Try again when it is done.")
            )
            return
        process = CommandProcess(self._folder, command, file, parent=self)
        process.finished.connect(lambda: self._finish(command, said))
        process.failed.connect(self._fail)
        self._asked = process
        process.start()

    def _finish(self, command: str, said: str) -> None:
        self._let_go()
        self._window.status.confirm(said)
        if command == "restore":
            self._window.settings.file.sync()
            self._window.refresh.refresh()

    def _fail(self, reason: str) -> None:
        self._let_go()
        self._window.status.confirm("")
        self._window.failure.say(reason)

    def _let_go(self) -> None:
        if self._asked is not None:
            self._asked.deleteLater()
            self._asked = None


def _is_due(library: Library) -> bool:
    from reader.services.dated_copies import is_due  # noqa: PLC0415  (start-up time)

    return is_due(library.folder, datetime.now().date())
