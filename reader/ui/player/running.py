"""Where the sound is between two reports of it, which are coarse."""

# Seconds. Nobody knows where a sound is that was not reported for so long: it may wait.
_TRUST = 0.25
# A report that is further off is another place, not a coarse report of this one.
_JUMP = 0.3
_EASE = 0.2  # of what a report is off by


class RunningTime:
    """Runs on by the clock, and towards each report; backwards only over a jump.

    ``now`` is any clock's seconds, the others are seconds of the sound.
    """

    def __init__(self) -> None:
        self._base = self._base_at = self._reported_at = self._said = 0.0

    def jump(self, seconds: float, now: float) -> None:
        """The sound is there, whatever was before."""
        self._base = self._said = seconds
        self._base_at = self._reported_at = now

    def report(self, seconds: float, now: float, rate: float) -> None:
        """The player says that the sound is about there."""
        here = self._run(now, rate)
        if abs(seconds - here) > _JUMP * max(1.0, rate):
            self.jump(seconds, now)
            return
        self._base, self._base_at = here + (seconds - here) * _EASE, now
        self._reported_at = now

    def at(self, now: float, rate: float) -> float:
        """Where the sound is while it plays."""
        self._said = max(self._said, self._run(now, rate))
        return self._said

    def silence(self, now: float) -> float:
        """Seconds since the last report."""
        return now - self._reported_at

    def _run(self, now: float, rate: float) -> float:
        return self._base + (min(now, self._reported_at + _TRUST) - self._base_at) * rate
