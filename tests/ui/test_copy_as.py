"""The form in which quotes are copied: chosen in one menu, and remembered."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from reader.model import Segment, WordTime
from reader.services.quoting.templates import Template, dump
from reader.ui.dialogs.templates import TemplatesDialog
from reader.ui.main_window import MainWindow
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from conftest import User

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "grabbing the")

_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_WORDS = "It began with the quality of the data, which nobody had looked after for a year. " * 3


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> None:
    qapp.clipboard().clear()


@pytest.fixture
def talk(make_folder: Callable[..., Path]) -> Path:
    """An episode with a page on the web and times of words; one without either."""
    words = (WordTime(0, 5, 10.0, 11.0), WordTime(6, 2, 12.0, 13.0))
    return make_folder(
        (
            {"title": "Web", "url": "https://youtu.be/abc", "date": date(2021, 7, 6)},
            [Segment(f"First {_WORDS}", 10.0, 19.0, words=words), Segment(f"Next {_WORDS}", 90.5)],
        ),
        ({"title": "Alone", "show": "Z"}, [Segment(f"Number {n} {_WORDS}") for n in range(3)]),
    )


def text() -> str:
    return QApplication.clipboard().mimeData().text()


def forms(window: MainWindow) -> list[str]:
    """The menu as it opens now; a star before the form that is marked."""
    menu = window.findChild(QMenu, "copyAsMenu")
    menu.aboutToShow.emit()
    entries = [action for action in menu.actions() if not action.isSeparator()]
    return [f"{'*' * action.isChecked()}{action.text()}" for action in entries]


def choose(user: "User", window: MainWindow, form: str) -> None:
    forms(window)
    user.do(window, f"copyAs:{form}")


def test_a_form_is_copied_at_once_and_from_then_on(user: "User", window: MainWindow) -> None:
    assert forms(window)[:3] == ["*Rich text", "Plain text", "Markdown"]
    assert forms(window)[-1] == "Edit templates…"
    choose(user, window, "apa")
    assert "[Audio podcast episode]. (2021, July 6). In Utilizing Tech" in text()
    assert {"text/plain", "text/html", "text/markdown"} <= set(
        QApplication.clipboard().mimeData().formats()
    )
    window = user.reopen(window)
    assert [form for form in forms(window) if form.startswith("*")] == ["*APA citation"]
    window.reading.go_to_passage(2)
    user.do(window, "copyQuote")
    assert "[Audio podcast episode]" in text()
    choose(user, window, "json")
    assert json.loads(text())["place"] == "0:01:15"
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_the_user_s_templates_stand_in_the_menu(user: "User", window: MainWindow) -> None:
    window.quoting.set_templates((Template("A & B", "<{show}> {start}"), Template("Bad", "{x}")))
    assert forms(window)[-2:] == ["A && B", "Edit templates…"]
    user.click_timestamp(window, 2)
    choose(user, window, "template:A & B")
    assert text().endswith("> 0:01:15")
    window.quoting.set_templates(())
    assert window.quoting.form == "rich"
    user.do(window, "copyQuote")
    assert text().startswith("“")


def test_templates_are_edited_and_kept(user: "User", window: MainWindow) -> None:
    def edit() -> None:
        dialog = window.findChild(TemplatesDialog)
        dialog._append()
        dialog.accept()

    QTimer.singleShot(0, edit)
    user.do(window, "editTemplates")
    window = user.reopen(window)
    assert "My quote" in forms(window)
    QTimer.singleShot(0, lambda: window.findChild(TemplatesDialog).reject())
    user.do(window, "editTemplates")
    assert [template.name for template in window.quoting.templates()] == ["My quote"]


@pytest.mark.parametrize("stored", ["nonsense", "[1]", dump([Template("a", "{x")])])
def test_what_somebody_wrote_into_the_settings_does_no_harm(
    user: "User", window: MainWindow, stored: str
) -> None:
    window.settings.file.setValue("quoting/templates", stored)
    window.settings.file.setValue("quoting/form", "template:a")
    window = user.reopen(window)
    assert forms(window)[0] == "*Rich text"
    user.do(window, "copyQuote")
    assert text().startswith("“")


def test_the_menu_opens_by_keyboard(user: "User", window: MainWindow) -> None:
    menu = window.findChild(QMenu, "copyAsMenu")
    window.pane.setFocus()
    with user.bot.waitSignal(menu.aboutToShow):
        user.press(window, Qt.Key.Key_A, _KEYS)
    assert menu.isVisible()
    user.bot.keyClick(menu, Qt.Key.Key_Down)
    user.bot.keyClick(menu, Qt.Key.Key_Down)
    user.bot.keyClick(menu, Qt.Key.Key_Return)
    assert window.quoting.form == "plain"
    assert text().startswith("“")


def test_a_web_link_is_copied_where_there_is_one(user: "User", talk: Path) -> None:
    window = user.open(talk)
    action = window.findChild(QAction, "copyWebLink")
    assert action.isEnabled()
    window.pane.select(PassageRange(1, 0, 1, 4))
    user.do(window, "copyWebLink")
    assert text() == "https://youtu.be/abc?t=90"
    assert user.label(window, "momentText") == "Copied web link · 0:01:30"
    user.do(window, "nextEpisode")
    assert not action.isEnabled()
    user.do(window, "previousEpisode")
    assert action.isEnabled()


def test_a_link_is_of_the_word_selected(user: "User", talk: Path) -> None:
    window = user.open(talk)
    window.pane.select(PassageRange(0, 6, 0, 8))
    user.do(window, "copyLink")
    assert text().endswith("?t=12&text=It")
    assert user.label(window, "momentText") == "Copied link · 0:00:12"
    user.do(window, "copyQuote")
    assert "0:00:12–0:00:13" in text()


def test_a_link_finds_its_words_where_its_time_is_of_others(user: "User", talk: Path) -> None:
    window = user.open(talk)
    episode_id = window.reading.shown.episode.id
    window.open_link(f"transcript-reader://episode/{episode_id}?t=10&text=Next+It+began")
    user.settle(window)
    assert window.pane.highlights.marked == 1
    window.open_link(f"transcript-reader://episode/{episode_id}?t=10&text=nobody+had")
    user.settle(window)
    assert window.pane.highlights.marked == 0
    quoted = window.reading.shown.transcript.passages[0].text
    caret = window.pane.textCursor().position()
    assert quoted[caret:].startswith("nobody had looked")
