"""The list of saved searches as a person uses it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from reader.model import SavedSearch
from reader.ui.saved import SavedSearchesPane
from reader.ui.theme import DARK

SEARCHES = (SavedSearch(1, "Pets", "cats OR dogs"), SavedSearch(2, "a <b>", "a <b>"))
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[SavedSearchesPane]:
    pane = SavedSearchesPane()
    qtbot.addWidget(pane)
    pane.resize(300, 200)
    pane.set_searches(SEARCHES)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    yield pane
    pane.close()


def list_of(pane: SavedSearchesPane) -> QListWidget:
    found = pane.findChild(QListWidget, "savedSearches")
    assert isinstance(found, QListWidget)
    return found


def test_it_is_there_while_something_is_saved(pane: SavedSearchesPane) -> None:
    assert pane.isVisible()
    assert [list_of(pane).item(n).text() for n in range(2)] == ["Pets", "a <b>"]
    assert list_of(pane).item(0).toolTip() == "<span>cats OR dogs</span>"
    pane.set_searches(())
    assert not pane.isVisible()


def test_counts_come_later_and_stay(pane: SavedSearchesPane, qtbot: QtBot) -> None:
    pane.set_theme(DARK)
    assert list_of(pane).item(0).data(_SPOKEN) == "Pets"
    with qtbot.assertNotEmitted(pane.renamed):
        pane.set_count(1, 12)
        pane.set_count(9, 3)
    assert list_of(pane).item(0).data(_SPOKEN) == "Pets, hits: 12"
    pane.set_searches((SEARCHES[1], SavedSearch(1, "My pets", "cats OR dogs")))
    assert list_of(pane).item(1).data(_SPOKEN) == "My pets, hits: 12"
    assert list_of(pane).item(0).data(_SPOKEN) == "a <b>"


def test_click_and_enter_choose(pane: SavedSearchesPane, qtbot: QtBot) -> None:
    view = list_of(pane)
    place = view.visualItemRect(view.item(1)).center()
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["a <b>"]
    view.setCurrentRow(0)
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["cats OR dogs"]


def test_f2_renames_and_delete_deletes_whatever_the_window_does_with_them(
    pane: SavedSearchesPane, qtbot: QtBot
) -> None:
    action = QAction(pane)
    action.setShortcuts([Qt.Key.Key_F2, Qt.Key.Key_Delete])  # type: ignore[list-item]
    pane.addAction(action)
    view = list_of(pane)
    view.setFocus()
    view.setCurrentRow(0)
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(view, Qt.Key.Key_F2)
        editor = view.findChild(QLineEdit)
        editor.setText("Animals")
        with qtbot.waitSignal(pane.renamed) as told:
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        assert told.args == [1, "Animals"]
        with qtbot.waitSignal(pane.deleted) as told:
            qtbot.keyClick(view, Qt.Key.Key_Delete)
        assert told.args == [1]


def test_the_menu_says_what_can_be_done(pane: SavedSearchesPane, qtbot: QtBot) -> None:
    menu = pane.menu_of(list_of(pane).item(0))
    search, rename, delete = menu.actions()
    with qtbot.waitSignal(pane.chosen):
        search.trigger()
    with qtbot.waitSignal(pane.deleted):
        delete.trigger()
    rename.trigger()
    assert list_of(pane).findChild(QLineEdit) is not None


def test_many_searches_scroll(pane: SavedSearchesPane, qtbot: QtBot) -> None:
    pane.set_searches([SavedSearch(n, f"word{n} " * 20, f"word{n}") for n in range(50)])
    view = list_of(pane)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    assert view.height() < 200
