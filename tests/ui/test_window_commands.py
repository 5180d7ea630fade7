"""What asks for other windows: rows of the lists, and the menu that names them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView, QMenu

from reader.ui.main_window import MainWindow
from reader.ui.transcript import PassageRange
from reader.ui.windows import Windows

if TYPE_CHECKING:
    from conftest import Desk, User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def view(window: MainWindow) -> tuple[str, int, int]:
    place = window.pane.place()
    return window.reading.shown.episode.id, place.passage, place.offset


LISTS = {"notes": ("highlight", "noteList"), "basket": ("addToBasket", "basketList")}


@pytest.mark.parametrize("way", ["middle", "control", "keys", "menu"])
@pytest.mark.parametrize("shown", LISTS)
def test_a_note_or_a_quote_opens_in_a_window_at_its_words(
    user: "User", desk: "Desk", windows: Windows, shown: str, way: str
) -> None:
    keep, name = LISTS[shown]
    first = windows.front
    first.pane.select(PassageRange(3, 0, 3, 20))
    user.do(first, keep)
    user.do(first, shown)
    first.pane.scroller.scroll_by(2345)
    before = view(first)
    rows = first.findChild(QListView, name)
    last = rows.model().index(rows.model().rowCount() - 1, 0)
    place = rows.visualRect(last).center()
    if way == "middle":
        user.bot.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    elif way == "control":
        user.bot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    else:
        rows.setCurrentIndex(last)
        rows.setFocus()
        if way == "keys":
            user.bot.keyClick(rows, Qt.Key.Key_Return, SHIFT)
        else:
            first.findChild(QAction, "openInNewWindow").trigger()
    user.bot.waitUntil(lambda: len(windows.all) == 2)
    desk.settle(windows)
    second = windows.front
    assert second is not first
    assert view(first) == before
    assert second.reading.shown.episode.id == before[0]
    assert second.reading.view().marked == 3
    assert rows.state() != QListView.State.EditingState


# The menu of windows


def listed(window: MainWindow) -> list[QAction]:
    """What the menu says of windows, as it opens."""
    menu = window.findChild(QAction, "nextWindow").associatedObjects()
    (windows,) = [part for part in menu if isinstance(part, QMenu)]
    windows.aboutToShow.emit()
    return [action for action in windows.actions() if action.isCheckable()]


def test_the_menu_lists_the_windows_and_leads_to_them(desk: "Desk", windows: Windows) -> None:
    first = windows.front
    second = desk.open(windows)
    title = first.title.short(60)
    assert title[:20] == first.reading.shown.episode.title[:20]
    assert [action.text() for action in listed(first)] == [title, f"{title} · 2"]
    assert [action.isChecked() for action in listed(first)] == [True, False]
    assert [action.isChecked() for action in listed(second)] == [False, True]
    first.showMinimized()
    listed(second)[0].trigger()
    assert not first.isMinimized()
    first.findChild(QAction, "nextEpisode").trigger()
    desk.settle(windows)
    other = first.title.short(60)
    assert [action.text() for action in listed(second)] == [other, title]
    first.close()
    (only,) = listed(second)
    assert (only.text(), only.isChecked()) == (title, True)


def test_titles_are_no_mnemonics_and_not_long(
    desk: "Desk", make_folder: Callable[..., Path]
) -> None:
    folder = make_folder(({"title": "Salt & sand " + "and the sea " * 20}, ()))
    windows = desk.sit_down(folder)
    (action,) = listed(windows.front)
    assert action.text().startswith("Salt && sand and")
    assert action.text().endswith("…")
    assert len(action.text()) <= 61
