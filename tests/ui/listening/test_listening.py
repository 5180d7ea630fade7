"""An episode is heard under its transcript: found, played, followed, left, found again."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from reader.ui.main_window import MainWindow
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from conftest import Ears, MakeLibrary, User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(make_library: "MakeLibrary", timed: str) -> Path:
    return make_library({"Bread.vtt": timed}, ["Bread.wav"])


@pytest.fixture
def window(ears: "Ears", folder: Path) -> MainWindow:
    return ears.open(folder)


def test_the_file_beside_the_transcript_is_found_and_waits(
    ears: "Ears", window: MainWindow
) -> None:
    bar = window.findChild(QWidget, "playerBar")
    assert bar.isVisible()
    assert not ears.is_playing(window)
    assert ears.playback(window).player.duration == 60.0
    assert bar.findChild(QWidget, "timePlayed").text() == "0:00:00"
    assert window.findChild(QAction, "play").isEnabled()


def test_without_audio_nothing_is_different(
    user: "User", make_library: "MakeLibrary", timed: str
) -> None:
    window = user.open(make_library({"Bread.vtt": timed}))
    assert window.listening.playback is None
    assert window.findChild(QWidget, "playerBar") is None
    assert not window.findChild(QAction, "play").isEnabled()
    assert window.findChild(QAction, "attachAudio").isEnabled()
    value = window.pane.scroller.maximum
    window.resize(900, 300)
    window.pane.setFocus()
    user.press(window, Qt.Key.Key_Space)  # reads on, as ever
    user.bot.waitUntil(lambda: window.pane.scroller.value > 0 or value == 0)


def test_a_clicked_timestamp_plays_its_moment(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    user.click_timestamp(window, 3)
    assert ears.is_playing(window)
    assert 30.0 <= ears.position(window) < 31.0
    user.bot.waitUntil(lambda: ears.heard(window) == 3)
    assert window.pane.hearing.is_following
    assert window.pane.hearing.heard.segment == (0, len("Passage 3 begins here and now."))
    ears.wait_for(window, 30.3)


def test_the_segment_goes_on_with_the_sound(ears: "Ears", window: MainWindow) -> None:
    player = ears.playback(window).player
    player.seek(30.0)
    first = window.pane.hearing.heard.segment
    player.seek(36.0)
    assert window.pane.hearing.heard.segment[0] > first[1]
    player.seek(59.9)
    assert ears.heard(window) == 5


def test_space_plays_in_the_transcript_and_types_in_the_search_bar(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    window.pane.setFocus()
    QTest.keyClick(window.pane, Qt.Key.Key_Space)
    assert ears.is_playing(window)
    assert window.findChild(QAction, "play").text() == "Pause"
    QTest.keyClick(window.pane, Qt.Key.Key_Space)
    assert not ears.is_playing(window)
    bar = window.findChild(QLineEdit, "searchBar")
    user.do(window, "searchLibrary")
    user.bot.keyClicks(bar, "hot j l")
    assert bar.text() == "hot j l"
    assert not ears.is_playing(window)


def test_space_presses_the_button_that_has_the_keyboard(ears: "Ears", window: MainWindow) -> None:
    mute = window.findChild(QWidget, "muteButton")
    mute.setFocus()
    QTest.keyClick(mute, Qt.Key.Key_Space)
    assert window.findChild(QAction, "mute").isChecked()
    assert not ears.is_playing(window)
    play = window.findChild(QWidget, "playButton")
    play.setFocus()
    QTest.keyClick(play, Qt.Key.Key_Space)
    assert ears.is_playing(window)
    QTest.keyClick(mute, Qt.Key.Key_J)  # what types nothing on a button is the player's
    assert ears.is_playing(window)


@pytest.mark.parametrize(
    ("action", "then"),
    [
        ("soundBack", 25.0),
        ("soundForward", 35.0),
        ("soundFarBack", 0.0),
        ("soundFarForward", 60.0),
        ("nextPassage", 40.0),
        ("previousPassage", 20.0),
    ],
)
def test_the_sound_moves_in_steps(
    user: "User", ears: "Ears", window: MainWindow, action: str, then: float
) -> None:
    ears.playback(window).player.seek(30.0)
    user.do(window, action)
    assert ears.position(window) == then


def test_previous_goes_to_the_beginning_of_a_passage_first(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    ears.playback(window).player.seek(37.0)
    user.do(window, "previousPassage")
    assert ears.position(window) == 30.0


def test_ctrl_and_a_click_play_from_the_segment_of_the_word(
    ears: "Ears", window: MainWindow
) -> None:
    block = window.pane.document().findBlockByNumber(2)
    offset = block.text().index("oven")
    line = block.layout().lineForTextPosition(offset)
    row = next(r for r in window.pane.scroller.rows() if r.block.blockNumber() == 2)
    place = QPoint(round(line.cursorToX(offset)[0]) + 2, 0)
    place.setY(row.top + round(line.y()) + 8 - window.pane.viewport().y())
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(window.pane.viewport(), _LEFT, control, place)
    assert ears.is_playing(window)
    assert 25.0 <= ears.position(window) < 26.0


def test_a_key_plays_from_the_caret(ears: "Ears", window: MainWindow) -> None:
    offset = window.pane.document().findBlockByNumber(4).text().index("oven")
    window.pane.select(PassageRange(4, offset, 4, offset))
    window.pane.setFocus()
    window.findChild(QAction, "playHere").trigger()
    assert 45.0 <= ears.position(window) < 46.0


def test_a_selection_is_played_once(user: "User", ears: "Ears", window: MainWindow) -> None:
    window.pane.select(PassageRange(1, 0, 1, len("Passage 1 begins here and now.")))
    window.findChild(QAction, "playSelection").trigger()
    assert ears.position(window) == pytest.approx(10.0, abs=0.3)
    ears.playback(window).player.seek(14.8)
    user.bot.waitUntil(lambda: not ears.is_playing(window))
    assert ears.position(window) == pytest.approx(15.0, abs=0.3)


def test_a_selection_is_repeated_until_one_goes_elsewhere(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    window.pane.select(PassageRange(1, 0, 1, len("Passage 1 begins here and now.")))
    repeat = window.findChild(QAction, "repeatSelection")
    repeat.trigger()
    assert ears.is_playing(window)
    ears.playback(window).player.seek(14.8)
    user.bot.waitUntil(lambda: ears.position(window) < 12.0)
    assert ears.is_playing(window)
    user.do(window, "soundForward")
    assert not repeat.isChecked()


def test_without_words_with_a_time_nothing_is_repeated(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    repeat = window.findChild(QAction, "repeatSelection")
    repeat.trigger()
    assert not repeat.isChecked()
    assert not ears.is_playing(window)
    assert user.label(window, "momentText") == "Select words that have a time first"


def test_the_last_words_are_repeated_where_nobody_says_when_they_end(
    user: "User", ears: "Ears", make_library: "MakeLibrary"
) -> None:
    text = "[00:00:00] Ann: We baked bread.\n\n[00:00:50] Ben: And it was hot.\n"
    window = ears.open(make_library({"Bread.txt": text}, ["Bread.wav"]))
    last = len(window.reading.shown.transcript.passages) - 1
    window.pane.select(PassageRange(last, 0, last, 6))
    window.findChild(QAction, "repeatSelection").trigger()
    ears.playback(window).player.seek(59.7)
    user.bot.waitUntil(lambda: 50.0 <= ears.position(window) < 52.0)
    assert ears.is_playing(window)


def test_words_behind_the_end_of_the_sound_are_said_to_be_there(
    user: "User", ears: "Ears", make_library: "MakeLibrary"
) -> None:
    text = "[00:00:00] Ann: We baked bread.\n\n[00:02:00] Ben: And it was hot.\n"
    window = ears.open(make_library({"Bread.txt": text}, ["Bread.wav"]))
    user.click_timestamp(window, 1)
    assert not ears.is_playing(window)
    said = "The audio ends at 0:01:00, before these words"
    assert user.label(window, "momentText") == said


def test_without_times_no_passage_is_gone_to(
    user: "User", ears: "Ears", make_library: "MakeLibrary", untimed: str
) -> None:
    window = ears.open(make_library({"Cake.txt": untimed}, ["Cake.wav"]))
    ears.playback(window).player.seek(20.0)
    user.do(window, "previousPassage")
    assert ears.position(window) == 20.0
    assert user.label(window, "momentText") == "No passage before this has a time"


def test_silence_is_kept(user: "User", ears: "Ears", window: MainWindow) -> None:
    user.do(window, "mute")
    again = user.reopen(window)
    ears.wait_until_open(again)
    assert again.findChild(QAction, "mute").isChecked()


def test_playing_is_announced_where_it_is_asked_for(ears: "Ears", window: MainWindow) -> None:
    said: list[str] = []
    window.commander.announcer.said.connect(said.append)
    play = window.findChild(QAction, "play")
    play.trigger()
    ears.wait_for(window, 0.3)
    play.trigger()
    assert said == ["Playing", "Paused"]


def test_what_is_heard_is_said_where_the_place_is_asked_for(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    ears.playback(window).player.seek(36.0)
    user.do(window, "sayPlace")
    said = "0:00:00, Voice0 · paused: 0:00:30, Voice1"
    assert user.label(window, "momentText") == said


def test_the_way_back_is_offered_where_scrolling_left_what_is_heard(
    user: "User", window: MainWindow
) -> None:
    window.resize(900, 420)
    window.findChild(QAction, "play").trigger()
    back = window.findChild(QPushButton, "wayBack")
    assert back.isHidden()
    window.pane.setFocus()
    QTest.keyClick(window.pane, Qt.Key.Key_End)
    assert back.isVisible()
    assert not window.findChild(QAction, "follow").isChecked()
    QTest.mouseClick(back, _LEFT)
    assert back.isHidden()
    assert window.findChild(QAction, "follow").isChecked()
    user.bot.waitUntil(lambda: window.pane.scroller.line_y(0, 0) is not None)


def test_no_way_back_is_offered_to_what_is_seen(ears: "Ears", window: MainWindow) -> None:
    window.findChild(QAction, "play").trigger()
    back = window.findChild(QPushButton, "wayBack")
    window.findChild(QAction, "follow").trigger()  # no more
    assert not window.pane.hearing.is_following
    ears.wait_for(window, 0.1)
    assert back.isHidden()


def test_searching_is_not_pulled_back(user: "User", ears: "Ears", window: MainWindow) -> None:
    window.resize(900, 420)
    window.findChild(QAction, "play").trigger()
    user.search(window, "passage", scope="episode")
    for _ in range(5):
        user.do(window, "findNext")
    where = window.pane.scroller.value
    assert where > 0
    ears.wait_for(window, ears.position(window) + 0.2)
    assert window.pane.scroller.value == where


def test_the_speed_is_shown_kept_and_changed_by_steps(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    user.do(window, "faster")
    player = ears.playback(window).player
    assert player.rate == 1.1
    assert window.findChild(QWidget, "speedButton").text() == "1.1×"
    again = user.reopen(window)
    ears.wait_until_open(again)
    assert ears.playback(again).player.rate == 1.1
    user.do(again, "usualSpeed")
    assert ears.playback(again).player.rate == 1.0


def test_listening_goes_on_where_it_stopped(user: "User", ears: "Ears", window: MainWindow) -> None:
    ears.playback(window).player.seek(42.0)
    again = user.reopen(window)
    ears.wait_until_open(again)
    assert ears.position(again) == 42.0
    assert ears.heard(again) == 4


def test_another_episode_is_silent_until_it_is_played(
    user: "User", ears: "Ears", make_library: "MakeLibrary", timed: str, untimed: str
) -> None:
    window = ears.open(make_library({"Bread.vtt": timed, "Cake.txt": untimed}, ["Bread.wav"]))
    if window.reading.shown.episode.title != "Bread":
        user.do(window, "nextEpisode")
    ears.wait_until_open(window)
    window.findChild(QAction, "play").trigger()
    ears.wait_for(window, 0.2)
    user.do(window, "nextEpisode")
    assert window.reading.shown.episode.title == "Cake"
    assert not ears.is_playing(window)
    assert window.findChild(QWidget, "playerBar").isHidden()
    assert window.pane.hearing.heard is None
    user.do(window, "previousEpisode")
    ears.wait_until_open(window)
    assert 0.2 <= ears.position(window) < 5.0


def test_matches_marks_and_words_are_on_the_timeline(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    timeline = ears.playback(window).bar.timeline
    plain = timeline.grab().toImage()
    user.search(window, "begins", scope="episode")
    assert timeline.grab().toImage() != plain
    assert "We baked bread in the oven" in timeline.text_at(17.0)
    assert timeline.text_at(17.0).startswith("0:00:17")


def test_a_file_that_is_gone_is_told_once_and_the_rest_goes_on(
    user: "User", window: MainWindow, folder: Path
) -> None:
    window.close()
    (folder.parent / "files" / "Bread.wav").unlink()
    again = user.open(folder)
    assert "Bread.wav is not there" in user.label(again, "momentText")
    assert not again.listening.is_audible
    assert again.pane.toPlainText()


def test_a_moved_file_is_heard_again(
    user: "User", ears: "Ears", window: MainWindow, folder: Path
) -> None:
    ears.playback(window).player.seek(12.0)
    window.close()
    files = folder.parent / "files"
    (files / "sound").mkdir()
    shutil.move(files / "Bread.wav", files / "sound" / "Renamed.wav")
    again = user.open(folder)
    ears.wait_until_open(again)
    assert ears.position(again) == 12.0


def test_a_broken_file_says_why_in_one_sentence(
    user: "User", make_library: "MakeLibrary", timed: str
) -> None:
    folder = make_library({"Bread.vtt": timed})
    (folder.parent / "files" / "Bread.mp3").write_bytes(b"This is no sound at all. " * 400)
    window = user.open(folder)
    user.bot.waitUntil(lambda: window.findChild(QWidget, "playerMessage") is not None)
    message = window.findChild(QWidget, "playerMessage")
    user.bot.waitUntil(lambda: "Bread.mp3" in message.text())
    assert window.pane.toPlainText()
