"""A search for what is marked, while it is marked."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QToolButton

from reader.model import Segment
from reader.services.library import Library
from reader.ui.concordance.model import Column
from reader.ui.search_bar.popover_row import PopoverRow


@pytest.fixture
def cats(user, make_folder, make_hand):
    """A hand on a window whose one episode has three passages with a cat."""
    speakers = ("Ann", "Bob", "Ann")
    said = [Segment(f"cat number {n} sat", float(n), speaker=s) for n, s in enumerate(speakers)]
    return make_hand(user.open(make_folder(({"title": "One"}, said))))


def count(window):
    return window.findChild(QLabel, "matchCounter").text()


@pytest.mark.parametrize("scope", ["library", "episode"])
def test_hits_follow_what_is_marked(cats, user, scope) -> None:
    window = cats.window
    user.search(window, "is:highlighted cat", scope)
    assert count(window) == "No matches"
    cats.highlight(1, 0, 3)
    assert count(window) == "1 match"
    cats.highlight(2, 0, 3)
    assert count(window) == "2 matches"
    assert [match.passage for match in window.search._lighting.matches] == [1, 2]
    assert window.hits.count() == (2 if scope == "library" else 0)
    cats.trigger("undo")
    assert count(window) == "1 match"
    cats.trigger("redo")
    assert count(window) == "2 matches"
    (chip,) = window.search_tools.chips.findChildren(QToolButton)
    assert chip.text() == "is highlighted"


def test_a_note_is_found_once_it_is_written(cats, user) -> None:
    window = cats.window
    user.search(window, "note:purr")
    cats.select(1, 0, 3)
    cats.trigger("addNote")
    cats.write("noteText", "Purring")
    cats.finish()
    assert count(window) == "1 match"


def test_the_reader_s_place_and_the_present_hit_stay(cats, user) -> None:
    window = cats.window
    user.search(window, "cat OR is:bookmarked")
    cats.select(2, 4, 4)
    before = window.pane.textCursor().position()
    cats.trigger("bookmark")
    assert window.pane.textCursor().position() == before
    assert count(window) == "1 of 3"


def test_another_search_goes_on(cats, user) -> None:
    window = cats.window
    user.search(window, "cat")
    user.do(window, "findNext")
    user.do(window, "findNext")
    said = count(window)
    cats.highlight(0, 0, 3)
    assert count(window) == said == "3 of 3"


def test_the_list_of_notes_stays_in_view(cats, user) -> None:
    window = cats.window
    user.search(window, "is:highlighted")
    cats.highlight(1, 0, 3)
    user.do(window, "notes")
    shown = window.side.currentWidget()
    window.annotating.remove(window.annotating.here.get(cats.marks()[0].id))
    user.settle(window)
    assert window.side.currentWidget() is shown
    assert count(window) == "No matches"


def test_the_concordance_and_saved_searches_follow_others_too(cats, user) -> None:
    window = cats.window
    cats.highlight(1, 0, 3)
    user.search(window, "is:highlighted cat")
    user.do(window, "saveSearch")
    user.do(window, "concordance")
    model = window.exploring.pane.model
    saved = window.findChild(QListWidget, "savedSearches").item(0)
    assert [model.index(row, Column.KEYWORD).data() for row in range(model.rowCount())] == ["cat"]
    assert saved.data(Qt.ItemDataRole.AccessibleTextRole) == "is:highlighted cat, hits: 1"
    with Library.open(window.settings.file.fileName().rpartition("/")[0]) as library:
        library.annotations.delete([mark.id for mark in cats.marks()])
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    user.settle(window)
    assert model.rowCount() == 0
    assert saved.data(Qt.ItemDataRole.AccessibleTextRole) == "is:highlighted cat, hits: 0"


def test_examples_come_with_the_first_highlight(cats, user) -> None:
    window = cats.window

    popover = window.search_tools.popover

    def taught():
        user.do(window, "searchLibrary")
        user.bot.waitUntil(popover.isVisible)
        names = [row.accessibleName() for row in popover.findChildren(PopoverRow)]
        window.pane.setFocus()
        return [name for name in names if name.startswith("is:")]

    assert taught() == []
    cats.highlight(1, 0, 3)
    assert taught() == ["is:highlighted, passages that you highlighted"]
    hints = [label.text() for label in popover.findChildren(QLabel)]
    assert "Notes whose words are gone are in the list of notes alone." in hints
