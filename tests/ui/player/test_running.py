"""Where the sound is between two reports."""

import pytest

from reader.ui.player.running import RunningTime


@pytest.fixture
def running() -> RunningTime:
    """At ten seconds when the clock says 100."""
    running = RunningTime()
    running.jump(10.0, 100.0)
    return running


@pytest.mark.parametrize("rate", [0.5, 1.0, 3.0])
def test_it_runs_on_by_the_clock_at_its_speed(running, rate) -> None:
    assert running.at(100.2, rate) == pytest.approx(10 + 0.2 * rate)


def test_it_waits_where_no_report_comes(running) -> None:
    assert running.at(105.0, 1.0) == pytest.approx(10.25)
    assert running.silence(105.0) == 5.0


def test_coarse_reports_never_turn_it_back(running) -> None:
    said = []
    for tick in range(100):
        now = 100 + tick * 0.033
        if tick % 2:
            running.report(10 + (now - 100) // 0.064 * 0.064, now, 1.0)
        said.append(running.at(now, 1.0))
    assert said == sorted(said)
    assert said[-1] == pytest.approx(10 + 99 * 0.033, abs=0.1)


def test_a_report_from_elsewhere_is_a_jump(running) -> None:
    running.report(50.0, 100.1, 1.0)
    assert running.at(100.1, 1.0) == 50.0
    running.report(20.0, 100.2, 1.0)
    assert running.at(100.2, 1.0) == 20.0
