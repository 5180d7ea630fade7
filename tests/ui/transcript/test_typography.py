"""Face, spacing, times and names as the reader wants them; and the words stay where they are."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Passage
from reader.ui.theme import LIGHT
from reader.ui.transcript import TranscriptPane
from reader.ui.transcript.labels import Labels
from reader.ui.typography import DEFAULT, Speakers, Timestamps, Typography

LEFT = Qt.MouseButton.LeftButton
CHANGES = [
    replace(DEFAULT, face="serif"),
    replace(DEFAULT, face="mono"),
    replace(DEFAULT, line_height=2.0),
    replace(DEFAULT, gap=1.5),
    replace(DEFAULT, measure=46),
    replace(DEFAULT, timestamps=Timestamps.OFF),
    replace(DEFAULT, speakers=Speakers.HEADING),
]


@pytest.mark.parametrize("changed", CHANGES, ids=str)
def test_the_same_words_stay_at_the_top(open_pane, make_many, changed: Typography) -> None:
    pane = open_pane(make_many(80))
    pane.scroll_to(40)
    before = pane.place()
    pane.typesetting.set(changed)
    assert pane.place() == before
    pane.typesetting.set(DEFAULT)
    assert pane.place() == before


def tops(pane: TranscriptPane) -> list[int]:
    return [row.top for row in pane.scroller.rows()]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("changed", CHANGES, ids=str)
def test_it_makes_no_difference_whether_the_text_is_there_before(
    open_pane, make_passage, count: int, changed: Typography
) -> None:
    # So narrow that the lines stay as long as they were.
    text = "Then we spoke about the quality of the data. " * 3
    passages = [make_passage(text, n * 30.0, "Ada") for n in range(count)]
    before, after = open_pane(passages, width=520), open_pane([], width=520)
    before.typesetting.set(changed)
    after.typesetting.set(changed)
    after.show_transcript(passages)
    assert lines_of(before) == lines_of(after)
    assert tops(before) == tops(after)
    assert before.cursorRect() == after.cursorRect()


def lines_of(pane: TranscriptPane) -> list[QRectF]:
    """Where the lines of the first passage stand in it; at least two."""
    layout = pane.document().firstBlock().layout()
    assert layout.lineCount() > 1
    return [layout.lineAt(number).naturalTextRect() for number in range(layout.lineCount())]


def test_lines_and_gaps_take_the_room_that_is_asked_for(open_pane, make_many) -> None:
    pane = open_pane(make_many(30))
    before = pane.scroller.layout.line_height
    pane.typesetting.set(replace(DEFAULT, line_height=2.0, gap=1.0))
    layout = pane.scroller.layout
    assert layout.line_height > before
    first, second = tops(pane)[:2]
    lines = layout.document().firstBlock().layout().lineCount()
    assert second - first == (lines + 1) * layout.line_height + layout.top_room


def test_a_line_has_about_the_characters_that_are_asked_for(open_pane, make_many) -> None:
    pane = open_pane(make_many(30), width=1400)
    for measure in (46, 74, 100):
        pane.typesetting.set(replace(DEFAULT, measure=measure))
        block = pane.document().findBlockByNumber(4)
        pane.scroller.layout.lay_out(block)
        longest = max(
            block.layout().lineAt(n).textLength() for n in range(block.layout().lineCount() - 1)
        )
        assert measure * 0.75 < longest <= measure * 1.1


def test_the_face_changes_and_comes_back(open_pane, make_many) -> None:
    pane = open_pane(make_many(3))
    system = pane.font().families()
    pane.typesetting.set(replace(DEFAULT, face="mono"))
    assert pane.fontMetrics().horizontalAdvance("iiii") == pane.fontMetrics().horizontalAdvance(
        "mmmm"
    )
    pane.typesetting.set(replace(DEFAULT, face="OpenDyslexic"))
    pane.typesetting.set(DEFAULT)
    assert pane.font().families() == system


def test_times_once_a_minute(make_passage) -> None:
    starts = [0.0, 20.0, 61.0, 119.0, 120.0, None, 130.0]
    labels = Labels([make_passage("x", start) for start in starts], Timestamps.MINUTE)
    shown = [labels.label(number) for number in range(len(starts))]
    assert shown == ["0:00:00", "", "0:01:01", "", "0:02:00", "", "0:02:10"]
    labels.pointed = 1
    assert labels.label(1) == "0:00:20"


def test_times_are_off_even_where_one_points(make_passage) -> None:
    labels = Labels([make_passage("x", 5.0)], Timestamps.OFF)
    labels.pointed = 0
    assert labels.label(0) == ""


def point_at(pane: TranscriptPane, passage: int) -> None:
    (row,) = (row for row in pane.scroller.rows() if row.block.blockNumber() == passage)
    inside = row.top + pane.scroller.layout.lead(row.block) + 5
    viewport = pane.viewport()
    QTest.mouseMove(viewport, QPoint(30 + passage, inside - viewport.y()))


def test_a_hidden_time_comes_where_one_points(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(10))
    pane.typesetting.set(replace(DEFAULT, timestamps=Timestamps.HOVER))
    assert pane.gutter.timestamp_rect(1) is None
    point_at(pane, 1)
    qtbot.waitUntil(lambda: pane.gutter.timestamp_rect(1) is not None)
    rect = pane.gutter.timestamp_rect(1)
    assert rect is not None
    with qtbot.waitSignal(pane.timestamp_activated) as activated:
        qtbot.mouseClick(pane.gutter, LEFT, pos=rect.center())
    assert activated.args == [30.0]
    assert pane.gutter.timestamp_rect(0) is None


def speaking(make_passage) -> list[Passage]:
    text = "These are the words that were said, and a few more of them to fill the line. " * 3
    return [make_passage(text, 10.0 * n, f"Speaker {n // 2}") for n in range(8)]


def test_a_name_in_front_moves_the_first_line_alone(open_pane, make_passage) -> None:
    pane = open_pane(speaking(make_passage))
    pane.typesetting.set(replace(DEFAULT, speakers=Speakers.HEADING))
    blocks = [row.block for row in pane.scroller.rows()]
    lefts = [[block.layout().lineAt(n).x() for n in range(2)] for block in blocks[:4]]
    assert lefts[0][0] > lefts[0][1] == lefts[1][0] == lefts[1][1]
    assert lefts[2][0] > lefts[2][1]
    assert pane.toPlainText().startswith("These are the words")


def test_names_are_painted_in_colour_or_not(open_pane, make_passage) -> None:
    pane = open_pane(speaking(make_passage))
    coloured = pane.gutter.beside.speaker_colour(0)
    assert coloured != LIGHT.soft
    assert coloured != pane.gutter.beside.speaker_colour(2)
    for place in Speakers:
        pane.typesetting.set(replace(DEFAULT, speakers=place))
        lit = pane.grab().toImage()
        pane.typesetting.set(replace(DEFAULT, speakers=place, coloured=False))
        assert pane.gutter.beside.speaker_colour(0) == LIGHT.soft
        assert pane.grab().toImage() != lit


def test_without_times_and_names_the_gutter_gives_its_room_to_the_text(
    open_pane, make_many
) -> None:
    pane = open_pane(make_many(5), width=420)
    _, before = pane.text_column()
    pane.typesetting.set(replace(DEFAULT, timestamps=Timestamps.OFF))
    assert pane.text_column()[1] > before
