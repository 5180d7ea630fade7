"""Audio that is missing, comes back, goes while it plays; and a program without the extra."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from reader.ui import player
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Ears, MakeLibrary, User

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")


@pytest.fixture
def folder(make_library: "MakeLibrary", timed: str) -> Path:
    return make_library({"Bread.vtt": timed}, ["Bread.wav"])


@pytest.fixture
def sound(folder: Path) -> Path:
    return folder.parent / "files" / "Bread.wav"


@pytest.fixture
def window(user: "User", ears: "Ears", folder: Path, sound: Path) -> MainWindow:
    """An episode whose audio is known, and gone."""
    ears.open(folder).close()
    shutil.move(sound, folder.parent / "away.wav")
    return user.open(folder)


def activate(user: "User", window: MainWindow) -> None:
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    user.settle(window)


def test_audio_that_comes_back_is_heard_when_one_comes_back_to_the_window(
    user: "User", ears: "Ears", window: MainWindow, sound: Path
) -> None:
    activate(user, window)
    assert not window.listening.is_audible
    shutil.move(sound.parent.parent / "away.wav", sound)
    activate(user, window)
    ears.wait_until_open(window)


def test_audio_put_beside_an_open_transcript_is_heard_then(
    user: "User", ears: "Ears", make_library: "MakeLibrary", timed: str, tones: bytes
) -> None:
    folder = make_library({"Cake.vtt": timed})
    window = user.open(folder)
    (folder.parent / "files" / "Cake.wav").write_bytes(tones)
    activate(user, window)
    ears.wait_until_open(window)


def test_missing_audio_is_looked_for_again_where_the_user_asks(
    user: "User", ears: "Ears", window: MainWindow, sound: Path
) -> None:
    find = window.findChild(QAction, "findAudio")
    assert find.isEnabled()
    window.status.confirm("")
    find.trigger()
    user.settle(window)
    assert "Bread.wav is not there" in user.label(window, "momentText")
    deep = sound.parent / "some" / "where"
    deep.mkdir(parents=True)
    shutil.move(sound.parent.parent / "away.wav", deep / "Other.wav")
    find.trigger()
    ears.wait_until_open(window)
    assert not find.isEnabled()


def test_missing_audio_is_told_once_a_visit(user: "User", window: MainWindow) -> None:
    assert "Bread.wav is not there" in user.label(window, "momentText")
    window.status.confirm("")
    window.listening.look()
    user.settle(window)
    assert user.label(window, "momentText") == ""


def test_without_the_extra_one_sentence_says_so_where_there_is_audio(
    user: "User", folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "why_unavailable", lambda: "Audio needs the audio extra")
    window = user.open(folder)
    assert user.label(window, "momentText") == "Audio needs the audio extra"
    assert window.findChild(QPushButton, "statusOffer").isHidden()  # no other file would help
    assert window.findChild(QWidget, "playerBar") is None
    assert not window.findChild(QAction, "play").isEnabled()
    window.status.confirm("")
    window.listening.look()
    user.settle(window)
    assert user.label(window, "momentText") == ""
    user.click_timestamp(window, 2)
    user.search(window, "oven")
    assert window.pane.toPlainText()


def test_another_file_and_a_removed_episode_end_what_is_heard(
    user: "User", ears: "Ears", folder: Path, tones: bytes
) -> None:
    window = ears.open(folder)
    window.findChild(QAction, "play").trigger()
    ears.wait_for(window, 0.2)
    other = folder.parent / "other.wav"
    other.write_bytes(tones[: len(tones) // 2])
    window.listening.attaching.attach(window.reading.shown.episode.id, other)
    user.bot.waitUntil(lambda: ears.playback(window).player.path == other)
    ears.wait_until_open(window)
    assert not ears.is_playing(window)
    window.findChild(QAction, "play").trigger()
    ears.wait_for(window, 0.2)
    window.listening.attaching.detach()
    user.bot.waitUntil(lambda: not window.listening.is_audible)
    assert not ears.is_playing(window)
    user.do(window, "undo")
    ears.wait_until_open(window)
    window.findChild(QAction, "play").trigger()
    window.episodes.view.selectAll()
    window.findChild(QAction, "removeEpisodes").trigger()
    user.bot.waitUntil(lambda: window.reading.shown is None)
    assert not ears.is_playing(window)
    assert window.findChild(QWidget, "playerBar").isHidden()


def test_an_episode_that_is_read_again_plays_on(user: "User", ears: "Ears", folder: Path) -> None:
    window = ears.open(folder)
    window.findChild(QAction, "play").trigger()
    ears.wait_for(window, 0.2)
    window.adding.read_again([window.reading.shown.episode.id])
    user.settle(window)
    assert ears.is_playing(window)
