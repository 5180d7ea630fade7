"""The concordance in a real window, over real transcripts."""

import csv
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton

from reader.model import Segment
from reader.ui.concordance.delegate import is_right_to_left
from reader.ui.concordance.fitting import fitting
from reader.ui.concordance.model import Column


@pytest.fixture
def folder(make_folder):
    return make_folder(
        (
            {"title": "One", "show": "Go", "date": date(2020, 5, 1)},
            [
                Segment("A big cat sat on the mat.", 1.0, speaker="Mat"),
                Segment("Then an old cat ran.", 9.0, speaker="Ann"),
            ],
        ),
        (
            {"title": "Two", "show": "Go", "date": date(2021, 5, 1)},
            [Segment("=cat and another cat", 3.0, speaker="Zoe")],
        ),
    )


@pytest.fixture
def lines(user, folder):
    """A window that shows the concordance of a search."""
    window = user.open(folder)
    user.search(window, "cat")
    user.do(window, "concordance")
    return window


def shown(window, column=Column.EPISODE):
    model = window.exploring.pane.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_a_line_for_every_place_and_the_search_s_own_passages(user, lines):
    assert shown(lines) == ["Two", "Two", "One", "One"]
    assert shown(lines, Column.KEYWORD) == ["cat"] * 4
    assert shown(lines, Column.PLACE) == ["0:00:03", "0:00:03", "0:00:01", "0:00:09"]
    summary = lines.findChild(QLabel, "concordanceSummary").text()
    assert summary == "4 lines in 3 passages of 2 episodes"
    assert user.label(lines, "statusText") == "3 passages in 2 episodes"


def test_it_follows_what_is_typed_and_says_where_there_is_nothing(user, lines):
    user.search(lines, "dog")
    message = lines.findChild(QLabel, "concordanceMessage")
    assert (shown(lines), message.isVisible()) == ([], True)
    lines.search.run("ca")
    user.settle(lines)
    assert len(shown(lines)) == 4
    user.search(lines, " ")
    lines.search.run("")
    user.settle(lines)
    assert "Type in the search bar" in message.text()


def test_without_a_search_it_says_how_to_begin(user, seeded_folder):
    window = user.open(seeded_folder)
    user.do(window, "whereSaid")
    message = window.findChild(QLabel, "concordanceMessage")
    assert message.isVisible()
    assert message.text().startswith("Type in the search bar")
    said = [label.text() for label in window.exploring.places.findChildren(QLabel)]
    assert "Search the library to see where it is said." in said


def test_one_episode(user, lines):
    lines.search_frame.set_scope("episode")
    lines.search.search()
    user.settle(lines)
    title = lines.reading.shown.episode.title
    assert shown(lines) == [title, title]


@pytest.mark.parametrize(
    ("sort", "column", "expected"),
    [
        ("left", Column.LEFT, ["=", "=cat and another ", "A big ", "n the mat. Then an old "]),
        ("oldest", Column.EPISODE, ["One", "One", "Two", "Two"]),
        ("speaker", Column.SPEAKER, ["Ann", "Mat", "Zoe", "Zoe"]),
    ],
)
def test_sorted(user, lines, sort, column, expected):
    menu = {a.data(): a for a in lines.exploring.pane._sorts.actions()}
    menu[sort].trigger()
    user.settle(lines)
    assert all(t.endswith(end) for t, end in zip(shown(lines, column), expected, strict=True))


def test_a_click_on_a_head_sorts(user, lines):
    header = lines.exploring.pane.view.horizontalHeader()
    x = header.sectionViewportPosition(Column.SPEAKER) + 5
    user.bot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    user.settle(lines)
    assert shown(lines, Column.SPEAKER) == ["Ann", "Mat", "Zoe", "Zoe"]


def test_enter_goes_to_the_moment_and_back_leads_to_the_lines(user, lines):
    view = lines.exploring.pane.view
    view.setCurrentIndex(view.model().index(3, Column.KEYWORD))
    user.press(lines, Qt.Key.Key_Return)
    assert lines.pane.isVisible()
    assert lines.reading.shown.episode.title == "One"
    assert user.label(lines, "momentText") == "0:00:09"
    user.do(lines, "goBack")
    assert view.isVisible()
    assert view.currentIndex().row() == 3
    assert view.hasFocus()


def test_escape_returns_to_reading_and_keeps_the_search(user, lines):
    user.press(lines, Qt.Key.Key_Escape)
    assert lines.pane.isVisible()
    assert lines.search_frame.query() == "cat"
    assert lines.pane.hasFocus()


def test_copying(user, lines):
    view = lines.exploring.pane.view
    view.selectAll()
    user.press(lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().split("\n")]
    assert [len(row) for row in rows] == [6] * 4
    assert [row[2] for row in rows] == ["cat"] * 4


def test_a_saved_table_runs_nothing(user, lines, tmp_path):
    path = tmp_path / "lines.csv"
    lines.exploring.lines.save(path)
    user.settle(lines)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 4
    assert rows[0]["left"] == "'="
    assert [p.name for p in tmp_path.iterdir() if ".part" in p.name] == []


def test_a_table_that_cannot_be_saved_is_told(user, lines, tmp_path):
    lines.exploring.lines.save(tmp_path / "missing" / "lines.csv")
    user.settle(lines)
    assert "cannot be written" in lines.failure.text()


def test_the_direction_of_a_line():
    assert is_right_to_left("(שלום")
    assert is_right_to_left("مرحبا")
    assert not is_right_to_left("cat")
    assert not is_right_to_left("日本")


def test_contexts_are_cut_between_words(qapp):
    metrics = QFontMetrics(qapp.font())
    text = "one two three 😀 four"
    room = metrics.horizontalAdvance("one two thr")
    assert fitting(text, metrics, room, end=False) == "one two"
    assert fitting(text, metrics, metrics.horizontalAdvance("e 😀 four"), end=True) == "😀 four"
    assert fitting("Donaudampfschiff", metrics, 20, end=True) == ""


def test_text_size_takes_effect_while_the_lines_are_shown(user, lines):
    view = lines.exploring.pane.view
    before = view.rowHeight(0)
    for _ in range(4):
        user.do(lines, "zoomIn")
    assert view.rowHeight(0) > before


def test_a_line_that_was_gone_to_stays_in_view_when_sorted(user, lines):
    pane = lines.exploring.pane
    wanted = pane.model.line(3)
    pane.view.setCurrentIndex(pane.model.index(3, Column.KEYWORD))
    pane._choose("speaker")
    user.settle(lines)
    assert pane.model.line(pane.view.currentIndex().row()) == wanted
    assert pane.view.currentIndex().row() != 3
    assert pane.model.sorted_by is Column.SPEAKER
    role = Qt.ItemDataRole.AccessibleTextRole
    assert pane.model.headerData(4, Qt.Orientation.Horizontal, role) == "Speaker, sorted"


def test_by_episode_again_after_lines_were_read_by_date(user, folder):
    window = user.open(folder)
    user.search(window, "cat")
    user.do(window, "concordance")
    by_episode = shown(window)
    window.exploring.pane.set_sort("oldest")
    user.search(window, "ca")
    assert shown(window) == ["One", "One", "Two", "Two"]
    window.exploring.pane._choose("episode")
    user.settle(window)
    assert shown(window) == by_episode


def test_capped_lines_by_date_are_the_first_by_date(user, lines, monkeypatch):
    monkeypatch.setattr("reader.ui.lines.MOST_LINES", 2)
    for sort, title in (("oldest", "One"), ("newest", "Two")):
        lines.exploring.pane._choose(sort)
        lines.exploring._forget()
        user.settle(lines)
        assert shown(lines) == [title, title]
    assert "The first 2 lines" in lines.findChild(QLabel, "concordanceSummary").text()
    lines.exploring.pane._choose("oldest")
    user.settle(lines)
    assert shown(lines) == ["One", "One"]


def test_a_newer_search_ends_the_reading_of_an_older_one(user, make_folder):
    said = [Segment("a cat and a dog. " * 20, float(n), speaker=f"S{n % 2}") for n in range(600)]
    said.append(Segment("one bird", 900.0))
    window = user.open(make_folder(({"title": "Long"}, said)))
    user.search(window, "cat")
    window.findChild(QAction, "concordance").trigger()
    model = window.exploring.pane.model
    user.bot.waitUntil(lambda: model.rowCount() > 0)
    window.search.run("bird")
    user.settle(window)
    assert shown(window, Column.KEYWORD) == ["bird"]
    summary = window.findChild(QLabel, "concordanceSummary").text()
    assert summary == "1 line in 1 passage of 1 episode"


def test_a_narrow_pane_cuts_no_button_and_no_summary(user, lines):
    lines.resize(640, 480)
    user.settle(lines)
    pane = lines.exploring.pane
    summary = lines.findChild(QLabel, "concordanceSummary")
    user.bot.waitUntil(lambda: summary.width() > 200)
    assert summary.height() >= summary.heightForWidth(summary.width())
    for button in pane.findChildren(QToolButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            assert pane.rect().contains(button.geometry())
