"""What a reader does with the basket."""

from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTabBar

from reader.ui.basket.view import BasketView
from reader.ui.main_window import MainWindow
from reader.ui.transcript import PassageRange


class Settles(Protocol):
    """Waits for a window."""

    def settle(self, window: MainWindow) -> None: ...


class Hand:
    """Fills the basket of a window, and changes it."""

    def __init__(self, window: MainWindow, user: Settles) -> None:
        self.window, self._user = window, user

    def settle(self) -> None:
        self._user.settle(self.window)

    def trigger(self, name: str) -> None:
        """Choose a command, and wait until it is done."""
        action = self.window.findChild(QAction, name)
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def collect(self, passage: int, begin: int, end: int) -> str:
        """Put words into the basket; which ones."""
        self.window.pane.select(PassageRange(passage, begin, passage, end))
        self.trigger("addToBasket")
        return self.window.reading.shown.transcript.passages[passage].text[begin:end].strip()

    @property
    def view(self) -> BasketView:
        return self.window.findChild(BasketView)

    def rows(self) -> list[str]:
        model = self.view.model()
        return [model.index(n, 0).data() for n in range(model.rowCount())]

    def notes(self) -> list[str]:
        model = self.view.model()
        return [model.index(n, 0).data(Qt.ItemDataRole.EditRole) for n in range(model.rowCount())]

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key in the list."""
        QTest.keyClick(self.view, key, modifier)
        self.settle()

    def mark(self, row: int) -> None:
        self.view.mark_row(row)

    def field(self) -> QPlainTextEdit | None:
        return self.window.findChild(QPlainTextEdit, "basketNote")

    def tab(self) -> str:
        switch = self.window.findChild(QTabBar, "sideSwitch")
        return switch.tabText(switch.count() - 1)


@pytest.fixture
def hand(window: MainWindow, user: Settles) -> Hand:
    """On the window with the two seeds."""
    return Hand(window, user)
