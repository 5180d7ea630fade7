"""What the window remembers over a close and the next opening."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from reader.ui.main_window import MainWindow
from reader.ui.theme import DARK

if TYPE_CHECKING:
    from conftest import User


@pytest.fixture
def window(user: "User", seeded_folder: Path) -> MainWindow:
    """A window that fits onto the offscreen platform's small screen."""
    window = user.open(seeded_folder)
    window.resize(760, 560)
    return window


def view(window: MainWindow) -> tuple[str, int, int]:
    """The open episode, and what stands at the top of the text."""
    place = window.pane.place()
    return window.reading.shown.episode.id, place.passage, place.offset


def test_the_episode_and_the_place_in_it(user: "User", window: MainWindow) -> None:
    user.do(window, "nextEpisode")
    window.pane.scroller.scroll_by(2345)
    before = view(window)
    assert before[1] > 2
    window = user.reopen(window)
    assert view(window) == before
    assert window.episodes.view.current_id() == before[0]


def test_the_place_in_every_episode(user: "User", window: MainWindow) -> None:
    window.pane.scroller.scroll_by(2345)
    first = view(window)
    user.do(window, "nextEpisode")
    window.pane.scroller.scroll_by(3456)
    window = user.reopen(window)
    user.do(window, "previousEpisode")
    assert view(window) == first


def test_the_geometry_and_the_width_of_the_side_pane(user: "User", window: MainWindow) -> None:
    window.setGeometry(40, 50, 711, 533)
    window.splitter.setSizes([251, 460])
    width = window.side.width()
    window = user.reopen(window)
    assert window.size().toTuple() == (711, 533)
    assert window.side.width() == width != 320


def test_the_search_and_its_scope(user: "User", window: MainWindow) -> None:
    user.search(window, '"data quality"')
    window.search.next()
    window.pane.scroller.scroll_by(1500)
    before = view(window)
    window = user.reopen(window)
    assert window.search_frame.query() == '"data quality"'
    assert window.search_frame.scope() == "library"
    assert window.hits.isVisible()
    assert window.hits.count() == 5
    assert len(window.pane.highlights._matches) == 5
    assert user.label(window, "matchCounter") == "5 matches"
    assert view(window) == before
    user.search(window, "data", "episode")
    window = user.reopen(window)
    assert window.search_frame.scope() == "episode"
    assert window.search_frame.query() == "data"
    assert window.side.currentWidget() is window.episodes


def test_the_text_size_and_the_colours(user: "User", window: MainWindow) -> None:
    user.do(window, "zoomIn")
    user.do(window, "zoomIn")
    points = window.pane.font().pointSizeF()
    window.theme_chosen.emit("dark")
    window = user.reopen(window)
    assert window.pane.font().pointSizeF() == points == 14
    assert window.theme is DARK
    window.theme_chosen.emit("light")


def test_the_order_of_the_episodes(user: "User", window: MainWindow) -> None:
    button = window.findChild(QToolButton, "episodeSort")
    oldest = next(a for a in button.menu().actions() if a.text() == "Oldest first")
    oldest.trigger()
    model = window.episodes._model
    assert model.row(1).number == "03"
    window = user.reopen(window)
    assert window.episodes._model.row(1).number == "03"
    actions = window.findChild(QToolButton, "episodeSort").menu().actions()
    assert [a.text() for a in actions if a.isChecked()] == ["Oldest first"]


def test_the_hidden_side_pane(user: "User", window: MainWindow) -> None:
    user.do(window, "sidePane")
    window = user.reopen(window)
    assert window.side.isHidden()
    assert not window.findChild(QAction, "sidePane").isChecked()
    user.search(window, "data")
    window = user.reopen(window)
    assert window.hits.isVisible()
    window.search.leave()
    assert window.side.isHidden()


def test_the_full_screen(user: "User", window: MainWindow) -> None:
    user.do(window, "fullScreen")
    window = user.reopen(window)
    assert window.isFullScreen() == window.findChild(QAction, "fullScreen").isChecked()


def test_not_the_last_episode_where_that_is_not_wanted(user: "User", window: MainWindow) -> None:
    first = window.reading.shown.episode.id
    window.settings.reopen = False
    user.do(window, "nextEpisode")
    window = user.reopen(window)
    assert window.reading.shown.episode.id == first


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("search/scope", "everywhere"),
        ("episodes/sortOrder", "by-colour"),
        ("window/theme", "purple"),
        ("reading/pointSize", "huge"),
        ("reading/pointSize", "-3"),
        ("reading/pointSize", "nan"),
        ("window/geometry", "nonsense"),
        ("window/splitter", "nonsense"),
        ("window/sidePane", "perhaps"),
        ("reading/lastEpisode", "unknown"),
        ("search/query", '((("'),
    ],
)
def test_a_setting_that_makes_no_sense_stops_nothing(
    user: "User", seeded_folder: Path, key: str, value: str
) -> None:
    file = QSettings(str(seeded_folder / "settings.ini"), QSettings.Format.IniFormat)
    file.setValue(key, value)
    file.sync()
    window = user.open(seeded_folder)
    assert window.pane.blockCount() == 70
    assert window.pane.font().pointSizeF() >= 7
