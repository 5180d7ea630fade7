"""Keeping the library in order, as a person does it in the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QPushButton,
    QTableWidget,
)

from reader.model import Segment
from reader.ui.main_window import MainWindow
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from conftest import User

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "grabbing the keyboard")

SPOKEN = [
    Segment("Hello and welcome to it.", 0.0, 4.0, "SPEAKER_00"),
    Segment("Thank you for having me.", 4.0, 8.0, "SPEAKER_01"),
]


@pytest.fixture
def three(user: "User", make_folder: Callable[..., Path]) -> MainWindow:
    """A window on three episodes of one show, ``One`` open."""
    episodes = [({"title": title, "number": title}, SPOKEN) for title in ("One", "Two", "Three")]
    return user.open(make_folder(*episodes))


def listed(window: MainWindow) -> list[str]:
    model = window.findChild(QListView, "episodeList").model()
    return [model.index(row, 0).data() for row in range(1, model.rowCount())]


def answer(act: Callable[[QDialog], None]) -> None:
    """Act on the dialog that comes up next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def select_all(window: MainWindow) -> None:
    window.episodes.focus_list()
    window.findChild(QListView, "episodeList").selectAll()


def filled(name: str, text: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, name)
        field.clear()
        field.insert(text)
        dialog.accept()

    return act


def undo(user: "User", window: MainWindow, action: str = "undo") -> None:
    user.do(window, action)
    user.settle(window)


def test_a_title_is_edited_followed_and_taken_back(user: "User", three: MainWindow) -> None:
    before = three.reading.shown.episode.title
    answer(filled("detailsTitle", "Another title"))
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.findChild(QLabel, "episodeTitle").text() == "Another title")
    assert "Another title" in listed(three)
    assert three.windowTitle().startswith("Another title")
    assert three.findChild(QAction, "undo").text() == "Undo edit details"
    undo(user, three)
    user.bot.waitUntil(lambda: three.findChild(QLabel, "episodeTitle").text() == before)
    undo(user, three, "redo")
    user.bot.waitUntil(lambda: "Another title" in listed(three))


def test_many_episodes_get_one_show(user: "User", three: MainWindow) -> None:
    select_all(three)
    answer(filled("detailsShow", "Other show"))
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.show == "Other show")
    assert {e.show for e in three.refresh.contents.episodes} == {"Other show"}


@pytest.mark.parametrize(("name", "text"), [("detailsTitle", " "), ("detailsDate", "yesterday")])
def test_wrong_details_cannot_be_saved(
    user: "User", three: MainWindow, name: str, text: str
) -> None:
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        dialog.findChild(QLineEdit, name).setText(text)
        seen.append(dialog.findChild(QLabel, "detailsNote").text())
        save = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save")
        seen.append(str(save.isEnabled()))
        dialog.reject()

    answer(act)
    user.do(three, "editDetails")
    assert seen[0]
    assert seen[1] == "False"


def test_details_go_back_to_what_the_source_says(user: "User", three: MainWindow) -> None:
    title = three.reading.shown.episode.title
    answer(filled("detailsTitle", "Edited"))
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.title == "Edited")
    answer(lambda dialog: dialog.findChild(QPushButton, "detailsReset").click())
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.title == title)


def test_a_speaker_gets_a_name_in_the_open_transcript(user: "User", three: MainWindow) -> None:
    def act(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget, "speakersTable")
        if table.rowCount() == 0:
            QTimer.singleShot(10, lambda: act(dialog))
            return
        row = next(r for r in range(2) if table.item(r, 0).text() == "SPEAKER_00")
        table.item(row, 1).setText("Ada")
        dialog.accept()

    answer(act)
    user.do(three, "editSpeakers")

    def speakers() -> list[str | None]:
        return [p.speaker for p in three.reading.shown.transcript.passages]

    user.bot.waitUntil(lambda: speakers() == ["Ada", "SPEAKER_01"])
    undo(user, three)
    user.bot.waitUntil(lambda: speakers() == ["SPEAKER_00", "SPEAKER_01"])


def test_removing_the_open_episode_shows_the_next_and_comes_back(
    user: "User", three: MainWindow
) -> None:
    opened = three.reading.shown.episode.title
    user.do(three, "removeEpisodes")
    user.bot.waitUntil(lambda: len(listed(three)) == 2)
    user.bot.waitUntil(lambda: three.reading.shown.episode.title != opened)
    undo(user, three)
    user.bot.waitUntil(lambda: len(listed(three)) == 3)


def test_removing_every_episode_leaves_an_empty_window(user: "User", three: MainWindow) -> None:
    select_all(three)
    user.do(three, "removeEpisodes")
    user.bot.waitUntil(lambda: listed(three) == [] and three.reading.shown is None)
    assert three.windowTitle() == "Transcript Reader"
    undo(user, three)
    user.bot.waitUntil(lambda: len(listed(three)) == 3 and three.reading.shown is not None)


def test_opening_takes_the_mark_of_an_unread_episode(user: "User", three: MainWindow) -> None:
    shown = three.reading.shown.episode.id
    others = [e.id for e in three.refresh.contents.episodes if e.id != shown]
    user.bot.waitUntil(lambda: three.episodes.is_unread(others[0]))
    assert not three.episodes.is_unread(shown)
    user.do(three, "toggleRead")
    assert three.episodes.is_unread(shown)
    reopened = user.reopen(three)
    user.bot.waitUntil(lambda: reopened.episodes.is_unread(others[0]))


def report(window: MainWindow) -> QMessageBox | None:
    return window.findChild(QMessageBox, "exportReport")


def test_one_episode_is_exported(
    user: "User", three: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.srt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    answer(lambda dialog: dialog.accept())
    user.do(three, "exportEpisodes")
    user.bot.waitUntil(lambda: report(three) is not None)
    assert "Hello and welcome" in file.read_text("utf-8")
    report(three).close()


def test_passages_that_are_selected_are_exported_alone(
    user: "User", three: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.srt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    three.pane.select(PassageRange(1, 0, 1, 5))
    answer(lambda dialog: dialog.accept())
    user.do(three, "exportSelection")
    user.bot.waitUntil(lambda: report(three) is not None)
    assert "Hello and welcome" not in file.read_text("utf-8")
    assert "Thank you" in file.read_text("utf-8")
    report(three).close()


def test_many_are_exported_into_a_folder_and_what_fails_is_told(
    user: "User", three: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "One.srt").mkdir()  # in the way of the file
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    select_all(three)
    answer(lambda dialog: dialog.accept())
    user.do(three, "exportEpisodes")
    user.bot.waitUntil(lambda: report(three) is not None)
    assert (folder / "Two.srt").is_file()
    assert (folder / "Three.srt").is_file()
    assert "One.srt" in report(three).text()
    assert sorted(p.name for p in folder.iterdir()) == ["One.srt", "Three.srt", "Two.srt"]
    report(three).close()
