"""The outline under About: who spoke, and where to go."""

from itertools import product

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from reader.model import Segment
from reader.ui.main_window import MainWindow
from reader.ui.settings import Settings
from reader.ui.speaker_colours import assign, palette
from reader.ui.theme import DARK

TEXT = "These are some words that were said on that day, and some more of them. " * 4


@pytest.fixture
def window(user, make_folder) -> MainWindow:
    segments = [Segment(TEXT, 30.0 * n, speaker="Ann" if n % 3 else "Ben") for n in range(41)]
    made = make_folder(({"title": "Talk"}, segments), ({"title": "Zero"}, [Segment("Text.")]))
    window: MainWindow = user.open(made)
    open_episode(window, user, "Talk")
    return window


def open_episode(window: MainWindow, user, title: str) -> None:
    (episode,) = (e for e in window.refresh.contents.episodes if e.title == title)
    window.reading.open(episode.id)
    user.settle(window)


def about(window: MainWindow) -> QAbstractButton:
    button = window.findChild(QAbstractButton, "aboutEpisode")
    assert button is not None
    return button


def test_about_unfolds_times_and_speakers(window: MainWindow) -> None:
    outline = window.findChild(QWidget, "outline")
    assert about(window).isVisible()
    assert not outline.isVisible()
    height = window.header.height()
    about(window).click()
    assert outline.isVisible()
    assert window.findChild(QWidget, "speakerShares").accessibleName() == (
        "Speakers: Ann 66 %, Ben 34 %"
    )
    window.pane.scroller.show_start()
    assert window.pane.grab().height() > 0
    assert window.header.sizeHint().height() > height


def test_a_time_leads_to_its_moment(window: MainWindow, user) -> None:
    about(window).click()
    times = window.findChild(QLabel, "outlineTimes")
    assert "0:20:00" in times.text()
    times.linkActivated.emit("600")
    user.settle(window)
    assert user.label(window, "momentText") == "0:10:00"
    assert window.reading.can_go_back


def test_an_episode_with_nothing_to_outline_has_none(window: MainWindow, user) -> None:
    about(window).click()
    open_episode(window, user, "Zero")
    about(window).click()
    assert window.findChild(QWidget, "episodeAbout").isVisible()
    assert not window.findChild(QWidget, "outline").isVisible()


def test_shares_have_the_colours_of_the_text(window: MainWindow, user) -> None:
    about(window).click()
    shares = window.findChild(QWidget, "speakerShares")
    user.bot.waitUntil(lambda: shares.height() >= shares.sizeHint().height() > 0)
    image = shares.grab().toImage()
    places = product(range(image.width()), range(image.height()))
    seen = {image.pixelColor(x, y).name() for x, y in places}
    for passage in (0, 1):
        assert window.pane.gutter.beside.speaker_colour(passage).name() in seen


def test_the_outline_is_dark_from_the_start(user, make_folder) -> None:
    said = [Segment("Said.", 0.0, speaker="Ann"), Segment("And said.", 5.0, speaker="Ben")]
    folder = make_folder(({"title": "Talk"}, said))
    Settings(folder).theme = "dark"
    window = user.open(folder)
    open_episode(window, user, "Talk")
    about(window).click()
    shares = window.findChild(QWidget, "speakerShares")
    user.bot.waitUntil(lambda: shares.height() >= shares.sizeHint().height())
    drawn = shares.grab().toImage()
    places = product(range(drawn.width()), range(drawn.height()))
    colours = {drawn.pixelColor(x, y).name() for x, y in places}
    assert palette(DARK)[assign(["Ben", "Ann"])["Ben"]].name() in colours
