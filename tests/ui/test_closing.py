"""Closing the window, whatever it is doing: nothing hangs, crashes or comes after."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from reader.model import LibraryError
from reader.services.library import Library
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import User


def opening(window: MainWindow) -> None:
    window.episodes.step(1)


def searching(window: MainWindow) -> None:
    window.search_frame.set_query("data")
    window.search.search()


def typing(window: MainWindow) -> None:
    window.findChild(QLineEdit, "searchBar").setText("data")


def landing(window: MainWindow) -> None:
    window.open_link("")
    window.search.restore("operations")
    window.search.next()


def scrolling(window: MainWindow) -> None:
    window.pane.scroller.glide_by(5000)


def checking(window: MainWindow) -> None:
    window.index.check()


def failing(window: MainWindow) -> None:
    def fail(_library: Library) -> None:
        raise LibraryError("The disk is full.")

    window.jobs.run(fail)


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")
@pytest.mark.parametrize(
    "doing", [opening, searching, typing, landing, scrolling, checking, failing]
)
def test_a_window_closes_at_once_whatever_it_does(
    user: "User", window: MainWindow, doing: Callable[[MainWindow], None]
) -> None:
    shown = window.reading.shown
    doing(window)
    assert window.close()
    for _ in range(3):
        QCoreApplication.processEvents()
    assert window.reading.shown is shown
    assert not window.failure.isVisible()
    assert user.reopen(window).pane.blockCount() > 1


def test_a_window_closes_before_its_first_episode_is_there(user: "User", tmp_path: Path) -> None:
    window = user.show(tmp_path)
    assert window.close()
    QCoreApplication.processEvents()
    assert window.reading.shown is None
    window = user.open(tmp_path)
    assert window.pane.blockCount() == 70
    assert window.index.is_ready


def test_a_window_may_be_closed_twice(window: MainWindow) -> None:
    assert window.close()
    assert window.close()


def test_what_a_closed_window_is_asked_does_nothing(window: MainWindow) -> None:
    window.close()
    window.search.restore("data")
    window.reading.open("0000000000000000")
    window.index.check()
    QCoreApplication.processEvents()
    assert window.jobs.is_idle


def test_two_windows_do_not_disturb_each_other(
    user: "User", seeded_folder: Path, tmp_path: Path
) -> None:
    one, other = user.open(seeded_folder), user.show(tmp_path / "other")
    user.search(one, "data")
    assert one.close()
    user.settle(other)
    user.search(other, "operations")
    assert other.hits.count() > 0
