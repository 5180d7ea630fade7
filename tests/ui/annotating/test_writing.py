"""Notes: written on a sheet, kept while they are written, undone in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from reader.model import Color
from reader.services.library import Library

# What the offscreen platform says where a list or a tool tip pops up.
pytestmark = pytest.mark.qt_log_ignore("raise\\(\\)", "grabbing the keyboard")


def kept(hand):
    """What is on the disk."""
    with Library.open(Path(hand.window.settings.file.fileName()).parent) as library:
        return [placed.annotation for placed in library.annotations.all()]


def test_a_note_is_written_and_found_again(hand, user, make_hand) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "What *this* means")
    hand.write("noteTags", "method, #question, method")
    hand.finish()
    assert not hand.window.annotating.writing._editor.isVisible()
    (mark,) = hand.marks()
    assert (mark.note, mark.tags) == ("What *this* means", ("method", "question"))
    again = make_hand(user.reopen(hand.window))
    assert again.marks() == [mark]
    again.select(1, 5, 5)
    again.trigger("addNote")
    assert again.editor().written().note == "What *this* means"


def test_a_note_is_one_step_to_undo(hand) -> None:
    hand.highlight(1, 0, 24)
    hand.select(1, 5, 5)
    hand.trigger("addNote")
    hand.write("noteText", "One")
    hand.editor().keep()
    hand.write("noteText", " two")
    hand.editor().findChild(QWidget, "noteColor-green").click()
    hand.finish()
    (mark,) = hand.marks()
    assert (mark.note, mark.color) == ("One two", Color.GREEN)
    hand.trigger("undo")
    (mark,) = hand.marks()
    assert (mark.note, mark.color) == ("", Color.BLUE)
    hand.trigger("redo")
    assert hand.marks()[0].note == "One two"


def test_undo_and_redo_bring_back_when_it_was_modified(hand) -> None:
    hand.highlight(1, 0, 24)
    hand.select(1, 5, 5)
    states = kept(hand)
    hand.trigger("addNote")
    hand.write("noteText", "One")
    hand.editor().keep()
    hand.write("noteText", " two")
    hand.finish()
    states += kept(hand)
    hand.window.annotating.highlight(Color.GREEN)
    hand.trigger("sayPlace")  # which settles
    states += kept(hand)
    assert states[0].modified < states[1].modified < states[2].modified
    for step, state in (("undo", 1), ("undo", 0), ("redo", 1), ("redo", 2), ("undo", 1)):
        hand.trigger(step)
        assert kept(hand) == [states[state]]


def test_a_note_that_is_as_it_was_in_the_end_was_not_modified(hand) -> None:
    hand.highlight(1, 0, 24)
    hand.select(1, 5, 5)
    before = kept(hand)
    hand.trigger("addNote")
    hand.write("noteText", "x")
    hand.editor().keep()
    QTest.keyClick(hand.editor().findChild(QWidget, "noteText"), Qt.Key.Key_Backspace)
    hand.finish()
    assert kept(hand) == before


def test_return_on_a_button_of_the_sheet_presses_it(hand, user) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "Kept")
    editor = hand.editor()
    QTest.keyClick(editor.findChild(QWidget, "noteDone"), Qt.Key.Key_Return)
    user.settle(hand.window)
    assert not editor.isVisible()
    assert [mark.note for mark in hand.marks()] == ["Kept"]


def test_where_nothing_was_written_nothing_stays_marked(hand) -> None:
    hand.trigger("addNote")
    assert len(hand.marks()) == 1
    hand.finish()
    assert hand.marks() == []
    hand.highlight(1, 0, 24)
    hand.trigger("addNote")
    hand.finish()
    assert len(hand.marks()) == 1


def test_what_is_typed_is_kept_soon_without_any_key(hand, qtbot, user) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "Still writing")
    qtbot.waitUntil(lambda: kept(hand)[0].note == "Still writing", timeout=3000)
    assert hand.editor().isVisible()
    user.settle(hand.window)


def test_closing_the_window_keeps_the_last_word(hand, user, make_hand) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "Last words")
    again = make_hand(user.reopen(hand.window))
    assert again.marks()[0].note == "Last words"


def test_another_episode_puts_the_sheet_away(hand) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "Here")
    hand.trigger("nextEpisode")
    assert not hand.window.annotating.writing._editor.isVisible()
    assert hand.marks() == []
    hand.trigger("previousEpisode")
    assert hand.marks()[0].note == "Here"


def test_a_note_is_removed_and_comes_back(hand, user) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "Wrong")
    hand.editor().findChild(QWidget, "noteRemove").click()
    user.settle(hand.window)
    assert hand.marks() == []
    hand.trigger("undo")
    assert hand.marks()[0].note == "Wrong"


def test_the_sheet_stays_in_the_window(hand, user) -> None:
    hand.select(4, 0, 24)
    hand.trigger("addNote")
    for size in ((1280, 820), (480, 360), (900, 600)):
        hand.window.resize(*size)
        user.settle(hand.window)
        editor = hand.editor()
        assert hand.window.rect().contains(editor.geometry())


def test_tags_in_use_are_offered(hand, qtbot) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteTags", "method")
    hand.finish()
    hand.select(2, 0, 24)
    hand.trigger("addNote")
    field = hand.editor().findChild(QLineEdit, "noteTags")
    field.setFocus()
    hand.write("noteTags", "new, me")
    qtbot.waitUntil(field._popup.isVisible)
    QTest.keyClick(field._popup, Qt.Key.Key_Down)
    QTest.keyClick(field._popup, Qt.Key.Key_Return)
    assert field.tags() == ("new", "method")


def test_the_sign_beside_the_text_shows_the_note_and_opens_it(hand, qtbot, user) -> None:
    hand.select(1, 0, 24)
    hand.trigger("addNote")
    hand.write("noteText", "<b>Not markup</b>")
    hand.finish()
    gutter, (mark,) = hand.window.pane.gutter, hand.marks()
    place = gutter.signs.place_of(mark.id, gutter.signs_left()).center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, gutter.mapToGlobal(place))
    QApplication.sendEvent(gutter, event)
    assert "&lt;b&gt;Not markup" in QToolTip.text()
    QToolTip.hideText()
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=place)
    user.settle(hand.window)
    assert hand.editor().written().note == "<b>Not markup</b>"
    assert gutter.signs.place_of("another", gutter.signs_left()) is None
    assert gutter.signs.at(place + QPoint(0, 60), gutter.signs_left()) == []
