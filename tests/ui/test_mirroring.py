"""The window laid out from the right: what we paint ourselves stands where it should."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QListView, QToolButton, QWidget

from reader.ui.icons import icon
from reader.ui.main_window import MainWindow
from reader.ui.mirroring import Mirror
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import User

ROW = QRect(10, 20, 100, 30)


@pytest.fixture
def from_the_right(qapp: QGuiApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def mirrored(user: "User", seeded_folder: "Path", from_the_right: None) -> MainWindow:  # noqa: ARG001
    """The window on both seeds, laid out from the right."""
    return user.open(seeded_folder)


def columns(picture: QImage, color: QColor) -> list[int]:
    """The columns that have a pixel of this colour."""
    wanted = color.rgb()
    width, height = picture.width(), picture.height()
    return [x for x in range(width) if any(picture.pixel(x, y) == wanted for y in range(height))]


def picture_of(widget: QWidget, rect: QRect) -> QImage:
    return widget.grab(rect).toImage()


def test_a_place_is_turned_within_its_row() -> None:
    mirror = Mirror(ROW, is_turned=True)
    assert mirror.rect(QRect(12, 20, 8, 30)) == QRect(100, 20, 8, 30)
    assert mirror.rect_f(QRectF(12, 20, 7.5, 30)) == QRectF(100.5, 20, 7.5, 30)
    assert mirror.leading & Qt.AlignmentFlag.AlignRight
    assert mirror.trailing & Qt.AlignmentFlag.AlignLeft


def test_where_lines_begin_on_the_left_nothing_is_turned() -> None:
    mirror, place = Mirror(ROW, is_turned=False), QRect(12, 20, 8, 30)
    assert mirror.rect(place) == place
    assert mirror.rect_f(QRectF(place)) == QRectF(place)
    assert mirror.leading & Qt.AlignmentFlag.AlignLeft


def weight(name: str) -> float:
    """How far to the right the ink of an icon is on average, in pixels."""
    picture = icon(name, QColor("black")).pixmap(36, 36).toImage()
    ink = [[picture.pixelColor(x, y).alphaF() for y in range(36)] for x in range(36)]
    return sum(x * sum(column) for x, column in enumerate(ink)) / sum(map(sum, ink))


@pytest.mark.usefixtures("from_the_right")
def test_back_points_to_where_one_came_from() -> None:
    turned = {name: weight(name) for name in ("back", "search")}
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert turned["back"] == pytest.approx(35 - weight("back"), abs=0.1)
    assert turned["back"] > weight("back") + 0.5
    assert turned["search"] == weight("search")


def test_the_mark_of_the_open_episode_is_at_the_edge_of_the_window(mirrored: MainWindow) -> None:
    view, theme = mirrored.findChild(QWidget, "episodeList"), mirrored.theme
    rows = range(view.model().rowCount())
    row = next(n for n in rows if view.model().is_open(n))
    rect = view.visualRect(view.model().index(row, 0))
    found = columns(picture_of(view.viewport(), rect), theme.accent)
    assert found
    # The number in front of an English title stays on the left of it.
    assert [x for x in found if x > rect.width() / 2] == [x for x in found if x > rect.width() - 10]


def test_the_marked_hit_has_its_bar_there_too(user: "User", mirrored: MainWindow) -> None:
    user.search(mirrored, "data")
    user.do(mirrored, "findNext")
    view = mirrored.hits.findChild(QWidget, "hitList")
    rect = view.visualRect(view.currentIndex())
    found = columns(picture_of(view.viewport(), rect), mirrored.theme.accent)
    assert max(found) > rect.width() - 8
    assert min(found) > 8


def test_a_transcript_in_english_has_its_times_on_the_left(mirrored: MainWindow) -> None:
    pane = mirrored.pane
    assert pane.gutter.mapTo(pane, pane.gutter.rect().center()).x() < pane.width() / 2
    assert pane.mapTo(mirrored, pane.rect().center()).x() < mirrored.width() / 2
    assert mirrored.side.mapTo(mirrored, mirrored.side.rect().center()).x() > mirrored.width() / 2


def test_what_stands_before_a_word_stays_on_its_left(user: "User", mirrored: MainWindow) -> None:
    user.search(mirrored, "data")
    user.do(mirrored, "concordance")
    view = mirrored.exploring.pane.findChild(QWidget, "concordanceList")
    user.bot.waitUntil(lambda: view.model().rowCount() > 0)
    header = view.horizontalHeader()
    places = [header.sectionViewportPosition(n) for n in range(view.model().columnCount())]
    shown = [place for n, place in enumerate(places) if not view.isColumnHidden(n)]
    assert shown == sorted(shown)


def first_card(window: MainWindow) -> QImage:
    """The first line of the words on the first card of the basket."""
    view = window.findChild(QListView, "basketList")
    rect, item = view.visualRect(view.model().index(0, 0)), view.model().item(0)
    note = view.itemDelegate().note_rect(rect, item)
    height = view.fontMetrics().height() + 6
    return picture_of(view.viewport(), QRect(note.left(), rect.top() + 6, note.width(), height))


def test_the_comma_after_a_quote_stays_behind_it(user: "User", mirrored: MainWindow) -> None:
    text = mirrored.reading.shown.transcript.passages[0].text
    mirrored.pane.select(PassageRange(0, 0, 0, text.index(",") + 1))
    user.do(mirrored, "addToBasket")
    user.do(mirrored, "basket")
    turned = first_card(mirrored)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    user.settle(mirrored)
    assert first_card(mirrored) == turned


def test_a_chip_keeps_its_words_in_order_with_the_cross_at_the_end(
    user: "User", mirrored: MainWindow
) -> None:
    user.search(mirrored, '"machine learning"')
    (chip,) = (b for b in mirrored.chips.findChildren(QToolButton) if b.isVisible())
    assert chip.text() == "\u2068“machine learning”\u2069"
    assert not chip.isRightToLeft()
