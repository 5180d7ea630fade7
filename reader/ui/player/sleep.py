"""Whether the machine has slept: on waking, somebody else may be in the room."""

from collections.abc import Callable

_LONGEST = 10.0  # seconds between two looks of one that is awake


class Sleep:
    """Asked several times a second. ``clock`` has seconds that go on while it sleeps."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._looked_at = clock()

    def begin(self) -> None:
        """It is awake now."""
        self._looked_at = self._clock()

    def was_there(self) -> bool:
        """Whether it has slept since the last look."""
        before, self._looked_at = self._looked_at, self._clock()
        return abs(self._looked_at - before) > _LONGEST
