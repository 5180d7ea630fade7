"""Episodes and selections as PDF, and what stands on the pages."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QPdfWriter
from PySide6.QtWidgets import QMessageBox, QProgressDialog
from pytestqt.qtbot import QtBot

from reader.model import Episode, Segment, Transcript
from reader.ui.main_window import MainWindow
from reader.ui.printing.content import Content, Piece, selected, whole
from reader.ui.printing.session import PrintSession
from reader.ui.printing.work import PageWork
from reader.ui.transcript import PassageRange

EPISODE = Episode("0" * 16, "How it began", show="A show", number="7", duration=125.0)
SEGMENTS = (
    Segment("One two three. " * 12, 1.0, 60.0, "Ann"),
    Segment("Four five. " * 20, 61.0, 90.0, "Ann"),
    Segment("Six seven eight. " * 14, 95.0, 125.0, "Ben"),
)
PASSAGES = Transcript(SEGMENTS).passages


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", data))


def test_a_whole_episode_has_its_facts_times_and_names() -> None:
    content = whole(EPISODE, PASSAGES)
    assert content.title == "How it began"
    assert content.facts == "A show · 7 · 2 min"
    assert [(p.label, p.speaker) for p in content.pieces] == [
        ("0:00:01", "Ann"),
        ("0:01:01", ""),
        ("0:01:35", "Ben"),
    ]
    assert not content.mirrored


def test_a_selection_is_cut_to_its_words() -> None:
    content = selected(EPISODE, PASSAGES, PassageRange(0, 4, 2, 9))
    assert content.pieces[0].text.startswith("two three. One")
    assert content.pieces[1].text == PASSAGES[1].text
    assert content.pieces[2].text == "Six seven"
    assert "selection" in content.facts
    (one,) = selected(EPISODE, PASSAGES, PassageRange(1, 5, 1, 9)).pieces
    assert (one.text, one.label, one.speaker) == ("five", "0:01:01", "Ann")


def test_a_selection_that_begins_in_a_later_segment_has_its_time() -> None:
    passages = Transcript((Segment("One.", 1.0), Segment("Two.", 9.0))).passages
    assert len(passages) == 1
    (piece,) = selected(EPISODE, passages, PassageRange(0, 5, 0, 9)).pieces
    assert (piece.text, piece.label) == ("Two.", "0:00:09")


def painted(content: Content, qtbot: QtBot) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(150)
    work = PageWork(writer, content, QFont(), buffer)
    with qtbot.waitSignal(work.finished, timeout=20_000) as finished:
        work.start()
    assert finished.args == [True]
    return bytes(buffer.data().data())


def test_a_long_paragraph_goes_on_on_the_next_page(qtbot: QtBot) -> None:
    short = Content("Title", "", (Piece("Words. " * 20, "0:00:01", "Ann"),), False)
    long = Content("Title", "", (Piece("Words. " * 4000, "0:00:01", "Ann"),), False)
    assert pages(painted(short, qtbot)) == 1
    assert pages(painted(long, qtbot)) > 3


def test_progress_is_told_and_a_stop_is_a_stop(qtbot: QtBot) -> None:
    content = Content("T", "", tuple(Piece("Words. " * 90, "", "") for _ in range(3000)), False)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    work = PageWork(QPdfWriter(buffer), content, QFont(), buffer)
    with qtbot.waitSignal(work.progressed) as progressed:
        work.start()
    assert 0 < progressed.args[0] < 3000
    with qtbot.waitSignal(work.finished) as finished:
        work.cancel()
    assert finished.args == [False]
    work.cancel()


@pytest.mark.parametrize("selection", [None, PassageRange(3, 0, 5, 20)])
def test_the_open_episode_is_saved(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, selection: PassageRange | None
) -> None:
    session = PrintSession(window.jobs, window.pane, window)
    shown = window.reading.shown
    assert shown is not None
    path = tmp_path / "out.pdf"
    with qtbot.waitSignal(session.notice, timeout=20_000) as notice:
        session.write_pdf(path, shown, selection)
    assert notice.args == ["Saved out.pdf"]
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert pages(data) == 1 if selection else pages(data) > 5


def test_a_stop_leaves_no_file_and_says_nothing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    session = PrintSession(window.jobs, window.pane, window)
    shown = window.reading.shown
    assert shown is not None
    with qtbot.assertNotEmitted(session.notice, wait=200):
        session.write_pdf(tmp_path / "out.pdf", shown)
        window.findChild(QProgressDialog, "printProgress").canceled.emit()
    assert list(tmp_path.glob("*.pdf*")) == []
    assert window.findChild(QMessageBox, "printFault") is None


def test_a_place_that_takes_no_file_is_named(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    session = PrintSession(window.jobs, window.pane, window)
    shown = window.reading.shown
    assert shown is not None
    path = tmp_path / "missing" / "out.pdf"
    session.write_pdf(path, shown)

    def fault() -> QMessageBox | None:
        return window.findChild(QMessageBox, "printFault")

    qtbot.waitUntil(lambda: fault() is not None, timeout=20_000)
    box = fault()
    assert box is not None
    assert str(path) in box.text()
    box.close()


def test_the_actions_follow_what_is_there(window: MainWindow) -> None:
    actions = window.commands
    assert actions.print.isEnabled()
    assert actions.save_pdf.isEnabled()
    assert not actions.save_selection_pdf.isEnabled()
    window.pane.select(PassageRange(0, 0, 0, 5))
    assert actions.save_selection_pdf.isEnabled()
    window.reading.close()
    assert not actions.print.isEnabled()
