"""More hits than one page holds, and an index that goes away."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from reader.model import Segment
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import User

_FILLER = "and then we went on for a good while about the quality of it all, as one does, " * 3


@pytest.fixture
def three_shows(make_folder: Callable[..., Path]) -> Path:
    """Three episodes of 100 passages, in all of which a harbour is spoken of."""
    episodes = [
        (
            {"title": f"Part {number}", "number": str(number)},
            [Segment(f"The harbour {number}-{n}. {_FILLER}", 60.0 * n) for n in range(100)],
        )
        for number in range(3)
    ]
    return make_folder(*episodes)


def counter(window: MainWindow) -> tuple[int, int]:
    """The two numbers of ``3 of 27``."""
    label = window.findChild(QLabel, "matchCounter")
    present, _, total = label.text().partition(" of ")
    return int(present), int(total)


def current_match(window: MainWindow) -> int | None:
    """The passage of the match that is lit more strongly."""
    highlights = window.pane._highlights
    if highlights.current is None:
        return None
    return highlights._matches[highlights.current].passage


def test_more_hits_come_a_page_at_a_time_and_steps_go_on_into_them(
    user: "User", three_shows: Path
) -> None:
    window = user.open(three_shows)
    window.resize(900, 600)
    user.search(window, "harbour")
    assert counter(window)[1] == 300
    assert window.hits.count() == 200
    window.search._steps.go_to(199)
    user.bot.waitUntil(lambda: window.hits.count() == 300)
    user.settle(window)
    seen = {(hit.episode_id, hit.passage) for hit in map(window.hits.hit_at, range(300))}
    assert len(seen) == 300
    user.do(window, "findNext")
    hit = window.hits.hit_at(counter(window)[0] - 1)
    assert current_match(window) == hit.passage


def test_steps_reach_every_hit_while_the_side_pane_is_hidden(
    user: "User", three_shows: Path
) -> None:
    window = user.open(three_shows)
    user.search(window, "harbour")
    user.do(window, "sidePane")
    assert window.side.isHidden()
    window.search._steps.go_to(199)
    user.settle(window)
    assert window.hits.count() == 200
    user.do(window, "findNext")
    assert window.hits.count() == 300
    assert counter(window)[1] == 300


def test_an_index_that_goes_away_while_the_window_is_open_is_no_error(
    user: "User", window: MainWindow, seeded_folder: Path
) -> None:
    user.search(window, "data")
    total = counter(window)[1]
    shutil.rmtree(seeded_folder / "index")
    user.search(window, "operations")
    assert counter(window)[1] > 0
    window = user.reopen(window)
    user.search(window, "data")
    assert counter(window)[1] == total
