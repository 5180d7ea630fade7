"""Lit words and ticks, seen in the picture of the pane."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest

from reader.model import Passage, PassageMatch
from reader.ui.theme import DARK, LIGHT
from reader.ui.transcript import PassageRange, TranscriptPane
from reader.ui.transcript.positions import to_utf16


def find(passages: Sequence[Passage], word: str) -> list[PassageMatch]:
    found = []
    for number, passage in enumerate(passages):
        lit = tuple((number, match.span()) for match in re.finditer(word, passage.text))
        if lit:
            found.append(PassageMatch(number, lit))
    return found


def word_rect(pane: TranscriptPane, passage: Passage, number: int, span: tuple[int, int]) -> QRect:
    """From the caret before the word to the caret after it, in the pane."""
    block = pane.document().findBlockByNumber(number)
    cursor = QTextCursor(block)
    rects = []
    for offset in span:
        cursor.setPosition(block.position() + to_utf16(passage.text, offset))
        rects.append(pane.cursorRect(cursor).translated(pane.viewport().pos()))
    return QRect(rects[0].topLeft(), rects[1].bottomLeft())


def share(pane: TranscriptPane, rect: QRect, color: QColor) -> float:
    image = pane.grab().toImage()
    inside = [
        image.pixel(x, y)
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    ]
    return inside.count(color.rgb()) / len(inside)


def test_matches_are_lit_where_their_words_are(open_pane, make_many) -> None:
    passages = make_many(30)
    pane = open_pane(passages)
    pane.scroll_to(12)
    matches = find(passages, "quality")
    pane.set_matches(matches)
    for _, span in matches[12].lit:
        assert share(pane, word_rect(pane, passages[12], 12, span), LIGHT.match) > 0.4
    assert share(pane, word_rect(pane, passages[12], 12, (0, 7)), LIGHT.match) == 0


def test_lit_spans_count_code_points(open_pane, make_passage) -> None:
    passages = [make_passage("🙂🙂🙂🙂🙂🙂 a lit word among others")]
    pane = open_pane(passages)
    matches = find(passages, "word")
    pane.set_matches(matches)
    ((_, (start, end)),) = matches[0].lit
    assert share(pane, word_rect(pane, passages[0], 0, (start, end)), LIGHT.match) > 0.4
    assert share(pane, word_rect(pane, passages[0], 0, (end + 2, end + 7)), LIGHT.match) == 0


def test_the_current_match_is_stronger(open_pane, make_many) -> None:
    passages = make_many(6)
    pane = open_pane(passages)
    matches = find(passages, "quality")
    pane.set_matches(matches)
    pane.set_current_match(1)
    (_, span), *_ = matches[1].lit
    assert share(pane, word_rect(pane, passages[1], 1, span), LIGHT.current) > 0.4
    (_, span), *_ = matches[2].lit
    assert share(pane, word_rect(pane, passages[2], 2, span), LIGHT.match) > 0.4
    pane.set_current_match(None)
    assert share(pane, word_rect(pane, passages[1], 1, span), LIGHT.current) == 0


def test_a_match_may_run_on_into_the_next_passage(open_pane, make_passage) -> None:
    passages = [make_passage("it ends here"), make_passage("and goes on")]
    pane = open_pane(passages)
    pane.set_matches([PassageMatch(0, ((0, (8, 12)), (1, (0, 3))))])
    assert share(pane, word_rect(pane, passages[0], 0, (8, 12)), LIGHT.match) > 0.4
    assert share(pane, word_rect(pane, passages[1], 1, (0, 3)), LIGHT.match) > 0.4


def test_matches_without_words_are_no_trouble(open_pane, make_many) -> None:
    pane = open_pane(make_many(6))
    pane.set_matches([PassageMatch(2, ()), PassageMatch(4, ())])
    pane.set_current_match(1)
    pane.grab()


def test_a_selection_has_no_stripes(open_pane, make_many) -> None:
    pane = open_pane(make_many(6))
    pane.select(PassageRange(3, 0, 4, 5))
    top = pane.scroller.line_y(3, 0)
    assert top is not None
    image = pane.grab().toImage()
    x = pane.text_column()[0] + 1
    column = [image.pixel(x, top + dy) for dy in range(3 * pane.scroller.layout.line_height)]
    assert LIGHT.ground.rgb() not in column


def test_the_theme_reaches_every_part(open_pane, make_many) -> None:
    pane = open_pane(make_many(6))
    pane.set_theme(DARK)
    image = pane.grab().toImage()
    corners = [QPoint(1, 1), QPoint(1, image.height() - 2), QPoint(image.width() - 20, 300)]
    assert {image.pixel(p) for p in (*corners, QPoint(image.width() - 1, 1))} == {DARK.ground.rgb()}


def test_ticks_show_where_the_matches_are(open_pane, make_many, qtbot) -> None:
    passages = make_many(100)
    pane = open_pane(passages)
    qtbot.waitUntil(lambda: bool(pane.document().lastBlock().layout().lineCount()))
    qtbot.waitUntil(lambda: pane.bar.maximum() == pane.scroller.maximum)
    pane.set_matches(find(passages, r"Passage (20|80)\."))
    image = pane.bar.grab().toImage()
    lit = [y for y in range(image.height()) if image.pixelColor(6, y) == LIGHT.ring]
    assert len(lit) == 4
    assert 0.15 < lit[0] / image.height() < 0.25
    assert 0.75 < lit[-1] / image.height() < 0.85
    pane.set_current_match(1)
    strong = pane.bar.grab().toImage()
    assert strong.pixelColor(6, lit[-1]) not in (LIGHT.ring, LIGHT.ground)


def test_the_bar_pages_and_drags(open_pane, make_many, qtbot) -> None:
    pane = open_pane(make_many(100))
    thumb = pane.bar.thumb_rect()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pane.bar, left, pos=QPoint(7, thumb.bottom() + 40))
    QTest.mouseRelease(pane.bar, left, pos=QPoint(7, thumb.bottom() + 40))
    assert pane.scroller.value == pane.height()
    pane.bar.setValue(0)
    start = pane.bar.thumb_rect().center()
    QTest.mousePress(pane.bar, left, pos=start)
    QTest.mouseMove(pane.bar, start + QPoint(0, 200))
    assert 20 < pane.place().passage < 80
    QTest.mouseRelease(pane.bar, left, pos=start + QPoint(0, 200))
    qtbot.waitUntil(lambda: not pane.bar.isSliderDown())
