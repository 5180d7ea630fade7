"""How long it will still take, by how fast it has gone of late."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

_SECONDS_LOOKED_BACK = 15.0
_LEAST_SECONDS = 1.0  # before that a rate says nothing


class Pace:
    """Told how many are done, it says how many seconds the rest will take."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, done: int) -> None:
        now = self._clock()
        self._seen.append((now, done))
        while now - self._seen[0][0] > _SECONDS_LOOKED_BACK and len(self._seen) > 2:
            self._seen.popleft()

    def seconds_left(self, total: int) -> float | None:
        """None while nobody can know."""
        if not self._seen:
            return None
        (before, first), (now, last) = self._seen[0], self._seen[-1]
        if now - before < _LEAST_SECONDS or last <= first:
            return None
        return (total - last) * (now - before) / (last - first)


def time_left_text(seconds: float | None) -> str:
    """``about 2 min left``; empty for None."""
    if seconds is None:
        return ""
    if seconds < 10:
        return QCoreApplication.translate("Adding", "a few seconds left")
    if seconds < 55:
        rounded = 10 * max(1, round(seconds / 10))
        return QCoreApplication.translate("Adding", "about {0} s left").format(rounded)
    minutes = max(1, round(seconds / 60))
    return QCoreApplication.translate("Adding", "about {0} min left").format(minutes)
