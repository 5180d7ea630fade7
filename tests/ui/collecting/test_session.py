"""Quotes go into the basket, and come out of it as the reader wants them."""

import json
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from reader.model import Segment
from reader.services.library import Library
from reader.ui.curating.export_dialog import ExportDialog

ALT = Qt.KeyboardModifier.AltModifier


def folder_of(hand) -> Path:
    return Path(hand.window.settings.file.fileName()).parent


def three(hand) -> list[str]:
    words = [hand.collect(1, 0, 24), hand.collect(40, 10, 50), hand.collect(7, 0, 30)]
    hand.trigger("basket")
    assert hand.rows() == words
    return words


def test_collected_counted_and_shown(hand, user) -> None:
    assert hand.tab() == "Basket"
    hand.trigger("basket")
    message = hand.window.findChild(QLabel, "basketMessage")
    assert message.isVisible()
    assert "Select words" in message.text()
    assert not hand.window.findChild(QAction, "exportBasket").isEnabled()
    words = hand.collect(1, 0, 24)
    assert hand.rows() == [words]
    assert hand.tab() == "Basket · 1"
    assert "1 quote" in user.label(hand.window, "momentText")
    hand.collect(1, 0, 24)
    assert hand.rows() == [words]
    assert "already" in user.label(hand.window, "momentText")
    hand.trigger("nextEpisode")
    QTest.keyClick(
        hand.window.pane,
        Qt.Key.Key_B,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    hand.settle()
    assert hand.tab() == "Basket · 2"
    hand.trigger("undo")
    assert hand.rows() == [words]
    hand.trigger("redo")
    assert len(hand.rows()) == 2
    again = user.reopen(hand.window)
    assert len(again.collecting.items) == 2


def test_order_by_keys_and_by_drag(hand) -> None:
    a, b, c = three(hand)
    hand.mark(2)
    hand.press(Qt.Key.Key_Up, ALT)
    hand.press(Qt.Key.Key_Up, ALT)
    hand.press(Qt.Key.Key_Up, ALT)
    assert hand.rows() == [c, a, b]
    assert hand.view.currentIndex().row() == 0
    hand.press(Qt.Key.Key_Down, ALT)
    assert hand.rows() == [a, c, b]
    hand.trigger("undo")
    assert hand.rows() == [c, a, b]
    with Library.open(folder_of(hand)) as library:
        assert [item.turns[0][1] for item in library.basket.all()] == [c, a, b]


def drop(hand, row: int, fraction: float, monkeypatch) -> None:
    """Let go of the marked card over another one."""
    view = hand.view
    rect = view.visualRect(view.model().index(row, 0))
    place = QPointF(rect.center().x(), rect.top() + rect.height() * fraction)
    data: QMimeData = view.model().mimeData([view.currentIndex()])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.MoveAction, data, buttons, keys)
    monkeypatch.setattr(QDropEvent, "source", lambda _event: view)
    view.dropEvent(event)
    assert event.isAccepted()
    hand.settle()


def test_a_card_is_dropped_between_others(hand, monkeypatch) -> None:
    a, b, c = three(hand)
    hand.mark(0)
    drop(hand, 2, 0.9, monkeypatch)
    assert hand.rows() == [b, c, a]
    hand.mark(1)
    drop(hand, 0, 0.1, monkeypatch)
    assert hand.rows() == [c, b, a]
    drop(hand, 0, 0.9, monkeypatch)
    assert hand.rows() == [c, b, a]
    hand.trigger("undo")
    hand.trigger("undo")
    assert hand.rows() == [a, b, c]


def test_a_note_is_written_on_its_card(hand, user) -> None:
    three(hand)
    hand.mark(1)
    before = hand.view.visualRect(hand.view.currentIndex()).height()
    hand.press(Qt.Key.Key_F2)
    assert hand.field().hasFocus()
    QTest.keyClicks(hand.field(), "First")
    QTest.keyClick(hand.field(), Qt.Key.Key_Return)
    QTest.keyClicks(hand.field(), "second")
    assert hand.view.visualRect(hand.view.currentIndex()).height() > before
    QTest.keyClick(hand.field(), Qt.Key.Key_Escape)
    hand.settle()
    assert hand.notes() == ["", "First\nsecond", ""]
    hand.trigger("undo")
    assert hand.notes() == ["", "", ""]
    hand.trigger("redo")
    assert hand.notes() == ["", "First\nsecond", ""]
    again = user.reopen(hand.window)
    assert [item.note for item in again.collecting.items] == ["", "First\nsecond", ""]


def test_undoing_a_note_brings_back_when_it_was_modified(hand) -> None:
    three(hand)
    made = hand.window.collecting.items[1]
    for text in ("Once", " and again"):
        before = hand.window.collecting.items[1]
        hand.mark(1)
        hand.press(Qt.Key.Key_F2)
        QTest.keyClicks(hand.field(), text)
        hand.field().kept.emit(hand.field().note())  # soon after what is typed
        QTest.keyClick(hand.field(), Qt.Key.Key_Escape)
        hand.settle()
        after = hand.window.collecting.items[1]
        assert after.modified > before.modified
        hand.trigger("undo")
        assert hand.window.collecting.items[1] == before
        hand.trigger("redo")
        assert hand.window.collecting.items[1] == after
    hand.trigger("undo")
    hand.trigger("undo")
    with Library.open(folder_of(hand)) as library:
        assert library.basket.all()[1] == made


def test_a_note_that_is_as_it_was_in_the_end_was_not_modified(hand) -> None:
    three(hand)
    made = hand.window.collecting.items[1]
    hand.mark(1)
    hand.press(Qt.Key.Key_F2)
    QTest.keyClicks(hand.field(), "x")
    hand.field().kept.emit(hand.field().note())
    QTest.keyClick(hand.field(), Qt.Key.Key_Backspace)
    QTest.keyClick(hand.field(), Qt.Key.Key_Escape)
    hand.settle()
    with Library.open(folder_of(hand)) as library:
        assert library.basket.all()[1] == made


def test_a_click_on_the_note_begins_to_edit_it(hand) -> None:
    three(hand)
    view = hand.view
    index = view.model().index(0, 0)
    place = view.cards.note_rect(view.visualRect(index), hand.window.collecting.items[0])
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert hand.field().hasFocus()
    QTest.keyClicks(hand.field(), "Kept")
    hand.window.pane.setFocus()
    hand.settle()
    assert hand.notes() == ["Kept", "", ""]


def test_what_is_being_written_is_kept_soon_and_when_the_window_closes(hand, user, qtbot) -> None:
    three(hand)
    hand.mark(0)
    hand.press(Qt.Key.Key_F2)
    QTest.keyClicks(hand.field(), "So far")

    def kept() -> bool:
        with Library.open(folder_of(hand)) as library:
            return library.basket.all()[0].note == "So far"

    qtbot.waitUntil(kept)
    hand.window.collecting.refresh()
    hand.settle()
    assert hand.field().hasFocus()
    assert hand.field().toPlainText() == "So far"
    QTest.keyClicks(hand.field(), " and on")
    hand.view.finish_editing()
    hand.settle()
    hand.trigger("undo")
    assert hand.notes()[0] == ""
    hand.trigger("redo")
    hand.mark(1)
    hand.press(Qt.Key.Key_F2)
    QTest.keyClicks(hand.field(), "At the end")
    again = user.reopen(hand.window)
    notes = [item.note for item in again.collecting.items]
    assert notes == ["So far and on", "At the end", ""]


def test_taking_out_and_emptying_with_a_way_back(hand) -> None:
    a, b, c = three(hand)
    hand.mark(1)
    hand.press(Qt.Key.Key_Delete)
    assert hand.rows() == [a, c]
    assert hand.view.currentIndex().row() == 1
    hand.trigger("undo")
    assert hand.rows() == [a, b, c]
    hand.trigger("emptyBasket")
    assert (hand.rows(), hand.tab()) == ([], "Basket")
    hand.trigger("undo")
    assert hand.rows() == [a, b, c]


def test_a_card_leads_to_its_words(hand) -> None:
    three(hand)
    window = hand.window
    opened = window.reading.shown.episode.id
    hand.trigger("nextEpisode")
    hand.mark(1)
    hand.press(Qt.Key.Key_Return)
    hand.settle()
    assert window.reading.shown.episode.id == opened
    place = window.pane.annotated.place(window.pane.textCursor())
    assert (place.passage, place.offset) == (40, 10)
    hand.trigger("nextEpisode")
    view = hand.view
    spot = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    hand.settle()
    hand.settle()
    assert window.pane.annotated.place(window.pane.textCursor()).passage == 1


def test_quotes_outlive_their_episode(make_folder, user, hand) -> None:
    said = [Segment(f"Sentence number {n} is here.", n * 10.0) for n in range(3)]
    window = user.open(make_folder(({"title": "One"}, said), ({"title": "Two"}, said)))
    other = type(hand)(window, user)
    other.collect(0, 0, 17)
    other.trigger("basket")
    key = window.collecting.items[0].episode.id
    window.jobs.run(lambda library: library.remove([key]), lambda _: window.refresh.refresh())
    user.settle(window)
    assert other.rows() == ["Sentence number 0"]
    other.mark(0)
    other.press(Qt.Key.Key_Return)
    assert "not in the library" in user.label(window, "momentText")


def test_copied_in_the_form_of_quotes(hand) -> None:
    three(hand)
    hand.window.settings.quote_form = "plain"
    hand.trigger("copyBasket")
    assert QGuiApplication.clipboard().text().count("transcript-reader://") == 3
    hand.window.settings.quote_form = "json"
    hand.trigger("copyBasket")
    assert len(json.loads(QGuiApplication.clipboard().text())) == 3


def test_exported_and_imported(hand, tmp_path, monkeypatch, qtbot) -> None:
    words = three(hand)
    file = tmp_path / "quotes"
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(ExportDialog, "format_name", lambda _dialog: "json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    hand.trigger("exportBasket")
    saved = file.with_suffix(".json")
    said = hand.window.findChild(QLabel, "momentText")
    qtbot.waitUntil(lambda: said.text() == "Exported quotes.json")
    assert len(json.loads(saved.read_text("utf-8"))["first"]["items"]) == 3
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(saved), ""))
    hand.trigger("importBasket")
    assert hand.rows() == words
    hand.trigger("emptyBasket")
    hand.trigger("importBasket")
    assert hand.rows() == words
    hand.trigger("undo")
    assert hand.rows() == []
    hand.trigger("redo")
    assert hand.rows() == words
    saved.write_text("[{}]", "utf-8")
    hand.trigger("importBasket")
    assert str(saved) in hand.window.failure.text()
    hand.window.failure.close()


def test_our_json_comes_back_with_order_and_notes_and_never_twice(
    hand, user, tmp_path, monkeypatch
) -> None:
    three(hand)
    for row, note in enumerate(("First", "", "*Third*\n- of them")):
        hand.mark(row)
        hand.press(Qt.Key.Key_F2)
        QTest.keyClicks(hand.field(), note.replace("\n", "\r"))
        QTest.keyClick(hand.field(), Qt.Key.Key_Escape)
        hand.settle()
    hand.mark(2)
    hand.press(Qt.Key.Key_Up, ALT)
    before = hand.window.collecting.items
    saved = tmp_path / "quotes.json"
    with Library.open(folder_of(hand)) as library:
        saved.write_bytes(library.basket.export("json"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(saved), ""))
    hand.trigger("importBasket")
    assert user.label(hand.window, "momentText").startswith("Everything in this file")
    assert hand.window.collecting.items == before
    hand.trigger("emptyBasket")
    assert hand.window.collecting.items == ()
    for _ in range(2):
        hand.trigger("importBasket")
        assert hand.window.collecting.items == before
    hand.trigger("undo")
    hand.trigger("undo")
    assert hand.window.collecting.items == before


def test_another_process_fills_the_basket(hand) -> None:
    three(hand)
    with Library.open(folder_of(hand)) as library:
        library.basket.delete([library.basket.all()[0].id])
    QCoreApplication.sendEvent(hand.window, QEvent(QEvent.Type.WindowActivate))
    hand.settle()
    assert len(hand.rows()) == 2
