"""The keys of a field for notes."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.markdown.field import MarkdownField

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def field(holder: QWidget) -> MarkdownField:
    return MarkdownField(holder)


def set_up(field: MarkdownField, text: str) -> None:
    """What is between | is selected."""
    start, end = text.index("|"), text.rindex("|") - (text.count("|") - 1)
    field.setPlainText(text.replace("|", ""))
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def state(field: MarkdownField) -> str:
    text, cursor = field.toPlainText(), field.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if start == end:
        return f"{text[:start]}|{text[start:]}"
    return f"{text[:start]}|{text[start:end]}|{text[end:]}"


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("a |word| b", Qt.Key.Key_B, "a **|word|** b"),
        ("a |word| b", Qt.Key.Key_I, "a *|word|* b"),
        ("a| word |b", Qt.Key.Key_B, "a **|word|** b"),
        ("a **|word|** b", Qt.Key.Key_B, "a |word| b"),
        ("a |**word**| b", Qt.Key.Key_B, "a |word| b"),
        ("a *|word|* b", Qt.Key.Key_I, "a |word| b"),
        ("a **|word|** b", Qt.Key.Key_I, "a ***|word|*** b"),
        ("a ***|word|*** b", Qt.Key.Key_I, "a **|word|** b"),
        ("a ***|word|*** b", Qt.Key.Key_B, "a *|word|* b"),
        ("a *|word|* b", Qt.Key.Key_B, "a ***|word|*** b"),
        ("so |", Qt.Key.Key_B, "so **|**"),
        ("so **|**", Qt.Key.Key_B, "so |"),
        ("|", Qt.Key.Key_I, "*|*"),
        ("*|", Qt.Key.Key_I, "**|*"),
    ],
)
def test_bold_and_italic(field, qtbot, before: str, key: Qt.Key, after: str) -> None:
    set_up(field, before)
    qtbot.keyClick(field, key, CONTROL)
    assert state(field) == after
    field.undo()
    assert field.toPlainText() == before.replace("|", "")


def test_the_window_does_not_get_these_keys(field) -> None:
    for key, taken in ((Qt.Key.Key_B, True), (Qt.Key.Key_I, True), (Qt.Key.Key_K, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        event.ignore()
        QApplication.sendEvent(field, event)
        assert event.isAccepted() is taken


def test_it_says_that_markdown_works(field) -> None:
    assert "Markdown" in field.placeholderText()
    assert "**bold** Ctrl+B" in field.toolTip()
