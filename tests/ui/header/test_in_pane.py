"""The header of an episode above the text of its transcript."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.model import Episode, Passage, Segment
from reader.ui.header import EpisodeHeader
from reader.ui.transcript import TranscriptPane

EPISODE = Episode(
    "a",
    "A title of some words that need two lines or more in a narrow window",
    "A Show",
    "12",
    date(2021, 7, 6),
    "What this one is about, and who speaks. " * 12,
    ("Zoë", "David"),
    duration=3079.0,
)
WORDS = "Then we spoke about the quality of the data, and about who looks after it. "


@pytest.fixture
def pane(qtbot: QtBot) -> TranscriptPane:
    pane = TranscriptPane()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    header = EpisodeHeader(pane)
    pane.column_changed.connect(header.set_column)
    pane.set_header(header)
    header.show_episode(EPISODE)
    texts = [WORDS * (n % 5 + 1) for n in range(80)]
    pane.show_transcript(
        [
            Passage(text, n * 30.0, None, None, (Segment(text, n * 30.0),), (0,))
            for n, text in enumerate(texts)
        ]
    )
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def header_of(pane: TranscriptPane) -> EpisodeHeader:
    found = pane.findChild(EpisodeHeader)
    assert isinstance(found, EpisodeHeader)
    return found


def about(pane: TranscriptPane) -> QToolButton:
    found = pane.findChild(QToolButton, "aboutEpisode")
    assert isinstance(found, QToolButton)
    return found


def title(pane: TranscriptPane) -> QLabel:
    found = pane.findChild(QLabel, "episodeTitle")
    assert isinstance(found, QLabel)
    return found


def text_y(pane: TranscriptPane, passage: int) -> int:
    cursor = QTextCursor(pane.document().findBlockByNumber(passage))
    return pane.cursorRect(cursor).center().y() + pane.viewport().y()


def apart(pane: TranscriptPane, passage: int) -> int:
    rect = pane.gutter.timestamp_rect(passage)
    assert rect is not None
    return abs(text_y(pane, passage) - rect.center().y())


def test_title_and_text_have_one_left_edge_and_width(pane: TranscriptPane) -> None:
    for width in (900, 480, 1300):
        pane.resize(width, 600)
        left, measure = pane.text_column()
        assert title(pane).mapTo(pane, title(pane).rect().topLeft()).x() == left
        assert title(pane).width() == measure
        assert text_y(pane, 0) > header_of(pane).height() > title(pane).height()


def test_a_wider_window_makes_the_header_lower_again(pane: TranscriptPane, qtbot: QtBot) -> None:
    before = header_of(pane).height()
    pane.resize(420, 600)
    qtbot.waitUntil(lambda: header_of(pane).height() > before)
    pane.resize(900, 600)
    qtbot.waitUntil(lambda: header_of(pane).height() == before)


def test_about_unfolds_above_the_text(pane: TranscriptPane, qtbot: QtBot) -> None:
    folded, first = header_of(pane).height(), text_y(pane, 0)
    qtbot.mouseClick(about(pane), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: header_of(pane).height() > folded + 40)
    assert text_y(pane, 0) == first + header_of(pane).height() - folded
    assert apart(pane, 0) < 4
    about(pane).click()
    qtbot.waitUntil(lambda: text_y(pane, 0) == first)


def test_text_and_times_stay_together_when_it_folds_out_of_sight(
    pane: TranscriptPane, qtbot: QtBot
) -> None:
    about(pane).click()
    qtbot.waitUntil(lambda: header_of(pane).height() > 200)
    pane.scroll_to(20)
    pane.scroller.scroll_by(11)
    value, seen = pane.scroller.value, text_y(pane, 20)
    about(pane).click()
    qtbot.waitUntil(lambda: pane.scroller.value < value)
    # The scroll area goes on with its own layout in later events.
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert text_y(pane, 20) == seen
    assert apart(pane, 20) < 4


def test_no_episode_leaves_no_room(pane: TranscriptPane, qtbot: QtBot) -> None:
    header_of(pane).show_episode(None)
    qtbot.waitUntil(lambda: header_of(pane).height() == 0)
    assert text_y(pane, 0) < 40
    header_of(pane).show_episode(replace(EPISODE, id="b"))
    qtbot.waitUntil(lambda: header_of(pane).height() > 60)
    assert header_of(pane).y() == 0


def test_the_about_button_is_reached_by_tab(pane: TranscriptPane, qtbot: QtBot) -> None:
    pane.activateWindow()
    pane.setFocus()
    pane.scroll_to(60)
    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    qtbot.waitUntil(about(pane).hasFocus)
    assert header_of(pane).y() == 0
    qtbot.keyClick(about(pane), Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: pane.scroller.value > 0)
