"""Every pair of colours that is used together: WCAG 2.2 AA, 1.4.3 for text, 1.4.11 for marks."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Episode, Hit, PassageMatch, Results, Segment, Snippet, Transcript
from reader.ui.episodes import EpisodeListPane
from reader.ui.hits import HitListPane
from reader.ui.row_painting import MARGIN
from reader.ui.search_bar.popover_row import PopoverRow
from reader.ui.theme import DARK, LIGHT, Theme, build_menu_palette, build_palette
from reader.ui.transcript import TranscriptPane

TEXT, MARK = 4.5, 3.0
GROUNDS = ("ground", "side", "bar", "selected", "line")
ON_TEXT = {
    # "line" is behind buttons that are pointed at or have the keyboard
    "text": (*GROUNDS, "selection", "match", "current"),
    "soft": GROUNDS,
    "accent": GROUNDS,
}
ON_MARKS = {
    # focus, unread, progress, icons, the bar beside a marked row, the edge of a marked card
    "accent": ("ground", "side", "selected", "bar", "line"),
    "soft": GROUNDS,  # icons, what is held of a scroll bar
    # the search bar's focus, ticks, the current match, the line below every other one, which
    # may stand on the light of the marked row, too
    "ring": ("ground", "side", "bar", "selected", "match"),
    "thumb": ("ground", "side"),  # scroll bars
}


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG defines it."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(theme: Theme, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    found = []
    for name, grounds in pairs.items():
        for ground in grounds:
            ratio = contrast(getattr(theme, name), getattr(theme, ground))
            if ratio < least:
                found.append(f"{name} on {ground}: {ratio:.2f}")
    return found


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(theme: Theme) -> None:
    assert too_weak(theme, ON_TEXT, TEXT) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_mark_can_be_seen(theme: Theme) -> None:
    assert too_weak(theme, ON_MARKS, MARK) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_current_match_stands_out_by_its_edge(theme: Theme) -> None:
    assert contrast(theme.ring, theme.ground) >= MARK
    assert contrast(theme.current, theme.match) > 1.2


def colors_of(picture: QImage, x: int) -> list[QColor]:
    """The colours of a column, from the top."""
    return [picture.pixelColor(x, y) for y in range(picture.height())]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_match_that_is_not_the_current_one_has_its_line(qtbot: QtBot, theme: Theme) -> None:
    pane = TranscriptPane()
    qtbot.addWidget(pane)
    pane.resize(700, 300)
    pane.set_theme(theme)
    pane.show_transcript(Transcript((Segment("Bread and butter and salt.", 1.0),)).passages)
    pane.show()
    pane.set_matches([PassageMatch(0, ((0, (6, 9)),)), PassageMatch(0, ((0, (17, 20)),))])
    cursor, picture = pane.textCursor(), pane.viewport().grab().toImage()
    for word, is_lit in ((7, True), (12, False), (18, True)):
        cursor.setPosition(word)
        column = colors_of(picture, pane.cursorRect(cursor).x())
        assert (theme.match in column) is is_lit
        assert column.count(theme.ring) == (2 if is_lit else 0)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_marked_row_has_its_bar(qtbot: QtBot, theme: Theme) -> None:
    pane = HitListPane(theme=theme)
    qtbot.addWidget(pane)
    pane.resize(300, 300)
    facts = ("e", "A show", "A title", "1")
    hits = tuple(Hit(*facts, n, 1.0, None, Snippet("was said", ())) for n in range(3))
    pane.show_results(Results(3, 1, hits))
    pane.show()
    pane.set_current(1)
    view = pane.findChild(QListView, "hitList")
    picture = view.viewport().grab().toImage()
    for row, is_marked in ((1, False), (2, True), (3, False)):
        middle = view.visualRect(view.model().index(row, 0)).center().y()
        assert (picture.pixelColor(5, middle) == theme.accent) is is_marked
        assert (picture.pixelColor(280, middle) == theme.selected) is is_marked


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_each_selected_episode_has_its_edge(qtbot: QtBot, theme: Theme) -> None:
    pane = EpisodeListPane(theme=theme)
    qtbot.addWidget(pane)
    pane.resize(300, 400)
    pane.set_episodes([Episode(key, f"Episode {key}", "Show") for key in "abc"])
    pane.show()
    pane.set_current("a")
    view = pane.findChild(QListView, "episodeList")

    def edged() -> list[bool]:
        picture = view.viewport().grab().toImage()
        middles = [view.visualRect(view.model().index(row, 0)).center().y() for row in (1, 2, 3)]
        return [picture.pixelColor(MARGIN, middle) == theme.accent for middle in middles]

    assert edged() == [False] * 3  # the bar of the open one, outside, is enough
    view.selectAll()
    assert edged() == [True] * 3
    view.clearSelection()
    view.setCurrentIndex(view.model().index(2, 0))
    assert edged() == [False, True, False]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_row_with_the_keyboard_has_its_bar(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 60)
    window.setPalette(build_palette(theme))
    row = PopoverRow("harbour", "", True, theme, window)
    row.setGeometry(0, 0, 300, 40)
    with qtbot.waitExposed(window):
        window.show()
    row.clearFocus()
    assert row.grab().toImage().pixelColor(3, 20) != theme.accent
    row.setFocus()
    assert row.grab().toImage().pixelColor(3, 20) == theme.accent


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_marked_passage_has_its_bar(qtbot: QtBot, theme: Theme) -> None:
    pane = TranscriptPane()
    qtbot.addWidget(pane)
    pane.resize(700, 300)
    pane.set_theme(theme)
    pane.show_transcript(Transcript((Segment("Bread and butter.", 1.0),)).passages)
    pane.show()
    assert theme.accent not in colors_of(pane.grab().toImage(), 1)
    pane.mark_passage(0)
    assert colors_of(pane.grab().toImage(), 1).count(theme.accent) > 20


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_menu_stands_out_from_what_it_lies_on(qtbot: QtBot, theme: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setPalette(build_menu_palette(theme))
    menu.addAction("x")
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    inside = picture.pixelColor(picture.width() - 4, picture.height() // 2)
    edge = picture.pixelColor(0, picture.height() // 2)
    assert contrast(theme.text, inside) >= TEXT
    for ground in (theme.ground, theme.side):
        assert max(contrast(inside, ground), contrast(edge, ground)) > 1.25


def test_the_measure_is_wcags() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)
