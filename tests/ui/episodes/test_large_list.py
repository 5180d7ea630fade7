"""What a large library needs of the list: folding, filters, several episodes selected, unread."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QToolButton
from pytestqt.qtbot import QtBot

from reader.model import Episode
from reader.ui.episodes import EpisodeListPane
from reader.ui.theme import LIGHT

EPISODES = [
    Episode("a", "First", "Tech", "1", date(2021, 7, 6), duration=60.0),
    Episode("b", "Second", "Tech", "2", date(2020, 9, 8)),
    Episode("c", "Third", "Other", "3", date(2019, 1, 1), duration=65.0),
    Episode("d", "Loose", "", "", date(2018, 1, 1)),
]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot: QtBot) -> EpisodeListPane:
    QLocale.setDefault(QLocale("en_GB"))
    pane = EpisodeListPane()
    qtbot.addWidget(pane)
    pane.resize(320, 640)
    pane.set_episodes(EPISODES)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.set_current("a")
    pane.focus_list()
    return pane


def view_of(pane: EpisodeListPane) -> QListView:
    view = pane.findChild(QListView, "episodeList")
    assert isinstance(view, QListView)
    return view


def texts(pane: EpisodeListPane) -> list[str]:
    model = view_of(pane).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(pane: EpisodeListPane) -> list[str]:
    model, role = view_of(pane).model(), Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def current(pane: EpisodeListPane) -> str:
    return str(view_of(pane).currentIndex().data())


def ids(pane: EpisodeListPane) -> list[str]:
    return [episode.id for episode in pane.selected()]


def switch(pane: EpisodeListPane, name: str) -> None:
    action = pane.findChild(QAction, name)
    assert action is not None
    action.trigger()


def hint(pane: EpisodeListPane) -> str:
    label = pane.findChild(QLabel, "filterHint")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_a_show_folds_and_unfolds_by_keyboard(pane: EpisodeListPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert current(pane) == "Tech"
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert texts(pane) == ["Tech", "Other", "Third", "No show", "Loose"]
    assert spoken(pane)[:2] == ["Tech, 2 episodes, folded", "Other, 1 episode"]
    assert pane.folded == ("Tech",)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert current(pane) == "Third"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert current(pane) == "Tech"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert texts(pane)[1:3] == ["First", "Second"]


def test_words_find_episodes_of_a_folded_show(pane: EpisodeListPane) -> None:
    switch(pane, "foldShows")
    assert texts(pane) == ["Tech", "Other", "No show"]
    field = pane.findChild(QLineEdit, "episodeFilter")
    assert field is not None
    field.setText("second")
    assert texts(pane) == ["Tech", "Second"]
    assert hint(pane) == "1 of 4"
    field.clear()
    assert texts(pane) == ["Tech", "Other", "No show"]
    switch(pane, "unfoldShows")
    assert len(texts(pane)) == 7


def test_extending_a_selection_opens_nothing(pane: EpisodeListPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    with qtbot.assertNotEmitted(pane.episode_chosen, wait=250):
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
        assert ids(pane) == ["a", "b"]
        place = view.visualRect(view.model().index(4, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
        assert ids(pane) == ["a", "b", "c"]
        qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
        assert ids(pane) == ["a", "b", "c", "d"]


def test_new_episodes_leave_a_selection_as_it_is(pane: EpisodeListPane, qtbot: QtBot) -> None:
    qtbot.keyClick(view_of(pane), Qt.Key.Key_Down, SHIFT)
    pane.set_episodes([Episode("n", "New", "Tech", "9", date(2024, 1, 1)), *EPISODES])
    assert ids(pane) == ["a", "b"]
    assert current(pane) == "Second"


def test_one_that_is_read_stays_until_the_next_filter(pane: EpisodeListPane) -> None:
    pane.set_opened(frozenset({"a"}))
    assert spoken(pane)[2].endswith(", unread")
    assert not spoken(pane)[1].endswith(", unread")
    switch(pane, "showUnread")
    assert texts(pane) == ["Tech", "Second", "Other", "Third", "No show", "Loose"]
    assert hint(pane) == "Unread · 3 of 4"
    pane.set_opened(frozenset({"a", "b"}))
    assert "Second" in texts(pane)
    switch(pane, "showTimed")
    assert texts(pane) == ["Other", "Third"]
    button = pane.findChild(QToolButton, "showAllEpisodes")
    assert button is not None
    button.click()
    assert len(texts(pane)) == 7
    assert hint(pane) == ""


def test_the_open_episode_has_a_mark_of_its_own(pane: EpisodeListPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert [text.endswith(", open") for text in spoken(pane)].index(True) == 1
    assert bar_at(pane, 1)
    assert not bar_at(pane, 2)
    pane.set_current("b")
    assert bar_at(pane, 2)
    assert not bar_at(pane, 1)


def test_the_heading_of_a_folded_show_stands_for_its_open_episode(
    pane: EpisodeListPane, qtbot: QtBot
) -> None:
    switch(pane, "foldShows")
    assert bar_at(pane, 0)
    pane.set_current("c")
    assert current(pane) == "Other"
    assert bar_at(pane, 1)
    assert not bar_at(pane, 0)
    qtbot.keyClick(view_of(pane), Qt.Key.Key_Right)
    assert bar_at(pane, 2)
    assert not bar_at(pane, 1)


def bar_at(pane: EpisodeListPane, row: int) -> bool:
    """Whether a row has the accent on its left."""
    view = view_of(pane)
    rect = view.visualRect(view.model().index(row, 0))
    image = view.viewport().grab().toImage()
    return bool(image.pixelColor(rect.left() + 5, rect.center().y()) == LIGHT.accent)


def test_unread_ones_alone_from_the_start(pane: EpisodeListPane) -> None:
    pane.restore((), unread=True, timed=False)
    pane.set_opened(frozenset({"a", "c"}))
    assert texts(pane) == ["Tech", "Second", "No show", "Loose"]


def test_selecting_everything_outlives_new_episodes(pane: EpisodeListPane, qtbot: QtBot) -> None:
    many = [Episode(f"x{n}", f"Number {n}", f"Show {n % 40}", str(n)) for n in range(2000)]
    pane.set_episodes(many)
    qtbot.keyClick(view_of(pane), Qt.Key.Key_A, CONTROL)
    assert len(pane.selected()) == 2000
    pane.set_episodes([*many, Episode("new", "New", "Show 3", "9999")])
    assert len(pane.selected()) == 2000
    assert "new" not in ids(pane)


def test_a_guess_at_a_height_never_moves_what_is_seen(pane: EpisodeListPane, qtbot: QtBot) -> None:
    many = [
        Episode(f"x{n}", ("iiii " * 14 if n % 3 else "WWWWW MMMMM ") * 2, "Show", f"{n:04}")
        for n in range(3000)
    ]
    pane.set_episodes(many)
    pane.set_current("x1500")
    view = view_of(pane)
    before = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(before)
    bar = view.verticalScrollBar()
    guessed = bar.maximum()
    qtbot.waitUntil(lambda: bar.maximum() != guessed)
    qtbot.waitUntil(lambda: not view._idle.isActive())
    assert view.visualRect(view.currentIndex()) == before
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert bar.value() == bar.maximum()
