"""What a reader does to mark a place."""

from collections.abc import Callable
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.ui.annotating.editor import NoteEditor
from reader.ui.main_window import MainWindow
from reader.ui.transcript import Mark, PassageRange


class Settles(Protocol):
    """Waits for a window."""

    def settle(self, window: MainWindow) -> None: ...


class Hand:
    """Marks places in a window."""

    def __init__(self, window: MainWindow, user: Settles) -> None:
        self.window, self._user = window, user

    def select(self, passage: int, begin: int, end: int, last: int | None = None) -> None:
        last = passage if last is None else last
        self.window.pane.select(PassageRange(passage, begin, last, end))

    def trigger(self, name: str) -> None:
        """Choose a command, and wait until it is done."""
        action = self.window.findChild(QAction, name)
        assert action.isEnabled()
        action.trigger()
        self._user.settle(self.window)

    def highlight(self, passage: int, begin: int, end: int) -> None:
        self.select(passage, begin, end)
        self.trigger("highlight")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.window.pane, key, modifier)
        self._user.settle(self.window)

    def marks(self) -> list[Mark]:
        return self.window.pane.annotated.marks

    def words(self, mark: Mark) -> str:
        """What is tinted."""
        passages = self.window.reading.shown.transcript.passages
        assert mark.place.first == mark.place.last
        return passages[mark.place.first].text[mark.place.first_offset : mark.place.last_offset]

    def editor(self) -> NoteEditor:
        editor = self.window.findChild(NoteEditor)
        assert editor is not None
        assert editor.isVisible()
        return editor

    def write(self, name: str, text: str) -> None:
        QTest.keyClicks(self.editor().findChild(QWidget, name), text)

    def finish(self) -> None:
        QTest.keyClick(self.editor().findChild(QWidget, "noteText"), Qt.Key.Key_Escape)
        self._user.settle(self.window)


@pytest.fixture
def hand(window: MainWindow, user: Settles) -> Hand:
    """On the window with the two seeds."""
    return Hand(window, user)


@pytest.fixture
def make_hand(user: Settles) -> Callable[[MainWindow], Hand]:
    """On another window."""
    return lambda window: Hand(window, user)
