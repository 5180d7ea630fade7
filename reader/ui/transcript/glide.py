"""A distance travelled over several frames: quickly at first, then slower."""

from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

_FRAME = 16
_SHARE = 0.28


class Glide(QObject):
    """Emits ``moved`` with whole pixels until the distance is done."""

    moved = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(self._step)

    def by(self, pixels: int) -> None:
        """Go on by so much more; turning round forgets what was left."""
        self._left = pixels + (self._left if (pixels < 0) == (self._left < 0) else 0)
        self._timer.start()
        self._step()

    def stop(self) -> None:
        self._left = 0
        self._timer.stop()

    def _step(self) -> None:
        step = ceil(abs(self._left) * _SHARE)
        step = step if self._left > 0 else -step
        self._left -= step
        if not self._left:
            self._timer.stop()
        if step:
            self.moved.emit(step)
