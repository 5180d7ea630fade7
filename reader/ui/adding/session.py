"""Adding: one request after the other, in a process, and what came of them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.services.library import Library
from reader.services.reports import Report, merged
from reader.ui.adding.outcome import Outcome, outcome_of
from reader.ui.adding.protocol import Progress, Request, answer_of
from reader.ui.facts import count_text
from reader.ui.indexing import IndexKeeper
from reader.ui.jobs import CommandProcess, Jobs
from reader.ui.refreshing import LibraryRefresh

# While files are added the list shows what is new so often.
REFRESH_MILLISECONDS = 2000


class AddingSession(QObject):
    """``finished`` comes when all that was asked for is done, or was cut short.

    It is one for all windows, and outlives the one that asked.
    """

    started = Signal()
    progressed = Signal(object)  # a Progress
    ended = Signal()  # nothing runs any more; what came of it follows
    finished = Signal(object)  # an Outcome

    def __init__(
        self,
        jobs: Jobs,
        folder: Path,
        index: IndexKeeper,
        refresh: LibraryRefresh,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._index, self._refresh = jobs, index, refresh
        self._process = CommandProcess(folder, "add", "--background", parent=self)
        self._waiting: list[Request] = []
        self._running: Request | None = None
        self._is_quiet = True
        self._report = Report()
        self._progress = Progress(0, 0, "")
        self._known: frozenset[str] = frozenset()  # the episodes that were there before
        self.asker: QObject | None = None  # the window that asked last, while it is open
        self._now_and_then = QTimer(self)
        self._now_and_then.setInterval(REFRESH_MILLISECONDS)
        self._now_and_then.timeout.connect(refresh.look)
        self._process.line.connect(self._hear)
        self._process.finished.connect(self._next)
        self._process.failed.connect(self._fail)

    @property
    def is_busy(self) -> bool:
        return self._running is not None

    @property
    def is_quiet(self) -> bool:
        """Whether nobody asked for it: the library folders are looked at."""
        return self._is_quiet

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders, after what is being added now."""
        if paths:
            noted = tuple(paths)
            # Noted before its turn comes, so that it is not lost when the window closes.
            self._jobs.run(lambda library: library.store.places.begin(noted))
            self._ask(Request(noted))

    def add_text(self, text: str, name: str = "") -> None:
        """Add a transcript that was pasted or dropped."""

        def done(outcome: object) -> None:
            self._refresh.look()
            self.finished.emit(outcome)

        self._jobs.run(lambda library: outcome_of(library, library.add_text(text, name)), done)

    def read_again(self, ids: Sequence[str]) -> None:
        """Read the files of episodes again; what the user has edited stays."""
        if ids:
            self._ask(Request(read_again=tuple(ids)))

    def look_again(self) -> None:
        """Follow what has changed in the library folders."""
        if Request() not in self._waiting:
            self._ask(Request())

    def resume(self) -> None:
        """Go on with what a window that was closed, or a kill, has cut short."""
        self._jobs.run(Library.pending, self.add)

    def cancel(self) -> None:
        """End at once; what is done stays."""
        if self.is_busy:
            self._process.stop()
            done, total = self._progress.done, self._progress.total
            said = self.tr("Stopped after %Ln of {0} files.", "", done)
            self._cut_short(said.format(count_text(total)))

    def stop(self) -> None:
        """End without a word; the next launch goes on."""
        self._now_and_then.stop()
        self._process.stop()

    def _ask(self, request: Request) -> None:
        self._waiting.append(request)
        if self._running is not None:
            return
        self._report, self._is_quiet = Report(), True
        self._progress = Progress(0, 0, "")
        self._known = frozenset(episode.id for episode in self._refresh.contents.episodes)
        self._index.hold(True)
        self._now_and_then.start()
        self._is_quiet = request.is_quiet
        if request.is_quiet:
            self.asker = None
        self.started.emit()
        self._next()

    def _next(self) -> None:
        self._running = self._waiting.pop(0) if self._waiting else None
        if self._running is None:
            self._end(partial(outcome_of, report=self._report, is_quiet=self._is_quiet))
            return
        self._is_quiet = self._is_quiet and self._running.is_quiet
        self._process.start(self._running.text)

    def _hear(self, line: str) -> None:
        answer = answer_of(line)
        if isinstance(answer, Report):
            self._report = merged(self._report, answer)
        else:
            self._progress = answer
            self.progressed.emit(answer)

    def _fail(self, reason: str) -> None:
        self._cut_short(reason)

    def _cut_short(self, ending: str) -> None:
        self._waiting.clear()
        self._running = None
        report, known, is_quiet = self._report, self._known, self._is_quiet

        def outcome(library: Library) -> Outcome:
            left = library.pending()
            library.forget_pending()  # to go on is for the user to say
            listed = known.union(report.added)
            new = [episode.id for episode in library.episodes() if episode.id not in listed]
            so_far = merged(report, Report(added=tuple(new)))
            return outcome_of(library, so_far, is_quiet=is_quiet, left=left, ending=ending)

        self._end(outcome)

    def _end(self, outcome: Callable[[Library], Outcome]) -> None:
        self._now_and_then.stop()
        self._index.hold(False)
        self.ended.emit()
        self._refresh.look()
        self._index.check()
        self._jobs.run(outcome, self.finished.emit)
