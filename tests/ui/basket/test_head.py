"""The buttons above the cards, in little room."""

import pytest
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.basket.head import BasketHead
from reader.ui.theme import DARK


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    return around


@pytest.fixture
def head(around: QWidget) -> BasketHead:
    actions = [QAction(text, around) for text in ("Copy all", "Export", "Import", "Empty")]
    for action in actions:
        action.setObjectName(action.text())
    head = BasketHead(actions[:2], actions[2:], around)
    head.set_theme(DARK)
    head.resize(600, 40)
    around.resize(600, 40)
    around.show()
    return head


def buttons(head: BasketHead) -> list[str]:
    return [button.text() for button in head.findChildren(QToolButton) if button.isVisible()]


def menu(head: BasketHead) -> list[str]:
    menu = head.findChild(QToolButton, "basketMore").menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_what_has_no_room_is_in_the_menu_and_comes_back(head: BasketHead) -> None:
    assert buttons(head) == ["Copy all", "Export", "More ▾"]
    assert menu(head) == ["Import", "Empty"]
    needed = head.sizeHint().width()
    head.resize(needed - 1, 40)
    assert buttons(head) == ["Copy all", "More ▾"]
    assert menu(head) == ["Export", "Import", "Empty"]
    head.resize(60, 40)
    assert buttons(head) == ["More ▾"]
    assert menu(head) == ["Copy all", "Export", "Import", "Empty"]
    head.resize(needed, 40)
    assert buttons(head) == ["Copy all", "Export", "More ▾"]
    assert menu(head) == ["Import", "Empty"]


@pytest.mark.parametrize("points", [9, 14, 20, 28])
@pytest.mark.parametrize("width", [200, 260, 320, 480])
def test_no_text_is_cut_at_any_size(
    head: BasketHead, around: QWidget, qtbot: QtBot, points: int, width: int
) -> None:
    font = around.font()
    font.setPointSize(points)
    around.setFont(font)
    head.resize(width, 80)

    def is_whole(button: QToolButton) -> bool:
        wanted = QFontMetrics(button.font()).horizontalAdvance(button.text())
        return button.width() >= wanted and head.rect().contains(button.geometry())

    qtbot.waitUntil(
        lambda: all(map(is_whole, filter(QToolButton.isVisible, head.findChildren(QToolButton))))
    )
    assert {*buttons(head), *menu(head)} == {"Copy all", "Export", "Import", "Empty", "More ▾"}
