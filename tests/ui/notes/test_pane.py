"""The pane that lists notes: filters, rows, keyboard."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.model import Anchor, Annotation, Color, Finding, Kind
from reader.services.annotating import Placed
from reader.ui.headed_model import Heading
from reader.ui.line_breaking import break_lines
from reader.ui.notes import NotesPane
from reader.ui.notes.model import Wanted
from reader.ui.theme import DARK, LIGHT

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def note(
    key: str, words: str, *, episode: str = "e1", lost: bool = False, **values: object
) -> Placed:
    annotation = Annotation(
        key,
        episode,
        Anchor(words, end=9, seconds=75.0),
        NOW,
        NOW,
        title=f"Title {episode}",
        **values,
    )
    return Placed(annotation, None if lost else Finding(0, 9, 75.0))


NOTES = (
    note("1", "Bread rises", note="slowly, *at night*", tags=("baking",), color=Color.GREEN),
    note("2", "Water boils", kind=Kind.BOOKMARK),
    note("3", "Salt <b>dissolves</b>", episode="e2", tags=("Baking", "chemistry"), lost=True),
)


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[NotesPane]:
    pane = NotesPane()
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.set_notes(NOTES, {"e2": "Kitchen", "e1": "Hall"})
    pane.set_episode("e1")
    pane.show()
    return pane


def listed(pane: NotesPane) -> list[str]:
    """The ids of the annotations, the titles of the headings."""
    model = pane._model
    rows = (model.row(n) for n in range(model.rowCount()))
    return [row.text if isinstance(row, Heading) else row.annotation.id for row in rows if row]


def choose(pane: NotesPane, *path: str) -> None:
    """Choose in the menu that says which notes are listed."""
    menu: QMenu = pane.findChild(QToolButton, "noteChoice").menu()
    menu.aboutToShow.emit()
    for name in path[:-1]:
        menu = next(part for part in menu.findChildren(QMenu) if part.title() == name)
    next(action for action in menu.actions() if action.text() == path[-1]).trigger()


def test_this_episode_or_all_in_the_order_of_the_library(pane: NotesPane) -> None:
    assert listed(pane) == ["1", "2"]
    choose(pane, "All episodes")
    assert listed(pane) == ["Title e2", "3", "Title e1", "1", "2"]
    choose(pane, "This episode")
    pane.set_episode("e2")
    assert listed(pane) == ["3"]
    pane.set_episode(None)
    assert listed(pane) == []


@pytest.mark.parametrize(
    ("notes", "episode", "said"),
    [
        (NOTES[:2], "e2", "Nothing is marked in this episode yet. "),
        ((), "e1", "Nothing is marked in this episode yet. "),
        ((), None, "Nothing is marked yet. "),
    ],
)
def test_nothing_is_said_of_what_is_not_listed(
    pane: NotesPane, notes: tuple[Placed, ...], episode: str | None, said: str
) -> None:
    pane.set_notes(notes, {"e2": "Kitchen", "e1": "Hall"})
    pane.set_episode(episode)
    message = pane.findChild(QLabel, "noteMessage")
    assert message.isVisible()
    assert message.text() == f"{said}Select words, then choose Highlight or Add note."
    choose(pane, "All episodes")
    assert message.isVisible() == (not notes)
    assert "this episode" not in message.text()


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("Colour", "Green"), ["Title e1", "1"]),
        (("Tag", "#chemistry"), ["Title e2", "3"]),
        (("Show", "Kitchen"), ["Title e2", "3"]),
        (("Words not found",), ["Title e2", "3"]),
    ],
)
def test_filters_say_what_they_leave(
    pane: NotesPane, path: tuple[str, ...], left: list[str]
) -> None:
    choose(pane, "All episodes")
    everything = listed(pane)
    choose(pane, *path)
    assert listed(pane) == left
    said = pane.findChild(QToolButton, "noteChoice").text()
    assert said.startswith("All episodes · ")
    choose(pane, *((*path[:-1], "Any") if len(path) > 1 else path))
    assert listed(pane) == everything


def test_what_is_chosen_can_be_searched(pane: NotesPane, qtbot: QtBot) -> None:
    choose(pane, "All episodes")
    choose(pane, "Colour", "Green")
    with qtbot.waitSignal(pane.search_wanted) as asked:
        choose(pane, "Search the library for these")
    assert asked.args == [Wanted(color=Color.GREEN), False]
    choose(pane, "Words not found")
    with qtbot.assertNotEmitted(pane.search_wanted):
        choose(pane, "Search the library for these")


def test_words_are_sought_in_all_that_is_written(pane: NotesPane) -> None:
    choose(pane, "All episodes")
    field = pane.findChild(QLineEdit, "noteFilter")
    for words, left in (("BREAD night", ["1"]), ("chem", ["3"]), ("e1 boils", ["2"])):
        field.setText(words)
        assert [key for key in listed(pane) if key.isdigit()] == left
    field.setText("nothing like it")
    assert listed(pane) == []
    assert pane.findChild(QLabel, "noteMessage").isVisible()


def test_the_keyboard(pane: NotesPane, qtbot: QtBot) -> None:
    field, view = pane.findChild(QLineEdit, "noteFilter"), pane.findChild(QListView, "noteList")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 0
    assert view.selectionModel().isRowSelected(0)
    with qtbot.waitSignal(pane.chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [NOTES[0]]
    with qtbot.waitSignal(pane.chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert chosen.args == [NOTES[1]]
    with qtbot.waitSignal(pane.removal_wanted) as removed:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert removed.args == [NOTES[1]]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(pane.menu_requested) as asked:
        QApplication.sendEvent(view, event)
    assert asked.args[0] == NOTES[1]


def test_the_marked_row_stays_marked(pane: NotesPane) -> None:
    pane._view.mark_row(1)
    pane.set_notes(NOTES[1:], {"e2": "Kitchen", "e1": "Hall"})
    assert pane._view.current() == NOTES[1]


def test_a_screen_reader_hears_all_of_a_row(pane: NotesPane) -> None:
    choose(pane, "All episodes")
    model = pane._model
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(5)]
    assert said == [
        "Title e2, notes: 1",
        "Blue, Words not found, Salt <b>dissolves</b>, Baking, chemistry",
        "Title e1, notes: 2",
        "Green, 0:01:15, Bread rises, slowly, at night, baking",
        "Bookmark, 0:01:15, Water boils",
    ]


def test_it_is_painted_in_both_themes(pane: NotesPane) -> None:
    choose(pane, "All episodes")
    pictures = []
    for theme in (LIGHT, DARK):
        pane.set_theme(theme)
        picture = pane.grab().toImage()
        assert picture.pixelColor(2, picture.height() - 2) == theme.side
        pictures.append(picture)
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("most", [1, 2, 5])
def test_long_texts_are_elided(most: int, break_width: Callable[[str], int]) -> None:
    text = "\N{OWL} nobody reads all of this " * 20
    lines = break_lines(text, QFont(), 150, most)
    assert len(lines) == most
    assert lines[-1].endswith("…")
    assert all(break_width(line) <= 150 for line in lines)
    assert break_lines("short", QFont(), 150, most) == ("short",)
    assert break_lines("", QFont(), 150, most) == ()


@pytest.fixture
def break_width() -> Callable[[str], int]:
    return QFontMetrics(QFont()).horizontalAdvance
