"""Notices that what is marked has changed: here, in another window, or in a terminal."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from reader.services.library import Library

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Watch(QObject):
    """Looks when it is told to, and when the window comes to the front: then a change is
    somebody else's, and ``refresh`` is called. ``changed`` comes once after every change."""

    changed = Signal()

    def __init__(self, window: "MainWindow", refresh: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._refresh = window, refresh
        self._revision = -1
        self._then: Callable[[], None] | None = None
        window.installEventFilter(self)

    def look(self, then: Callable[[], None] | None = None) -> None:
        """See whether there has been a change since the last look; if so, do ``then``."""
        self._then = then or self._then  # of a look whose place this one takes

        def done(revision: int) -> None:
            before, self._revision = self._revision, revision
            then, self._then = self._then, None
            if before == revision:
                return
            if then is not None:
                then()
            if before >= 0:  # at first it is only learnt
                self.changed.emit()

        self._window.jobs.run_latest("annotated", _revision, done)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        library = self._window.refresh.contents
        if event.type() == QEvent.Type.WindowActivate and library.fingerprint:  # it is open
            self.look(self._refresh)
        return False


def _revision(library: Library) -> int:
    return library.annotations.revision
