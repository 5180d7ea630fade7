"""What stands around the search bar, in the window: chips, completion, help, history, saved."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QToolButton

from reader.model import Segment
from reader.services.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.search_bar.popover_row import PopoverRow
from reader.ui.searching.recent import MOST_KEPT
from reader.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from conftest import User

Make = Callable[..., Path]
_ALT = Qt.KeyboardModifier.AltModifier


def chips(window: MainWindow) -> list[QToolButton]:
    found = window.search_tools.chips.findChildren(QToolButton)
    return [chip for chip in found if chip.isVisible()]


def rows(window: MainWindow) -> list[str]:
    found = window.search_tools.popover.findChildren(PopoverRow)
    return [row.accessibleName() for row in found if row.isVisible()]


def saved(window: MainWindow) -> QListWidget:
    return window.findChild(QListWidget, "savedSearches")


def bar(window: MainWindow) -> QLineEdit:
    return window.search_frame.field


def test_nothing_but_the_bar_while_nothing_is_searched(user: "User", window: MainWindow) -> None:
    tools = window.search_tools
    parts = (tools.chips, tools.popover, tools.completion, tools.pane)
    assert not any(part.isVisible() for part in parts)
    user.search(window, "data quality")
    assert not any(part.isVisible() for part in parts)


def test_no_line_moves_as_chips_come_and_go(user: "User", window: MainWindow) -> None:
    user.search(window, "data quality")
    user.do(window, "findNext")
    pane = window.pane

    def lines() -> dict[int, int]:
        rows = pane.scroller.rows()
        return {b.blockNumber(): pane.mapTo(window, QPoint(0, y)).y() for b, y, _ in rows}

    before = lines()
    for query, many in (("data qualit*", 1), ("data quality", 0)):
        window.search_frame.focus_query()
        window.search._still = True
        window.search_frame.set_query(query)
        window.search._answer()
        user.settle(window)
        assert len(chips(window)) == many
        same = before.keys() & lines().keys()
        assert same
        assert [lines()[n] for n in same] == [before[n] for n in same]


def test_operators_have_chips_that_are_taken_away(user: "User", window: MainWindow) -> None:
    user.search(window, '"data quality" -models speaker:nobody')
    assert [chip.text() for chip in chips(window)] == [
        "“data quality”",
        "without models",
        "speaker: nobody",
    ]
    user.bot.mouseClick(chips(window)[2], Qt.MouseButton.LeftButton)
    user.settle(window)
    assert window.search_frame.query() == '"data quality" -models'
    assert window.hits.count() > 0
    assert bar(window).hasFocus()
    window.search.leave()
    user.settle(window)
    assert chips(window) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_chips_are_there_in_one_episode_too(
    user: "User", window: MainWindow, theme: object
) -> None:
    window.apply_theme(theme)
    user.search(window, "data -model", "episode")
    assert [chip.text() for chip in chips(window)] == ["without model"]


def test_a_speaker_is_completed_from_the_library(user: "User", make_folder: Make) -> None:
    folder = make_folder(
        ({"title": "One"}, [Segment("cats", 1.0, speaker="Ann Lee"), Segment("cats", 2.0)])
    )
    window = user.open(folder)
    user.search(window, "cats spea")
    completion = window.search_tools.completion
    user.bot.waitUntil(completion.isVisible)
    user.bot.keyClick(bar(window), Qt.Key.Key_Tab)
    user.bot.waitUntil(lambda: completion.isVisible() and completion.count() == 1)
    assert bar(window).text() == "cats speaker:"
    user.bot.keyClick(bar(window), Qt.Key.Key_Return)
    assert bar(window).text() == 'cats speaker:"Ann Lee" '
    with user.bot.waitSignal(window.search_frame.query_edited):
        pass
    user.settle(window)
    assert window.hits.count() == 1
    assert not completion.isVisible()


def test_escape_closes_the_completion_and_keeps_the_search(
    user: "User", window: MainWindow
) -> None:
    user.search(window, "data show:")
    user.bot.waitUntil(window.search_tools.completion.isVisible)
    user.press(window, Qt.Key.Key_Escape)
    assert not window.search_tools.completion.isVisible()
    assert window.search_frame.query() == "data show:"


def test_the_popover_teaches_with_what_is_here_and_each_example_finds_something(
    user: "User", window: MainWindow, seeded_folder: Path
) -> None:
    user.do(window, "searchLibrary")
    user.bot.waitUntil(window.search_tools.popover.isVisible)
    queries = [row.rpartition(", ")[0] for row in rows(window) if ", " in row]
    with Library.open(seeded_folder) as library:
        expected = library.examples()
        assert all(library.search(query).total for query in expected.values())
    assert len(rows(window)) == len(expected) >= 5
    assert queries
    user.press(window, Qt.Key.Key_Down)
    user.press(window, Qt.Key.Key_Return)
    assert window.search_frame.query() == next(iter(expected.values()))
    assert window.hits.count() > 0
    assert not window.search_tools.popover.isVisible()
    assert bar(window).hasFocus()


def test_typing_hides_the_popover_and_escape_closes_it_alone(
    user: "User", window: MainWindow
) -> None:
    user.do(window, "searchLibrary")
    popover = window.search_tools.popover
    user.bot.waitUntil(popover.isVisible)
    user.bot.keyClicks(bar(window), "d")
    assert not popover.isVisible()
    user.bot.keyClick(bar(window), Qt.Key.Key_Backspace)
    user.settle(window)
    assert popover.isVisible()
    user.press(window, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert bar(window).hasFocus()
    user.bot.keyClick(bar(window), Qt.Key.Key_Down, _ALT)
    assert popover.isVisible()
    window.pane.setFocus()
    assert not popover.isVisible()


def test_recent_searches_are_those_whose_hits_were_gone_through(
    user: "User", window: MainWindow
) -> None:
    for query in ("data", "operations", "data"):
        user.search(window, query)
        user.press(window, Qt.Key.Key_Return)
        window.search.leave()
    user.search(window, "community")
    window.search.leave()
    window = user.reopen(window)
    user.do(window, "searchLibrary")
    assert rows(window)[:2] == ["data", "operations"]
    assert "community" not in rows(window)
    row = window.search_tools.popover.findChildren(PopoverRow)[0]
    row.setFocus()
    user.press(window, Qt.Key.Key_Delete)
    assert rows(window)[0] == "operations"
    window.search_tools.popover.cleared.emit()
    assert "operations" not in rows(window)
    assert json.loads(window.settings.recent_searches) == []


def test_recent_searches_are_kept_by_wish_alone_and_few(user: "User", window: MainWindow) -> None:
    recent = window.search_tools.recent
    for number in range(MOST_KEPT + 5):
        recent.add(f"word{number}")
    recent.add("x" * 5000)
    assert len(recent.all()) == MOST_KEPT
    assert recent.all()[0] == f"word{MOST_KEPT + 4}"
    user.search(window, "data")
    window.search_tools.remember(False)
    user.press(window, Qt.Key.Key_Return)
    assert recent.all() == ()
    window = user.reopen(window)
    assert window.search_frame.query() == ""


@pytest.mark.parametrize("nonsense", ["", "{", "3", '{"a": 1}', "[1, null]"])
def test_settings_edited_into_nonsense_are_no_history(window: MainWindow, nonsense: str) -> None:
    window.settings.recent_searches = nonsense
    assert window.search_tools.recent.all() == ()


def test_a_search_is_saved_counted_run_renamed_and_deleted(
    user: "User", window: MainWindow
) -> None:
    user.do(window, "saveSearch")
    assert not saved(window).isVisible()
    user.search(window, '"data quality"')
    total = window.search._pages.total
    user.do(window, "saveSearch")
    user.do(window, "saveSearch")
    window.search.leave()
    user.settle(window)
    assert saved(window).isVisible()
    assert saved(window).count() == 1
    item = saved(window).item(0)
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f'"data quality", hits: {total}'
    place = saved(window).visualItemRect(item).center()
    user.bot.mouseClick(saved(window).viewport(), Qt.MouseButton.LeftButton, pos=place)
    user.settle(window)
    assert window.search_frame.query() == '"data quality"'
    assert window.hits.isVisible()
    window.search.leave()
    item.setText("Good data")
    user.settle(window)
    window = user.reopen(window)
    assert saved(window).item(0).text() == "Good data"
    menu = window.search_tools.pane.menu_of(saved(window).item(0))
    menu.actions()[2].trigger()
    user.settle(window)
    assert saved(window).count() == 0
    assert not saved(window).isVisible()


def test_counts_of_saved_searches_follow_the_library(
    user: "User", make_folder: Make, tmp_path: Path
) -> None:
    folder = make_folder(({"title": "One"}, [Segment("cats", 1.0)]))
    window = user.open(folder)
    user.search(window, "cats")
    user.do(window, "saveSearch")
    more = tmp_path / "more.vtt"
    more.write_text("WEBVTT\n\n00:01.000 --> 00:09.000\nCats again.\n", "utf-8")
    with Library.open(folder) as library:
        assert len(library.add(more).added) == 1
        expected = library.search("cats").total
    window.refresh.refresh()
    user.settle(window)
    item = saved(window).item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"cats, hits: {expected}"
    assert expected > 1


@pytest.mark.parametrize(
    "pasted",
    [
        "*",
        "a",
        "x" * 10_000,
        "word " * 2_000,
        "(" * 200 + "a" + ")" * 200,
        "a OR " * 500,
        '"' * 999,
    ],
)
def test_nothing_pasted_is_too_much(user: "User", window: MainWindow, pasted: str) -> None:
    QApplication.clipboard().setText(pasted)
    user.do(window, "searchLibrary")
    width = window.width()
    with user.bot.waitSignal(window.search_frame.query_edited):
        bar(window).paste()
    user.settle(window)
    assert window.width() == width
    assert len(window.search_frame.query()) <= 2000
    assert len(chips(window)) <= 24
    assert not window.failure.isVisible()


def test_the_year_of_an_example_is_one_of_the_library(user: "User", make_folder: Make) -> None:
    days = [date(2019, 5, 1), date(2021, 5, 1)]
    window = user.open(
        make_folder(*(({"title": f"T {d}", "date": d}, [Segment("cats", 1.0)]) for d in days))
    )
    user.do(window, "searchLibrary")
    user.bot.waitUntil(window.search_tools.popover.isVisible)
    assert any("2021" in row for row in rows(window))
