"""When the window is completed: what is to be seen comes first, what makes it work next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_AT_THE_LATEST_MS = 300  # a window that is covered, or minimised, may never be painted


class Completion(QObject):
    """Completes the window right behind its first paint, or when an action is wanted before."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        for action in window.commands.all():
            action.triggered.connect(self._act)

    def await_paint(self) -> None:
        """Begin to wait; a window that is not shown by then has no paint to wait for."""
        self._window.installEventFilter(self)
        QTimer.singleShot(0, self, self._look)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._window.begin)  # all panes are painted by then
        return False

    def end(self) -> None:
        """The window is about to have what its actions do."""
        for action in self._window.commands.all():
            action.triggered.disconnect(self._act)

    def _look(self) -> None:
        wait = _AT_THE_LATEST_MS if self._window.isVisible() else 0
        QTimer.singleShot(wait, self, self._window.begin)

    def _act(self, checked: bool) -> None:
        """Nothing has followed the action yet: complete the window, and say it once more."""
        action = self.sender()
        self._window.complete()
        if isinstance(action, QAction):
            action.triggered[bool].emit(checked)  # type: ignore[index]
