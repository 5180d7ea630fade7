"""What is heard is marked in the text, followed down the page, and left by hand."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Passage
from reader.ui.theme import LIGHT
from reader.ui.transcript import Heard, Place, TranscriptPane

MakeMany = Callable[[int], list[Passage]]


@pytest.fixture
def pane(open_pane, make_many: MakeMany) -> TranscriptPane:
    return open_pane(make_many(60))  # type: ignore[no-any-return]


def y_of(pane: TranscriptPane, passage: int, offset: int = 0) -> int | None:
    return pane.scroller.line_y(passage, offset)


def accents(pane: TranscriptPane) -> list[int]:
    """The heights in the view at which the first pixels beside the text are of the accent."""
    image: QImage = pane.grab().toImage()
    x = pane.viewport().x() + 3
    return [y for y in range(image.height()) if image.pixelColor(x, y) == LIGHT.accent]


def test_the_bar_stands_beside_the_passage_alone(pane: TranscriptPane) -> None:
    assert accents(pane) == []
    pane.hearing.show(Heard(2, (0, 10)))
    top, line = y_of(pane, 2), pane.scroller.layout.line_height
    assert top is not None
    painted = accents(pane)
    lines = pane.document().findBlockByNumber(2).lineCount()
    assert top <= painted[0] < top + 3
    assert top + lines * line - 3 < painted[-1] <= top + lines * line
    pane.hearing.show(None)
    assert accents(pane) == []


def test_the_word_stands_out_from_its_segment(pane: TranscriptPane) -> None:
    start = len("Passage 1. ")
    before = pane.grab().toImage()
    pane.hearing.show(Heard(1, (0, start + 8), (start, start + 4)))
    after = pane.grab().toImage()
    block = pane.document().findBlockByNumber(1)
    line = block.layout().lineAt(0)
    y = y_of(pane, 1)
    assert y is not None
    low = y + pane.scroller.layout.line_height - 6

    def strength(position: int) -> int:
        """How far the ground between the lines has changed at a character."""
        x = pane.viewport().x() + round(line.cursorToX(position)[0]) + 2
        return before.pixelColor(x, low).red() - after.pixelColor(x, low).red()

    assert strength(start + 1) > strength(2) > 0
    assert strength(start + 20) == 0


def test_the_page_turns_softly_before_the_words_leave_it(
    pane: TranscriptPane, qtbot: QtBot
) -> None:
    pane.hearing.show(Heard(0))
    pane.hearing.follow()
    seen = [row.block.blockNumber() for row in pane.scroller.rows()]
    pane.hearing.show(Heard(1))
    assert pane.scroller.value == 0
    last = seen[-2]
    before = y_of(pane, last)
    pane.hearing.show(Heard(last))
    y = y_of(pane, last)
    assert before is not None
    assert y is not None
    assert 0 < before - y < pane.height() // 2  # on its way
    qtbot.waitUntil(lambda: abs((y_of(pane, last) or 999) - pane.height() // 5) < 3)
    assert pane.hearing.is_following


def test_what_is_far_is_shown_at_once(pane: TranscriptPane) -> None:
    pane.hearing.follow()
    pane.hearing.show(Heard(40))
    assert y_of(pane, 40) == round(pane.height() * 0.2)


def test_without_following_nothing_moves(pane: TranscriptPane) -> None:
    pane.hearing.show(Heard(40))
    assert pane.scroller.value == 0


@pytest.mark.parametrize("way", ["wheel", "key", "bar", "search", "return"])
def test_scrolling_by_hand_ends_following(pane: TranscriptPane, way: str, qtbot: QtBot) -> None:
    pane.hearing.show(Heard(10))
    pane.hearing.follow()
    with qtbot.waitSignal(pane.hearing.following_changed) as changed:
        match way:
            case "wheel":
                wheel(pane)
            case "key":
                QTest.keyClick(pane, Qt.Key.Key_PageDown)
            case "bar":
                QTest.mousePress(pane.bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 300))
                QTest.mouseRelease(pane.bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 300))
            case "search":
                pane.scroll_to(30)
            case _:
                pane.restore_place(Place(3))
    assert changed.args == [False]
    value = pane.scroller.value
    pane.hearing.show(Heard(50))
    assert pane.scroller.value == value
    pane.hearing.follow()
    assert y_of(pane, 50) is not None


def wheel(pane: TranscriptPane) -> None:
    place = pane.rect().center().toPointF()
    QTest.wheelEvent(pane.window().windowHandle(), place, QPoint(0, -120))


def test_ctrl_and_a_click_want_the_word(pane: TranscriptPane, qtbot: QtBot) -> None:
    pane.hearing.takes_clicks = True
    block = pane.document().findBlockByNumber(1)
    offset = len("Passage 1. Th")
    x = round(block.layout().lineAt(0).cursorToX(offset)[0])
    y = y_of(pane, 1)
    assert y is not None
    point = QPoint(x, y + 10 - pane.viewport().y())
    left, ctrl = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(pane.hearing.word_wanted) as wanted:
        QTest.mouseClick(pane.viewport(), left, ctrl, point)
    assert wanted.args == [1, offset]
    with qtbot.assertNotEmitted(pane.hearing.word_wanted):
        QTest.mouseClick(pane.viewport(), left, Qt.KeyboardModifier.NoModifier, point)
        pane.hearing.takes_clicks = False
        QTest.mouseClick(pane.viewport(), left, ctrl, point)
    assert pane.textCursor().blockNumber() == 1


def test_another_episode_begins_with_nothing_heard(
    pane: TranscriptPane, make_many: MakeMany
) -> None:
    pane.hearing.show(Heard(3))
    pane.hearing.follow()
    pane.show_transcript(make_many(2))
    assert pane.hearing.heard is None
    assert not pane.hearing.is_following
    assert accents(pane) == []
