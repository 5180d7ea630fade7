"""The list of notes beside the transcript."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QTabBar

from reader.model import Color, Segment
from reader.services.library import Library
from reader.ui.notes.model import Wanted


def rows(window) -> list[str]:
    model = window.findChild(QListView, "noteList").model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def test_notes_of_the_episode_and_of_the_library(hand) -> None:
    hand.highlight(1, 0, 24)
    hand.trigger("notes")
    window = hand.window
    (first,) = rows(window)
    hand.trigger("nextEpisode")
    assert rows(window) == []
    assert "Nothing is marked in this episode yet" in window.findChild(QLabel, "noteMessage").text()
    hand.highlight(0, 0, 24)
    (second,) = rows(window)
    pane = window.annotating.listing.pane
    pane._menu.choose(only_here=False)
    titles = [episode.title for episode in window.refresh.contents.episodes]
    assert rows(window) == [titles[0], first, titles[1], second]
    window.findChild(QLineEdit, "noteFilter").setText(first.split()[-1])
    assert rows(window)[1] == first
    pane._menu.choose(wanted=Wanted(color=Color.RED))
    assert rows(window) == []
    assert window.findChild(QLabel, "noteMessage").text() == "No note matches the filter"


def test_a_row_leads_to_its_words_in_any_episode(hand, user) -> None:
    hand.highlight(40, 10, 50)
    window, opened = hand.window, hand.window.reading.shown.episode.id
    hand.trigger("nextEpisode")
    hand.trigger("notes")
    window.annotating.listing.pane._menu.choose(only_here=False)
    view = window.findChild(QListView, "noteList")
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    user.settle(window)
    user.settle(window)
    assert window.reading.shown.episode.id == opened
    place = window.pane.annotated.place(window.pane.textCursor())
    assert (place.passage, place.offset) == (40, hand.marks()[0].place.first_offset)
    assert window.pane.caret.is_visible()


def test_the_key_for_removing(hand, user) -> None:
    hand.highlight(1, 0, 24)
    hand.trigger("notes")
    view = hand.window.findChild(QListView, "noteList")
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    user.settle(hand.window)
    assert rows(hand.window) == []
    hand.trigger("undo")
    assert len(rows(hand.window)) == 1


def test_lost_words_are_listed_and_attached_again(make_folder, user, make_hand) -> None:
    said = [Segment(f"Sentence number {n} is about it only.", n * 10.0) for n in range(2)]
    folder = make_folder(({"title": "One"}, said))
    hand = make_hand(user.open(folder))
    hand.highlight(0, 0, 29)
    with Library.open(folder) as library:
        (episode,) = library.episodes()
        from reader.model import Transcript

        library.store.put(episode, Transcript((Segment("All of it is different now.", 0.0),)))
    hand.window.refresh.refresh()
    user.settle(hand.window)
    hand.trigger("notes")
    assert hand.marks() == []
    assert rows(hand.window) == ["Sentence number 0 is about it"]
    view = hand.window.findChild(QListView, "noteList")
    spoken = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Words not found" in spoken
    view.setCurrentIndex(view.model().index(0, 0))
    placed = view.current()
    hand.select(0, 0, 13)
    hand.window.annotating.attach(placed.annotation)
    user.settle(hand.window)
    assert [hand.words(mark) for mark in hand.marks()] == ["All of it is"]
    hand.trigger("undo")
    assert hand.marks() == []
    assert rows(hand.window) == ["Sentence number 0 is about it"]


def test_the_switch_and_the_filter_of_episodes(hand) -> None:
    switch = hand.window.findChild(QTabBar, "sideSwitch")
    assert [switch.tabText(n) for n in range(switch.count())] == ["Episodes", "Notes", "Basket"]
    hand.trigger("notes")
    assert switch.currentIndex() == 1
    hand.trigger("filterEpisodes")
    assert switch.currentIndex() == 0
    assert hand.window.findChild(QLineEdit, "episodeFilter").hasFocus()


def test_lost_notes_are_looked_for_in_another_episode(make_folder, user, make_hand) -> None:
    said = "The little river would rise as high as the old bridge."
    folder = make_folder(
        ({"title": "One"}, [Segment(said, 5.0)]),
        ({"title": "Two"}, [Segment(f"Welcome. {said.lower()}", 9.0)]),
    )
    hand = make_hand(user.open(folder))
    one, two = (episode.id for episode in hand.window.refresh.contents.episodes)
    hand.window.reading.open(one)
    user.settle(hand.window)
    hand.highlight(0, 4, 40)
    hand.trigger("nextEpisode")
    assert hand.marks() == []
    with Library.open(folder) as library:
        library.remove([one])
    hand.window.refresh.refresh()
    user.settle(hand.window)
    hand.window.annotating.listing.adopt(one, two)
    user.settle(hand.window)
    assert [hand.words(mark) for mark in hand.marks()] == ["little river would rise as high as t"]
    hand.trigger("undo")
    assert hand.marks() == []
    hand.trigger("redo")
    assert len(hand.marks()) == 1
    hand.window.annotating.listing.adopt("unknown", two)
    user.settle(hand.window)
    assert "not in the open episode" in user.label(hand.window, "momentText")


# What the offscreen platform says where a menu pops up.
@pytest.mark.qt_log_ignore("raise\\(\\)", "grabbing the keyboard")
def test_a_link_in_a_note_is_opened_from_its_menu_alone(hand, monkeypatch) -> None:
    opened, offered = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "See [this](https://example.org/a)")
    hand.finish()
    hand.trigger("notes")
    view = hand.window.findChild(QListView, "noteList")
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        offered.extend(action.text() for action in menu.actions())
        next(a for a in menu.actions() if a.text().startswith("Open http")).trigger()
        menu.close()

    QTimer.singleShot(0, choose)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert "Open https://example.org/a" in offered
    assert opened == ["https://example.org/a"]


def test_what_the_list_is_filtered_by_is_searched(hand, user) -> None:
    hand.highlight(1, 0, 24)
    hand.trigger("notes")
    window = hand.window
    pane = window.annotating.listing.pane
    pane._menu.choose(only_here=False)
    pane._menu.search_wanted.emit()
    user.settle(window)
    assert window.search_frame.query() == "is:annotated"
    (hit,) = [window.hits.hit_at(n) for n in range(window.hits.count())]
    assert hit.passage == 1
    pane._menu.choose(only_here=True, wanted=Wanted(color=Color.RED, tag="to do", show="A show"))
    pane._menu.search_wanted.emit()
    user.settle(window)
    assert window.search_frame.query() == 'is:red tag:"to do" show:"A show"'
    assert window.search_frame.scope() == "episode"
