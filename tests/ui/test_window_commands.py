"""What asks for other windows: rows of the lists, and the menu that names them."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView

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


@pytest.mark.parametrize("way", ["middle", "control", "keys", "menu"])
@pytest.mark.parametrize(
    ("kept", "shown", "name"),
    [
        ("highlight", "notes", "noteList"),
        ("addToBasket", "basket", "basketList"),
    ],
)
def test_a_note_or_a_quote_opens_in_a_window_at_its_words(
    user: "User", desk: "Desk", windows: Windows, kept: str, shown: str, name: str, way: str
) -> None:
    first = windows.front
    first.pane.select(PassageRange(3, 0, 3, 20))
    user.do(first, kept)
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
