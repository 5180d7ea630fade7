"""Library folders: new, changed and moved files are followed, and so are other programs."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QPushButton

from reader.model import EpisodeEdit
from reader.services.library import Library
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Hands, User

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")

MakeFile = Callable[..., Path]


@pytest.fixture
def followed(user: "User", empty_folder: Path, srt: MakeFile) -> MainWindow:
    """A window on a library that follows a folder with one file in it."""
    folder = srt("Bread.srt").parent
    with Library.open(empty_folder) as library:
        library.add_folder(folder)
    return user.open(empty_folder)


def wait_for(user: "User", window: MainWindow, hands: "Hands", *wanted: str) -> None:
    user.bot.waitUntil(lambda: sorted(hands.titles(window)) == sorted(wanted), timeout=15_000)
    user.settle(window)


def folder_of(window: MainWindow) -> Path:
    return Path(window.settings.file.fileName()).parent


def test_a_folder_is_looked_at_again_at_launch(
    user: "User", followed: MainWindow, srt: MakeFile, hands: "Hands"
) -> None:
    wait_for(user, followed, hands, "Bread")
    followed.close()
    srt("Butter.srt")
    window = user.open(folder_of(followed))
    wait_for(user, window, hands, "Bread", "Butter")
    user.search(window, "butter")
    assert window.hits.count() == 1


def test_new_files_come_by_themselves(
    user: "User", followed: MainWindow, srt: MakeFile, hands: "Hands"
) -> None:
    wait_for(user, followed, hands, "Bread")
    srt("Butter.srt")
    wait_for(user, followed, hands, "Bread", "Butter")
    srt("a new folder/Jam.srt")
    wait_for(user, followed, hands, "Bread", "Butter", "Jam")


def test_a_file_written_in_place_is_read_again(
    user: "User", followed: MainWindow, srt: MakeFile, hands: "Hands"
) -> None:
    wait_for(user, followed, hands, "Bread")
    srt("Bread.srt", "These are quite other words.", "And more of them.")
    episode = followed.refresh.contents.episodes[0]

    def is_read_again() -> bool:
        return followed.refresh.contents.episodes[0].words > episode.words

    user.bot.waitUntil(is_read_again, timeout=15_000)
    user.settle(followed)
    user.search(followed, "quite other")
    assert followed.hits.count() == 1


def test_a_moved_file_keeps_its_episode_and_its_edits(
    user: "User", followed: MainWindow, srt: MakeFile, hands: "Hands"
) -> None:
    wait_for(user, followed, hands, "Bread")
    with Library.open(folder_of(followed)) as library:
        (bread,) = library.episodes()
        library.edit([bread.id], EpisodeEdit(title="Good bread"))
    path = srt("Bread.srt")
    (path.parent / "deep").mkdir()
    path.rename(path.parent / "deep" / "Toast.srt")
    srt("Butter.srt")
    wait_for(user, followed, hands, "Good bread", "Butter")
    with Library.open(folder_of(followed)) as library:
        (source,) = library.sources(bread.id)
    assert source.path.name == "Toast.srt"


def test_what_another_program_adds_is_listed(
    user: "User", window: MainWindow, srt: MakeFile, hands: "Hands"
) -> None:
    command = [sys.executable, "-m", "reader", "--data-dir", str(folder_of(window)), "add"]
    subprocess.run([*command, str(srt("Bread.srt"))], check=True, capture_output=True)
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    user.bot.waitUntil(lambda: "Bread" in hands.titles(window), timeout=15_000)
    user.settle(window)
    user.search(window, "bread")
    assert window.hits.count() == 1


def test_folders_are_added_shown_and_removed(
    user: "User",
    window: MainWindow,
    srt: MakeFile,
    monkeypatch: pytest.MonkeyPatch,
    hands: "Hands",
) -> None:
    folder = srt("Bread.srt").parent
    gone = folder.parent / "gone"
    gone.mkdir()
    with Library.open(folder_of(window)) as library:
        library.add_folder(gone)
    gone.rmdir()
    user.do(window, "libraryFolders")
    dialog = window.findChild(QDialog, "libraryFolders")
    shown = dialog.findChild(QListWidget)

    def texts() -> list[str]:
        return [shown.item(row).text() for row in range(shown.count())]

    assert dialog.isVisible()
    assert texts() == [f"{gone} (not found)"]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog.findChild(QPushButton, "folderAdd").click()
    user.settle(window)
    assert sorted(texts()) == sorted([str(folder), f"{gone} (not found)"])
    assert "Bread" in hands.titles(window)
    shown.setCurrentRow(texts().index(str(folder)))
    dialog.findChild(QPushButton, "folderRemove").click()
    user.settle(window)
    assert texts() == [f"{gone} (not found)"]
    assert "Bread" in hands.titles(window)
    assert Path(folder, "Bread.srt").exists()


def test_a_folder_that_comes_back_is_looked_at_when_the_window_comes_to_the_front(
    user: "User", empty_folder: Path, srt: MakeFile, hands: "Hands"
) -> None:
    folder = srt("Bread.srt").parent
    with Library.open(empty_folder) as library:
        library.add_folder(folder)
    away = folder.rename(folder.with_name("away"))
    window = user.open(empty_folder)
    folders = window.shared.folders
    user.bot.waitUntil(lambda: folders._watcher.is_blind)
    assert hands.titles(window) == []
    away.rename(folder)
    folders._since_look.invalidate()  # half a minute goes by
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    wait_for(user, window, hands, "Bread")
    user.bot.waitUntil(lambda: not folders._watcher.is_blind)


def test_a_folder_that_was_added_is_followed_with_one_click(
    user: "User", window: MainWindow, srt: MakeFile, hands: "Hands"
) -> None:
    offer = window.findChild(QPushButton, "statusOffer")
    folder = srt("Bread.srt").parent
    hands.drop(window, hands.files(folder / "Bread.srt"))
    assert not offer.isVisible()
    srt("Butter.srt")
    hands.drop(window, hands.files(folder))
    user.bot.waitUntil(offer.isVisible)
    assert offer.text() == "Keep following this folder"
    offer.click()
    user.settle(window)
    srt("Cheese.srt")
    user.bot.waitUntil(lambda: "Cheese" in hands.titles(window), timeout=15_000)
    user.settle(window)
    hands.drop(window, hands.files(folder))
    assert not offer.isVisible()
