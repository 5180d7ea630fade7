"""The library changes while a search is on: what is read, and the present hit, stay."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QTableView

from reader.services.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.searching.paging import SIZE

if TYPE_CHECKING:
    from conftest import User

LATER = "1\n00:00:01,000 --> 00:00:02,000\nData again, and more data.\n"


def view(window: MainWindow) -> tuple[str, int, int]:
    place = window.pane.place()
    return window.reading.shown.episode.id, place.passage, place.offset


def counter(window: MainWindow) -> str:
    return window.findChild(QLabel, "matchCounter").text()


def change(user: "User", window: MainWindow, *steps: str) -> None:
    """Somebody else does something to the library, and the window notices."""
    with Library.open(window.shared.folder) as library:
        for step in steps:
            if step == "add":
                library.add_text(LATER, "Later.srt")
            else:
                library.remove([step])
    with user.bot.waitSignal(window.search.summary):
        window.refresh.refresh()
    user.settle(window)


@pytest.mark.parametrize("scrolled", [0, 1500])
def test_the_text_and_the_present_hit_stay(user: "User", window: MainWindow, scrolled: int) -> None:
    user.search(window, "data")
    for _ in range(4):
        window.search.next()
        user.settle(window)
    window.pane.scroller.scroll_by(scrolled)
    before, present, total = view(window), window.hits.current(), counter(window).split(" of ")[1]
    passage = window.hits.hit_at(present).passage
    change(user, window, "add")
    assert view(window) == before
    assert window.hits.hit_at(window.hits.current()).passage == passage
    assert counter(window) == f"{window.hits.current() + 1} of {int(total) + 1}"
    highlights = window.pane.highlights
    assert highlights.current_beginning()[0] == passage
    window.search.next()
    user.settle(window)
    assert window.hits.current() == present + 1 + (window.hits.hit_at(0).title == "Later")


def test_a_hit_far_down_the_list_stays_the_present_one(user: "User", window: MainWindow) -> None:
    user.search(window, "the")
    for _ in range(SIZE + 5):
        window.search.next()
        user.settle(window)
    before, present = view(window), window.hits.current()
    assert present > SIZE
    with user.bot.waitSignal(window.search.summary):
        window.index.check()
    user.settle(window)
    assert (view(window), window.hits.current()) == (before, present)


def test_a_hit_that_has_gone_is_the_present_one_no_more(user: "User", window: MainWindow) -> None:
    user.search(window, "data")
    change(user, window, window.hits.hit_at(window.hits.current()).episode_id)
    assert counter(window).endswith(" matches")
    assert window.hits.current() is None
    window.search.next()
    user.settle(window)
    assert counter(window).startswith("1 of ")


def test_what_is_typed_while_the_index_is_looked_at_is_shown(
    user: "User", window: MainWindow
) -> None:
    window.pane.scroller.scroll_by(3000)
    window.search_frame.set_query("data")
    window.search.search()
    window.search.set_ready(True)
    user.settle(window)
    assert counter(window).split(" of ")[0].isdecimal()
    highlights = window.pane.highlights
    assert highlights.current is not None


def test_a_window_opened_on_a_hit_does_not_go_back_to_it(user: "User", seeded_folder: Path) -> None:
    window = user.open(seeded_folder)
    window.search.restore("data", 6)
    user.settle(window)
    window.pane.scroller.scroll_by(2500)
    before = view(window)
    change(user, window, "add")
    assert view(window) == before


@pytest.mark.parametrize("column", [0, 1])  # as they stand in episodes, and sorted on the worker
def test_the_lines_of_the_concordance_stay_in_view(
    user: "User", window: MainWindow, column: int
) -> None:
    user.search(window, "the")
    user.do(window, "concordance")
    table = window.findChild(QTableView, "concordanceList")
    user.bot.waitUntil(lambda: table.model().rowCount() > 700 and window.is_settled)
    if column:
        table.horizontalHeader().sectionClicked.emit(column)
        user.settle(window)
    lines, bar = window.exploring.pane.model, table.verticalScrollBar()
    table.selectRow(310)
    bar.setValue(300)
    count, marked, top = table.model().rowCount(), lines.line(310), lines.line(table.rowAt(0))
    with Library.open(window.shared.folder) as library:
        library.add_text("1\n00:00:01,000 --> 00:00:02,000\nThe end.\n", "Later.srt")
    window.refresh.refresh()
    user.bot.waitUntil(lambda: table.model().rowCount() == count + 1, timeout=10_000)
    user.settle(window)
    assert lines.line(table.currentIndex().row()) == marked
    if not column:
        assert lines.line(table.rowAt(0)) == top


def test_lines_come_where_there_were_none(user: "User", window: MainWindow) -> None:
    user.search(window, "zebra")
    user.do(window, "concordance")
    table = window.findChild(QTableView, "concordanceList")
    assert not table.isVisible()
    with Library.open(window.shared.folder) as library:
        library.add_text("1\n00:00:01,000 --> 00:00:02,000\nA zebra.\n", "Later.srt")
    window.refresh.refresh()
    user.bot.waitUntil(table.isVisible, timeout=10_000)
    user.settle(window)
    assert table.model().rowCount() == 1
