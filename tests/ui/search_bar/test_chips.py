"""Chips below the search bar: seen, and taken away by click and by key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Chip
from reader.ui.search_bar.chips import ChipStrip
from reader.ui.theme import DARK

OPERATORS = (
    (Chip("phrase", "data quality", 0, 14), "-cats a*"),
    (Chip("without", "cats & dogs", 15, 20), '"data quality" a*'),
    (Chip("prefix", "a*", 21, 23), '"data quality" -cats'),
)


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[ChipStrip]:
    window = QWidget()
    layout = QVBoxLayout(window)
    anchor = QWidget(window)
    strip = ChipStrip(anchor, window)
    layout.addWidget(anchor)
    layout.addWidget(strip)
    qtbot.addWidget(window)
    window.resize(700, 120)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield strip
    window.close()


def chips_of(strip: ChipStrip) -> list[QToolButton]:
    return [chip for chip in strip.findChildren(QToolButton) if chip.isVisible()]


def test_plain_words_show_nothing(strip: ChipStrip) -> None:
    assert not strip.isVisible()
    strip.show_operators(OPERATORS)
    assert strip.isVisible()
    strip.show_operators(())
    assert not strip.isVisible()


def test_each_operator_is_a_chip_that_says_what_it_does(strip: ChipStrip) -> None:
    strip.show_operators(OPERATORS)
    assert [chip.text() for chip in chips_of(strip)] == [
        "“data quality”",
        "without cats && dogs",
        "a…",
    ]
    assert chips_of(strip)[1].accessibleName() == "Remove without cats & dogs"


def test_a_click_takes_a_chip_away(strip: ChipStrip, qtbot: QtBot) -> None:
    strip.show_operators(OPERATORS)
    with qtbot.waitSignal(strip.removed) as told:
        qtbot.mouseClick(chips_of(strip)[1], Qt.MouseButton.LeftButton)
    assert told.args == ['"data quality" a*']


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space]
)
def test_a_key_takes_a_chip_away(strip: ChipStrip, qtbot: QtBot, key: Qt.Key) -> None:
    strip.show_operators(OPERATORS)
    first = chips_of(strip)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(strip.removed) as told:
        qtbot.keyClick(first, key)
    assert told.args == ["-cats a*"]


def test_its_keys_are_no_shortcuts_of_the_window(strip: ChipStrip, qtbot: QtBot) -> None:
    action = QAction(strip.window())
    action.setShortcut(Qt.Key.Key_Delete)
    strip.window().addAction(action)
    strip.show_operators(OPERATORS)
    chips_of(strip)[0].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(action.triggered), qtbot.waitSignal(strip.removed):
        qtbot.keyClick(chips_of(strip)[0], Qt.Key.Key_Delete)


def test_the_arrows_go_from_chip_to_chip(strip: ChipStrip, qtbot: QtBot) -> None:
    strip.show_operators(OPERATORS)
    first, second, _ = chips_of(strip)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()


def test_hundreds_of_chips_stay_in_one_line(strip: ChipStrip, qtbot: QtBot) -> None:
    strip.set_theme(DARK)
    many = tuple((Chip("without", f"word{n} " * 9, n, n + 1), "") for n in range(500))
    width = strip.window().width()
    strip.show_operators(many)
    shown = chips_of(strip)
    assert 1 <= len(shown) < 10
    assert strip.window().width() == width
    more = next(label for label in strip.findChildren(QLabel) if label.isVisible())
    assert more.text() == f"and {500 - len(shown)} more"
    qtbot.waitUntil(lambda: more.geometry().right() <= strip.width())
