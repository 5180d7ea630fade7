"""Several windows on one library: what each has, and what is seen in all of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QListView

from reader.services.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.theme import DARK, LIGHT
from reader.ui.windows import Windows

if TYPE_CHECKING:
    from conftest import Desk, User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def view(window: MainWindow) -> tuple[str, int, int]:
    place = window.pane.place()
    return window.reading.shown.episode.id, place.passage, place.offset


def titles(window: MainWindow) -> list[str]:
    return [episode.title for episode in window.refresh.contents.episodes]


# Opening


def test_a_new_window_shows_the_same_place(user: "User", desk: "Desk", windows: Windows) -> None:
    first = windows.front
    user.search(first, '"data quality"')
    first.pane.scroller.scroll_by(2345)
    second = desk.open(windows)
    assert windows.all == (first, second)
    assert windows.front is second
    assert second.isVisible()
    assert view(second) == view(first)
    assert view(second)[1] > 2
    assert second.search_frame.query() == '"data quality"'
    assert second.hits.count() == 5
    assert second.size() == first.size()
    assert second.pos() != first.pos()


def test_two_windows_on_one_episode_have_titles_of_their_own(
    desk: "Desk", windows: Windows
) -> None:
    first = windows.front
    title = first.reading.shown.episode.title
    second = desk.open(windows)
    assert first.windowTitle() == f"{title} – Transcript Reader"
    assert second.windowTitle() == f"{title} · 2 – Transcript Reader"
    second.findChild(QAction, "nextEpisode").trigger()
    desk.settle(windows)
    assert "· 2" not in second.windowTitle()
    second.findChild(QAction, "previousEpisode").trigger()
    desk.settle(windows)
    first.close()
    assert second.windowTitle() == f"{title} – Transcript Reader"


def test_an_episode_of_the_list_opens_in_a_window_by_keyboard(
    user: "User", desk: "Desk", windows: Windows
) -> None:
    first = windows.front
    before = view(first)
    first.episodes.focus_list()
    rows = first.findChild(QListView, "episodeList")
    user.bot.keyClick(rows, Qt.Key.Key_Down, CONTROL)  # moves without choosing
    user.bot.keyClick(rows, Qt.Key.Key_Space, CONTROL)
    user.bot.keyClick(rows, Qt.Key.Key_Up, CONTROL)
    user.bot.keyClick(rows, Qt.Key.Key_Space, CONTROL)
    (other,) = first.episodes.selected()
    user.bot.keyClick(rows, Qt.Key.Key_Return, SHIFT)
    desk.settle(windows)
    second = windows.front
    assert second is not first
    assert second.reading.shown.episode.id == other.id != before[0]
    assert view(first) == before
    assert second.search_frame.query() == ""


def test_the_middle_button_opens_an_episode_and_selects_nothing(
    user: "User", desk: "Desk", windows: Windows
) -> None:
    first = windows.front
    before, selected = view(first), first.episodes.selected()
    rows = first.findChild(QListView, "episodeList")
    other = next(e for e in first.refresh.contents.episodes if e.id != before[0])
    row = rows.model().row_of(other.id)
    place = rows.visualRect(rows.model().index(row, 0)).center()
    user.bot.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    desk.settle(windows)
    assert windows.front.reading.shown.episode.id == other.id
    assert (view(first), first.episodes.selected()) == (before, selected)
    heading = rows.visualRect(rows.model().index(0, 0)).center()
    user.bot.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=heading)
    assert len(windows.all) == 2


@pytest.mark.parametrize("way", ["middle", "control", "keys", "menu"])
def test_a_hit_opens_in_a_window_lit_with_its_search(
    user: "User", desk: "Desk", windows: Windows, way: str
) -> None:
    first = windows.front
    user.search(first, "data")
    before, wanted = view(first), 3
    hit = first.hits.hit_at(wanted)
    rows = first.hits.view
    rows.setFocus()
    place = rows.visualRect(rows.model().index(first.hits._model.row_of(wanted), 0)).center()
    if way == "middle":
        user.bot.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    elif way == "control":
        user.bot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    else:
        first.hits.set_current(wanted)
        if way == "keys":
            user.bot.keyClick(rows, Qt.Key.Key_Return, SHIFT)
        else:
            first.findChild(QAction, "openInNewWindow").trigger()
    desk.settle(windows)
    second = windows.front
    assert second is not first
    assert view(first) == before
    assert second.reading.shown.episode.id == hit.episode_id
    assert second.reading.view().marked == hit.passage
    assert second.search_frame.query() == "data"
    assert second.hits.current() == wanted
    counter = user.label(second, "matchCounter")
    assert counter.startswith("4 of ")
    second.search.next()
    user.settle(second)
    assert user.label(second, "matchCounter") == counter.replace("4 of", "5 of")


def test_too_many_selected_episodes_open_nothing(
    user: "User", desk: "Desk", make_folder: Callable[..., Path]
) -> None:
    folder = make_folder(*(({"title": f"Episode {n}"}, ()) for n in range(5)))
    windows = desk.sit_down(folder)
    first = windows.front
    first.episodes.focus_list()
    first.episodes.view.selectAll()
    first.findChild(QAction, "openInNewWindow").trigger()
    assert len(windows.all) == 1
    assert "at most 4" in user.label(first, "momentText")


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "grabbing the keyboard")
def test_the_hit_menu_offers_a_window(user: "User", windows: Windows) -> None:
    first = windows.front
    user.search(first, "data")
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        offered.extend(action.text() for action in menu.actions())
        menu.close()

    first.hits.set_current(1)
    QTimer.singleShot(0, look)
    first.hits.view.menu_requested.emit(first.mapToGlobal(QPoint(5, 5)))
    assert offered == ["Show in the transcript", "Open in a new window"]


def test_the_keys_are_those_of_the_platform(windows: Windows) -> None:
    def keys(name: str) -> list[QKeySequence]:
        return windows.front.findChild(QAction, name).shortcuts()

    assert QKeySequence("Ctrl+N") in keys("newWindow")
    assert QKeySequence("Ctrl+W") in keys("closeWindow")
    assert keys("openInNewWindow")[0] == QKeySequence("Shift+Return")
    assert keys("nextWindow") == [QKeySequence("Ctrl+Tab")]


def test_the_next_window_comes_to_the_front(
    windows: Windows, two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    second.findChild(QAction, "nextWindow").trigger()
    QCoreApplication.sendEvent(first, QEvent(QEvent.Type.WindowActivate))
    assert windows.front is first
    first.findChild(QAction, "nextWindow").trigger()
    QCoreApplication.sendEvent(second, QEvent(QEvent.Type.WindowActivate))
    assert windows.front is second


# Each has its own


def test_each_window_has_its_own_search_place_and_history(
    user: "User", two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    user.search(first, "data")
    user.search(second, "operations", "episode")
    assert first.search_frame.query() == "data"
    assert first.hits.count() > 0
    first.search.next()
    second.search.next()
    user.settle(first)
    user.settle(second)
    assert user.label(first, "matchCounter") != user.label(second, "matchCounter")
    here = view(first)
    user.do(second, "goBack")
    user.do(second, "goBack")
    assert view(first) == here
    assert not second.commands.go_back.isEnabled()
    assert second.reading.shown.episode.id == first.reading.shown.episode.id


def test_answers_of_one_window_are_nothing_to_the_other(
    user: "User", two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    for window, query in ((first, "data"), (second, "operations")):  # both at once
        window.search_frame.set_query(query)
        window.search.search()
    user.settle(first)
    user.settle(second)
    with Library.open(first.shared.folder) as library:
        totals = [library.search(query, typing=True).total for query in ("data", "operations")]
    assert [user.label(w, "matchCounter").split(" of ")[1] for w in two] == [f"{t}" for t in totals]


def test_what_goes_on_beside_the_windows_is_read_out_once(
    two: tuple[MainWindow, MainWindow],
) -> None:
    first, second = two
    said: list[tuple[str, str]] = []
    for name, window in (("first", first), ("second", second)):
        announcer = window.commander.announcer
        announcer.said.connect(lambda text, name=name: said.append((name, text)))
    first.index.status_changed.emit("index up to date")
    first.index.progressed.emit(0, 4)
    first.index.progressed.emit(3, 4)
    assert said == [("second", "index up to date"), ("second", "Indexing: 3 of 4")]


# What is changed in one is seen in the others


def test_a_removal_is_seen_and_undone_in_the_other_window(
    user: "User", two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    gone = first.reading.shown.episode
    first.episodes.focus_list()
    user.do(first, "removeEpisodes")
    user.bot.waitUntil(lambda: gone.title not in titles(second))
    user.settle(second)
    assert second.episodes._model.total == 1
    assert first.reading.shown.episode.id != gone.id
    assert second.commands.undo.text() == first.commands.undo.text() == "Undo removal"
    user.do(second, "undo")
    user.settle(second)
    assert [window.episodes._model.total for window in two] == [2, 2]
    assert not first.commands.undo.isEnabled()
    assert first.commands.redo.isEnabled()


def test_an_episode_removed_in_one_window_is_not_left_open_in_the_other(
    user: "User", desk: "Desk", windows: Windows
) -> None:
    first = windows.front
    second = desk.open(windows)
    gone = first.reading.shown.episode.id
    first.episodes.focus_list()
    user.do(first, "removeEpisodes")
    desk.settle(windows)
    assert gone not in (first.reading.shown.episode.id, second.reading.shown.episode.id)


def test_the_offer_to_undo_takes_back_nothing_else(
    user: "User", two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    user.do(first, "bookmark")
    user.do(second, "bookmark")
    first.status._take_offer()
    user.settle(first)
    assert user.label(first, "momentText").startswith("Something else was changed")
    with Library.open(first.shared.folder) as library:
        assert len(library.annotations.all()) == 2
    second.status._take_offer()
    user.settle(second)
    first.findChild(QAction, "undo").trigger()
    user.settle(first)
    with Library.open(first.shared.folder) as library:
        assert library.annotations.all() == ()


def test_a_mark_is_seen_in_the_other_window(user: "User", desk: "Desk", windows: Windows) -> None:
    first = windows.front
    second = desk.open(windows)
    second.findChild(QAction, "notes").trigger()
    user.do(first, "bookmark")
    desk.settle(windows)
    assert len(second.annotating.here._shown) == 1
    assert second.annotating.listing.pane._view.model().rowCount() > 0
    user.do(first, "undo")
    desk.settle(windows)
    assert len(second.annotating.here._shown) == 0


def test_the_basket_is_one(user: "User", two: tuple[MainWindow, MainWindow]) -> None:
    first, second = two
    user.do(first, "addToBasket")
    user.settle(second)
    assert len(second.collecting.items) == 1
    user.do(second, "addToBasket")
    user.settle(first)
    assert [len(window.collecting.items) for window in two] == [2, 2]
    user.do(first, "emptyBasket")
    user.settle(second)
    assert not second.commands.copy_basket.isEnabled()


def test_what_is_read_is_marked_in_both_lists(
    user: "User", two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    episode = second.reading.shown.episode.id
    assert not first.episodes.is_unread(episode)
    second.episodes.focus_list()
    user.do(second, "toggleRead")
    assert first.episodes.is_unread(episode)


def test_a_saved_search_is_listed_in_both(user: "User", two: tuple[MainWindow, MainWindow]) -> None:
    first, second = two
    user.search(first, "data")
    user.do(first, "saveSearch")
    user.settle(second)
    assert [search.query for search in second.search_tools.pane.searches()] == ["data"]


def test_theme_type_and_keys_are_the_same_at_once(
    user: "User", desk: "Desk", windows: Windows, two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    first.theme_chosen.emit("dark")
    assert first.theme is second.theme is DARK
    user.do(second, "zoomIn")
    assert first.pane.font().pointSizeF() == second.pane.font().pointSizeF() == 13
    keymap = first.commander.keymap
    keymap.give(first.commands.bookmark, QKeySequence("Ctrl+Alt+9"))
    assert second.commands.bookmark.shortcuts() == [QKeySequence("Ctrl+Alt+9")]
    keymap.reset_all()
    assert second.commands.bookmark.shortcuts() == [QKeySequence("Ctrl+D")]
    third = desk.open(windows)
    assert third.theme is DARK
    assert third.pane.font().pointSizeF() == 13
    third.theme_chosen.emit("light")
    assert [window.theme for window in windows.all] == [LIGHT] * 3


def test_the_text_alone_keeps_its_look_while_the_size_changes_elsewhere(
    user: "User", two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    user.do(first, "distractionFree")
    alone = first.pane.typography
    user.do(second, "zoomIn")
    assert first.pane.font().pointSizeF() == 13
    assert first.pane.typography == alone != second.pane.typography
