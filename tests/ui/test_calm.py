"""While nothing happens, the program does nothing."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction

from reader.ui.main_window import MainWindow
from reader.ui.refreshing import LOOK_MILLISECONDS

if TYPE_CHECKING:
    from conftest import Desk, User

    from reader.ui.windows import Windows


# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")


def hasty(window: MainWindow) -> list[QTimer]:
    """The timers that would wake the processor again and again."""
    timers = [*window.findChildren(QTimer), *window.shared.findChildren(QTimer)]
    return [
        timer
        for timer in timers
        if timer.isActive() and not timer.isSingleShot() and timer.interval() < LOOK_MILLISECONDS
    ]


def test_no_timer_runs_on_in_windows_that_are_left_alone(
    user: "User", desk: "Desk", windows: "Windows"
) -> None:
    first = windows.front
    user.search(first, "data")
    first.search.next()
    user.do(first, "notes")
    user.do(first, "bookmark")
    first.pane.scroller.glide_by(700)
    assert hasty(first)
    second = desk.open(windows)
    second.findChild(QAction, "concordance").trigger()
    for window in (first, second):
        user.bot.waitUntil(lambda window=window: not hasty(window), timeout=10_000)
