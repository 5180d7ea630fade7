"""A header above the first passage scrolls away with it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPalette, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model import PassageMatch
from reader.ui.theme import LIGHT
from reader.ui.transcript import Place, TranscriptPane

GREEN = QColor("green")
LEFT = Qt.MouseButton.LeftButton


class Block(QWidget):
    """A green header: a button at its foot, an area that stays the same, a height that changes."""

    AREA = 60_000

    def __init__(self) -> None:
        super().__init__()
        self.more = 0
        self.setAutoFillBackground(True)
        self.setPalette(QPalette(GREEN))
        self.button = QPushButton("More", self)
        self.button.setGeometry(200, 30, 80, 24)

    def sizeHint(self) -> QSize:
        return QSize(10, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.AREA // max(1, width) + 50 + self.more

    def grow(self, more: int) -> None:
        self.more = more
        QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))


OpenHeaded = Callable[..., tuple[TranscriptPane, Block]]


@pytest.fixture
def open_headed(open_pane, make_many) -> OpenHeaded:
    def open_headed(
        count: int = 60, width: int = 900, height: int = 600
    ) -> tuple[TranscriptPane, Block]:
        pane = open_pane(make_many(count), width, height)
        header = Block()
        pane.set_header(header)
        return pane, header

    return open_headed


def wheel(widget: QWidget, pixels: int) -> None:
    """As from the window system, so that it goes up to the parents until one takes it."""
    window = widget.window()
    handle = window.windowHandle()
    QTest.wheelEvent(
        handle,
        QPointF(widget.mapTo(window, QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, pixels),
    )


def picture(pane: TranscriptPane) -> QImage:
    pane.setCursorWidth(0)
    return pane.grab().toImage().copy(0, 0, pane.width() - 20, pane.height())


def line_y(pane: TranscriptPane, passage: int = 0) -> int:
    """Where the caret of a passage's beginning is seen, as Qt has it."""
    cursor = QTextCursor(pane.document().findBlockByNumber(passage))
    return pane.cursorRect(cursor).translated(pane.viewport().pos()).top()


def label_y(pane: TranscriptPane, passage: int = 0) -> int:
    rect = pane.gutter.timestamp_rect(passage)
    assert rect is not None
    return rect.center().y()


def is_whole(pane: TranscriptPane, header: QWidget) -> bool:
    return pane.rect().contains(header.geometry())


def test_it_stands_above_text_and_labels_up_to_the_scroll_bar(open_headed) -> None:
    pane, header = open_headed()
    assert header.geometry() == QRect(0, 0, 886, 60_000 // 886 + 50)
    assert line_y(pane) > header.height()
    assert label_y(pane) > header.height()
    assert pane.bar.geometry() == QRect(886, 0, 14, 600)
    image = picture(pane)
    assert all(image.pixelColor(x, header.height() - 1) == GREEN for x in (0, 400, 870))
    assert image.pixelColor(400, header.height()) == LIGHT.ground


def test_text_stands_lower_by_the_height_and_returns(open_headed, open_pane, make_many) -> None:
    bare = open_pane(make_many(60))
    pane, header = open_headed()
    height = header.height()
    assert line_y(pane) == line_y(bare) + height
    assert label_y(pane) == label_y(bare) + height
    assert pane.scroller.maximum == bare.scroller.maximum + height
    pane.set_header(None)
    assert header.parent() is None
    assert picture(pane) == picture(bare)
    assert pane.scroller.maximum == bare.scroller.maximum


def test_everything_moves_together_by_single_pixels(open_headed) -> None:
    pane, header = open_headed()
    before = picture(pane)
    for step in range(1, header.height() + 90):
        wheel(pane.viewport(), -1)
        assert pane.scroller.value == step
        kept = pane.height() - step
        after = picture(pane)
        assert after.copy(0, 0, after.width(), kept) == before.copy(0, step, after.width(), kept)
    assert not header.geometry().intersects(pane.rect())


def test_the_wheel_over_it_scrolls_the_pane(open_headed) -> None:
    pane, header = open_headed()
    wheel(header, -25)
    wheel(header.button, -15)
    assert pane.scroller.value == 40
    assert header.y() == -40


def test_it_comes_back_from_far_away(open_headed) -> None:
    pane, header = open_headed(2_000)
    before = picture(pane)
    pane.scroll_to(1_500)
    assert not header.geometry().intersects(pane.rect())
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert header.y() == 0
    assert picture(pane) == before


def test_places_near_the_beginning(open_headed) -> None:
    pane, header = open_headed()
    assert pane.place() == Place(0, 0)
    pane.scroller.scroll_by(header.height() // 2)
    assert pane.place() == Place(0, 0)
    pane.restore_place(Place(0, 0))
    assert header.y() == 0
    pane.restore_place(Place(1, 0))
    assert pane.place() == Place(1, 0)
    assert not header.geometry().intersects(pane.rect())
    pane.restore_place(Place(0, 0))
    assert pane.scroller.value == header.y() == 0


def test_scroll_to_the_first_passage_shows_it_with_the_header(open_headed) -> None:
    pane, header = open_headed(height=300)
    pane.scroll_to(40)
    pane.scroll_to(0)
    assert is_whole(pane, header)


def test_a_header_taller_than_the_pane(open_headed, qtbot: QtBot) -> None:
    pane, header = open_headed(height=300)
    header.grow(500)
    qtbot.waitUntil(lambda: header.height() > 500)
    pane.scroll_to(40)
    pane.scroll_to(0)
    assert 0 < line_y(pane) < pane.height() - 20
    pane.scroll_to(40)
    pane.restore_place(Place(0, 0))
    assert header.y() == 0
    QTest.keyClick(pane, Qt.Key.Key_Up)
    assert 0 < line_y(pane) < pane.height() - 20


@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_Up])
def test_the_caret_on_the_first_line_brings_it_back(open_headed, key: Qt.Key) -> None:
    pane, header = open_headed()
    pane.scroller.scroll_by(header.height() - 4)
    assert not is_whole(pane, header)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pane, key, control if key == Qt.Key.Key_Home else control ^ control)
    assert header.y() == 0
    assert pane.textCursor().position() == 0


def test_going_up_line_by_line_ends_at_the_header(open_headed) -> None:
    pane, header = open_headed()
    pane.scroll_to(8)
    for _ in range(60):
        QTest.keyClick(pane, Qt.Key.Key_Up)
        assert pane.caret.is_visible()
    assert header.y() == 0


def test_growing_pushes_the_text_down_while_it_is_seen(open_headed, qtbot: QtBot) -> None:
    pane, header = open_headed()
    qtbot.waitUntil(lambda: not pane._idle.active)
    qtbot.waitUntil(lambda: pane.bar.maximum() == pane.scroller.maximum)
    pane.scroller.scroll_by(10)
    text, most = line_y(pane), pane.scroller.maximum
    header.grow(150)
    qtbot.waitUntil(lambda: line_y(pane) == text + 150)
    assert header.y() == -10
    assert header.height() == header.heightForWidth(886)
    assert label_y(pane) > header.geometry().bottom()
    assert pane.bar.maximum() == pane.scroller.maximum == most + 150
    header.grow(0)
    qtbot.waitUntil(lambda: line_y(pane) == text)


def test_growing_out_of_sight_moves_no_word(open_headed, qtbot: QtBot) -> None:
    pane, header = open_headed()
    pane.scroll_to(30)
    before, value = picture(pane), pane.scroller.value
    header.grow(150)
    qtbot.waitUntil(lambda: pane.scroller.value == value + 150)
    assert picture(pane) == before


def test_the_first_passage_is_hit_and_selected_where_it_is_seen(open_headed) -> None:
    pane, _ = open_headed()
    pane.scroller.scroll_by(30)
    cursor = QTextCursor(pane.document().firstBlock())
    cursor.setPosition(25)
    point = pane.cursorRect(cursor).center()
    QTest.mouseClick(pane.viewport(), LEFT, pos=point)
    assert pane.textCursor().position() == 25
    QTest.mouseDClick(pane.viewport(), LEFT, pos=point)
    selected = pane.selected_range()
    assert selected is not None
    assert selected.first_offset <= 25 <= selected.last_offset
    image, y = picture(pane), point.y() + pane.viewport().y()
    assert LIGHT.selection.rgb() in {image.pixel(x, y) for x in range(image.width())}


def test_a_press_on_it_is_not_one_on_the_text(open_headed, qtbot: QtBot) -> None:
    pane, header = open_headed()
    pane.selectAll()
    QTest.mouseClick(header, LEFT, pos=QPoint(5, 5))
    assert pane.textCursor().hasSelection()
    with qtbot.assertNotEmitted(pane.menu_requested):
        reason = QContextMenuEvent.Reason.Mouse
        at = header.mapToGlobal(QPoint(5, 5))
        QApplication.sendEvent(header, QContextMenuEvent(reason, QPoint(5, 5), at))


def test_the_label_of_the_first_passage_is_clicked_below_it(open_headed, qtbot: QtBot) -> None:
    pane, _ = open_headed()
    pane.scroller.scroll_by(17)
    rect = pane.gutter.timestamp_rect(0)
    assert rect is not None
    with qtbot.waitSignal(pane.passage_activated) as activated:
        QTest.mouseClick(pane.gutter, LEFT, pos=rect.center())
    assert activated.args == [0]


def test_the_marked_row_begins_below_it(open_headed) -> None:
    pane, header = open_headed()
    ground = picture(pane).pixelColor(2, header.height())
    pane.mark_passage(0)
    image = picture(pane)
    assert image.pixelColor(2, header.height()) == ground
    assert image.pixelColor(2, line_y(pane)) != ground


def test_the_tick_of_a_match_is_as_low_as_its_words(open_headed, qtbot: QtBot) -> None:
    pane, header = open_headed(count=4, height=200)
    pane.set_matches([PassageMatch(0, ((0, (0, 7)),))])
    pane.set_current_match(0)
    header.grow(400)
    qtbot.waitUntil(lambda: header.height() > 400)
    tick = pane.bar.tick_y(line_y(pane))
    strip = pane.bar.grab().toImage()
    dark = LIGHT.ring.darker(140).rgb()
    lit = [y for y in range(strip.height()) if strip.pixel(2, y) == dark]
    assert lit
    assert min(lit) - 4 <= tick <= max(lit) + 4


def test_resizing_keeps_the_part_that_is_seen(open_headed) -> None:
    pane, header = open_headed()
    for width in (500, 700, 420, 900):
        pane.resize(width, 500)
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        assert header.geometry() == QRect(0, 0, width - 14, header.heightForWidth(width - 14))
        assert line_y(pane) > header.height()
        assert abs(line_y(pane) - label_y(pane)) < 20
    pane.scroller.scroll_by(30)
    pane.resize(600, 500)
    assert header.y() == -30
    pane.restore_place(Place(20, 0))
    for width in (500, 700, 420, 900):
        pane.resize(width, 500)
        assert pane.place().passage == 20


def test_zoom_leaves_its_font_and_keeps_it_in_sight(open_headed) -> None:
    pane, header = open_headed()
    size, text = header.font().pointSizeF(), line_y(pane)
    pane.set_point_size(22)
    assert header.font().pointSizeF() == size
    assert header.y() == 0
    assert line_y(pane) >= text


def test_another_transcript_begins_with_it(open_headed, make_many) -> None:
    pane, header = open_headed()
    first = line_y(pane)
    pane.scroll_to(40)
    pane.show_transcript(make_many(9))
    assert header.y() == 0
    assert line_y(pane) == first
    pane.show_transcript(())
    assert header.y() == 0


def test_tab_reaches_it_out_of_sight_and_shows_it(open_headed, qtbot: QtBot) -> None:
    pane, header = open_headed(300)
    pane.activateWindow()
    pane.setFocus()
    pane.scroll_to(200)
    QTest.keyClick(pane, Qt.Key.Key_Tab)
    qtbot.waitUntil(header.button.hasFocus)
    assert header.y() == 0


def test_focus_shows_the_foot_of_a_header_taller_than_the_pane(open_headed, qtbot: QtBot) -> None:
    pane, header = open_headed(300, height=200)
    header.grow(400)
    header.button.move(200, 380)
    qtbot.waitUntil(lambda: header.height() > 400)
    pane.activateWindow()
    pane.scroll_to(200)
    header.button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(header.button.hasFocus)
    corner = header.button.mapTo(pane, header.button.rect().bottomLeft())
    assert pane.rect().contains(corner)


def test_no_height_is_no_header(open_headed, open_pane, make_many, qtbot: QtBot) -> None:
    bare = open_pane(make_many(60))
    pane, header = open_headed()
    header.grow(-header.height())
    qtbot.waitUntil(lambda: header.height() == 0)
    assert picture(pane) == picture(bare)
