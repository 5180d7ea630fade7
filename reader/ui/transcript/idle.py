"""Long work in short slices between events, so that nothing waits for it."""

from collections.abc import Iterator
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock

from reader.ui.transcript.layout import PassageLayout

_SLICE = 0.004
# How often the scroll bar follows what goes on here.
_REPORT = 80
_STEPS = 8
# Beyond this, estimated heights are true enough and counting all lines takes a minute.
_MOST_BLOCKS = 100_000


class IdleLayout(QObject):
    """Makes the heights of all passages true, first by estimate, then by layout."""

    progressed = Signal()  # now and then
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)
        self._report = QTimer(self, interval=_REPORT, singleShot=True)
        self._report.timeout.connect(self.progressed)

    def start(self, layout: PassageLayout) -> None:
        """Begin, or begin again after a change of width or font."""
        self._work = _lay_out_all(layout)
        self._timer.start()

    def stop(self) -> None:
        self._work = iter(())
        self._timer.stop()

    @property
    def active(self) -> bool:
        return self._timer.isActive()

    def _slice(self) -> None:
        end = perf_counter() + _SLICE
        while perf_counter() < end:
            if not sum(1 for _ in islice(self._work, _STEPS)):
                self.stop()
                self.finished.emit()
                return
        if not self._report.isActive():
            self._report.start()


def _lay_out_all(layout: PassageLayout) -> Iterator[None]:
    for block in _blocks(layout):
        layout.estimate(block)
        yield
    if layout.document().blockCount() <= _MOST_BLOCKS:
        for block in _blocks(layout):
            layout.count_lines(block)
            yield


def _blocks(layout: PassageLayout) -> Iterator[QTextBlock]:
    block = layout.document().firstBlock()
    while block.isValid():
        yield block
        block = block.next()
