"""Backups, restores and the copy of each day: processes beside the windows."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.services.library import Library
from reader.ui.jobs import CommandProcess, Jobs

# The first look comes when the window has long been ready, others while one stays open.
FIRST_LOOK_MILLISECONDS = 20_000
LOOK_MILLISECONDS = 30 * 60_000


class Backups(QObject):
    """Each step is a process, which can be killed at any moment: the file, or the library,
    is as it was then. They are the same for all windows, and outlive the one that asked."""

    done = Signal(str)  # a line about what was asked for
    failed = Signal(str)
    restored = Signal()

    def __init__(self, jobs: Jobs, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self.folder = jobs, folder
        self._asked: CommandProcess | None = None
        self._daily = CommandProcess(folder, "backup", "--background", parent=self)
        self._daily.failed.connect(self.failed)
        self._timer = QTimer(self, singleShot=True, interval=FIRST_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.keep_copy)

    @property
    def is_busy(self) -> bool:
        """Whether a backup or a restoring that was asked for goes on, or the daily copy."""
        return self._asked is not None or self._daily.is_running

    def begin(self) -> None:
        """Look for the copy of the day after a while, and then now and then."""
        self._timer.start()

    def stop(self) -> None:
        """End what goes on."""
        self._timer.stop()
        for process in filter(None, (self._daily, self._asked)):
            process.stop()

    def keep_copy(self) -> None:
        """Make today's copy if it is due; the worker looks, a process makes it."""
        self._timer.start(LOOK_MILLISECONDS)
        self._jobs.run(_is_due, lambda due: self._daily.start() if due else None)

    def ask(self, command: str, file: str, said: str) -> bool:
        """``backup`` or ``restore``, and the line that says it is done.

        False, and nothing, while another one goes on.
        """
        if self._asked is not None:
            return False
        process = CommandProcess(self.folder, command, file, parent=self)
        process.finished.connect(lambda: self._finish(command, said))
        process.failed.connect(self._fail)
        self._asked = process
        process.start()
        return True

    def _finish(self, command: str, said: str) -> None:
        self._let_go()
        self.done.emit(said)
        if command == "restore":
            self.restored.emit()

    def _fail(self, reason: str) -> None:
        self._let_go()
        self.done.emit("")
        self.failed.emit(reason)

    def _let_go(self) -> None:
        if self._asked is not None:
            self._asked.deleteLater()
            self._asked = None


def _is_due(library: Library) -> bool:
    from reader.services.dated_copies import is_due  # noqa: PLC0415  (start-up time)

    return is_due(library.folder, datetime.now().date())
