"""Adding many files: progress, cancelling, going on, and the report."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from reader.services.library import Library
from reader.ui.adding.protocol import Progress
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Hands, User

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")

MakeFile = Callable[..., Path]


@pytest.fixture
def many(srt: MakeFile) -> Path:
    """A folder of 400 files, which take a while."""
    for number in range(400):
        file = srt(f"{number:03}.srt", *(f"Words {number} {cue}" for cue in range(40)))
    return file.parent


def cancel_after(window: MainWindow, user: "User", count: int) -> None:
    """Press the status bar's cross as soon as so many files are done."""
    session = window.adding._session
    cross = window.findChild(QToolButton, "addingCancel")
    with user.bot.waitSignal(
        session.progressed, timeout=20_000, check_params_cb=lambda p: p.done >= count
    ):
        pass
    cross.click()


def test_files_are_chosen_from_the_menu(
    user: "User", window: MainWindow, srt: MakeFile, monkeypatch: pytest.MonkeyPatch, hands: "Hands"
) -> None:
    bread, butter = srt("one/Bread.srt"), srt("two/Butter.srt")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(bread)], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(butter.parent))
    user.do(window, "addFiles")
    user.do(window, "addFolder")
    assert {"Bread", "Butter"} < set(hands.titles(window))


def test_nothing_chosen_is_nothing_done(
    user: "User", window: MainWindow, monkeypatch: pytest.MonkeyPatch, hands: "Hands"
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    user.do(window, "addFiles")
    user.do(window, "addFolder")
    assert len(hands.titles(window)) == 2


def test_an_empty_library_offers_to_add(
    user: "User", empty_folder: Path, srt: MakeFile, monkeypatch: pytest.MonkeyPatch, hands: "Hands"
) -> None:
    window = user.open(empty_folder)
    assert window.findChild(QWidget, "emptyLibrary").isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(srt("Bread.srt"))], ""))
    window.findChild(QPushButton, "emptyAddFiles").click()
    user.settle(window)
    assert hands.titles(window) == ["Bread"]
    assert not window.findChild(QWidget, "emptyLibrary").isVisible()


def test_progress_names_the_files(
    user: "User", window: MainWindow, hands: "Hands", many: Path
) -> None:
    seen: list[Progress] = []
    window.adding._session.progressed.connect(seen.append)
    hands.drop(window, hands.files(many))
    assert seen[0] == Progress(0, 400, "000.srt")
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert not window.findChild(QToolButton, "addingText").isVisible()
    assert hands.report(window).summary == "Added 400 episodes"
    assert hands.report(window).tabs == ["Added 400"]
    assert user.label(window, "statusText").startswith("402 episodes")


def test_cancelling_keeps_what_is_done_and_goes_on_when_asked(
    user: "User", window: MainWindow, many: Path, hands: "Hands"
) -> None:
    hands.let_go(window, hands.files(many))
    cancel_after(window, user, 20)
    assert not window.adding._session._process.is_running
    user.settle(window)
    done = len(hands.titles(window)) - 2
    assert 20 <= done < 400
    assert hands.report(window).tabs == [f"Added {done}"]
    assert "Stopped after" in hands.report(window).dialog.findChild(QWidget, "reportEnding").text()
    with Library.open(Path(window.settings.file.fileName()).parent) as library:
        assert library.pending() == ()
        assert library.index_state().current
        assert all(library.transcript(e.id).segments for e in library.episodes())
    hands.report(window).dialog.findChild(QPushButton, "reportContinue").click()
    user.settle(window)
    assert len(hands.titles(window)) == 402
    assert f"{done} unchanged" in hands.report(window).summary


def test_closing_while_adding_goes_on_at_the_next_launch(
    user: "User", seeded_folder: Path, many: Path, hands: "Hands"
) -> None:
    window = user.open(seeded_folder)
    hands.let_go(window, hands.files(many))
    with user.bot.waitSignal(window.adding._session.progressed, timeout=10_000):
        pass
    assert window.close()
    assert not window.adding._session._process.is_running
    window = user.open(seeded_folder)
    user.bot.waitUntil(lambda: len(hands.titles(window)) == 402, timeout=20_000)
    user.settle(window)
    with Library.open(seeded_folder) as library:
        assert library.pending() == ()


def test_what_waits_for_its_turn_is_not_lost_by_closing(
    user: "User", seeded_folder: Path, many: Path, srt: MakeFile, hands: "Hands"
) -> None:
    window = user.open(seeded_folder)
    hands.let_go(window, hands.files(many))
    hands.let_go(window, hands.files(srt("other/Bread.srt")))
    assert window.close()
    window = user.open(seeded_folder)
    user.bot.waitUntil(lambda: "Bread" in hands.titles(window), timeout=20_000)
    user.settle(window)
    assert len(hands.titles(window)) == 403


def test_requests_wait_for_each_other(
    user: "User", window: MainWindow, srt: MakeFile, hands: "Hands"
) -> None:
    finished: list[object] = []
    window.adding._session.finished.connect(finished.append)
    for name in ("Bread.srt", "Butter.srt", "Jam.srt"):
        hands.let_go(window, hands.files(srt(f"{name}/{name}")))
    user.settle(window)
    assert {"Bread", "Butter", "Jam"} < set(hands.titles(window))
    assert len(finished) == 1


def test_refused_files_are_told_tried_again_and_copied(
    user: "User", window: MainWindow, hands: "Hands", srt: MakeFile
) -> None:
    picture, empty = srt("picture.srt"), srt("empty.srt")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    empty.write_bytes(b"")
    hands.drop(window, hands.files(srt("Bread.srt"), picture, empty))
    assert hands.report(window).summary == "Added 1 episode, 2 files refused"
    assert hands.report(window).tabs == ["Refused 2", "Added 1"]
    refused = dict(hands.report(window).rows("refused"))
    assert "PNG" in refused["picture.srt"]
    assert refused["empty.srt"]
    dialog = hands.report(window).dialog
    dialog.findChild(QPushButton, "reportCopy").click()
    copied = QApplication.clipboard().text().splitlines()
    assert sorted(line.split("\t")[0] for line in copied) == [str(empty), str(picture)]
    empty.write_text(srt("Butter.srt").read_text())
    table = dialog.findChild(QTreeView, "report-refused")
    row = [name for name, _ in hands.report(window).rows("refused")].index("empty.srt")
    table.setCurrentIndex(table.model().index(row, 0))
    dialog.findChild(QPushButton, "reportRetry").click()
    user.settle(window)
    assert {"Bread", "empty"} < set(hands.titles(window))
    assert hands.report(window).tabs == ["Refused 2", "Added 1"]  # one alone needs no window
    assert user.label(window, "momentText") == "Added 1 episode"


def test_the_last_report_comes_back(
    user: "User", window: MainWindow, hands: "Hands", srt: MakeFile
) -> None:
    assert not window.findChild(QAction, "lastReport").isEnabled()
    hands.drop(window, hands.files(srt("Bread.srt")))
    assert not hands.report(window).is_shown
    user.do(window, "lastReport")
    assert hands.report(window).is_shown
    assert hands.report(window).rows("added") == [("Bread", "")]
    table = hands.report(window).dialog.findChild(QTreeView, "report-added")
    user.do(window, "nextEpisode")
    table.activated.emit(table.model().index(0, 0))
    user.settle(window)
    assert window.reading.shown is not None
    assert window.reading.shown.episode.title == "Bread"


def test_a_process_that_fails_says_why_and_the_window_goes_on(
    user: "User", window: MainWindow, empty_folder: Path, hands: "Hands", srt: MakeFile
) -> None:
    process = window.adding._session._process._process
    program = process.program()
    process.setProgram(str(empty_folder / "no such program"))
    hands.drop(window, hands.files(srt("Bread.srt")))
    assert hands.report(window).is_shown
    assert hands.report(window).dialog.findChild(QWidget, "reportEnding").text()
    assert not window.findChild(QToolButton, "addingText").isVisible()
    process.setProgram(program)
    hands.report(window).dialog.findChild(QPushButton, "reportContinue").click()
    user.settle(window)
    assert "Bread" in hands.titles(window)


def test_many_files_get_a_window_after_a_while(
    user: "User", window: MainWindow, many: Path, hands: "Hands"
) -> None:
    window.adding._display._patience.setInterval(0)
    hands.let_go(window, hands.files(many))

    def shown() -> bool:
        dialog = window.findChild(QDialog, "addingProgress")
        return dialog is not None and dialog.isVisible()

    user.bot.waitUntil(shown, timeout=20_000)
    dialog = window.findChild(QDialog, "addingProgress")
    assert not dialog.isModal()
    dialog.findChild(QPushButton, "addingWindowCancel").click()
    user.settle(window)
    assert not dialog.isVisible()


def test_closing_takes_the_report_along(
    user: "User", window: MainWindow, hands: "Hands", srt: MakeFile
) -> None:
    hands.drop(window, hands.files(srt("Bread.srt")))
    user.do(window, "lastReport")
    user.do(window, "libraryFolders")
    window.close()
    assert not hands.report(window).is_shown
    assert not window.findChild(QDialog, "libraryFolders").isVisible()


def test_episodes_are_read_again(
    user: "User", window: MainWindow, hands: "Hands", srt: MakeFile
) -> None:
    hands.drop(window, hands.files(srt("Bread.srt")))
    assert window.reading.shown is not None
    window.adding.read_again([window.reading.shown.episode.id])
    user.settle(window)
    assert user.label(window, "momentText") == "Updated 1 episode"
