"""Painting pages in short slices between events, with a way to stop."""

from collections.abc import Generator
from time import perf_counter
from typing import cast

from PySide6.QtCore import QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout

from reader.ui.printing.content import Content
from reader.ui.printing.pages import Pages

_SLICE = 0.012
_MARGINS = QMarginsF(22, 18, 22, 16)  # millimetres


class PageWork(QObject):
    """Paints a content on a device; ``finished`` says whether all of it is there."""

    progressed = Signal(int)  # pieces done
    finished = Signal(bool)

    def __init__(
        self, device: QPagedPaintDevice, content: Content, face: QFont, parent: QObject
    ) -> None:
        super().__init__(parent)
        device.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
        self._pages = cast(Generator[int, None, None], Pages(device, content, face).paint())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)

    def start(self) -> None:
        self._timer.start()

    def cancel(self) -> None:
        """Paint no more; what is on paper stays there."""
        if self._timer.isActive():
            self._end(False)

    def _slice(self) -> None:
        limit, done = perf_counter() + _SLICE, 0
        while perf_counter() < limit:
            try:
                done = next(self._pages)
            except StopIteration:
                self._end(True)
                return
            except OSError:
                self._end(False)
                return
        self.progressed.emit(done)

    def _end(self, whole: bool) -> None:
        self._timer.stop()
        self._pages.close()
        self.finished.emit(whole)
