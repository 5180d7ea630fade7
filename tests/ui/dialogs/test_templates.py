"""The editor of the user's own forms of a quote."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from reader.model import Episode
from reader.services.quoting import Quote
from reader.services.quoting.templates import Kind, Template
from reader.ui.dialogs.templates import TemplatesDialog

QUOTE = Quote(Episode("ab", "A *title*"), ((None, "Words."),), 61.0, None, 1, 1)
NOTE, MARK = Template("Note", "{text} {title}"), Template("Mark", "> {title}", Kind.MARKDOWN)


class Hands:
    """What a person does in the dialog, and sees there."""

    def __init__(self, bot: QtBot, dialog: TemplatesDialog) -> None:
        self.bot, self.dialog = bot, dialog
        self.name = dialog.findChild(QLineEdit, "templateName")
        self.text = dialog.findChild(QPlainTextEdit, "templateText")
        self.kind = dialog.findChild(QComboBox, "templateKind")
        self.list = dialog.findChild(QListWidget, "templateList")
        save = QDialogButtonBox.StandardButton.Save
        self.save = dialog.findChild(QDialogButtonBox).button(save)

    def press(self, name: str) -> None:
        button = self.dialog.findChild(QPushButton, name)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, text: str) -> None:
        self.text.selectAll()
        self.text.insertPlainText(text)

    def rename(self, name: str) -> None:
        self.name.selectAll()
        self.bot.keyClicks(self.name, name)

    @property
    def note(self) -> str:
        return self.dialog.findChild(QLabel, "templateNote").text()

    @property
    def preview(self) -> str:
        return self.dialog.findChild(QPlainTextEdit, "templatePreview").toPlainText()

    @property
    def names(self) -> list[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    @property
    def marked(self) -> list[str]:
        return [mark.cursor.selectedText() for mark in self.text.extraSelections()]


def opened(bot: QtBot, *templates: Template, quote: Quote | None = QUOTE) -> Hands:
    dialog = TemplatesDialog(templates, quote)
    bot.addWidget(dialog)
    with bot.waitExposed(dialog):
        dialog.show()
    return Hands(bot, dialog)


def test_it_shows_what_comes_of_the_quote_at_every_key(qtbot: QtBot) -> None:
    hands = opened(qtbot, NOTE, MARK)
    assert (hands.names, hands.preview) == (["Note", "Mark"], "Words. A *title*")
    qtbot.keyClicks(hands.text, "x")
    assert hands.preview == "xWords. A *title*"
    hands.list.setCurrentRow(1)
    assert (hands.name.text(), hands.kind.currentText()) == ("Mark", "Markdown")
    assert hands.preview == "> A \\*title\\*"
    assert hands.dialog.templates() == (Template("Note", "x{text} {title}"), MARK)


def test_an_error_is_said_and_marked_and_nothing_can_be_saved(qtbot: QtBot) -> None:
    hands = opened(qtbot, NOTE, MARK)
    hands.write("🎙 {text} {nme}")
    assert hands.note == "There is no field {nme}, at character 10."
    assert (hands.marked, hands.preview) == (["{nme}"], "")
    assert (hands.names, hands.save.isEnabled()) == (["Note (error)", "Mark"], False)
    hands.list.setCurrentRow(1)
    assert (hands.preview, hands.marked) == ("> A \\*title\\*", [])
    assert not hands.save.isEnabled()
    hands.list.setCurrentRow(0)
    hands.write("{text}")
    assert (hands.names, hands.marked) == (["Note", "Mark"], [])
    assert (hands.preview, hands.save.isEnabled()) == ("Words.", True)


@pytest.mark.parametrize(
    ("name", "note"),
    [("Mark", "Another template has this name."), (" ", "Give the template a name.")],
)
def test_a_name_is_needed_and_stands_once(qtbot: QtBot, name: str, note: str) -> None:
    hands = opened(qtbot, NOTE, MARK)
    hands.rename(name)
    assert (hands.note, hands.save.isEnabled()) == (note, False)
    hands.rename("Other ")
    assert (hands.names[0], hands.save.isEnabled()) == ("Other ", True)
    assert hands.dialog.templates()[0].name == "Other"


def test_templates_are_added_and_deleted(qtbot: QtBot) -> None:
    hands = opened(qtbot)
    assert (hands.note, hands.text.isEnabled()) == (
        "Add a template to copy quotes in your own form.",
        False,
    )
    hands.press("templateAdd")
    hands.press("templateAdd")
    assert hands.names == ["My quote", "My quote 2"]
    assert hands.preview == (
        "“Words.”\n— “A *title*”, 0:01:01\ntranscript-reader://episode/ab?t=61&text=Words"
    )
    assert hands.name.hasFocus()
    hands.list.setCurrentRow(0)
    hands.press("templateDelete")
    assert (hands.names, hands.name.text()) == (["My quote 2"], "My quote 2")
    hands.press("templateDelete")
    assert (hands.dialog.templates(), hands.text.isEnabled()) == ((), False)
    assert hands.save.isEnabled()


def test_what_it_makes_is_chosen(qtbot: QtBot) -> None:
    hands = opened(qtbot, NOTE)
    qtbot.keyClick(hands.kind, Qt.Key.Key_Down)
    assert hands.dialog.templates() == (Template("Note", NOTE.text, Kind.MARKDOWN),)
    assert hands.preview == "Words. A \\*title\\*"


def test_a_field_is_inserted_at_the_cursor(qtbot: QtBot) -> None:
    hands = opened(qtbot, Template("Note", "ab"))
    hands.text.moveCursor(hands.text.textCursor().MoveOperation.Right)
    menu = hands.dialog.findChild(QPushButton, "templateInsert").menu()
    next(action for action in menu.actions() if action.text() == "{place}").trigger()
    assert (hands.text.toPlainText(), hands.preview) == ("a{place}b", "a0:01:01b")


def test_without_an_episode_there_is_no_preview(qtbot: QtBot) -> None:
    hands = opened(qtbot, NOTE, quote=None)
    assert (hands.note, hands.preview) == ("Open an episode to see the result.", "")
