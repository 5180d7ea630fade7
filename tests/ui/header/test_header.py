"""The header above the text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Episode
from reader.ui.header import EpisodeHeader
from reader.ui.header.parts import FactsLine, FoldedText
from reader.ui.theme import DARK

EPISODE = Episode(
    "a",
    "How the <b>ML</b> Community Has Evolved",
    "Utilizing Tech",
    "2x27",
    date(2021, 7, 6),
    "About <i>this</i> & that.",
    ("Zoë", "David"),
    ("@one", "@two"),
    duration=3079.0,
)


@pytest.fixture
def header(qtbot: QtBot) -> Iterator[EpisodeHeader]:
    QLocale.setDefault(QLocale("en_GB"))
    window = QWidget()
    header = EpisodeHeader(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(header)
    layout.addStretch(1)
    qtbot.addWidget(window)
    window.resize(900, 600)
    with qtbot.waitExposed(window):
        window.show()
    header.set_column(120, 640)
    header.show_episode(EPISODE)
    yield header
    window.close()


def label(header: EpisodeHeader, name: str) -> QLabel:
    found = header.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def facts(header: EpisodeHeader) -> FactsLine:
    found = header.findChild(FactsLine)
    assert isinstance(found, FactsLine)
    return found


def about(header: EpisodeHeader) -> QToolButton:
    found = header.findChild(QToolButton, "aboutEpisode")
    assert isinstance(found, QToolButton)
    return found


def folded(header: EpisodeHeader) -> FoldedText:
    found = header.findChild(FoldedText)
    assert isinstance(found, FoldedText)
    return found


def test_everything_from_a_file_is_shown_as_typed(header: EpisodeHeader) -> None:
    assert label(header, "episodeTitle").text() == "How the <b>ML</b> Community Has Evolved"
    assert all(
        found.textFormat() is Qt.TextFormat.PlainText for found in header.findChildren(QLabel)
    )
    assert folded(header).text() == "About <i>this</i> & that.\n\n@one, @two"


def test_a_date_keeps_its_order_in_a_line_from_the_right(header: EpisodeHeader) -> None:
    header.show_episode(replace(EPISODE, title="שיחה", show="תכנית"))
    text = facts(header).text()
    layout = QTextLayout(text, header.font())
    option = QTextOption()
    option.setTextDirection(header.layoutDirection())
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    day, month, minutes = (
        line.cursorToX(text.index(word) + 1)[0] for word in ("6 July", "July", "51 min")
    )
    assert minutes < day < month


def test_facts_stand_in_one_line(header: EpisodeHeader) -> None:
    expected = "Utilizing Tech · 2x27 · 6 July 2021 · 51 min · Zoë, David"
    assert facts(header).text() == expected
    assert facts(header).shown_text() == expected


def test_a_long_show_gives_way_before_the_rest(header: EpisodeHeader, qtbot: QtBot) -> None:
    header.show_episode(replace(EPISODE, show="A show with a very long name " * 6))
    qtbot.waitUntil(lambda: facts(header).shown_text().endswith("Zoë, David"))
    assert "… · 2x27" in facts(header).shown_text()


def test_what_is_unknown_is_left_out(header: EpisodeHeader) -> None:
    header.show_episode(Episode("b", "Bare"))
    assert facts(header).text() == ""
    assert not about(header).isVisible()
    assert label(header, "untimedNotice").isVisible()


def test_about_names_the_files_and_those_that_have_gone(header: EpisodeHeader) -> None:
    header.show_episode(Episode("b", "Bare"), ((Path("a.srt"), True), (Path("b.srt"), False)))
    assert about(header).isVisible()
    assert folded(header).text() == "File: a.srt\nThis file is not there any more: b.srt"


def test_about_unfolds_and_the_next_episode_is_folded_again(
    header: EpisodeHeader, qtbot: QtBot
) -> None:
    assert not folded(header).isVisible()
    before = header.sizeHint().height()
    qtbot.mouseClick(about(header), Qt.MouseButton.LeftButton)
    assert folded(header).isVisible()
    assert header.sizeHint().height() > before
    header.show_episode(replace(EPISODE, id="b"))
    assert not folded(header).isVisible()


def test_a_long_description_scrolls(header: EpisodeHeader) -> None:
    header.show_episode(replace(EPISODE, description="Many words about it. " * 300))
    about(header).click()
    assert folded(header).height() == 180
    header.show_episode(EPISODE)
    about(header).click()
    assert folded(header).height() < 90


def test_only_an_untimed_episode_says_that_it_is(header: EpisodeHeader) -> None:
    notice = label(header, "untimedNotice")
    assert not notice.isVisible()
    header.show_episode(replace(EPISODE, duration=None))
    assert notice.isVisible()
    assert "51 min" not in facts(header).text()


def test_the_column_places_title_and_rule(header: EpisodeHeader, qtbot: QtBot) -> None:
    title = label(header, "episodeTitle")
    qtbot.waitUntil(lambda: title.geometry().left() == 120)
    assert title.width() == 640
    header.set_theme(DARK)
    image = header.grab().toImage()
    bottom = header.height() - 1
    assert image.pixelColor(121, bottom) == DARK.line
    assert image.pixelColor(758, bottom) == DARK.line
    assert image.pixelColor(118, bottom) == DARK.ground
    assert image.pixelColor(761, bottom) == DARK.ground


def test_a_column_wider_than_the_window_is_cut(header: EpisodeHeader, qtbot: QtBot) -> None:
    header.set_column(20, 5000)
    title = label(header, "episodeTitle")
    qtbot.waitUntil(lambda: title.geometry().left() == 20)
    assert title.geometry().right() < header.width()


def test_a_long_title_wraps_without_being_cut(header: EpisodeHeader, qtbot: QtBot) -> None:
    short = label(header, "episodeTitle").height()
    header.show_episode(replace(EPISODE, title="A title of many words " * 12))
    title = label(header, "episodeTitle")
    qtbot.waitUntil(lambda: title.height() > 2 * short)
    needed = title.fontMetrics().boundingRect(
        QRect(0, 0, title.width(), 10_000), Qt.TextFlag.TextWordWrap, title.text()
    )
    assert title.height() >= needed.height()


def test_no_episode_takes_no_room(header: EpisodeHeader, qtbot: QtBot) -> None:
    assert header.height() > 50
    header.show_episode(None)
    qtbot.waitUntil(lambda: header.height() == 0)
    assert not label(header, "episodeTitle").isVisible()


def test_a_header_on_its_own_opens_no_window(qtbot: QtBot) -> None:
    header = EpisodeHeader()
    qtbot.addWidget(header)
    header.show_episode(EPISODE)
    assert not header.isVisible()
