"""Nothing but the text, and back again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.ui.main_window import MainWindow
from reader.ui.typography import DEFAULT, Timestamps


def around(window: MainWindow) -> list[bool]:
    return [part.isVisible() for part in (window.toolbar, window.side, window.status)]


def test_the_text_alone_in_the_middle_and_back(window: MainWindow, user) -> None:
    user.bot.waitUntil(window.pane.isVisible)
    window.pane.scroll_to(20)
    place = window.pane.place()
    user.press(window, Qt.Key.Key_F9)
    assert around(window) == [False, False, False]
    assert window.pane.place() == place
    user.bot.waitUntil(lambda: window.pane.width() == window.width())
    x, width = window.pane.text_column()
    assert abs(2 * x + width - window.pane.bar.x()) <= 2
    assert window.pane.typography.timestamps is Timestamps.HOVER
    hint = window.findChild(QLabel, "distractionFreeHint")
    user.bot.waitUntil(hint.isVisible)
    user.press(window, Qt.Key.Key_Escape)
    assert around(window) == [True, True, True]
    assert window.pane.typography == DEFAULT
    assert window.settings.typography == DEFAULT
    assert window.pane.place() == place
    assert not window.commands.distraction_free.isChecked()


def test_what_was_hidden_stays_hidden(window: MainWindow, user) -> None:
    user.do(window, "sidePane")
    user.do(window, "distractionFree")
    user.do(window, "distractionFree")
    assert around(window) == [True, False, True]


def test_searching_brings_the_bar_back(window: MainWindow, user) -> None:
    user.do(window, "distractionFree")
    user.do(window, "findInEpisode")
    assert around(window) == [True, True, True]
