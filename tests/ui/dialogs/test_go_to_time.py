"""Going to a time or a passage."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.model import Episode
from reader.ui.dialogs import GoToTimeDialog

TIMED = Episode("a", "Timed", duration=3723.0, passages=70)
UNTIMED = Episode("b", "Untimed", passages=66)


def note(dialog: GoToTimeDialog) -> str:
    label = dialog.findChild(QLabel, "goToTimeNote")
    assert isinstance(label, QLabel)
    return label.text()


def typed(qtbot: QtBot, episode: Episode, text: str) -> GoToTimeDialog:
    dialog = GoToTimeDialog(episode)
    qtbot.addWidget(dialog)
    field = dialog.findChild(QLineEdit, "goToTimeField")
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, text)
    return dialog


def can_go(dialog: GoToTimeDialog) -> bool:
    return any(b.isEnabled() for b in dialog.findChildren(QPushButton) if b.text() == "Go")


@pytest.mark.parametrize(
    ("text", "seconds", "understood"),
    [
        ("2:31", 151.0, "0:02:31"),
        ("1:02:03", 3723.0, "1:02:03"),
        ("151", 151.0, "0:02:31"),
        ("2m31s", 151.0, "0:02:31"),
    ],
)
def test_a_time_is_understood(qtbot: QtBot, text: str, seconds: float, understood: str) -> None:
    dialog = typed(qtbot, TIMED, text)
    assert dialog.target() == seconds
    assert note(dialog) == understood
    assert can_go(dialog)


@pytest.mark.parametrize(
    ("episode", "text", "sentence"),
    [
        (TIMED, "soon", "That is not a time."),
        (TIMED, "1:02:04", "The last time in this episode is 1:02:03."),
        (UNTIMED, "0", "That is not a number from 1 to 66."),
        (UNTIMED, "67", "That is not a number from 1 to 66."),
        (UNTIMED, "2:31", "That is not a number from 1 to 66."),
        (UNTIMED, "9" * 5000, "That is not a number from 1 to 66."),
        (TIMED, "", ""),
    ],
)
def test_what_cannot_be_gone_to_is_said(
    qtbot: QtBot, episode: Episode, text: str, sentence: str
) -> None:
    dialog = typed(qtbot, episode, "")
    field = dialog.findChild(QLineEdit, "goToTimeField")
    assert isinstance(field, QLineEdit)
    field.setText(text)
    assert dialog.target() is None
    assert note(dialog) == sentence
    assert not can_go(dialog)


@pytest.mark.parametrize("text", ["12", "¶ 12", " 12 "])
def test_an_untimed_episode_takes_passage_numbers_from_1(qtbot: QtBot, text: str) -> None:
    dialog = typed(qtbot, UNTIMED, text)
    assert dialog.target() == 11
    assert note(dialog) == "Passage 12"


@pytest.mark.parametrize(
    ("key", "expected"), [(Qt.Key.Key_Return, 151.0), (Qt.Key.Key_Escape, None)]
)
def test_asking_ends_with_enter_or_escape(
    qtbot: QtBot, key: Qt.Key, expected: float | None
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        field = dialog.findChild(QLineEdit, "goToTimeField")
        assert isinstance(field, QLineEdit)
        qtbot.keyClicks(field, "2:31")
        qtbot.keyClick(field, key)

    QTimer.singleShot(0, answer)
    assert GoToTimeDialog.ask(TIMED) == expected
