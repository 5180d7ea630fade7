"""The strip beside the scroll bar: speakers, chapters, and what a place on it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.model import Chapter, Passage
from reader.ui.theme import DARK, LIGHT
from reader.ui.transcript import TranscriptPane
from reader.ui.transcript.strip import NOBODY, NOTCH, WIDTH
from reader.ui.typography import DEFAULT

WORDS = "Then we spoke about the quality of the data, and about who looks after it. " * 4
OpenPane = Callable[..., TranscriptPane]


@pytest.fixture
def talk(make_passage: Callable[..., Passage]) -> list[Passage]:
    """Ann, then Ben, then nobody, ten passages each."""
    names = ("Ann", "Ben <b>", None)
    return [make_passage(WORDS, 60.0 * n, names[n // 10]) for n in range(30)]


def settled(pane: TranscriptPane, qtbot: QtBot) -> None:
    """Wait for a strip of the heights as they are now."""
    qtbot.waitUntil(lambda: not pane._idle.active and not pane.overview._rest.isActive())


def column(pane: TranscriptPane, x: int) -> list[str]:
    """The colours of the bar from top to bottom, ``x`` pixels from its right edge."""
    image = pane.bar.grab().toImage()
    return [image.pixelColor(image.width() - x, y).name() for y in range(image.height())]


def changes(colours: Sequence[str]) -> list[str]:
    return [b for a, b in zip(["", *colours[:-1]], colours, strict=True) if a != b]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_each_speaker_has_a_run_of_a_colour(
    open_pane: OpenPane, talk: list[Passage], qtbot: QtBot, theme: object
) -> None:
    pane = open_pane(talk)
    pane.set_theme(theme)
    settled(pane, qtbot)
    runs = pane.bar.strip.runs
    colours = pane.gutter.labels.colours
    assert [colour for _, colour in runs] == [colours["Ann"], colours["Ben <b>"], NOBODY]
    seen = changes(column(pane, 1))
    ground = theme.ground.name()
    assert len(seen) == 4  # the room above, Ann, Ben, nobody
    assert seen[0] == seen[3] == ground
    assert len(set(seen)) == 3
    assert set(column(pane, WIDTH + 1)) == {ground}


def test_runs_stand_where_the_passages_do(
    open_pane: OpenPane, talk: list[Passage], qtbot: QtBot
) -> None:
    pane = open_pane(talk)
    settled(pane, qtbot)
    colours, y = column(pane, 1), pane.bar.tick_y(pane.bar.strip.runs[1][0])
    assert colours[y - 1] != colours[y]
    layout = pane.scroller.layout
    assert layout.block_at(pane.bar.value_at(y + 1)).blockNumber() == 10


def test_one_speaker_alone_has_no_strip(
    open_pane: OpenPane, talk: list[Passage], qtbot: QtBot
) -> None:
    pane = open_pane([replace(passage, speaker="Ann") for passage in talk])
    settled(pane, qtbot)
    assert pane.bar.strip.runs == ()
    assert pane.overview.tip(300) == ""


def test_names_without_colours_have_no_strip(
    open_pane: OpenPane, talk: list[Passage], qtbot: QtBot
) -> None:
    pane = open_pane(talk)
    pane.typesetting.set(replace(DEFAULT, coloured=False))
    qtbot.waitUntil(lambda: pane.bar.strip.runs == ())
    settled(pane, qtbot)
    assert pane.bar.strip.runs == ()
    pane.typesetting.set(DEFAULT)
    qtbot.waitUntil(lambda: len(pane.bar.strip.runs) == 3)


def test_pointing_at_the_bar_tells_chapter_and_speaker(
    open_pane: OpenPane, talk: list[Passage], qtbot: QtBot
) -> None:
    pane = open_pane(talk)
    pane.overview.set_chapters([Chapter("Fog & rain", 900.0)], [15])
    settled(pane, qtbot)
    (top,) = pane.bar.strip.chapters
    y = pane.bar.tick_y(top)
    assert pane.overview.tip(20) == "<span>Ann</span>"
    assert pane.overview.tip(y - 3) == "<span>Ben &lt;b&gt;</span>"
    assert pane.overview.tip(y + 3) == "<span>0:15:00 Fog &amp; rain<br>Ben &lt;b&gt;</span>"
    assert pane.overview.tip(pane.bar.height() - 20) == "<span>0:15:00 Fog &amp; rain</span>"


def test_a_chapter_is_a_thin_line(open_pane: OpenPane, talk: list[Passage], qtbot: QtBot) -> None:
    pane = open_pane([replace(passage, speaker=None) for passage in talk])
    pane.overview.set_chapters([Chapter("Fog", 900.0)], [15])
    settled(pane, qtbot)
    marked = [y for y, colour in enumerate(column(pane, NOTCH)) if QColor(colour) == LIGHT.soft]
    assert marked == [pane.bar.tick_y(pane.bar.strip.chapters[0])]


def test_another_transcript_has_a_strip_of_its_own(
    open_pane: OpenPane, talk: list[Passage], qtbot: QtBot
) -> None:
    pane = open_pane(talk)
    pane.overview.set_chapters([Chapter("Fog", 900.0)], [15])
    settled(pane, qtbot)
    pane.show_transcript(talk[:5])
    assert pane.bar.strip.runs == pane.bar.strip.chapters == ()
    settled(pane, qtbot)
    assert pane.bar.strip.chapters == ()


def test_of_many_passages_as_many_are_looked_at_as_there_are_pixels(
    open_pane: OpenPane, make_passage: Callable[..., Passage], qtbot: QtBot
) -> None:
    many = [make_passage("Word.", 1.0 * n, "AB"[n % 2]) for n in range(25_001)]
    pane = open_pane(many)
    qtbot.waitUntil(lambda: len(pane.bar.strip.runs) > 1)
    settled(pane, qtbot)
    assert len(pane.bar.strip.runs) <= pane.bar.height()
