"""The popover below the search bar: recent searches, and the syntax by example."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.search_bar.popover import SearchPopover
from reader.ui.search_bar.popover_row import PopoverRow
from reader.ui.theme import DARK

RECENT = ("cats", "dogs -cats")
EXAMPLES = (('"data quality"', "words side by side"), ("show:S", "in one show"))


@pytest.fixture
def popover(qtbot: QtBot) -> Iterator[SearchPopover]:
    window = QWidget()
    layout = QVBoxLayout(window)
    anchor = QLineEdit(window)
    layout.addWidget(anchor)
    layout.addStretch(1)
    popover = SearchPopover(anchor, window)
    qtbot.addWidget(window)
    window.resize(600, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    popover.set_content("", RECENT, EXAMPLES)
    popover.place()
    popover.show()
    yield popover
    window.close()


def rows_of(popover: SearchPopover) -> list[PopoverRow]:
    rows = [row for row in popover.findChildren(PopoverRow) if row.isVisible()]
    return sorted(rows, key=lambda row: row.mapTo(popover, QPoint(0, 0)).y())


def names(popover: SearchPopover) -> list[str]:
    return [row.accessibleName() for row in rows_of(popover)]


def test_a_screen_reader_is_told_of_it(
    popover: SearchPopover, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda e: said.append(e.message()))
    popover.hide()
    popover.show()
    assert said == ["Recent searches, and how to search: press Down"]
    row = QAccessible.queryAccessibleInterface(rows_of(popover)[2])
    assert row.role() == QAccessible.Role.Button
    assert row.text(QAccessible.Text.Name) == '"data quality", words side by side'


def test_what_is_in_it_in_words(popover: SearchPopover) -> None:
    assert names(popover) == [
        "cats",
        "dogs -cats",
        '"data quality", words side by side',
        "show:S, in one show",
    ]
    popover.set_content("birds", (), ())
    assert names(popover) == ["Save this search, birds"]
    popover.set_content("", (), ())
    assert popover.is_empty


def test_a_click_chooses(popover: SearchPopover, qtbot: QtBot) -> None:
    for number, query in enumerate(("cats", "dogs -cats", '"data quality"', "show:S")):
        with qtbot.waitSignal(popover.chosen) as told:
            qtbot.mouseClick(rows_of(popover)[number], Qt.MouseButton.LeftButton)
        assert told.args == [query]


def test_arrows_go_through_the_rows_and_enter_chooses(popover: SearchPopover, qtbot: QtBot) -> None:
    popover.focus_row(0)
    for number in range(4):
        assert QApplication.focusWidget() is rows_of(popover)[number]
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(popover.chosen) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.args == ["show:S"]
    popover.focus_row(0)
    with qtbot.waitSignal(popover.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)


def test_escape_leaves_it(popover: SearchPopover, qtbot: QtBot) -> None:
    action = QAction(popover.window())
    action.setShortcut(Qt.Key.Key_Escape)
    popover.window().addAction(action)
    popover.focus_row(1)
    with qtbot.assertNotEmitted(action.triggered), qtbot.waitSignal(popover.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_a_recent_search_is_forgotten_by_its_cross_and_by_a_key(
    popover: SearchPopover, qtbot: QtBot
) -> None:
    cross = rows_of(popover)[1].findChild(QAbstractButton, "forgetSearch")
    with qtbot.waitSignal(popover.forgotten) as told, qtbot.assertNotEmitted(popover.chosen):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert told.args == ["dogs -cats"]
    popover.focus_row(0)
    with qtbot.waitSignal(popover.forgotten) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert told.args == ["cats"]
    popover.focus_row(2)
    with qtbot.assertNotEmitted(popover.forgotten):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)


def test_all_are_forgotten_at_once(popover: SearchPopover, qtbot: QtBot) -> None:
    button = popover.findChild(QPushButton, "clearHistory")
    with qtbot.waitSignal(popover.cleared):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_stays_in_a_small_window(popover: SearchPopover, qtbot: QtBot) -> None:
    popover.set_theme(DARK)
    popover.window().resize(320, 240)
    qtbot.waitUntil(lambda: popover.window().height() == 240)
    popover.set_content("", ["cats " * 400] * 20, EXAMPLES)
    popover.place()
    assert popover.window().rect().contains(popover.geometry())
    last = len(rows_of(popover)) - 1
    popover.focus_row(21)
    assert last >= 20
    assert QApplication.focusWidget() is rows_of(popover)[21]
    seen = rows_of(popover)[21].visibleRegion().boundingRect()
    assert seen.height() == rows_of(popover)[21].height()
