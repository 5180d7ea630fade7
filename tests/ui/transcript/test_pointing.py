"""The time of the segment under the mouse or the caret, told once."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Passage, Segment, Transcript
from reader.ui.transcript import TranscriptPane
from reader.ui.transcript.pointing import span_of

SEGMENTS = (
    Segment("The first of the segments.", 151.0, 155.5),
    Segment("And the second one, 😀 longer.", 156.0, None),
    Segment("A third.", None, None),
)


@pytest.fixture
def pane(open_pane) -> TranscriptPane:
    passages: tuple[Passage, ...] = Transcript(SEGMENTS).passages
    assert len(passages) == 1
    return open_pane(passages)  # type: ignore[no-any-return]


def move_to(pane: TranscriptPane, offset: int, extra: int = 0) -> None:
    """The mouse over a character of the first passage."""
    block = pane.document().firstBlock()
    line = block.layout().lineForTextPosition(offset)
    x = line.cursorToX(offset)[0] + 3 + extra
    QTest.mouseMove(pane.viewport(), QPoint(round(x), round(pane.cursorRect().center().y())))


def test_the_segment_under_the_mouse_is_told_once(pane: TranscriptPane, qtbot: QtBot) -> None:
    told: list[str] = []
    pane.pointing.changed.connect(told.append)
    move_to(pane, 3)
    qtbot.waitUntil(lambda: told == ["0:02:31 – 0:02:35"])
    move_to(pane, 8)
    move_to(pane, 40)
    qtbot.waitUntil(lambda: told == ["0:02:31 – 0:02:35", "0:02:36"])
    QApplication.sendEvent(pane.viewport(), QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(pane, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: told[-1] == "" or pane.underMouse())


def test_the_caret_tells_its_segment(pane: TranscriptPane, qtbot: QtBot) -> None:
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    with qtbot.waitSignal(pane.pointing.changed) as changed:
        qtbot.keyClick(pane, Qt.Key.Key_Right)
    assert changed.args == ["0:02:31 – 0:02:35"]
    with qtbot.waitSignal(pane.pointing.changed) as changed:
        qtbot.keyClick(pane, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert changed.args == [""]


def test_another_episode_begins_with_nothing(pane: TranscriptPane, qtbot: QtBot) -> None:
    move_to(pane, 12)
    with qtbot.waitSignal(pane.pointing.changed) as changed:
        pane.show_transcript(())
    assert changed.args == [""]


def test_the_span_of_a_segment() -> None:
    assert span_of(Segment("x", 1.0, 3725.9)) == "0:00:01 – 1:02:05"
    assert span_of(Segment("x", 1.0, 1.9)) == "0:00:01"
    assert span_of(Segment("x", None, 3.0)) == ""
