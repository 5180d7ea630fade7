"""What is to be seen of adding: the strip, the progress window, the report."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from reader.ui.adding.outcome import Outcome, summary_text
from reader.ui.adding.pace import Pace
from reader.ui.adding.protocol import Progress
from reader.ui.adding.strip import AddingStrip
from reader.ui.theme import Theme

# The windows are imported when they are first shown: the main window opens sooner.
if TYPE_CHECKING:
    from reader.ui.adding.progress_window import ProgressWindow
    from reader.ui.adding.report_window import ReportWindow
    from reader.ui.shared import Shared

# More files than this get a window of their own, if they take longer than that.
_MANY_FILES = 20
_PATIENCE_MILLISECONDS = 1000


class AddingDisplay(QObject):
    """Follows the AddingSession, whichever window asked."""

    episode_wanted = Signal(str)
    notice = Signal(str)
    report_changed = Signal()

    def __init__(self, shared: "Shared", window: QMainWindow) -> None:
        super().__init__(window)
        self._shared, self._session, self._window = shared, shared.adding, window
        self._strip = AddingStrip(window)
        window.statusBar().insertPermanentWidget(1, self._strip)
        self._pace = Pace()
        self._outcome: Outcome | None = None
        self._progress_window: ProgressWindow | None = None
        self._report_window: ReportWindow | None = None
        self._last = Progress(0, 0, "")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._lose_patience)
        self._strip.clicked.connect(self._show_progress)
        self._strip.cancelled.connect(self._session.cancel)
        session = self._session
        session.started.connect(self._begin)
        session.progressed.connect(self._progress)
        session.ended.connect(self._end)
        session.finished.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        self._strip.set_theme(theme)

    def show_report(self) -> None:
        """Bring up the report of the last time that there was one."""
        from reader.ui.adding.report_window import ReportWindow  # noqa: PLC0415  (start-up time)

        if self._outcome is None:
            return
        if self._report_window is None:
            self._report_window = ReportWindow(self._window)
            self._report_window.retry_wanted.connect(self._retry)
            self._report_window.episode_wanted.connect(self.episode_wanted)
        self._report_window.set_outcome(self._outcome)
        self._report_window.show()
        self._report_window.raise_()

    def close_windows(self) -> None:
        """They would keep the program alive without the window that they belong to."""
        for window in (self._progress_window, self._report_window):
            if window is not None:
                window.close()

    @property
    def is_told(self) -> bool:
        """Whether it is this window that hears what came of it: the one that asked."""
        return (self._session.asker or self._shared.front) is self._window

    def _retry(self, paths: Sequence[Path]) -> None:
        self._session.asker = self._window
        self._session.add(paths)

    def _begin(self) -> None:
        self._pace, self._last = Pace(), Progress(0, 0, "")
        self._strip.begin()
        self._strip.setVisible(not self._session.is_quiet)
        self._patience.start()

    def _progress(self, progress: Progress) -> None:
        self._pace.note(progress.done)
        self._last = progress
        left = self._pace.seconds_left(progress.total)
        self._strip.set_progress(progress, left)
        if not self._session.is_quiet:
            self._strip.show()
        if self._progress_window is not None:
            self._progress_window.set_progress(progress, left)

    def _lose_patience(self) -> None:
        """It takes long: show how far it is."""
        if not self._session.is_busy:
            return
        self._strip.show()
        if self._last.total > _MANY_FILES and not self._session.is_quiet and self.is_told:
            self._show_progress()
        elif not self._last.total:
            self._patience.start()  # still looking at what there is

    def _show_progress(self) -> None:
        from reader.ui.adding.progress_window import ProgressWindow  # noqa: PLC0415

        if self._progress_window is None:
            self._progress_window = ProgressWindow(self._window)
            self._progress_window.cancelled.connect(self._session.cancel)
        self._progress_window.begin()
        self._progress(self._last)
        self._progress_window.show()

    def _end(self) -> None:
        self._patience.stop()
        self._strip.hide()
        if self._progress_window is not None:
            self._progress_window.hide()

    def _tell(self, outcome: Outcome) -> None:
        is_news = bool(outcome.sections or outcome.ending)
        if outcome.is_quiet:
            is_news = outcome.changed or bool(outcome.report.refused or outcome.ending)
        if not is_news:
            return
        self._outcome = outcome
        self.report_changed.emit()
        if not self.is_told:
            return
        if outcome.is_for_a_window and not outcome.is_quiet:
            self.show_report()
        else:
            self.notice.emit(summary_text(outcome))
