"""The palette in the real window, by keys."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from reader.model import Segment
from reader.ui.main_window import MainWindow
from reader.ui.palette import CommandPalette

# The window's fixtures are shared by name; their classes are not.
User = Any
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Opens the palette in a window, and types into it."""

    def __init__(self, user: User, window: MainWindow) -> None:
        self.user, self.window = user, window

    def open(self, typed: str = "") -> None:
        self.user.bot.keyClick(self.window.focusWidget(), Qt.Key.Key_P, CTRL_SHIFT)
        field = self.window.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.objectName() == "paletteField"
        field.insert(typed)

    def press(self, key: Qt.Key) -> None:
        self.user.press(self.window, key)

    @property
    def palette(self) -> CommandPalette:
        palette = self.window.findChild(CommandPalette)
        assert isinstance(palette, CommandPalette)
        return palette

    @property
    def view(self) -> QListView:
        view = self.window.findChild(QListView, "paletteList")
        assert isinstance(view, QListView)
        return view

    def rows(self) -> list[str]:
        model = self.view.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    def marked(self) -> str:
        return str(self.view.currentIndex().data())


@pytest.fixture
def hands(user: User, window: MainWindow) -> Hands:
    return Hands(user, window)


def test_it_lists_every_action_with_its_key(hands: Hands) -> None:
    hands.open()
    rows = hands.rows()
    for action in hands.window.commands.all():
        title = action.text().removesuffix("…")
        found = [row for row in rows if row.split(", ")[0] == title]
        assert bool(found) is (action.objectName() != "commandPalette"), title
        assert all(row.endswith("not available now") != action.isEnabled() for row in found)
    assert "Find in this episode, Ctrl+F" in rows
    assert "Copy quote as: APA citation" in rows


def test_where_nothing_was_run_yet_the_first_menu_comes_first(hands: Hands) -> None:
    hands.open()
    assert hands.marked() == "New window"


def test_enter_runs_what_is_marked_and_gives_the_keyboard_back(hands: Hands) -> None:
    before = hands.window.focusWidget()
    size = hands.window.settings.point_size
    hands.open("larger")
    assert hands.marked() == "Larger text"
    hands.press(Qt.Key.Key_Return)
    assert hands.window.settings.point_size == size + 1
    assert not hands.palette.isVisible()
    assert hands.window.focusWidget() is before


def test_what_was_run_comes_first_the_next_time_also_in_the_next_window(hands: Hands) -> None:
    for typed in ("smaller", "larger", "smaller"):
        hands.open(typed)
        hands.press(Qt.Key.Key_Return)
    hands.open()
    assert [row.split(", ")[0] for row in hands.rows()[:2]] == ["Smaller text", "Larger text"]
    hands.press(Qt.Key.Key_Escape)
    again = Hands(hands.user, hands.user.reopen(hands.window))
    again.open()
    assert again.marked() == "Smaller text"


def test_escape_closes_it_and_nothing_else(hands: Hands) -> None:
    hands.user.search(hands.window, "data")
    bar = hands.window.focusWidget()
    hands.open("larger")
    hands.press(Qt.Key.Key_Escape)
    assert not hands.palette.isVisible()
    assert hands.window.focusWidget() is bar
    assert hands.window.search_frame.query() == "data"


def test_arrows_go_round_and_pages_stop_at_the_ends(hands: Hands) -> None:
    hands.open()
    rows = hands.view.model().rowCount()
    for key, row in (
        (Qt.Key.Key_Up, rows - 1),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Tab, 1),
        (Qt.Key.Key_Backtab, 0),
        (Qt.Key.Key_PageDown, 9),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_PageUp, 0),
    ):
        hands.press(key)
        assert hands.view.currentIndex().row() == row, key


def test_what_cannot_be_used_is_not_run(hands: Hands) -> None:
    hands.open("copy web")
    assert hands.rows() == ["Copy web link, Ctrl+Shift+K, not available now"]
    hands.press(Qt.Key.Key_Return)
    assert hands.palette.isVisible()


def test_a_time_is_gone_to(hands: Hands) -> None:
    hands.open("2:31")
    assert hands.rows() == ["Go to 0:02:31"]
    hands.press(Qt.Key.Key_Return)
    assert hands.user.label(hands.window, "momentText") == "0:02:31"


def test_a_time_after_the_end_says_so(hands: Hands) -> None:
    hands.open("9:00:00")
    (row,) = hands.rows()
    assert row.startswith("Go to 9:00:00, after the end, 0:5")
    hands.press(Qt.Key.Key_Return)
    assert hands.palette.isVisible()


def test_an_episode_is_opened_by_its_title(hands: Hands) -> None:
    hands.open("affecting it")
    assert hands.marked().startswith("Go to episode 03 How is Machine Learning")
    hands.press(Qt.Key.Key_Return)
    assert hands.window.reading.shown is not None
    assert hands.window.reading.shown.episode.number == "03"


def test_an_episode_without_times_is_offered_none(
    user: User, make_folder: Callable[[Sequence[Any]], Path]
) -> None:
    folder = make_folder(({"title": "Untimed"}, [Segment("Some words.")]))
    hands = Hands(user, user.open(folder))
    hands.open("2:31")
    assert hands.rows() == []
    assert "Try fewer letters" in hands.palette.findChild(object, "paletteNothing").text()
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Down)
    assert hands.palette.isVisible()


def test_a_click_runs_and_a_click_elsewhere_closes(hands: Hands) -> None:
    size = hands.window.settings.point_size
    hands.open("larger")
    middle = hands.view.visualRect(hands.view.model().index(0, 0)).center()
    hands.user.bot.mouseClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert hands.window.settings.point_size == size + 1
    hands.open()
    place = hands.window.rect().center() + QPoint(100, 150)
    # Through the window, as the mouse does: only then does the keyboard follow it.
    QTest.mouseClick(hands.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert not hands.palette.isVisible()
    assert hands.window.focusWidget() is hands.window.pane


@pytest.mark.parametrize("size", [(480, 360), (900, 600), (1600, 1000)])
def test_it_stays_inside_the_window(hands: Hands, size: tuple[int, int]) -> None:
    hands.open()
    hands.window.resize(*size)
    hands.user.bot.waitUntil(lambda: hands.window.size().toTuple() == size)
    assert hands.window.rect().contains(hands.palette.geometry())
    view = hands.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
