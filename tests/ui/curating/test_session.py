"""Keeping the library in order, as a person does it in the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
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

    def act(dialog: QDialog) -> None:
        dialog.findChild(QPushButton, "detailsReset").click()
        dialog.accept()

    answer(act)
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.title == title)


def test_one_detail_goes_back_and_the_others_stay(user: "User", three: MainWindow) -> None:
    title, seen = three.reading.shown.episode.title, []
    answer(filled("detailsTitle", "Edited"))
    user.do(three, "editDetails")
    answer(filled("detailsNumber", "99"))
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.number == "99")

    def act(dialog: QDialog) -> None:
        back = dialog.findChild(QPushButton, "detailsTitleBack")
        if not back.isVisible():  # what the source says is still on its way
            QTimer.singleShot(10, lambda: act(dialog))
            return
        seen.extend(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
        back.click()
        assert dialog.findChild(QLineEdit, "detailsTitle").text() == title
        dialog.accept()

    answer(act)
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.title == title)
    assert f"The source says: {title}" in seen
    assert three.reading.shown.episode.number == "99"
    undo(user, three)
    user.bot.waitUntil(lambda: three.reading.shown.episode.title == "Edited")


def test_tab_goes_from_text_to_text(user: "User", three: MainWindow) -> None:
    def act(dialog: QDialog) -> None:
        number = dialog.findChild(QLineEdit, "detailsNumber")
        number.setFocus(Qt.FocusReason.TabFocusReason)
        if not number.hasFocus():  # the dialog has not been activated yet
            QTimer.singleShot(10, lambda: act(dialog))
            return
        number.selectAll()
        for text in ("99", "Another title"):
            user.bot.keyClicks(dialog.focusWidget(), text)
            user.bot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        dialog.accept()

    answer(act)
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.title == "Another title")
    assert three.reading.shown.episode.number == "99"


def test_what_many_have_not_in_common_is_kept(user: "User", three: MainWindow) -> None:
    answer(filled("detailsDate", "2001-02-03"))
    user.do(three, "editDetails")
    seen = []

    def act(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "detailsDate")
        seen.append((field.text(), field.placeholderText()))
        filled("detailsShow", "Other")(dialog)

    user.bot.waitUntil(lambda: "2001" in str(three.reading.shown.episode.date))
    select_all(three)
    answer(act)
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: three.reading.shown.episode.show == "Other")
    assert seen == [("", "Several")]
    assert len({e.date for e in three.refresh.contents.episodes}) == 2


def test_a_long_text_shows_its_beginning(user: "User", three: MainWindow) -> None:
    seen = []

    def act(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "detailsTitle")
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if not field.selectedText():  # the dialog has not been activated yet
            field.clearFocus()
            QTimer.singleShot(10, lambda: act(dialog))
            return
        seen.extend([dialog.width() >= 560, field.cursorPosition(), field.selectedText()])
        dialog.reject()

    answer(act)
    user.do(three, "editDetails")
    assert seen == [True, 0, three.reading.shown.episode.title]


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


def test_without_a_selection_nothing_can_be_removed(three: MainWindow) -> None:
    three.episodes.set_current("of another library")
    remove = three.findChild(QAction, "removeEpisodes")
    edit = three.findChild(QAction, "editDetails")
    assert (remove.isEnabled(), edit.isEnabled()) == (False, True)  # the open one can be edited
    select_all(three)
    assert remove.isEnabled()


def test_the_way_back_from_a_removal_is_a_button(user: "User", three: MainWindow) -> None:
    offer = three.findChild(QPushButton, "statusOffer")
    assert not offer.isVisible()
    user.do(three, "removeEpisodes")
    assert offer.isVisible()
    assert user.label(three, "momentText") == "Removed 1 episode"
    user.bot.waitUntil(lambda: len(listed(three)) == 2)
    offer.setFocus()
    user.press(three, Qt.Key.Key_Return)
    user.bot.waitUntil(lambda: len(listed(three)) == 3)
    assert not offer.isVisible()


def test_a_click_on_the_way_back_leaves_the_keyboard_in_the_list(
    user: "User", three: MainWindow
) -> None:
    three.episodes.focus_list()
    user.do(three, "removeEpisodes")
    offer = three.findChild(QPushButton, "statusOffer")
    user.bot.mouseClick(offer, Qt.MouseButton.LeftButton)
    user.bot.waitUntil(lambda: len(listed(three)) == 3)
    assert three.focusWidget() is three.findChild(QListView, "episodeList")


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


def test_marking_the_open_episode_as_unread_lasts(
    user: "User", make_folder: Callable[..., Path]
) -> None:
    long = [Segment(f"Sentence {n}. " * 30, float(n), None, f"S{n % 2}") for n in range(60)]
    window = user.open(make_folder(({"title": "Long"}, long), ({"title": "Other"}, SPOKEN)))
    first, second = [e.id for e in window.refresh.contents.episodes]
    if window.reading.shown.transcript.segments != tuple(long):
        first, second = second, first
        window.reading.open(first)
        user.settle(window)
    window.pane.scroll_to(30, 0)
    window.reading.save_position()
    user.do(window, "toggleRead")
    place = window.pane.place()
    answer(filled("detailsNumber", "7"))  # shows the episode anew
    user.do(window, "editDetails")
    user.bot.waitUntil(lambda: window.reading.shown.episode.number == "7")
    window.reading.save_position()
    assert window.episodes.is_unread(first)
    again = user.reopen(window)
    user.bot.waitUntil(lambda: not again.episodes.is_unread(second) or second != first)
    assert again.reading.shown.episode.id == first
    assert again.episodes.is_unread(first)
    assert again.pane.place().passage == place.passage
    again.reading.open(second)
    user.settle(again)
    again.reading.open(first)
    user.settle(again)
    assert not again.episodes.is_unread(first)
    assert again.pane.place().passage == place.passage


def report(window: MainWindow) -> QMessageBox | None:
    return window.findChild(QMessageBox, "exportReport")


def test_one_episode_is_exported(
    user: "User", three: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr("reader.ui.curating.export_session.reveal", shown.append)
    file = tmp_path / "out.srt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    answer(lambda dialog: dialog.accept())
    user.do(three, "exportEpisodes")
    user.bot.waitUntil(lambda: user.label(three, "momentText") == "Exported out.srt")
    assert "Hello and welcome" in file.read_text("utf-8")
    offer = three.findChild(QPushButton, "statusOffer")
    assert offer.text() == "Show in folder"
    offer.click()
    assert shown == [file]


def test_passages_that_are_selected_are_exported_alone(
    user: "User", three: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.srt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    three.pane.select(PassageRange(1, 0, 1, 5))
    answer(lambda dialog: dialog.accept())
    user.do(three, "exportSelection")
    user.bot.waitUntil(lambda: user.label(three, "momentText") == "Exported out.srt")
    assert "Hello and welcome" not in file.read_text("utf-8")
    assert "Thank you" in file.read_text("utf-8")


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
