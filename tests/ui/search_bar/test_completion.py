"""The list of what could come next, as a person uses it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Completion
from reader.ui.search_bar import SearchBar
from reader.ui.search_bar.completion import CompletionList
from reader.ui.theme import DARK

VALUES = Completion(5, 12, ('show:"Go Time"', "show:Gophers"))


@dataclass
class Shown:
    field: SearchBar
    popup: CompletionList

    def offer(self, text: str, completion: Completion | None) -> None:
        self.field.setText(text)
        self.popup.offer(text, completion)

    @property
    def candidates(self) -> list[str]:
        return [self.popup.item(row).text() for row in range(self.popup.count())]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    window = QWidget()
    layout = QVBoxLayout(window)
    field = SearchBar(window)
    layout.addWidget(field)
    layout.addStretch(1)
    popup = CompletionList(field, window, DARK)
    qtbot.addWidget(window)
    window.resize(500, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    yield Shown(field, popup)
    window.close()


def test_nothing_to_offer_shows_nothing(shown: Shown) -> None:
    shown.offer("cats", None)
    assert not shown.popup.isVisible()
    shown.offer("cats show:Go", VALUES)
    assert shown.popup.isVisible()
    assert shown.candidates == list(VALUES.candidates)
    shown.offer("cats show:Gophers", Completion(5, 17, ("show:Gophers",)))
    assert not shown.popup.isVisible()


def test_a_screen_reader_is_told_how_many_there_are_and_which_is_marked(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def tell(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    shown.offer("cats show:Go", VALUES)
    qtbot.keyClick(shown.field, Qt.Key.Key_Down)
    assert said == ["2 completions", "show:Gophers"]
    interface = QAccessible.queryAccessibleInterface(shown.popup)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Completions"


def test_an_answer_to_an_older_text_is_passed_over(shown: Shown) -> None:
    shown.field.setText("cats show:Gop")
    shown.popup.offer("cats show:Go", VALUES)
    assert not shown.popup.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_likeliest_value_is_taken(shown: Shown, qtbot: QtBot, key: Qt.Key) -> None:
    shown.offer("cats show:Go", VALUES)
    with (
        qtbot.waitSignal(shown.popup.accepted) as told,
        qtbot.assertNotEmitted(shown.field.enter_pressed),
    ):
        qtbot.keyClick(shown.field, key)
    assert told.args == ['cats show:"Go Time" ', 20]
    assert not shown.popup.isVisible()
    assert shown.field.hasFocus()


def test_arrows_choose_and_stay_out_of_the_hits(shown: Shown, qtbot: QtBot) -> None:
    shown.offer("cats show:Go dogs", VALUES)
    with qtbot.assertNotEmitted(shown.field.down_pressed):
        qtbot.keyClick(shown.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.popup.accepted) as told:
        qtbot.keyClick(shown.field, Qt.Key.Key_Tab)
    assert told.args == ["cats show:Gophers dogs", 17]


def test_escape_closes_the_list_alone(shown: Shown, qtbot: QtBot) -> None:
    shown.offer("cats show:Go", VALUES)
    with qtbot.assertNotEmitted(shown.field.escape_pressed):
        qtbot.keyClick(shown.field, Qt.Key.Key_Escape)
    assert not shown.popup.isVisible()
    with qtbot.waitSignal(shown.field.escape_pressed):
        qtbot.keyClick(shown.field, Qt.Key.Key_Escape)


def test_a_word_that_begins_like_a_field_is_still_a_word(shown: Shown, qtbot: QtBot) -> None:
    names = Completion(0, 4, ("show:",))
    shown.offer("show", names)
    with qtbot.waitSignal(shown.field.enter_pressed), qtbot.assertNotEmitted(shown.popup.accepted):
        qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    shown.offer("show", names)
    with qtbot.waitSignal(shown.popup.accepted) as told:
        qtbot.keyClick(shown.field, Qt.Key.Key_Tab)
    assert told.args == ["show:", 5]


def test_a_click_takes_a_candidate(shown: Shown, qtbot: QtBot) -> None:
    shown.offer("cats show:Go", VALUES)
    place = shown.popup.visualItemRect(shown.popup.item(1)).center()
    with qtbot.waitSignal(shown.popup.accepted) as told:
        qtbot.mouseClick(shown.popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["cats show:Gophers ", 18]


def test_it_goes_with_the_keyboard_and_stays_in_the_window(shown: Shown, qtbot: QtBot) -> None:
    text = "cats " * 60 + "show:Go"
    long = ("show:" + "x" * 300, *(f"show:{n}" for n in range(40)))
    shown.offer(text, Completion(300, 307, long))
    window = shown.popup.window()
    assert window.rect().contains(shown.popup.geometry())
    shown.field.clearFocus()
    assert not shown.popup.isVisible()
    shown.field.setFocus()
    shown.offer("cats show:Go", VALUES)
    assert shown.popup.isVisible()
    shown.field.resize(200, shown.field.height())  # as where the counter comes
    assert shown.popup.isVisible()
    window.resize(520, 310)
    qtbot.waitUntil(lambda: not shown.popup.isVisible())
