"""CPU time up to the moment when the next paint of a window is done."""

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt


class NextPaint(QObject):
    """Watches the whole application, or one widget, and stops waiting when all of one paint is
    done. Watching everything has its price: Qt's own objects get to know Python."""

    def __init__(self, watched: QObject | None = None) -> None:
        super().__init__()
        self._watched = watched or QCoreApplication.instance()
        self._loop = QEventLoop()
        self.modules: set[str] = set()  # those that were imported by then
        self._after = QEvent.Type(QEvent.registerEventType())
        self._painted = False
        self._done = 0.0

    def wait(self) -> float:
        """Milliseconds of CPU time since the process began, when the paint is done."""
        assert self._watched is not None
        self._watched.installEventFilter(self)
        self._loop.exec()
        self._watched.removeEventFilter(self)
        return self._done

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            # One update paints every widget that waits for it; this comes right behind.
            self._painted = True
            priority = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(self._after), priority)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != self._after:
            return super().event(event)
        self._done = 1000 * time.process_time()
        self.modules = set(sys.modules)
        self._loop.quit()
        return True
