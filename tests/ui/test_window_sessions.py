"""What goes on beside the windows, whichever is closed, and how a session comes back."""

import gc
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from reader.model import LibraryError
from reader.services.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.transcript import Place
from reader.ui.window_state import WindowState, dump, load
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


def test_there_is_one_index_one_worker_and_one_past(two: tuple[MainWindow, MainWindow]) -> None:
    first, second = two
    assert first.index is second.index
    assert first.refresh is second.refresh
    assert first.settings is second.settings
    assert first.jobs._worker is second.jobs._worker
    assert first.jobs is not second.jobs


def test_what_is_added_opens_where_it_was_asked_for_only(
    user: "User", two: tuple[MainWindow, MainWindow], tmp_path: Path
) -> None:
    first, second = two
    before = view(second)
    file = tmp_path / "Bread.srt"
    file.write_text("1\n00:00:01,000 --> 00:00:02,000\nWords about bread.\n")
    first.adding._asks().add([file])
    user.bot.waitUntil(lambda: "Bread" in titles(second), timeout=10_000)
    user.settle(first)
    user.bot.waitUntil(lambda: first.reading.shown.episode.title == "Bread")
    user.settle(second)
    assert view(second) == before
    user.search(second, "bread")
    assert second.hits.count() == 1


def test_adding_outlives_the_window_that_asked(
    user: "User", windows: Windows, two: tuple[MainWindow, MainWindow], tmp_path: Path
) -> None:
    first, second = two
    for name in ("Bread", "Butter"):
        text = f"1\n00:00:01,000 --> 00:00:02,000\nWords about {name}.\n"
        (tmp_path / f"{name}.srt").write_text(text)
    told: list[str] = []
    second.adding.notice.connect(told.append)
    first.adding._asks().add([tmp_path / "Bread.srt", tmp_path / "Butter.srt"])
    assert first.close()
    user.bot.waitUntil(lambda: len(titles(second)) == 4, timeout=10_000)
    user.settle(second)
    assert windows.all == (second,)
    assert told
    assert "2" in told[0]


@pytest.mark.parametrize("leaver", [0, 1])
def test_a_window_works_on_whichever_other_one_is_closed(
    user: "User", windows: Windows, two: tuple[MainWindow, MainWindow], leaver: int
) -> None:
    kept = two[1 - leaver]
    user.do(two[leaver], "closeWindow")
    assert windows.all == (kept,)
    assert windows.front is kept
    user.search(kept, "data")
    assert kept.hits.count() > 0
    user.do(kept, "bookmark")
    user.do(kept, "undo")
    user.do(kept, "nextEpisode")
    user.do(kept, "previousEpisode")
    with Library.open(kept.shared.folder) as library:
        library.remove([kept.reading.shown.episode.id])
    kept.refresh.look()
    user.bot.waitUntil(lambda: len(titles(kept)) == 1)


def test_what_a_closed_window_did_can_be_undone(
    user: "User", two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    first.episodes.focus_list()
    user.do(first, "removeEpisodes")
    user.do(first, "bookmark")
    first.close()
    user.do(second, "undo")
    user.do(second, "undo")
    user.settle(second)
    assert len(titles(second)) == 2


def test_a_failure_is_told_once_where_it_happened(two: tuple[MainWindow, MainWindow]) -> None:
    first, second = two

    def fail(_library: Library) -> None:
        raise LibraryError("The disk is full.")

    first.jobs.run(fail)
    first.shared.worker._executor.submit(lambda: None).result()
    QCoreApplication.processEvents()
    assert first.failure.isVisible()
    assert not second.failure.isVisible()
    first.failure.close()
    first.shared.jobs.run(fail)  # nobody's own: told in front
    first.shared.worker._executor.submit(lambda: None).result()
    QCoreApplication.processEvents()
    assert second.failure.isVisible()
    assert not first.failure.isVisible()
    second.failure.close()


def test_a_link_opens_in_the_window_used_last(
    desk: "Desk", windows: Windows, two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    before = view(second)
    QCoreApplication.sendEvent(first, QEvent(QEvent.Type.WindowActivate))
    windows.open_link(f"transcript-reader://episode/{before[0]}?p=3")
    desk.settle(windows)
    assert first.reading.shown.episode.id == before[0]
    assert view(second) == before


# Closing, and the next session


def test_quitting_closes_all_and_the_next_session_brings_them_back(
    user: "User", desk: "Desk", windows: Windows, two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    user.search(first, "data")
    first.search.next()
    user.settle(first)
    first.pane.scroller.scroll_by(700)
    second.resize(700, 480)
    before = view(first), view(second)
    folder = windows.shared.folder
    second.findChild(QAction, "quit").trigger()
    assert windows.all == ()
    assert not first.isVisible()
    assert not second.isVisible()
    again = desk.sit_down(folder)
    assert len(again.all) == 2
    assert again.front is again.all[0]  # the one that was used last
    assert view(again.all[0]) == before[1]
    assert again.all[0].size().toTuple() == (700, 480)
    assert view(again.all[1]) == before[0]
    assert again.all[1].search_frame.query() == "data"
    assert again.all[0].search_frame.query() == ""
    again.quit()
    third = desk.sit_down(folder)
    assert len(third.all) == 2


@pytest.mark.usefixtures("two")
def test_all_that_the_system_closes_at_once_comes_back(desk: "Desk", windows: Windows) -> None:
    before = sorted(map(view, windows.all))
    QApplication.closeAllWindows()
    again = desk.sit_down(windows.shared.folder)
    assert sorted(map(view, again.all)) == before


def test_when_the_system_ends_the_session_all_comes_back(
    desk: "Desk", windows: Windows, two: tuple[MainWindow, MainWindow]
) -> None:
    before = sorted(map(view, windows.all))
    windows._session._end(None)  # there is no QSessionManager to be had in a test
    for window in two:  # one after the other
        window.close()
        QCoreApplication.processEvents()
    again = desk.sit_down(windows.shared.folder)
    assert sorted(map(view, again.all)) == before


@pytest.mark.usefixtures("two")
def test_a_session_that_does_not_end_after_all_is_kept_as_it_goes_on(
    desk: "Desk", windows: Windows
) -> None:
    windows._session._end(None)  # and then another program calls it off
    desk.open(windows)
    windows.quit()
    again = desk.sit_down(windows.shared.folder)
    assert len(again.all) == 3


def test_two_places_in_one_episode_come_back(desk: "Desk", windows: Windows) -> None:
    first = windows.front
    second = desk.open(windows)
    second.pane.scroller.scroll_by(3456)
    first.pane.scroller.scroll_by(1234)
    before = view(second), view(first)
    assert before[0] != before[1]
    windows.quit()
    again = desk.sit_down(windows.shared.folder)
    assert tuple(map(view, again.all)) == before


def test_a_window_closed_before_does_not_come_back(
    desk: "Desk", windows: Windows, two: tuple[MainWindow, MainWindow]
) -> None:
    first, second = two
    folder = windows.shared.folder
    first.close()
    QCoreApplication.processEvents()
    kept = view(second)
    second.close()
    again = desk.sit_down(folder)
    assert [view(window) for window in again.all] == [kept]


@pytest.mark.usefixtures("two")
def test_no_window_comes_back_where_that_is_not_wanted(desk: "Desk", windows: Windows) -> None:
    windows.shared.settings.reopen = False
    windows.quit()
    again = desk.sit_down(windows.shared.folder)
    assert len(again.all) == 1


@pytest.mark.parametrize("closes", [False, True])
def test_a_window_asked_for_at_once_loses_none_of_the_last_session(
    desk: "Desk", windows: Windows, two: tuple[MainWindow, MainWindow], closes: bool
) -> None:
    before = sorted(map(view, two))
    windows.quit()
    again = desk.begin(windows.shared.folder)
    again.front.commands.new_window.trigger()  # before anything has been read
    if closes:
        again.front.close()
        QCoreApplication.processEvents()
    desk.settle(again)
    same = [view(again.all[0])] if not closes else []
    assert sorted(map(view, again.all)) == sorted([*before, *same])


def test_a_session_that_makes_no_sense_is_one_window(desk: "Desk", windows: Windows) -> None:
    windows.quit()
    windows.shared.settings.file.setValue("window/others", '[{"geometry": 3, "place": null}]')
    again = desk.sit_down(windows.shared.folder)
    assert len(again.all) == 1


@pytest.mark.parametrize(
    "text",
    ["", "{", "3", "[3]", "null", '[{"query": 3}]', '[{"geometry": "AAA"}]']
    + [
        dump([WindowState("a", Place(1, 2), 3)]).replace(*change)
        for change in (
            ('"geometry": ""', '"geometry": null'),
            ('"episode_id": "a", ', ""),
            ('"offset": 2', '"offset": "2"'),
            ('"marked": 3', '"marked": "3"'),
            ('"marked": 3', '"marked": true'),
            ('"query": ""', '"query": "", "colour": "red"'),
            ('"place": {"passage": 1, "offset": 2}', '"place": 3'),
        )
    ],
)
def test_of_a_session_edited_into_nonsense_nothing_is_read(text: str) -> None:
    assert load(text) == ()


def test_what_a_window_is_like_is_written_and_read() -> None:
    states = (WindowState(), WindowState("a", None, 3, "“q”", "episode", "newest", b"\x00\xff"))
    assert load(dump(states)) == states


# Nothing is left


def test_a_closed_window_is_let_go(user: "User", desk: "Desk", windows: Windows) -> None:
    first = windows.front
    second = desk.open(windows)
    user.search(second, "data")
    user.do(second, "bookmark")
    user.do(second, "addToBasket")
    user.do(second, "concordance")
    for action in ("notes", "basket"):
        user.do(second, action)
    left = [weakref.ref(part) for part in (second, second.pane, second.hits, second.reading)]
    second.close()
    second = None  # type: ignore[assignment]

    def is_gone() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return all(part() is None for part in left)

    user.bot.waitUntil(is_gone, timeout=5_000)
    assert windows.all == (first,)
    # What goes on after it reaches nobody who is gone.
    first.index.check()
    first.refresh.refresh()
    user.settle(first)
    user.do(first, "undo")
    first.theme_chosen.emit("dark")
    first.theme_chosen.emit("light")
    user.do(first, "zoomIn")
