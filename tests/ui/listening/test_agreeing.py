"""“This passage is heard now”: sound that runs away is set right, words without times get one."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from reader.services.library import Library
from reader.ui.curating.export_dialog import ExportDialog
from reader.ui.main_window import MainWindow
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from conftest import Ears, MakeLibrary, User

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")


@pytest.fixture
def window(ears: "Ears", make_library: "MakeLibrary", timed: str) -> MainWindow:
    return ears.open(make_library({"Bread.vtt": timed}, ["Bread.wav"]))


@pytest.fixture
def silent_clock(ears: "Ears", make_library: "MakeLibrary", untimed: str) -> MainWindow:
    """An episode whose transcript has no times."""
    return ears.open(make_library({"Cake.txt": untimed}, ["Cake.wav"]))


def say_now(user: "User", window: MainWindow, passage: int, at: float) -> None:
    """With the caret in a passage, press T while the sound is at a time."""
    window.pane.select(PassageRange(passage, 0, passage, 0))
    window.pane.setFocus()
    window.listening.playback.player.seek(at)
    QTest.keyClick(window.pane, Qt.Key.Key_T)
    user.settle(window)


def test_an_anchor_shifts_the_sound_from_there_on(
    user: "User", ears: "Ears", window: MainWindow
) -> None:
    say_now(user, window, 2, at=27.5)  # an advertisement of 7.5 seconds
    assert user.label(window, "momentText") == "0:00:20 is heard at 0:00:27 from now on"
    assert ears.heard(window) == 2
    user.click_timestamp(window, 3)
    assert ears.position(window) == pytest.approx(37.5, abs=0.3)
    window.listening.playback.player.seek(5.0)
    assert ears.heard(window) == 0


def test_the_shift_is_undone_done_again_and_forgotten(user: "User", window: MainWindow) -> None:
    say_now(user, window, 2, at=27.5)
    user.do(window, "undo")
    assert window.listening.sound.anchors == ()
    user.do(window, "redo")
    assert len(window.listening.sound.anchors) == 1
    user.do(window, "forgetShift")
    assert window.listening.sound.anchors == ()
    assert not window.listening.actions.forget_shift.isEnabled()


def test_the_bar_shows_the_shift_and_forgets_one_anchor(user: "User", window: MainWindow) -> None:
    sign = window.findChild(QToolButton, "shiftSign")
    assert sign.isHidden()
    say_now(user, window, 2, at=27.5)
    say_now(user, window, 4, at=52.0)
    assert sign.isVisible()
    assert sign.text() == "+0:00:12"
    window.resize(900, 600)
    user.bot.waitUntil(lambda: window.listening.playback.bar.timeline.width() >= 130)
    window.listening.playback.player.seek(30.0)
    assert sign.text() == "+0:00:08"
    window.listening.playback.player.seek(3.0)
    assert sign.text() == "+0:00:00"
    sign.menu().aboutToShow.emit()
    first = sign.menu().actions()[0]
    assert first.text() == "Forget that 0:00:20 is heard at 0:00:27"
    first.trigger()
    user.settle(window)
    assert [anchor.said for anchor in window.listening.sound.anchors] == [40.0]
    user.do(window, "forgetShift")
    assert sign.isHidden()


def test_quotes_keep_the_times_of_the_source(user: "User", window: MainWindow) -> None:
    window.pane.select(PassageRange(2, 0, 2, 10))
    before = window.quoting.quote()
    say_now(user, window, 2, at=27.5)
    window.pane.select(PassageRange(2, 0, 2, 10))
    assert window.quoting.quote() == before


def test_a_key_gives_each_passage_its_time_and_goes_on(
    user: "User", ears: "Ears", silent_clock: MainWindow
) -> None:
    window = silent_clock
    labels = window.pane.gutter.labels
    assert [labels.label(n) for n in range(3)] == ["1", "2", "3"]
    say_now(user, window, 0, at=3.0)
    assert window.quoting.passage == 1
    window.listening.playback.player.seek(8.0)
    QTest.keyClick(window.pane, Qt.Key.Key_T)
    user.settle(window)
    labels = window.pane.gutter.labels
    assert [labels.label(n) for n in range(3)] == ["0:00:03*", "0:00:08*", "3"]
    user.click_timestamp(window, 0)
    assert ears.position(window) == pytest.approx(3.0, abs=0.3)


def test_between_own_times_no_passage_is_told_as_exact(
    user: "User", silent_clock: MainWindow
) -> None:
    window = silent_clock
    say_now(user, window, 0, at=3.0)
    say_now(user, window, 2, at=20.0)
    window.listening.playback.player.seek(10.0)
    heard = window.pane.hearing.heard
    assert heard is not None
    assert not heard.is_exact
    assert heard.segment is None


def test_own_times_are_said_to_be_so_where_they_are_copied(
    user: "User", silent_clock: MainWindow
) -> None:
    window = silent_clock
    say_now(user, window, 1, at=8.0)
    window.pane.select(PassageRange(1, 0, 1, 0))
    user.do(window, "copyTimestamp")
    assert QGuiApplication.clipboard().text() == "0:00:08 (own time)"
    user.do(window, "copyQuote")
    assert "own time 0:00:08" in QGuiApplication.clipboard().text()


def test_a_quote_in_the_basket_keeps_the_own_time(user: "User", silent_clock: MainWindow) -> None:
    window = silent_clock
    say_now(user, window, 1, at=8.0)
    window.pane.select(PassageRange(1, 0, 1, 0))
    user.do(window, "addToBasket")
    user.bot.waitUntil(lambda: len(window.collecting.items) == 1)
    (item,) = window.collecting.items
    assert (item.own_start, item.anchor.seconds) == (8.0, None)


def test_own_times_are_not_those_of_the_next_episode(
    user: "User", ears: "Ears", make_library: "MakeLibrary", untimed: str
) -> None:
    other = untimed.replace("Passage", "Cake")
    window = ears.open(make_library({"A.txt": untimed, "B.txt": other}, ["A.wav", "B.wav"]))
    say_now(user, window, 1, at=8.0)
    quotes = []
    window.reading.opened.connect(lambda _: quotes.append(window.quoting.own_times))
    window.episodes.step(1 if window.reading.shown.episode.title == "A" else -1)
    user.settle(window)
    assert quotes == [{}]


def test_own_times_are_taken_back_and_undone(user: "User", silent_clock: MainWindow) -> None:
    window = silent_clock
    say_now(user, window, 1, at=8.0)
    window.pane.select(PassageRange(1, 0, 1, 0))
    user.do(window, "takeTimeBack")
    assert window.pane.gutter.labels.label(1) == "2"
    user.do(window, "undo")
    assert window.pane.gutter.labels.label(1) == "0:00:08*"
    user.do(window, "undo")
    assert window.pane.gutter.labels.label(1) == "2"


@pytest.mark.parametrize("wanted", [True, False])
def test_own_times_are_exported_on_request(
    user: "User",
    silent_clock: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    wanted: bool,
) -> None:
    window, file = silent_clock, tmp_path / "Cake.txt"
    say_now(user, window, 1, at=8.0)

    def accept(dialog: ExportDialog) -> QDialog.DialogCode:
        kinds = dialog.findChild(QComboBox, "exportFormat")
        kinds.setCurrentIndex(kinds.findData("text"))
        box = dialog.findChild(QCheckBox, "exportOwnTimes")
        assert not box.isHidden()
        box.setChecked(wanted)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportDialog, "exec", accept)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    user.do(window, "exportEpisodes")
    user.bot.waitUntil(file.exists)
    assert ("0:08" in file.read_text("utf-8")) is wanted


def test_own_times_are_kept(user: "User", ears: "Ears", silent_clock: MainWindow) -> None:
    say_now(user, silent_clock, 1, at=8.0)
    again = user.reopen(silent_clock)
    ears.wait_until_open(again)
    assert again.pane.gutter.labels.label(1) == "0:00:08*"


def test_what_a_terminal_changes_is_seen_when_one_comes_back(
    silent_clock: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = silent_clock
    with Library.open(tmp_path / "library") as library:
        library.listening.set_own_time(window.reading.shown.episode.id, 0, 2.0)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: window.pane.gutter.labels.label(0) == "0:00:02*")
