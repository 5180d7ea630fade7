"""What the pane holds, selects and copies."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.transcript import PassageRange, TranscriptPane


def point_of(pane: TranscriptPane, passage: int, offset: int) -> QPoint:
    """Where the caret would stand, in the viewport."""
    cursor = QTextCursor(pane.document().findBlockByNumber(passage))
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=offset)
    return pane.cursorRect(cursor).center()


def test_block_n_is_passage_n(open_pane, make_many) -> None:
    passages = make_many(12)
    pane = open_pane(passages)
    assert pane.blockCount() == 12
    document = pane.document()
    for number, passage in enumerate(passages):
        assert document.findBlockByNumber(number).text() == passage.text


def test_a_caret_stands_only_where_there_is_a_text(open_pane, make_many) -> None:
    pane = open_pane(make_many(2))
    assert pane.cursorWidth() == 1
    pane.show_transcript(())
    assert pane.cursorWidth() == 0


def test_line_breaks_in_a_passage_make_no_block(open_pane, make_passage) -> None:
    breaks = "one\ntwo\r\nthree\u2028four\u2029five\ufdd0six"
    pane = open_pane([make_passage(breaks), make_passage("last")])
    assert pane.blockCount() == 2
    assert pane.document().findBlockByNumber(1).text() == "last"


def test_markup_is_text(open_pane, make_passage) -> None:
    markup = "<b>bold</b> <a href='https://example.org'>link</a> &amp;"
    pane = open_pane([make_passage(markup, speaker="<i>Eve</i>")])
    assert pane.toPlainText() == markup
    assert pane.anchorAt(point_of(pane, 0, 20)) == ""


def test_an_empty_transcript_is_an_empty_pane(open_pane, make_many) -> None:
    pane = open_pane(make_many(5))
    pane.show_transcript(())
    assert pane.toPlainText() == ""
    assert pane.selected_range() is None
    assert pane.gutter.timestamp_rect(0) is None
    pane.scroll_to(3)
    pane.restore_place(pane.place())


def test_another_transcript_begins_at_the_top_with_nothing_lit(open_pane, make_many) -> None:
    pane = open_pane(make_many(50))
    pane.scroll_to(40)
    pane.mark_passage(40)
    pane.show_transcript(make_many(60))
    assert pane.place().passage == 0
    assert pane.firstVisibleBlock().blockNumber() == 0
    assert pane.gutter.marked is None


def test_the_caret_goes_where_the_mouse_clicks(open_pane, make_many) -> None:
    passages = make_many(8)
    pane = open_pane(passages)
    pane.scroller.scroll_by(37)
    for passage in (1, 2, 3):
        for offset in range(0, len(passages[passage].text), 17):
            QTest.mouseClick(
                pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, passage, offset)
            )
            cursor = pane.textCursor()
            assert (cursor.blockNumber(), cursor.positionInBlock()) == (passage, offset)


def test_a_click_between_lines_goes_to_a_character_above_or_below(open_pane, make_many) -> None:
    pane = open_pane(make_many(8))
    layout = pane.scroller.layout
    point = point_of(pane, 3, 30)
    for dy in range(layout.line_height):
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(0, dy))
        caret = pane.cursorRect().center()
        assert abs(caret.x() - point.x()) < 12
        assert abs(caret.y() - point.y() - dy) <= layout.line_height / 2 + 1


def test_a_drag_from_margin_to_margin_selects_lines(open_pane, make_many) -> None:
    passages = make_many(6)
    pane = open_pane(passages)
    y = point_of(pane, 2, 0).y() + pane.viewport().y()
    end = point_of(pane, 3, 0).y() + pane.viewport().y()
    right = pane.width() - 40
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(right, y))
    QTest.mouseMove(pane, QPoint(right, end))
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=QPoint(5, end))
    selection = pane.selected_range()
    assert selection is not None
    assert selection.first == 2
    assert 0 < selection.first_offset <= len(passages[2].text)
    assert selection.last == 3


def test_a_selection_counts_code_points(open_pane, make_passage) -> None:
    pane = open_pane([make_passage("🙂🙂 first 🙂"), make_passage("𝔖econd 🙂 one")])
    wanted = PassageRange(0, 1, 1, 8)
    pane.select(wanted)
    assert pane.selected_range() == wanted
    assert pane.textCursor().selectedText() == "🙂 first 🙂\u2029𝔖econd 🙂"
    assert pane.current_passage() == 0


def test_copying_gives_plain_text_alone(open_pane, make_passage) -> None:
    pane = open_pane([make_passage("One 🙂."), make_passage("Two."), make_passage("Three.")])
    pane.select(PassageRange(0, 4, 2, 5))
    pane.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "🙂.\n\nTwo.\n\nThree"
    assert not data.hasHtml()
    assert [form for form in data.formats() if not form.startswith("text/plain")] == []


def test_nothing_can_be_dropped_or_typed(open_pane, make_many) -> None:
    pane = open_pane(make_many(3))
    before = pane.toPlainText()
    QTest.keyClicks(pane, "typed")
    assert pane.toPlainText() == before
    assert not pane.acceptDrops()
    assert not pane.viewport().acceptDrops()


def test_the_keyboard_selects(open_pane, make_passage) -> None:
    pane = open_pane([make_passage("Some words to select")])
    modifiers = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pane, Qt.Key.Key_Right, modifiers)
    QTest.keyClick(pane, Qt.Key.Key_Right, modifiers)
    assert pane.selected_range() == PassageRange(0, 0, 0, 11)


def test_arabic_stands_at_the_right_edge(open_pane, make_passage) -> None:
    pane = open_pane([make_passage("هذا نص عربي طويل بما يكفي. " * 8)])
    layout = pane.document().firstBlock().layout()
    edges = [layout.lineAt(line).naturalTextRect().right() for line in range(layout.lineCount())]
    assert len(edges) > 1
    assert max(edges) - min(edges) < 12


def test_dragging_below_the_edge_scrolls_on(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(60))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pane.viewport(), left, pos=QPoint(60, 100))
    QTest.mouseMove(pane.viewport(), QPoint(60, pane.height() - pane.viewport().y() + 40))
    qtbot.waitUntil(lambda: pane.scroller.value > 300)
    QTest.mouseRelease(pane.viewport(), left, pos=QPoint(60, 100))
    selection = pane.selected_range()
    assert selection is not None
    assert selection.first < 3
    assert selection.last > 5
