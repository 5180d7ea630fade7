"""More hits than one page holds, and an index that goes away."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QToolButton

from reader.model import SearchCancelled, Segment
from reader.services.library import Library
from reader.ui.jobs import Cancelled
from reader.ui.main_window import MainWindow
from reader.ui.searching.paging import SIZE

if TYPE_CHECKING:
    from conftest import User

Make = Callable[..., Path]
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
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
    """The two numbers of ``3 of 27``; of ``27 matches`` none is the present one: 0."""
    text = window.findChild(QLabel, "matchCounter").text()
    if text == "No matches":
        return 0, 0
    present, of, total = text.partition(" of ")
    return (int(present), int(total)) if of else (0, int(text.removesuffix(" matches")))


def current_match(window: MainWindow) -> int | None:
    """The passage of the match that is lit more strongly."""
    highlights = window.pane.highlights
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
    assert window.hits.count() == SIZE
    seen = []
    for number in range(300):
        if number:  # the first is shown by itself
            user.do(window, "findNext")
        present = counter(window)[0] - 1
        hit = window.hits.hit_at(present)
        seen.append((hit.episode_id, hit.passage))
        assert current_match(window) == hit.passage
        assert window.hits.current() == present == number
    assert len(set(seen)) == 300
    assert [passage for _, passage in seen] == [*range(100)] * 3


def test_headings_count_all_hits_and_what_comes_moves_nothing(
    user: "User", three_shows: Path
) -> None:
    window = user.open(three_shows)
    user.search(window, "harbour")
    model = window.findChild(QListView, "hitList").model()
    assert model.index(0, 0).data(_SPOKEN).endswith("hits: 100")
    before = [model.index(row, 0).data() for row in range(model.rowCount())]
    window.search._steps.load_more()
    user.settle(window)
    assert window.hits.count() > SIZE
    after = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert after[: len(before)] == before


def test_back_from_the_first_hit_goes_to_the_very_last(user: "User", three_shows: Path) -> None:
    window = user.open(three_shows)
    user.search(window, "harbour")
    assert counter(window) == (1, 300)
    last_but = [user.do(window, "findPrevious") or counter(window)[0] for _ in range(SIZE + 10)]
    assert last_but == [*range(300, 300 - SIZE - 10, -1)]
    assert current_match(window) == window.hits.hit_at(window.hits.current()).passage
    for _ in range(SIZE + 10):
        user.do(window, "findNext")
    assert counter(window) == (1, 300)
    assert window.hits.hit_at(0).passage == current_match(window) == 0


def test_steps_asked_for_while_a_page_comes_are_taken(user: "User", three_shows: Path) -> None:
    window = user.open(three_shows)
    user.search(window, "harbour")
    for _ in range(5):
        window.search.previous()
    user.settle(window)
    assert counter(window) == (296, 300)


def test_steps_reach_every_hit_while_the_side_pane_is_hidden(
    user: "User", three_shows: Path
) -> None:
    window = user.open(three_shows)
    user.search(window, "harbour")
    user.do(window, "sidePane")
    assert window.side.isHidden()
    window.search._steps.go_to(SIZE - 1)
    user.settle(window)
    assert window.hits.count() == SIZE
    user.do(window, "findNext")
    assert window.hits.count() == 2 * SIZE
    assert counter(window) == (SIZE + 1, 300)


def test_hits_are_put_in_another_order_and_stay_so(user: "User", make_folder: Make) -> None:
    days = [date(2020, 1, 1), date(2022, 1, 1), date(2021, 1, 1)]
    folder = make_folder(
        *(
            ({"title": f"Of {day.year}", "date": day}, [Segment("A harbour", 1.0)] * 2)
            for day in days
        )
    )
    window = user.open(folder)
    user.search(window, "harbour")
    place = window.pane.place()

    def years() -> list[str]:
        return [window.hits.hit_at(n).title[-4:] for n in window.hits.span()]

    menu = window.findChild(QToolButton, "hitSort").menu()
    for action, expected in ((2, ["2020", "2021", "2022"]), (1, ["2022", "2021", "2020"])):
        menu.actions()[action].trigger()
        user.settle(window)
        assert list(dict.fromkeys(years())) == expected
        assert window.pane.place() == place
    window = user.reopen(window)
    user.search(window, "harbour")
    assert list(dict.fromkeys(years())) == ["2022", "2021", "2020"]


def test_did_you_mean_is_a_click(user: "User", three_shows: Path) -> None:
    window = user.open(three_shows)
    user.search(window, "harbuor qualitx")
    assert counter(window) == (0, 0)
    button = window.findChild(QPushButton, "searchSuggestion")
    assert button.isVisible()
    user.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    user.settle(window)
    assert window.search_frame.query() == "harbour quality"
    assert counter(window)[1] == 300


def test_a_newer_query_stops_an_older_one(user: "User", window: MainWindow) -> None:
    asked: list[bool] = []

    def endless(_library: Library, cancelled: Cancelled) -> None:
        asked.append(True)
        while not cancelled():
            pass
        raise SearchCancelled("stopped")

    window.jobs.run_cancellable("search", endless, lambda _: asked.append(False))
    user.search(window, "data")
    assert counter(window)[1] > 0
    assert asked == [True]
    assert not window.failure.isVisible()


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
