"""Where the pane stands, and how it gets there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.transcript import Place, TranscriptPane
from reader.ui.typography import DEFAULT, Speakers


def wheel(pane: TranscriptPane, pixels: int = 0, angle: int = 0, ctrl: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    position = QPointF(pane.viewport().rect().center())
    event = QWheelEvent(
        position,
        pane.viewport().mapToGlobal(position),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), event)


def picture(pane: TranscriptPane) -> QImage:
    """The text and the gutter without scroll bar and caret."""
    pane.setCursorWidth(0)
    return pane.grab().toImage().copy(0, 0, pane.width() - 20, pane.height())


def line_y(pane: TranscriptPane, passage: int) -> int:
    y = pane.scroller.line_y(passage, 0)
    assert y is not None
    return y


def test_it_scrolls_by_single_pixels(open_pane, make_many) -> None:
    pane = open_pane(make_many(40))
    pane.scroller.scroll_by(100)
    before = picture(pane)
    for step in range(1, 90):
        wheel(pane, pixels=-1)
        after = picture(pane)
        kept = pane.height() - step
        assert after.copy(0, 0, after.width(), kept) == before.copy(0, step, after.width(), kept)


def test_it_scrolls_back_to_the_very_same_picture(open_pane, make_many) -> None:
    pane = open_pane(make_many(200))
    before = picture(pane)
    for _ in range(40):
        wheel(pane, pixels=-217)
    for _ in range(40):
        wheel(pane, pixels=217)
    assert pane.scroller.value == 0
    assert picture(pane) == before


def test_a_notch_of_the_wheel_glides_three_lines(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(40))
    distance = 3 * pane.scroller.layout.line_height
    wheel(pane, angle=-120)
    assert 0 < pane.scroller.value < distance
    qtbot.waitUntil(lambda: pane.scroller.value == distance)


def test_ctrl_and_wheel_ask_for_zoom_and_change_nothing(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(40))
    size = pane.font().pointSizeF()
    with qtbot.waitSignal(pane.zoom_requested) as zoom:
        wheel(pane, angle=240, ctrl=True)
    assert zoom.args == [2]
    assert (pane.font().pointSizeF(), pane.scroller.value) == (size, 0)


@pytest.mark.parametrize("passage", [8_997, 4_444, 17])
def test_scroll_to_is_exact_far_away(open_pane, make_many, passage: int) -> None:
    pane = open_pane(make_many(9_000))
    pane.scroll_to(passage)
    assert 0 <= line_y(pane, passage) < pane.height()
    if passage < 8_990:
        assert line_y(pane, passage) == pane.height() // 3
    rect = pane.gutter.timestamp_rect(passage)
    assert rect is not None
    assert pane.gutter.rect().contains(rect)


def test_scroll_to_leaves_a_line_that_is_well_in_sight(open_pane, make_many) -> None:
    pane = open_pane(make_many(100))
    pane.scroll_to(50)
    before = pane.scroller.value
    pane.scroll_to(51)
    assert pane.scroller.value == before


def test_scroll_to_finds_the_line_of_an_offset(open_pane, make_passage) -> None:
    text = "word " * 3_000
    pane = open_pane([make_passage("first"), make_passage(text), make_passage("last")])
    pane.scroll_to(1, 10_000)
    place = pane.place()
    assert place.passage == 1
    assert 9_000 < place.offset < 10_000


@pytest.mark.parametrize("place", [Place(0, 0), Place(30, 0), Place(44, 150), Place(61, 80)])
def test_a_place_is_restored_to_the_top(open_pane, make_many, place: Place) -> None:
    pane = open_pane(make_many(200))
    pane.restore_place(place)
    reached = pane.place()
    assert reached.passage == place.passage
    assert reached.offset <= place.offset < reached.offset + 100
    pane.scroll_to(150)
    pane.restore_place(reached)
    assert pane.place() == reached


def test_resizing_and_zooming_keep_the_words_at_the_top(open_pane, make_many) -> None:
    passages = make_many(300)
    pane = open_pane(passages)
    pane.restore_place(Place(123, 0))
    pane.scroller.scroll_by(pane.scroller.layout.line_height)
    place = pane.place()
    for width in (500, 700, 420, 900):
        pane.resize(width, 500)
        assert pane.place().passage == place.passage
    pane.set_point_size(19)
    assert pane.place().passage == place.passage
    pane.set_point_size(pane.font().pointSizeF() - 8)
    assert pane.place().passage == place.passage
    assert pane.scroller.value > 0


def test_text_and_gutter_stay_together(open_pane, make_many) -> None:
    pane = open_pane(make_many(100))
    pane.scroller.scroll_by(1_011)

    def apart() -> int:
        passage = pane.place().passage + 1
        text = pane.cursorRect(QTextCursor(pane.document().findBlockByNumber(passage)))
        label = pane.gutter.timestamp_rect(passage)
        assert label is not None
        return abs(text.translated(pane.viewport().pos()).center().y() - label.center().y())

    assert apart() < 4
    for size in (QSize(900, 555), QSize(640, 480), QSize(1000, 700)):
        pane.resize(size)
        # The scroll area goes on with its own layout in a queued call.
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        assert apart() < 4
    QApplication.sendEvent(pane, QEvent(QEvent.Type.StyleChange))
    assert apart() < 4


def test_a_wider_window_moves_the_column_and_lays_out_nothing(open_pane, make_many) -> None:
    pane = open_pane(make_many(30), width=1000)
    viewport, before = pane.viewport().width(), pane.text_column()
    block = pane.document().firstBlock()
    pane.resize(1300, 600)
    assert pane.viewport().width() == viewport
    assert pane.text_column()[0] > before[0]
    assert block.layout().lineCount() == block.lineCount() > 0


def wait_for_heights(pane: TranscriptPane, qtbot: QtBot) -> int:
    """The true height of the whole document."""
    layout = pane.scroller.layout
    blocks = [pane.document().findBlockByNumber(n) for n in range(pane.blockCount())]
    qtbot.waitUntil(lambda: not pane._idle.active)
    return sum(layout.height(block) for block in blocks)


@pytest.mark.parametrize("speakers", Speakers)
def test_lines_are_counted_as_they_are_laid_out(
    open_pane, make_many, qtbot: QtBot, speakers: Speakers
) -> None:
    passages = [replace(p, speaker=f"Speaker {n // 2}") for n, p in enumerate(make_many(120))]
    pane = open_pane(passages)
    pane.typesetting.set(replace(DEFAULT, speakers=speakers))
    wait_for_heights(pane, qtbot)
    blocks = [pane.document().findBlockByNumber(n) for n in range(pane.blockCount())]
    counted = [block.lineCount() for block in blocks]
    for block in blocks:
        pane.scroller.layout.lay_out(block)
    assert [block.layout().lineCount() for block in blocks] == counted
    assert max(counted) > 3


def test_the_scroll_bar_becomes_true(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(400))
    height = wait_for_heights(pane, qtbot)
    qtbot.waitUntil(lambda: pane.bar.maximum() == height - pane.height())


def test_idle_layout_does_not_move_the_text(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(600))
    pane.scroll_to(400)
    before = picture(pane)
    wait_for_heights(pane, qtbot)
    qtbot.waitUntil(lambda: pane.bar.value() == pane.scroller.value)
    assert picture(pane) == before


def test_dragging_the_bar_goes_anywhere(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(300))
    wait_for_heights(pane, qtbot)
    pane.bar.setValue(pane.bar.maximum() // 2)
    assert 75 < pane.place().passage < 225
    pane.bar.setValue(pane.bar.maximum())
    last = pane.document().lastBlock()
    (*_, row) = pane.scroller.rows()
    assert row.block == last
    pane.bar.setValue(0)
    assert pane.place() == Place(0, 0)


def test_the_edits_own_bar_can_be_used_too(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(300))
    wait_for_heights(pane, qtbot)
    own = pane.verticalScrollBar()
    own.setValue(own.maximum() // 2)
    assert pane.place().passage > 50
    assert pane.bar.value() == pane.scroller.value > 0
    own.setValue(0)
    assert pane.place().passage == 0


def test_keys_read_on(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(100))
    page = pane.height() - 2 * pane.scroller.layout.line_height
    QTest.keyClick(pane, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pane.scroller.value == page)
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: pane.scroller.value == 2 * page)
    QTest.keyClick(pane, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: pane.scroller.value == page)
    QTest.keyClick(pane, Qt.Key.Key_End)
    assert pane.scroller.value == pane.scroller.maximum > 2 * page
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert pane.scroller.value == 0


def test_the_caret_stays_in_sight(open_pane, make_many) -> None:
    pane = open_pane(make_many(100))
    for _ in range(80):
        QTest.keyClick(pane, Qt.Key.Key_Down)
        assert pane.caret.is_visible()
    assert pane.scroller.value > 0


def test_arrows_begin_where_the_reader_looks(open_pane, make_many) -> None:
    pane = open_pane(make_many(300))
    pane.scroll_to(200)
    assert pane.current_passage() == pane.place().passage
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert pane.textCursor().blockNumber() in range(195, 202)
    assert pane.caret.is_visible()


def test_place_changed_comes_once_after_scrolling(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(100))
    with qtbot.waitSignal(pane.place_changed):
        wheel(pane, pixels=-1)
    places: list[Place] = []
    pane.place_changed.connect(lambda: places.append(pane.place()))
    for _ in range(20):
        wheel(pane, pixels=-50)
    assert places == []
    qtbot.waitUntil(lambda: bool(places))
    assert places == [pane.place()]
