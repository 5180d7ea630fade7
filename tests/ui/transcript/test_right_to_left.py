"""Episodes in Hebrew or Arabic, and passages of mixed text."""

import pytest
from PySide6.QtGui import QColor, QImage

from reader.ui.direction import begins_on_the_right, runs_to_the_left
from reader.ui.theme import LIGHT
from reader.ui.transcript import PassageRange, TranscriptPane

HEBREW = "שלום לכולם וברוכים הבאים לפרק החדש, היום נדבר על SQLite ועל גרסה 3.45 בפרט. "
ARABIC = "مرحبا بكم جميعا في حلقتنا الجديدة، سنتحدث اليوم عن SQLite. "


@pytest.fixture
def pane(open_pane, make_passage) -> TranscriptPane:
    texts = [HEBREW * 3, ARABIC * 3, "An answer in English, of one line.", HEBREW]
    return open_pane([make_passage(text, 10.0 * n, "דנה") for n, text in enumerate(texts)])  # type: ignore[no-any-return]


def test_the_labels_stand_on_the_right(pane: TranscriptPane) -> None:
    x, width = pane.text_column()
    for number in range(4):
        rect = pane.gutter.timestamp_rect(number)
        assert rect is not None
        assert rect.translated(pane.gutter.pos()).left() > x + width
    assert pane.gutter.geometry().right() < pane.bar.x()


def test_the_next_episode_stands_as_it_runs_itself(pane: TranscriptPane, make_many) -> None:
    pane.show_transcript(make_many(4))
    rect = pane.gutter.timestamp_rect(0)
    assert rect is not None
    assert rect.translated(pane.gutter.pos()).right() < pane.text_column()[0]


def test_each_passage_begins_on_its_own_side(pane: TranscriptPane) -> None:
    lines = [row.block.layout().lineAt(0).naturalTextRect() for row in pane.scroller.rows()]
    edge = pane.scroller.layout.line_width
    assert [round(line.right()) >= edge for line in lines] == [True, True, False, True]


def painted(pane: TranscriptPane, colour: QColor) -> list[tuple[int, int]]:
    """The stretches of a colour along the first line of the text, in its own pixels."""
    image: QImage = pane.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    left, width = pane.text_column()
    y = pane.scroller.layout.top_room + 2
    stretches: list[tuple[int, int]] = []
    for x in range(left - 4, left + width + 4):
        if image.pixelColor(x, y) != colour:
            continue
        if stretches and stretches[-1][1] == x - 1:
            stretches[-1] = stretches[-1][0], x
        else:
            stretches.append((x, x))
    return stretches


def test_a_selection_in_mixed_text_lies_on_its_letters_alone(open_pane, make_passage) -> None:
    text = "אבגד SQLite הוזח"
    pane = open_pane([make_passage(text)])
    pane.select(PassageRange(0, 2, 0, 8))  # the end of the first word, and "SQL"
    found = painted(pane, LIGHT.selection)
    assert len(found) == 2
    latin, hebrew = found
    metrics = pane.fontMetrics()
    assert latin[1] - latin[0] == pytest.approx(metrics.horizontalAdvance("SQL"), abs=3)
    assert hebrew[1] - hebrew[0] == pytest.approx(metrics.horizontalAdvance("גד "), abs=3)
    # To the right of "SQL" is the rest of the word, before the Hebrew that comes first.
    assert hebrew[0] - latin[1] == pytest.approx(metrics.horizontalAdvance("ite"), abs=3)


def test_a_whole_line_is_lit_whole(open_pane, make_passage) -> None:
    pane = open_pane([make_passage("אבגד SQLite הוזח")])
    pane.select(PassageRange(0, 0, 0, 16))
    assert len(painted(pane, LIGHT.selection)) == 1


def test_most_passages_decide(make_passage) -> None:
    texts = [HEBREW, "– 12:30 –", ARABIC, "In English."]
    passages = [make_passage(text) for text in texts]
    assert runs_to_the_left(passages)
    assert not runs_to_the_left([*passages, make_passage("More"), make_passage("And more")])
    assert not runs_to_the_left([])
    assert begins_on_the_right("3.45: שלום and more")
    assert not begins_on_the_right("Shalom: שלום")
