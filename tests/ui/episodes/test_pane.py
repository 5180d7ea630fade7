"""The episode list as a person uses it: keyboard, mouse, filter, themes."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton
from pytestqt.qtbot import QtBot

from reader.model import Episode
from reader.ui.episodes import EpisodeListPane, SortOrder
from reader.ui.episodes.titles import TitleLines
from reader.ui.theme import DARK

FIRST = Episode(
    "a", "How the ML Community Has Evolved", "Tech", "2x27", date(2021, 7, 6), duration=3079.0
)
SECOND = Episode("b", "How is Machine Learning", "Tech", "03", date(2020, 9, 8))
THIRD = Episode(
    "c", "<b>Bold</b> & <i>brave</i>", "Another show", "1", date(2019, 1, 1), duration=65.0
)


@pytest.fixture
def pane(qtbot: QtBot) -> EpisodeListPane:
    QLocale.setDefault(QLocale("en_GB"))
    pane = EpisodeListPane()
    qtbot.addWidget(pane)
    pane.resize(320, 640)
    pane.set_episodes([SECOND, THIRD, FIRST])
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def view_of(pane: EpisodeListPane) -> QListView:
    view = pane.findChild(QListView, "episodeList")
    assert isinstance(view, QListView)
    return view


def field_of(pane: EpisodeListPane) -> QLineEdit:
    field = pane.findChild(QLineEdit, "episodeFilter")
    assert isinstance(field, QLineEdit)
    return field


def texts(pane: EpisodeListPane) -> list[str]:
    model = view_of(pane).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(pane: EpisodeListPane, row: int) -> str:
    role = Qt.ItemDataRole.AccessibleTextRole
    return str(view_of(pane).model().index(row, 0).data(role))


def test_episodes_stand_under_their_show_newest_first(pane: EpisodeListPane) -> None:
    assert texts(pane) == ["Tech", FIRST.title, SECOND.title, "Another show", THIRD.title]
    assert spoken(pane, 1) == "2x27 How the ML Community Has Evolved, 6 July 2021 · 51 min"
    assert spoken(pane, 2).endswith("8 September 2020 · no timestamps")


def test_a_click_chooses(pane: EpisodeListPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    place = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.waitSignal(pane.episode_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["b"]


def test_a_heading_cannot_be_chosen(pane: EpisodeListPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    place = view.visualRect(view.model().index(3, 0)).center()
    pane.set_current("a")
    with qtbot.assertNotEmitted(pane.episode_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex().row() == 1
    assert texts(pane) == ["Tech", FIRST.title, SECOND.title, "Another show"]


def test_arrow_keys_skip_headings_and_choose_where_they_rest(
    pane: EpisodeListPane, qtbot: QtBot
) -> None:
    view = view_of(pane)
    pane.focus_list()
    chosen: list[str] = []
    pane.episode_chosen.connect(chosen.append)
    with qtbot.waitSignal(pane.episode_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert chosen == ["c"]


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Home, "a"), (Qt.Key.Key_End, "c"), (Qt.Key.Key_Up, "a"), (Qt.Key.Key_PageUp, "a")],
)
def test_far_moves_end_on_episodes(
    pane: EpisodeListPane, qtbot: QtBot, key: Qt.Key, expected: str
) -> None:
    pane.set_current("b")
    qtbot.keyClick(view_of(pane), key)
    with qtbot.waitSignal(pane.episode_chosen) as chosen:
        qtbot.keyClick(view_of(pane), Qt.Key.Key_Return)
    assert chosen.args == [expected]


def test_typing_finds_a_title(pane: EpisodeListPane, qtbot: QtBot) -> None:
    pane.focus_list()
    with qtbot.waitSignal(pane.episode_chosen) as chosen:
        qtbot.keyClicks(view_of(pane), "how is")
    assert chosen.args == ["b"]


def test_set_current_marks_and_tells_nobody(pane: EpisodeListPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.episode_chosen, wait=200):
        pane.set_current("c")
    assert view_of(pane).currentIndex().row() == 4
    pane.set_current(None)
    assert not view_of(pane).currentIndex().isValid()


def test_stepping_goes_over_headings_and_stops_at_the_ends(
    pane: EpisodeListPane,
) -> None:
    chosen: list[str] = []
    pane.episode_chosen.connect(chosen.append)
    for count in (1, 1, 1, 1, -1):
        pane.step(count)
    assert chosen == ["a", "b", "c", "b"]
    assert view_of(pane).currentIndex().row() == 2
    pane.set_episodes([])
    pane.step(1)
    assert len(chosen) == 4


def test_focusing_the_filter_selects_what_is_in_it(pane: EpisodeListPane) -> None:
    field_of(pane).setText("ml")
    pane.focus_filter()
    assert field_of(pane).hasFocus()
    assert field_of(pane).selectedText() == "ml"


def test_filter_narrows_and_keeps_the_mark(pane: EpisodeListPane, qtbot: QtBot) -> None:
    pane.set_current("b")
    qtbot.keyClicks(field_of(pane), "MACHINE sept")
    assert texts(pane) == ["Tech", SECOND.title]
    assert view_of(pane).currentIndex().row() == 1
    qtbot.keyClick(field_of(pane), Qt.Key.Key_Escape)
    assert field_of(pane).text() == ""
    assert view_of(pane).currentIndex().row() == 2


def test_down_in_the_filter_goes_to_the_list(pane: EpisodeListPane, qtbot: QtBot) -> None:
    field = field_of(pane)
    field.setFocus()
    qtbot.keyClicks(field, "bold")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert view_of(pane).hasFocus()
    with qtbot.waitSignal(pane.episode_chosen) as chosen:
        qtbot.keyClick(view_of(pane), Qt.Key.Key_Enter)
    assert chosen.args == ["c"]


def test_escape_in_an_empty_filter_is_left_to_the_window(
    pane: EpisodeListPane, qtbot: QtBot
) -> None:
    action = QAction(pane)
    action.setShortcut(Qt.Key.Key_Escape)
    pane.addAction(action)
    field = field_of(pane)
    field.setFocus()
    field.setText("x")
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_empty_lists_say_why(pane: EpisodeListPane) -> None:
    from PySide6.QtWidgets import QLabel

    field_of(pane).setText("nothing has this")
    assert "No episode matches the filter" in visible_labels(pane)
    field_of(pane).clear()
    assert visible_labels(pane) == []
    pane.set_empty(QLabel("Nothing here yet"))
    pane.set_episodes([])
    assert visible_labels(pane) == ["Nothing here yet"]


def visible_labels(pane: EpisodeListPane) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_the_sort_menu_sorts_and_tells(pane: EpisodeListPane, qtbot: QtBot) -> None:
    button = pane.findChild(QToolButton, "episodeSort")
    assert isinstance(button, QToolButton)
    action = next(a for a in button.menu().actions() if a.text() == "Title")
    with qtbot.waitSignal(pane.sort_changed) as changed:
        action.trigger()
    assert changed.args == ["title"]
    assert pane.sort_order is SortOrder.TITLE
    assert texts(pane)[0] == "Another show"


def test_setting_the_order_ticks_the_menu_and_tells_nobody(
    pane: EpisodeListPane, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(pane.sort_changed):
        pane.sort_order = SortOrder.DATE_OLDEST
    button = pane.findChild(QToolButton, "episodeSort")
    assert isinstance(button, QToolButton)
    assert [a.text() for a in button.menu().actions() if a.isChecked()] == ["Oldest first"]
    assert texts(pane)[1] == THIRD.title


def test_markup_in_a_title_stays_text(pane: EpisodeListPane) -> None:
    index = view_of(pane).model().index(4, 0)
    assert index.data() == "<b>Bold</b> & <i>brave</i>"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp;" in tip


def test_a_selected_row_shows_in_the_theme(pane: EpisodeListPane) -> None:
    pane.set_theme(DARK)
    pane.set_current("b")
    view = view_of(pane)
    row = view.visualRect(view.model().index(2, 0))
    image: QImage = view.viewport().grab().toImage()
    assert image.pixelColor(row.topLeft() + QPoint(16, row.height() // 2)) == DARK.selected
    assert image.pixelColor(row.topLeft() + QPoint(2, row.height() // 2)) == DARK.side


def test_a_narrower_pane_makes_rows_higher_up_to_three_lines(
    pane: EpisodeListPane, qtbot: QtBot
) -> None:
    pane.set_episodes([Episode("x", "many words " * 40), Episode("y", "Short")])
    view = view_of(pane)

    def heights() -> tuple[int, int]:
        model = view.model()
        return tuple(view.visualRect(model.index(row, 0)).height() for row in (1, 2))  # type: ignore[return-value]

    long, short = heights()
    assert long > short
    pane.set_episodes([Episode("x", "How the ML Community Has Evolved in 2021")])
    wide = view.visualRect(view.model().index(1, 0)).height()
    pane.resize(180, 640)
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 0)).height() > wide)
    assert view.visualRect(view.model().index(1, 0)).height() <= long


def test_ten_thousand_titles_are_broken_once_a_width_those_in_view_first(
    pane: EpisodeListPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[str] = []
    original = TitleLines.broken

    def counted(self: TitleLines, title: str, width: float, indent: float) -> list[str]:
        broken.append(title)
        return original(self, title, width, indent)

    monkeypatch.setattr(TitleLines, "broken", counted)
    pane.hide()
    pane.set_episodes([Episode(str(n), f"Episode about topic {n}", "Show") for n in range(10_000)])
    assert broken == []
    with qtbot.waitExposed(pane):
        pane.show()
    pane.set_current("9999")
    view = view_of(pane)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    field_of(pane).setText("topic 77")
    field_of(pane).clear()
    pane.sort_order = SortOrder.TITLE
    assert len(broken) < 1000
    qtbot.waitUntil(lambda: len(broken) == 10_000)
    view.doItemsLayout()
    qtbot.wait(1)
    assert len(broken) == 10_000


def test_new_episodes_above_leave_the_view_where_it_is(pane: EpisodeListPane) -> None:
    from dataclasses import replace

    view = view_of(pane)
    many = [replace(FIRST, id=f"{n:016x}", title=f"Number {n}", number=str(n)) for n in range(200)]
    pane.set_episodes(many[50:])
    pane.set_current(many[60].id)
    view.verticalScrollBar().setValue(3003)
    top = view.indexAt(view.viewport().rect().topLeft())
    title, place = top.data(), view.visualRect(top).top()
    pane.set_episodes(many)
    top = view.indexAt(view.viewport().rect().topLeft())
    assert (top.data(), view.visualRect(top).top()) == (title, place)
    assert view.currentIndex().data() == "Number 60"


def test_what_is_opened_before_it_is_listed_is_marked_once_it_is(pane: EpisodeListPane) -> None:
    pane.set_current(FIRST.id)
    pane.set_current("new")
    assert pane.selected() == ()  # what Delete would remove is not the episode before
    new = Episode("new", "Pasted just now")
    pane.set_episodes([FIRST, SECOND, THIRD, new])
    assert pane.selected() == (new,)
