"""Sound in several windows: one at a time."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from conftest import Desk, Ears, MakeLibrary, User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")


def test_a_sound_falls_silent_when_another_window_begins(
    user: "User", desk: "Desk", ears: "Ears", make_library: "MakeLibrary", timed: str
) -> None:
    windows = desk.sit_down(make_library({"Bread.vtt": timed}, ["Bread.wav"]))
    first = windows.front
    second = desk.open(windows)
    for window in (first, second):
        ears.wait_until_open(window)
    first.findChild(QAction, "play").trigger()
    user.bot.waitUntil(lambda: ears.is_playing(first))
    second.findChild(QAction, "play").trigger()
    user.bot.waitUntil(lambda: ears.is_playing(second))
    assert not ears.is_playing(first)
