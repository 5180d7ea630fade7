"""The worst gap between 16 ms ticks of the window: while files are added, and idle for as long.

Usage: python tests/bench/adding.py [FOLDER], which TRANSCRIPT_CORPUS names too: 400 files of
it are added, and then indexed, to the window of a library that has its index.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from reader.app import build_window
from reader.ui.adding.mime import Offer
from reader.ui.main_window import MainWindow

FILES = 400
TICK = 16  # milliseconds


class Ticks:
    """Milliseconds between one tick and the next, for as long as the event loop runs."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now

    def worst(self) -> float:
        self._timer.stop()
        return max(self.gaps)

    def most(self) -> float:
        """The gap that one in a hundred is longer than."""
        return sorted(self.gaps)[int(0.99 * len(self.gaps))]


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    while not window.is_settled:
        wait(50)


def sample(folder: Path) -> tuple[Path, ...]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple(paths[:: max(1, len(paths) // FILES)][:FILES])


def measure(files: Sequence[Path]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        window = build_window(folder)
        window.show()
        wait(500)
        settle(window)
        wait(1000)
        ticks, began = Ticks(), time.perf_counter()
        window.adding.take(Offer(tuple(files)))
        settle(window)
        seconds = time.perf_counter() - began
        adding = {"adding": ticks.worst(), "adding99": ticks.most()}
        wait(1000)
        ticks = Ticks()
        wait(int(1000 * seconds))
        idle = {"idle": ticks.worst(), "idle99": ticks.most()}
        episodes = len(window.refresh.contents.episodes)
        window.close()
        return {**adding, **idle, "seconds": seconds, "episodes": episodes}


def main(arguments: Sequence[str]) -> None:
    named = arguments[0] if arguments else os.environ.get("TRANSCRIPT_CORPUS", "")
    if not named or not Path(named).is_dir():
        print(json.dumps({}))
        return
    print(json.dumps(measure(sample(Path(named)))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
