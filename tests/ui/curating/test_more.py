"""Speakers of a whole show, exports that are stopped, files, menus, and files that change."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QListView,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QTableWidget,
    QWidget,
)

from reader.services.library import Library
from reader.ui.curating import files
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import User

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "grabbing the keyboard")

Answer = Callable[[Callable[[QDialog], None]], None]


def view_of(window: MainWindow) -> QListView:
    view = window.findChild(QListView, "episodeList")
    assert view is not None
    return view


def select_all(window: MainWindow) -> None:
    window.episodes.focus_list()
    view_of(window).selectAll()


def named(names: dict[str, str], scope: int = 0) -> Callable[[QDialog], None]:
    """Give these labels these names, in one of the scopes."""

    def act(dialog: QDialog) -> None:
        dialog.findChild(QComboBox, "speakersScope").setCurrentIndex(scope)
        type_names(dialog)

    def type_names(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget, "speakersTable")
        if not table.rowCount() or table.item(0, 2).text() != ("3" if scope else "1"):
            QTimer.singleShot(10, lambda: type_names(dialog))
            return
        for row in range(table.rowCount()):
            label = table.item(row, 0).text()
            table.item(row, 1).setText(names.get(label, label))
        dialog.accept()

    return act


def speakers(window: MainWindow) -> list[str | None]:
    assert window.reading.shown is not None
    return [p.speaker for p in window.reading.shown.transcript.passages]


def all_people(window: MainWindow) -> set[tuple[str | None, ...]]:
    """The speakers of each episode, as the library has them."""
    folder = Path(window.settings.file.fileName()).parent
    with Library.open(folder) as library:
        return {
            tuple(s.speaker for s in library.transcript(e.id).segments) for e in library.episodes()
        }


def test_a_speaker_is_named_in_the_whole_show(
    user: "User", three: MainWindow, answer: Answer
) -> None:
    answer(named({"SPEAKER_00": "Ada"}, scope=1))
    user.do(three, "editSpeakers")
    user.bot.waitUntil(lambda: speakers(three) == ["Ada", "SPEAKER_01"])
    assert all_people(three) == {("Ada", "SPEAKER_01")}
    user.do(three, "undo")
    user.bot.waitUntil(lambda: speakers(three) == ["SPEAKER_00", "SPEAKER_01"])
    assert all_people(three) == {("SPEAKER_00", "SPEAKER_01")}


def test_two_labels_with_one_name_are_one_person(
    user: "User", three: MainWindow, answer: Answer
) -> None:
    answer(named({"SPEAKER_00": "Ada", "SPEAKER_01": "Ada"}))
    user.do(three, "editSpeakers")
    user.bot.waitUntil(lambda: speakers(three) == ["Ada"])
    assert three.pane.blockCount() == 1
    user.do(three, "undo")
    user.bot.waitUntil(lambda: speakers(three) == ["SPEAKER_00", "SPEAKER_01"])
    assert three.pane.blockCount() == 2


def test_editing_many_reads_the_library_once(
    user: "User", three: MainWindow, answer: Answer
) -> None:
    loads: list[object] = []
    three.refresh.loaded.connect(loads.append)
    select_all(three)
    answer(_other_show)
    user.do(three, "editDetails")
    user.bot.waitUntil(lambda: bool(loads))
    user.settle(three)
    assert len(loads) == 1


def _other_show(dialog: QDialog) -> None:
    dialog.findChild(QWidget, "detailsShow").insert("Another")
    dialog.accept()


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen for exports."""
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def test_an_export_that_is_not_wanted_writes_nothing(
    user: "User", three: MainWindow, answer: Answer, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    select_all(three)
    answer(lambda dialog: dialog.reject())
    user.do(three, "exportEpisodes")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    answer(lambda dialog: dialog.accept())
    user.do(three, "exportEpisodes")
    assert list(out.iterdir()) == []
    assert three.findChild(QMessageBox, "exportReport") is None


def test_files_that_are_there_are_replaced_only_when_asked(
    user: "User", three: MainWindow, answer: Answer, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (out / "One.srt").write_text("mine", "utf-8")
    asked: list[str] = []

    def question(_window: QWidget, _title: str, text: str, _buttons: object) -> object:
        asked.append(text)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", question)
    select_all(three)
    answer(lambda dialog: dialog.accept())
    user.do(three, "exportEpisodes")
    user.bot.waitUntil(lambda: bool(asked))
    user.settle(three)
    assert asked == ["Already there: 1 of these files. Replace what is there?"]
    assert [path.name for path in out.iterdir()] == ["One.srt"]
    assert (out / "One.srt").read_text("utf-8") == "mine"


def test_an_export_is_stopped_between_two_files(
    user: "User", three: MainWindow, answer: Answer, out: Path
) -> None:
    select_all(three)

    def begin(dialog: QDialog) -> None:
        dialog.accept()
        QTimer.singleShot(0, stop)

    def stop() -> None:
        progress = three.findChild(QProgressDialog, "exportProgress")
        if progress is None:
            QTimer.singleShot(0, stop)
        else:
            progress.canceled.emit()

    answer(begin)
    user.do(three, "exportEpisodes")
    user.bot.waitUntil(lambda: three.findChild(QMessageBox, "exportReport") is not None)
    report = three.findChild(QMessageBox, "exportReport")
    count = len(list(out.iterdir()))
    assert count < 3
    assert report.text() == f"Stopped: {count} of 3 exported."
    assert [path for path in out.iterdir() if path.name.startswith(".")] == []
    report.close()


@pytest.fixture
def on_file(user: "User", tmp_path: Path) -> tuple[MainWindow, Path]:
    """A window on one episode that was read from a file in a library folder."""
    file = tmp_path / "shows" / "Bread.srt"
    file.parent.mkdir()
    write(file, 200)
    with Library.open(tmp_path / "data") as library:
        library.first_launch()
        library.remove([e.id for e in library.episodes()])
        library.add_folder(file.parent)
        library.look_again()
        library.build_index()
    return user.open(tmp_path / "data"), file


def write(file: Path, count: int, words: str = "These are words about bread, number") -> None:
    cues = (
        f"{n + 1}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\n"
        f"<v P{n // 5}>{words} {n}. And a few more of them for a line.\n"
        for n in range(count)
    )
    file.write_text("\n".join(cues), "utf-8")


def test_the_file_of_an_episode_is_shown_and_its_path_copied(
    user: "User", on_file: tuple[MainWindow, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, file = on_file
    shown: list[Path] = []
    monkeypatch.setattr(files, "reveal", shown.append)
    user.do(window, "revealFile")
    assert shown == [file]
    user.do(window, "copyPath")
    assert QGuiApplication.clipboard().text() == str(file)


def test_a_file_that_is_gone_is_told(
    user: "User", three: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "reveal", lambda _path: pytest.fail("it is not there"))
    user.do(three, "revealFile")
    assert user.label(three, "momentText") == "The file of this episode is not there any more"


def text_at_top(window: MainWindow) -> str:
    return window.pane.document().findBlockByNumber(window.pane.place().passage).text()


def test_a_file_that_is_rewritten_is_followed_at_its_place(
    user: "User", on_file: tuple[MainWindow, Path]
) -> None:
    window, file = on_file
    user.bot.waitUntil(lambda: window.pane.blockCount() > 20)
    window.pane.scroll_to(window.pane.blockCount() // 2, 0)
    before = window.pane.place()
    write(file, 200, "Other words, which are about butter now, number")
    user.bot.waitUntil(lambda: "butter" in text_at_top(window), timeout=15_000)
    user.settle(window)
    assert window.pane.place().passage == before.passage


def test_reading_the_open_episode_again_keeps_the_place(
    user: "User", on_file: tuple[MainWindow, Path], answer: Answer
) -> None:
    window, file = on_file
    answer(_number_seven)
    user.do(window, "editDetails")
    window.pane.scroll_to(window.pane.blockCount() // 2, 0)
    before = window.pane.place()
    write(file, 200, "Other words, which are about butter now, number")
    user.do(window, "readAgain")
    user.bot.waitUntil(lambda: "butter" in text_at_top(window), timeout=15_000)
    user.settle(window)
    assert window.pane.place().passage == before.passage
    assert window.reading.shown.episode.number == "7"


def _number_seven(dialog: QDialog) -> None:
    dialog.findChild(QWidget, "detailsNumber").insert("7")
    dialog.accept()


@pytest.mark.parametrize("reason", ["Mouse", "Keyboard"])
def test_the_menu_of_an_episode(three: MainWindow, reason: str) -> None:
    three.episodes.focus_list()
    view, seen = view_of(three), []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            seen.extend(action.objectName() for action in menu.actions() if action.text())
            menu.close()
        else:
            QTimer.singleShot(10, look)

    def ask(place: QPoint) -> None:
        kind = QContextMenuEvent.Reason[reason]
        at = view.viewport().mapToGlobal(place)
        target = view.viewport() if reason == "Mouse" else view
        QApplication.sendEvent(target, QContextMenuEvent(kind, place, at))

    ask(view.visualRect(view.model().index(0, 0)).center())  # on a heading there is none
    QTimer.singleShot(0, look)
    ask(view.visualRect(view.currentIndex()).center())
    assert seen[0] == "openEpisode"
    assert seen[-1] == "removeEpisodes"
    assert "editSpeakers" in seen


def test_folds_and_filters_are_there_at_the_next_start(user: "User", three: MainWindow) -> None:
    ids = [episode.id for episode in three.refresh.contents.episodes]
    user.bot.waitUntil(lambda: sum(map(three.episodes.is_unread, ids)) == 2)
    opened = three.reading.shown.episode.title
    three.findChild(QAction, "showUnread").trigger()
    three.findChild(QAction, "foldShows").trigger()
    window = user.reopen(three)
    view = view_of(window)
    assert view.model().rowCount() == 1
    assert window.episodes.wanted.unread
    user.bot.keyClick(view, Qt.Key.Key_Home)
    user.bot.keyClick(view, Qt.Key.Key_Right)
    rows = [view.model().index(row, 0).data() for row in range(1, 3)]
    assert view.model().rowCount() == 3
    assert opened not in rows
