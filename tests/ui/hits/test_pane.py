"""The hit list as a person uses it: choosing, paging, messages."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.model import Cut, Hit, Results, Snippet
from reader.ui.hits import HitListPane, HitOrder
from reader.ui.hits.model import MOST_LISTED
from reader.ui.theme import DARK


def hit(episode: str, passage: int) -> Hit:
    text = f"… something about data quality in passage {passage} that goes on for a line or two …"
    span = (text.index("data"), text.index("data") + 4)
    return Hit(
        episode, "Show", f"Title <i>{episode}</i>", "7", passage, None, None, Snippet(text, (span,))
    )


def page(start: int, stop: int, *, total: int, episode: str = "a") -> Results:
    hits = tuple(hit(episode, n) for n in range(start, stop))
    return Results(total, 1, hits, counts={episode: total})


@pytest.fixture
def pane(qtbot: QtBot) -> HitListPane:
    pane = HitListPane()
    qtbot.addWidget(pane)
    pane.resize(320, 480)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def view_of(pane: HitListPane) -> QListView:
    view = pane.findChild(QListView, "hitList")
    assert isinstance(view, QListView)
    return view


def test_hits_count_in_the_order_in_which_they_come(pane: HitListPane) -> None:
    pane.show_results(Results(3, 2, (hit("b", 2), hit("b", 9), hit("a", 4))))
    assert pane.count() == 3
    assert [pane.hit_at(n).passage for n in range(3)] == [2, 9, 4]
    assert pane.index_of("a", 4) == 2
    assert pane.index_of("a", 5) is None
    with pytest.raises(IndexError):
        pane.hit_at(3)


def test_a_click_chooses_and_a_heading_does_not(pane: HitListPane, qtbot: QtBot) -> None:
    pane.show_results(Results(2, 2, (hit("b", 9), hit("a", 4))))
    view = view_of(pane)
    rows = [view.visualRect(view.model().index(row, 0)).center() for row in range(4)]
    with qtbot.waitSignal(pane.hit_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rows[3])
    assert chosen.args == [1]
    with qtbot.assertNotEmitted(pane.hit_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rows[2])


def test_keys_go_over_headings_and_choose_where_they_rest(pane: HitListPane, qtbot: QtBot) -> None:
    pane.show_results(Results(2, 2, (hit("b", 9), hit("a", 4))))
    pane.focus_list()
    assert pane.current() == 0
    with qtbot.waitSignal(pane.hit_chosen) as chosen:
        qtbot.keyClick(view_of(pane), Qt.Key.Key_Down)
    assert chosen.args == [1]
    qtbot.keyClick(view_of(pane), Qt.Key.Key_Home)
    with qtbot.waitSignal(pane.hit_chosen) as chosen:
        qtbot.keyClick(view_of(pane), Qt.Key.Key_Return)
    assert chosen.args == [0]


def test_set_current_shows_the_hit_and_tells_nobody(pane: HitListPane, qtbot: QtBot) -> None:
    pane.show_results(page(0, 100, total=100))
    with qtbot.assertNotEmitted(pane.hit_chosen, wait=150):
        pane.set_current(90)
    view = view_of(pane)
    assert pane.current() == 90
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    pane.set_current(None)
    assert pane.current() is None


def test_more_is_wanted_once_near_the_end(pane: HitListPane, qtbot: QtBot) -> None:
    asked: list[None] = []
    pane.more_wanted.connect(lambda: asked.append(None))
    pane.show_results(page(0, 60, total=130))
    qtbot.wait_until(lambda: view_of(pane).verticalScrollBar().maximum() > 1000)
    assert asked == []
    pane.set_current(55)
    qtbot.waitUntil(lambda: len(asked) == 1)
    pane.set_current(59)
    pane.append(page(60, 120, total=130))
    assert pane.current() == 59
    pane.set_current(118)
    qtbot.waitUntil(lambda: len(asked) == 2)
    pane.append(page(120, 130, total=130))
    with qtbot.assertNotEmitted(pane.more_wanted, wait=50):
        pane.set_current(129)


def test_a_first_page_that_does_not_fill_the_pane_asks_for_more(
    pane: HitListPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.more_wanted):
        pane.show_results(page(0, 2, total=9))


def test_an_empty_page_ends_the_asking(pane: HitListPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.more_wanted):
        pane.show_results(page(0, 2, total=9))
    with qtbot.assertNotEmitted(pane.more_wanted, wait=50):
        pane.append(Results(9, 1, ()))


def test_a_hidden_list_asks_when_it_is_shown(pane: HitListPane, qtbot: QtBot) -> None:
    pane.hide()
    with qtbot.assertNotEmitted(pane.more_wanted, wait=50):
        pane.show_results(page(0, 2, total=9))
    with qtbot.waitSignal(pane.more_wanted):
        pane.show()


def test_hits_before_leave_the_view_where_it_is(pane: HitListPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.before_wanted):
        pane.show_results(page(50, 100, total=200), first=50)
    pane.set_current(80)
    view = view_of(pane)
    marked, place = pane.hit_at(80), view.visualRect(view.currentIndex()).top()
    pane.prepend(page(0, 50, total=200))
    assert pane.span() == range(100)
    assert pane.current() == 80
    assert pane.hit_at(80) == marked
    assert view.visualRect(view.currentIndex()).top() == place


def test_a_list_that_is_full_stays_where_it_is_too(pane: HitListPane) -> None:
    pane.show_results(page(0, MOST_LISTED, total=9999))
    pane.set_current(MOST_LISTED - 30)
    view = view_of(pane)
    marked, place = view.currentIndex().data(), view.visualRect(view.currentIndex()).top()
    pane.append(page(MOST_LISTED, MOST_LISTED + 60, total=9999))
    assert pane.span().start > 0
    assert pane.current() == MOST_LISTED - 30
    assert view.currentIndex().data() == marked
    assert view.visualRect(view.currentIndex()).top() == place


def test_the_order_is_chosen_from_a_menu(pane: HitListPane, qtbot: QtBot) -> None:
    pane.show_results(page(0, 3, total=3))
    button = pane.findChild(QToolButton, "hitSort")
    assert isinstance(button, QToolButton)
    names = [action.text() for action in button.menu().actions()]
    assert names == ["Relevance", "Newest first", "Oldest first", "By show"]
    assert pane.order() is HitOrder.RELEVANCE
    with qtbot.waitSignal(pane.order_changed) as told:
        button.menu().actions()[2].trigger()
    assert told.args == ["oldest"]
    assert pane.order() is HitOrder.OLDEST
    assert button.text() == "Oldest first"
    with qtbot.assertNotEmitted(pane.order_changed):
        button.menu().actions()[2].trigger()
        pane.set_order("newest")
    assert pane.order() is HitOrder.NEWEST


def test_what_was_left_out_is_said_above_the_hits(pane: HitListPane) -> None:
    note = pane.findChild(QLabel, "hitNote")
    assert isinstance(note, QLabel)
    pane.show_results(Results(1, 1, (hit("a", 1),), Cut(100)))
    assert note.isVisible()
    assert note.text() == "Only the first 100 words of this search are looked for."
    pane.show_message("No matches.", cut=Cut(12, wild=True))
    assert note.text() == "Only the first 12 words with * or ~ are looked for as such."
    pane.show_results(page(0, 5, total=5))
    assert not note.isVisible()


def test_what_may_have_been_meant_is_one_click_away(pane: HitListPane, qtbot: QtBot) -> None:
    pane.show_message("No matches.", "cats & <dogs>")
    button = pane.findChild(QPushButton, "searchSuggestion")
    assert isinstance(button, QPushButton)
    assert button.text() == "Did you mean cats && <dogs>?"
    with qtbot.waitSignal(pane.suggestion_chosen) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == ["cats & <dogs>"]
    pane.show_message("No matches.")
    assert not button.isVisible()


def test_new_results_start_at_the_top_with_nothing_marked(pane: HitListPane) -> None:
    pane.show_results(page(0, 100, total=100))
    pane.set_current(90)
    pane.show_results(page(0, 80, total=80))
    assert view_of(pane).verticalScrollBar().value() == 0
    assert pane.current() is None


def test_a_message_takes_the_place_of_hits(pane: HitListPane) -> None:
    pane.show_results(page(0, 5, total=5))
    pane.show_message("No matches for “<b>”.")
    label = pane.findChild(QLabel, "hitMessage")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    assert label.text() == "No matches for “<b>”."
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert pane.count() == 0
    pane.show_results(page(0, 5, total=5))
    assert not label.isVisible()
    assert view_of(pane).isVisible()


def test_rows_do_not_overlap_at_any_width(pane: HitListPane, qtbot: QtBot) -> None:
    pane.show_results(page(0, 20, total=20))
    view = view_of(pane)
    before = view.visualRect(view.model().index(1, 0)).height()
    pane.resize(170, 480)
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 0)).height() > before)
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(21)]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rects))


def test_a_screen_reader_hears_place_and_text(pane: HitListPane) -> None:
    pane.show_results(page(11, 12, total=4))
    model = view_of(pane).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "7 Title <i>a</i>, hits: 4"
    assert model.index(1, 0).data(role).startswith("¶ 12, … something about data quality")
    assert "&lt;i&gt;" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_marked_row_has_the_colour_of_the_theme(pane: HitListPane) -> None:
    pane.set_theme(DARK)
    pane.show_results(page(0, 3, total=3))
    pane.set_current(1)
    view = view_of(pane)
    rect = view.visualRect(view.currentIndex())
    image = view.viewport().grab().toImage()
    assert image.pixelColor(rect.left() + 14, rect.center().y()) == DARK.selected
    assert image.pixelColor(rect.left() + 2, rect.center().y()) == DARK.side
