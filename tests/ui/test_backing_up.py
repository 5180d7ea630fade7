"""Backing up and restoring from the window, and the copy that is made each day."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox

from reader.model import EpisodeEdit
from reader.services.library import Library
from reader.ui.backups import Backups
from reader.ui.main_window import MainWindow

User = Any
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)")
TITLE = "How the ML Community Has Evolved in 2021"


def session(window: MainWindow) -> Backups:
    return window.shared.backups


def finish(user: User, window: MainWindow) -> None:
    user.bot.waitUntil(lambda: not session(window).is_busy, timeout=10_000)
    user.settle(window)


def choose(monkeypatch: pytest.MonkeyPatch, file: Path | str) -> None:
    """The file dialogs answer with this; empty is cancelled."""
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(file), ""))


def click(text: str) -> None:
    """Press a button of the box that comes up next."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, look)
            return
        button = next(b for b in box.buttons() if b.text().replace("&", "") == text)
        assert isinstance(button, QAbstractButton)
        button.click()

    QTimer.singleShot(0, look)


def first_title(window: MainWindow) -> str:
    return window.refresh.contents.episodes[0].title


@pytest.fixture
def backed_up(
    user: User, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A backup that the window has made, after which an episode was edited."""
    choose(monkeypatch, tmp_path / "mine.zip")
    user.do(window, "backUp")
    finish(user, window)
    assert user.label(window, "momentText") == "Backed up to mine.zip"
    with Library.open(window.settings.file.fileName().removesuffix("/settings.ini")) as library:
        library.edit([library.episodes()[0].id], EpisodeEdit(title="Changed since"))
    window.refresh.refresh()
    user.settle(window)
    assert first_title(window) == "Changed since"
    return tmp_path / "mine.zip"


def test_the_window_shows_what_was_restored(
    user: User, window: MainWindow, backed_up: Path
) -> None:
    click("Restore")
    user.do(window, "restore")
    finish(user, window)
    user.bot.waitUntil(lambda: first_title(window).startswith(TITLE))
    user.settle(window)
    assert user.label(window, "momentText") == f"Restored from {backed_up.name}"
    folder = Path(window.settings.file.fileName()).parent
    assert len(list(folder.glob("library-*.db"))) == 1
    user.search(window, "data")
    assert user.label(window, "matchCounter")


def test_nothing_is_restored_without_a_yes(user: User, window: MainWindow, backed_up: Path) -> None:
    assert backed_up.exists()
    click("Cancel")
    user.do(window, "restore")
    finish(user, window)
    assert first_title(window) == "Changed since"


@pytest.mark.parametrize("action", ["backUp", "restore"])
def test_a_dialog_that_is_cancelled_does_nothing(
    user: User, window: MainWindow, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    choose(monkeypatch, "")
    user.do(window, action)
    assert not session(window).is_busy


def test_what_is_no_backup_is_told(
    user: User, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes.zip").write_text("Some words.", "utf-8")
    choose(monkeypatch, tmp_path / "notes.zip")
    click("Restore")
    user.do(window, "restore")
    user.bot.waitUntil(window.failure.isVisible)
    assert window.failure.text().endswith("it is no backup, or a damaged one.")
    assert not session(window).is_busy
    window.failure.close()


def test_a_second_backup_waits_for_the_first(
    user: User, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "mine.zip")
    window.commands.back_up.trigger()
    window.commands.back_up.trigger()
    assert "is already running" in window.failure.text()
    window.failure.close()
    finish(user, window)
    assert (tmp_path / "mine.zip").exists()


def test_a_copy_is_made_each_day_beside_the_window(user: User, window: MainWindow) -> None:
    folder = Path(window.settings.file.fileName()).parent
    session(window).keep_copy()
    user.bot.waitUntil(lambda: len(list(folder.glob("backups/library-*.zip"))) == 1, timeout=10_000)
    finish(user, window)
    session(window).keep_copy()
    user.settle(window)
    assert not session(window).is_busy  # it is not due


def test_closing_ends_a_backup_and_leaves_no_half(
    user: User,
    make_folder: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = user.open(make_folder())
    choose(monkeypatch, tmp_path / "mine.zip")
    window.commands.back_up.trigger()
    window.close()
    assert not session(window)._daily.is_running
    assert not (tmp_path / "mine.zip").exists()
