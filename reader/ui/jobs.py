"""The only place that starts threads and processes, but for ``adding/watching.py``.

One worker thread owns the library: its SQLite connection, its search index.
However many windows there are, it is one. They hand it small functions and get
the results back on their own thread. Indexing and adding hold the interpreter
for long, so they run in processes: the program's own command line, which can be
killed at any moment.
"""

import os
import sys
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, Signal

from reader.model import ReaderError, SearchCancelled
from reader.services.reports import Cancelled

# The worker imports it when it opens the library: the window opens sooner.
if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from reader.services.library import Library

__all__ = ["Cancelled", "CommandProcess", "Jobs", "Worker", "start_program"]

T = TypeVar("T")

_PACKAGE_PARENT = Path(__file__).parent.parent.parent
_STOP_MILLISECONDS = 3000
_SPEAKER = "transcript-reader: "  # what the command line begins its sentences with


class Worker(QObject):
    """The thread that has the library open, for as long as there is a window."""

    _delivered = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._library: Library | None = None
        self._delivered.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _executor(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

        return ThreadPoolExecutor(1, thread_name_prefix="library")

    def submit(self, work: Callable[["Worker"], Callable[[], None]]) -> None:
        """Have the thread do ``work``, and this one call what that gives."""
        self._executor.submit(lambda: self._delivered.emit(work(self)))

    def library(self) -> "Library":
        """On the worker: the library, opened at the first call."""
        from reader.services.library import Library  # noqa: PLC0415

        if self._library is None:
            self._library = Library(self._folder)
        return self._library

    def shutdown(self) -> None:
        """Finish what was handed in, then close the library."""
        self._executor.submit(self._close)
        self._executor.shutdown(wait=True)

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()

    def _call(self, delivery: Callable[[], None]) -> None:
        delivery()


class Jobs(QObject):
    """One window's way to the worker: functions of the library, run one after the other.

    Each window has its own, so that the channels of one are nothing to another.
    """

    failed = Signal(str)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._newest: dict[str, int] = {}
        self._is_closed = False
        self._pending = 0  # counted on the window's thread alone
        self._at_last: Callable[[], object] = _nothing

    def run(self, task: "Callable[[Library], T]", done: Callable[[T], None] | None = None) -> None:
        """Run ``task`` on the worker and ``done`` with its result on this thread."""
        self._submit(task, done or _ignore, lambda: True)

    def run_latest(
        self, channel: str, task: "Callable[[Library], T]", done: Callable[[T], None]
    ) -> None:
        """The same, but a newer task of the channel makes this one's result void."""
        self.run_cancellable(channel, lambda library, _cancelled: task(library), done)

    def run_cancellable(
        self, channel: str, task: "Callable[[Library, Cancelled], T]", done: Callable[[T], None]
    ) -> None:
        """The same; the task can ask whether its result is void, and stop."""
        generation = self._newest.get(channel, 0) + 1
        self._newest[channel] = generation

        def is_wanted() -> bool:
            return self._newest.get(channel) == generation

        self._submit(lambda library: task(library, lambda: not is_wanted()), done, is_wanted)

    def drop(self, channel: str) -> None:
        """Make the channel's results void, also of a task under way."""
        self._newest[channel] = self._newest.get(channel, 0) + 1

    def shutdown(self) -> None:
        """Take nothing more; what was handed in is done, but nothing is delivered any more."""
        self._is_closed = True
        self._newest.clear()

    def when_done(self, step: Callable[[], object]) -> None:
        """After ``shutdown``: take a step as soon as what was handed in is done."""
        if self.is_idle:
            step()
        else:
            self._at_last = step

    @property
    def is_idle(self) -> bool:
        """Whether every result has been delivered."""
        return self._pending == 0

    def _submit(
        self, task: "Callable[[Library], T]", done: Callable[[T], None], wanted: Callable[[], bool]
    ) -> None:
        if self._is_closed:
            return
        self._pending += 1
        self._worker.submit(lambda worker: self._work(worker, task, done, wanted))

    def _work(
        self,
        worker: Worker,
        task: "Callable[[Library], T]",
        done: Callable[[T], None],
        wanted: Callable[[], bool],
    ) -> Callable[[], None]:
        """On the worker: what comes out, a result or an error, is delivered as a call."""
        delivery: Callable[[], None] = _nothing
        try:
            if wanted():
                result = task(worker.library())
                delivery = lambda: done(result) if wanted() else None  # noqa: E731
        except SearchCancelled:
            pass
        except ReaderError as error:
            delivery = partial(self.failed.emit, str(error))
        except Exception as error:  # a bug: shown where it can be seen, not lost in a thread
            delivery = partial(_raise, error)
        return partial(self._deliver, delivery)

    def _deliver(self, delivery: Callable[[], None]) -> None:
        self._pending -= 1
        if not self._is_closed:
            delivery()
        elif not self._pending:
            self._at_last()


class CommandProcess(QObject):
    """The program's own command line in a process of its own: ``index``, ``add``.

    It can be killed at any moment; what it had not finished is for its next run.
    """

    line = Signal(str)  # each line of its output, as soon as it is whole
    finished = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, *arguments: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.setProgram(sys.executable)
        module = [] if getattr(sys, "frozen", False) else ["-m", "reader"]
        self._process.setArguments([*module, *arguments, "--data-dir", str(folder)])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._refuse)

    def start(self, text: str = "") -> None:
        """Begin, unless it is running; ``text`` is what it reads from its standard input."""
        if self.is_running:
            return
        self._process.start()
        if text:
            self._process.write(text.encode())
        self._process.closeWriteChannel()

    @property
    def is_running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def stop(self) -> None:
        """End it at once, and say nothing any more until it is started again."""
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_STOP_MILLISECONDS)
        self._process.blockSignals(False)

    def _read(self) -> None:
        while self._process.canReadLine():
            said = bytes(self._process.readLine().data()).decode(errors="replace")
            self.line.emit(said.rstrip("\r\n"))

    def _finish(self, code: int, _status: QProcess.ExitStatus) -> None:
        if code == 0:
            self.finished.emit()
            return
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        sentence = said.splitlines()[-1].removeprefix(_SPEAKER) if said else ""
        self.failed.emit(sentence or self.tr("It stopped early."))

    def _refuse(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed.emit(self._process.errorString())


def start_program(program: str, *arguments: str) -> None:
    """Start another program, which outlives this one."""
    QProcess.startDetached(program, list(arguments))


def _environment() -> QProcessEnvironment:
    """The child finds the same package, however this one was found."""
    environment = QProcessEnvironment.systemEnvironment()
    paths = [str(_PACKAGE_PARENT), *filter(None, [environment.value("PYTHONPATH")])]
    environment.insert("PYTHONPATH", os.pathsep.join(paths))
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment


def _ignore(_result: object) -> None:
    pass


def _nothing() -> None:
    pass


def _raise(error: Exception) -> None:
    raise error
