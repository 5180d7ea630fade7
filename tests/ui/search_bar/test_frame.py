"""The search bar as a person uses it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.search_bar import Scope, SearchFrame
from reader.ui.theme import DARK, LIGHT, Theme


@pytest.fixture
def frame(qtbot: QtBot) -> Iterator[SearchFrame]:
    window = QWidget()
    layout = QVBoxLayout(window)
    other = QLineEdit(window)
    frame = SearchFrame(window)
    layout.addWidget(frame)
    layout.addWidget(other)
    qtbot.addWidget(window)
    window.resize(700, 120)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    yield frame
    window.close()


def bar_of(frame: SearchFrame) -> QLineEdit:
    bar = frame.findChild(QLineEdit, "searchBar")
    assert isinstance(bar, QLineEdit)
    return bar


def counter_of(frame: SearchFrame) -> QLabel:
    counter = frame.findChild(QLabel, "matchCounter")
    assert isinstance(counter, QLabel)
    return counter


def button_of(frame: SearchFrame, name: str) -> QToolButton:
    button = frame.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    return button


def test_fast_typing_tells_once(frame: SearchFrame, qtbot: QtBot) -> None:
    told: list[str] = []
    frame.query_edited.connect(told.append)
    with qtbot.waitSignal(frame.query_edited):
        bar_of(frame).setText("d")
        bar_of(frame).setText("da")
        bar_of(frame).setText("data")
    assert told == ["data"]


def test_set_query_tells_nobody_and_forgets_what_was_typed(
    frame: SearchFrame, qtbot: QtBot
) -> None:
    qtbot.keyClick(bar_of(frame), Qt.Key.Key_X)
    with qtbot.assertNotEmitted(frame.query_edited, wait=100):
        frame.set_query("data quality")
    assert frame.query() == bar_of(frame).text() == "data quality"


@pytest.mark.parametrize(
    ("modifier", "signal"),
    [
        (Qt.KeyboardModifier.NoModifier, "next_requested"),
        (Qt.KeyboardModifier.ShiftModifier, "previous_requested"),
    ],
)
def test_enter_tells_the_query_first(
    frame: SearchFrame, qtbot: QtBot, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    told: list[str] = []
    frame.query_edited.connect(told.append)
    getattr(frame, signal).connect(lambda: told.append(signal))
    qtbot.keyClicks(bar_of(frame), "ml")
    qtbot.keyClick(bar_of(frame), Qt.Key.Key_Return, modifier)
    assert told == ["ml", signal]
    qtbot.keyClick(bar_of(frame), Qt.Key.Key_Enter, modifier)
    assert told == ["ml", signal, signal]


def test_escape_and_down_are_handed_on_before_shortcuts(frame: SearchFrame, qtbot: QtBot) -> None:
    action = QAction(frame.window())
    action.setShortcuts([Qt.Key.Key_Escape, Qt.Key.Key_Down])  # type: ignore[list-item]
    frame.window().addAction(action)
    frame.focus_query()
    bar = bar_of(frame)
    with qtbot.assertNotEmitted(action.triggered):
        with qtbot.waitSignal(frame.escape_pressed):
            qtbot.keyClick(bar, Qt.Key.Key_Escape)
        with qtbot.waitSignal(frame.down_pressed):
            qtbot.keyClick(bar, Qt.Key.Key_Down)


def test_text_still_being_composed_is_not_searched(frame: SearchFrame, qtbot: QtBot) -> None:
    bar = bar_of(frame)
    frame.focus_query()
    with qtbot.assertNotEmitted(frame.query_edited, wait=100):
        QCoreApplication.sendEvent(bar, QInputMethodEvent("がく", []))
    commit = QInputMethodEvent()
    commit.setCommitString("学習")
    with qtbot.waitSignal(frame.query_edited) as told:
        QCoreApplication.sendEvent(bar, commit)
    assert told.args == ["学習"]


def test_clear_is_there_while_there_is_text(frame: SearchFrame, qtbot: QtBot) -> None:
    clear = button_of(frame, "clearSearch")
    assert not clear.isVisible()
    frame.set_query("data")
    assert clear.isVisible()
    with qtbot.waitSignal(frame.query_edited) as told:
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert told.args == [""]
    assert bar_of(frame).hasFocus()
    assert not clear.isVisible()


def test_scope_is_chosen_and_set(frame: SearchFrame, qtbot: QtBot) -> None:
    box = frame.findChild(QComboBox, "searchScope")
    assert isinstance(box, QComboBox)
    assert frame.scope() is Scope.LIBRARY
    assert [(box.itemText(n), box.itemData(n)) for n in range(box.count())] == [
        ("This episode", "episode"),
        ("Library", "library"),
    ]
    box.setFocus()
    with qtbot.waitSignal(frame.scope_changed) as told:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert told.args == ["episode"]
    with qtbot.assertNotEmitted(frame.scope_changed):
        frame.set_scope("library")
    assert frame.scope() is Scope.LIBRARY
    assert box.currentText() == "Library"


def test_the_query_is_told_before_a_new_scope(frame: SearchFrame, qtbot: QtBot) -> None:
    told: list[str] = []
    frame.query_edited.connect(told.append)
    frame.scope_changed.connect(told.append)
    bar_of(frame).setText("data")
    box = frame.findChild(QComboBox, "searchScope")
    assert isinstance(box, QComboBox)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert told == ["data", "episode"]


def test_buttons_do_the_actions(frame: SearchFrame, qtbot: QtBot) -> None:
    previous, next_ = QAction("Previous match", frame), QAction("Next match", frame)
    frame.set_actions(previous, next_)
    frame.set_query("data")
    for name, action in (("findPreviousButton", previous), ("findNextButton", next_)):
        button = button_of(frame, name)
        assert not button.icon().isNull()
        with qtbot.waitSignal(action.triggered):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    next_.setEnabled(False)
    assert not button_of(frame, "findNextButton").isEnabled()


def test_the_counter_belongs_to_a_query(frame: SearchFrame) -> None:
    frame.set_counter("3 of 27")
    assert not counter_of(frame).isVisible()
    frame.set_query("data")
    assert counter_of(frame).isVisible()
    assert counter_of(frame).text() == "3 of 27"


def test_focusing_selects_what_is_there(frame: SearchFrame) -> None:
    frame.set_query("data quality")
    frame.focus_query()
    assert bar_of(frame).hasFocus()
    assert bar_of(frame).selectedText() == "data quality"
    frame.focus_query(select_all=False)
    bar_of(frame).deselect()
    frame.setFocus()
    assert bar_of(frame).hasFocus()


def test_height_stays_and_all_fits_in_a_narrow_window(frame: SearchFrame, qtbot: QtBot) -> None:
    empty = frame.sizeHint().height()
    frame.set_query("a long query that goes on and on and on and on")
    frame.set_counter("12,345 of 102,345")
    frame.set_scope(Scope.EPISODE)
    assert frame.sizeHint().height() == empty
    frame.window().resize(430, 120)
    qtbot.waitUntil(lambda: frame.width() < 430)
    assert bar_of(frame).width() >= 60
    clear = button_of(frame, "clearSearch")
    assert clear.geometry().right() < frame.width()
    frame.window().resize(300, 120)
    qtbot.waitUntil(lambda: not counter_of(frame).isVisible())
    assert clear.geometry().right() < frame.width()
    frame.set_scope(Scope.LIBRARY)
    frame.window().resize(frame.window().width() - frame.width() + 250, 120)
    qtbot.waitUntil(lambda: frame.width() <= 250)
    parts = [frame.field, *frame.findChildren(QToolButton), *frame.findChildren(QComboBox)]
    shown = sorted((part.geometry() for part in parts if part.isVisible()), key=QRect.left)
    assert all(one.right() < other.left() for one, other in pairwise(shown))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_focus_strengthens_the_ring(frame: SearchFrame, theme: Theme) -> None:
    frame.set_theme(theme)
    middle = frame.height() // 2
    quiet = frame.grab().toImage()
    assert quiet.pixelColor(8, middle) == theme.bar
    assert quiet.pixelColor(4, middle) != theme.ring
    frame.focus_query()
    strong = frame.grab().toImage()
    assert strong.pixelColor(4, middle) == theme.ring


def test_busy_is_seen_and_ends(frame: SearchFrame) -> None:
    quiet = frame.grab().toImage()
    frame.set_busy(True)
    assert frame.grab().toImage() != quiet
    frame.set_busy(False)
    assert frame.grab().toImage() == quiet


def test_every_part_has_an_accessible_name(frame: SearchFrame) -> None:
    frame.set_placeholder("Search 2 episodes")
    assert bar_of(frame).placeholderText() == "Search 2 episodes"
    parts = [*frame.findChildren(QToolButton), *frame.findChildren(QComboBox), bar_of(frame)]
    assert all(part.accessibleName() for part in parts)
