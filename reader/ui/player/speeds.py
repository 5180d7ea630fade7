"""How fast it may be heard."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QLocale

SPEEDS = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


def faster(rate: float) -> float:
    """The next speed above, or the fastest."""
    return SPEEDS[min(bisect_right(SPEEDS, rate), len(SPEEDS) - 1)]


def slower(rate: float) -> float:
    """The next speed below, or the slowest."""
    return SPEEDS[max(bisect_left(SPEEDS, rate) - 1, 0)]


def speed_text(rate: float) -> str:
    """``1.25×``, in the locale's digits."""
    return f"{QLocale().toString(rate, 'g', 3)}×"
