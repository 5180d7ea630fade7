"""Which windows the next session begins with, besides the one that was used last."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from reader.ui.settings import Settings
from reader.ui.window_state import WindowState, dump, load


class WindowSession(QObject):
    """Windows that are closed in one turn of the event loop are closed together, and come
    back together; one that is closed on its own does not."""

    def __init__(
        self, settings: Settings, others: Callable[[], list[WindowState]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._others = settings, others
        # To be brought back. Read before anything is noted, which takes its place.
        self.awaited = list(load(settings.others)) if settings.reopen else []
        self._together: list[WindowState] = []  # closed in this turn
        self._apart = QTimer(self, singleShot=True, interval=0)
        self._apart.timeout.connect(self._part)
        self._is_ending = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._end)

    def note(self) -> None:
        """A window has been opened; noted at once, for the program may be killed."""
        self._is_ending = False  # somebody has called it off
        self._keep(self._others())

    def leave(self, state: WindowState) -> None:
        """One is closed, others stay."""
        self._together.append(state)
        self._apart.start()

    def leave_last(self) -> None:
        """The last is closed."""
        self._apart.stop()
        self._keep(self._together)

    def _part(self) -> None:
        self._together.clear()
        self._keep(self._others())

    def _end(self, _manager: object) -> None:
        """The system ends the session, and may close one window after the other."""
        self._keep(self._others())
        self._is_ending = True

    def _keep(self, states: list[WindowState]) -> None:
        if not self._is_ending:
            self._settings.others = dump([*self.awaited, *states])
