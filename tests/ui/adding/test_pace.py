"""The time that is left follows the rate of late, and is said in round figures."""

import pytest

from reader.ui.adding.pace import Pace, time_left_text


def pace_of(*seen: tuple[float, int]) -> Pace:
    """A pace that was told, at these seconds, how many were done."""
    times = iter([second for second, _ in seen])
    pace = Pace(lambda: next(times))
    for _, done in seen:
        pace.note(done)
    return pace


def test_nobody_knows_at_first() -> None:
    assert pace_of().seconds_left(100) is None
    assert pace_of((0, 0)).seconds_left(100) is None
    assert pace_of((0, 0), (0.2, 3)).seconds_left(100) is None
    assert pace_of((0, 5), (30, 5)).seconds_left(100) is None


def test_the_rest_takes_as_long_as_what_is_done() -> None:
    assert pace_of((0, 0), (5, 25), (10, 50)).seconds_left(100) == 10


def test_what_was_long_ago_does_not_count() -> None:
    slow = [(float(second), second) for second in range(100)]
    fast = [(100.0 + second, 100 + 10 * second) for second in range(20)]
    assert pace_of(*slow, *fast).seconds_left(390) == pytest.approx(10, abs=0.5)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, ""),
        (0.0, "a few seconds left"),
        (12.0, "about 10 s left"),
        (54.0, "about 50 s left"),
        (58.0, "about 1 min left"),
        (150.0, "about 2 min left"),
        (4000.0, "about 67 min left"),
    ],
)
def test_round_figures(seconds: float | None, text: str) -> None:
    assert time_left_text(seconds) == text
