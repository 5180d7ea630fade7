"""The shortcuts sheet in the real window: keys are changed, taken over, and reset."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton

from reader.ui.dialogs import ShortcutsSheet
from reader.ui.dialogs.key_button import KeyButton
from reader.ui.keymap import Keymap, are_keys, can_be_shortcut
from reader.ui.main_window import MainWindow
from reader.ui.menus import sections

User = Any
Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, NONE = Mod.ControlModifier, Mod.NoModifier


class Sheet:
    """The sheet of a window, and hands on it."""

    def __init__(self, user: User, window: MainWindow) -> None:
        self.user, self.window = user, window
        keymap = next(child for child in window.commands.children() if isinstance(child, Keymap))
        self.dialog = ShortcutsSheet(sections(window.commands), keymap, window)
        with user.bot.waitExposed(self.dialog):
            self.dialog.show()

    def press(self, action: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        button = self.dialog.findChild(KeyButton, f"keysOf:{action}")
        button.setFocus()
        self.user.bot.keyClick(button, Key.Key_Space)
        assert button.text() == "Press keys…"
        self.user.bot.keyClick(button, key, modifiers)

    def click(self, button: str) -> None:
        self.user.bot.mouseClick(self.button(button), Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QPushButton:
        found = self.dialog.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    @property
    def note(self) -> str:
        return str(self.dialog.findChild(QLabel, "shortcutsNote").text())

    def keys(self, action: str) -> list[str]:
        found = self.window.findChild(QAction, action)
        return [keys.toString() for keys in found.shortcuts()]


@pytest.fixture
def sheet(user: User, window: MainWindow) -> Sheet:
    return Sheet(user, window)


def test_every_action_is_there_with_its_keys(sheet: Sheet) -> None:
    buttons = {b.action.objectName(): b for b in sheet.dialog.findChildren(KeyButton)}
    assert set(buttons) == {action.objectName() for action in sheet.window.commands.all()}
    assert buttons["findNext"].text() == "F3  Ctrl+G"
    assert buttons["copyPath"].text() == "–"
    assert buttons["findNext"].accessibleName() == "Next match: F3  Ctrl+G"
    assert not sheet.button("shortcutsReset").isEnabled()


def test_new_keys_hold_at_once_and_everywhere(sheet: Sheet, user: User) -> None:
    sheet.press("zoomIn", Key.Key_J, CTRL)
    assert sheet.keys("zoomIn") == ["Ctrl+J"]
    assert sheet.window.commands.zoom_in.toolTip() == "Larger text (Ctrl+J)"
    sheet.dialog.close()
    sheet.window.activateWindow()
    user.bot.waitUntil(sheet.window.isActiveWindow)
    size = sheet.window.settings.point_size
    user.press(sheet.window, Key.Key_J, CTRL)
    assert sheet.window.settings.point_size == size + 1
    user.press(sheet.window, Key.Key_Equal, CTRL)
    assert sheet.window.settings.point_size == size + 1


def test_they_are_there_in_the_next_window(sheet: Sheet, user: User) -> None:
    sheet.press("zoomIn", Key.Key_J, CTRL)
    sheet.press("copyPath", Key.Key_F9, Mod.ShiftModifier)
    sheet.dialog.close()
    again = Sheet(user, user.reopen(sheet.window))
    assert again.keys("zoomIn") == ["Ctrl+J"]
    assert again.keys("copyPath") == ["Shift+F9"]
    again.click("shortcutsReset")
    assert again.keys("copyPath") == []
    assert "Ctrl+=" in again.keys("zoomIn")
    assert not again.button("shortcutsReset").isEnabled()


def test_a_clash_is_shown_and_nothing_changes(sheet: Sheet) -> None:
    sheet.press("copyPath", Key.Key_G, CTRL)
    assert sheet.note == "Ctrl+G is “Next match” already."
    assert sheet.button("shortcutsTake").isVisible()
    assert sheet.keys("copyPath") == []
    sheet.press("copyPath", Key.Key_Escape)
    assert sheet.note == ""
    assert not sheet.button("shortcutsTake").isVisible()


def test_return_presses_what_has_the_keyboard(sheet: Sheet, user: User) -> None:
    button = sheet.dialog.findChild(KeyButton, "keysOf:copyPath")
    button.setFocus()
    user.bot.keyClick(button, Key.Key_Return)
    user.bot.keyClick(button, Key.Key_G, CTRL)
    user.bot.keyClick(sheet.button("shortcutsTake"), Key.Key_Return)
    assert sheet.keys("copyPath") == ["Ctrl+G"]
    assert sheet.dialog.isVisible()


def test_a_clash_is_resolved_by_taking_the_key(sheet: Sheet) -> None:
    sheet.press("copyPath", Key.Key_G, CTRL)
    sheet.click("shortcutsTake")
    assert sheet.keys("copyPath") == ["Ctrl+G"]
    assert sheet.keys("findNext") == ["F3"]
    sheet.click("resetKeys:findNext")
    assert sheet.keys("findNext") == ["F3", "Ctrl+G"]
    assert sheet.keys("copyPath") == []


def test_keys_that_type_are_refused(sheet: Sheet) -> None:
    for key, modifiers in ((Key.Key_A, NONE), (Key.Key_A, Mod.ShiftModifier), (Key.Key_Tab, NONE)):
        sheet.press("copyPath", key, modifiers)
        assert "is for typing" in sheet.note
        assert sheet.keys("copyPath") == []


def test_backspace_takes_the_keys_away_and_reset_brings_them_back(sheet: Sheet) -> None:
    reset = sheet.button("resetKeys:findNext")
    assert not reset.isVisible()
    sheet.press("findNext", Key.Key_Backspace)
    assert sheet.keys("findNext") == []
    assert reset.isVisible()
    sheet.click("resetKeys:findNext")
    assert sheet.keys("findNext") == ["F3", "Ctrl+G"]
    assert not reset.isVisible()


def test_escape_lets_them_be_and_then_closes(sheet: Sheet, user: User) -> None:
    sheet.press("findNext", Key.Key_Escape)
    assert sheet.keys("findNext") == ["F3", "Ctrl+G"]
    assert sheet.dialog.isVisible()
    with user.bot.waitSignal(sheet.dialog.finished):
        user.bot.keyClick(sheet.dialog, Key.Key_Escape)


def test_leaving_the_button_stops_waiting(sheet: Sheet, user: User) -> None:
    button = sheet.dialog.findChild(KeyButton, "keysOf:findNext")
    button.setFocus()
    user.bot.keyClick(button, Key.Key_Space)
    sheet.button("resetKeys:findNext").setVisible(True)
    sheet.dialog.findChild(KeyButton, "keysOf:quit").setFocus()
    assert not button.isChecked()
    assert button.text() == "F3  Ctrl+G"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ('{"zoomIn": ["Ctrl+F"]}', {"zoomIn": ["Ctrl+F"], "findInEpisode": ["Find"]}),
        ('{"zoomIn": ["Ctrl+J"], "zoomOut": ["Ctrl+J"]}', {"zoomIn": ["Ctrl+J"], "zoomOut": []}),
        ('{"nobody": ["Ctrl+J"], "zoomIn": ["no key"]}', {"zoomIn": []}),
        ('{"zoomIn": 3}', {"zoomReset": ["Ctrl+0"]}),
        ("no json", {"zoomReset": ["Ctrl+0"]}),
    ],
)
def test_whatever_the_settings_say_no_key_is_there_twice(
    user: User, seeded_folder: Path, text: str, keys: dict[str, list[str]]
) -> None:
    window = user.open(seeded_folder)
    window.settings.shortcuts = text
    window = user.reopen(window)
    for name, expected in keys.items():
        found = window.findChild(QAction, name).shortcuts()
        assert [key.toString() for key in found] == expected
    given = [key.toString() for action in window.commands.all() for key in action.shortcuts()]
    assert len(given) == len(set(given))


def test_the_actions_as_they_come_share_no_key(window: MainWindow) -> None:
    given = [key.toString() for action in window.commands.all() for key in action.shortcuts()]
    assert len(given) == len(set(given))


@pytest.mark.parametrize(
    ("keys", "can"),
    [
        ("Ctrl+J", True),
        ("F12", True),
        ("Shift+F12", True),
        ("Alt+Shift+J", True),
        ("J", False),
        ("Shift+J", False),
        ("Return", False),
        ("", False),
    ],
)
def test_what_can_be_a_shortcut(keys: str, can: bool) -> None:
    assert can_be_shortcut(QKeySequence(keys)) is can


def test_what_the_settings_may_hold() -> None:
    assert are_keys('{"zoomIn": ["Ctrl+J"], "quit": []}')
    for text in ("", "[]", "3", '{"zoomIn": "Ctrl+J"}', '{"zoomIn": [3]}'):
        assert not are_keys(text)
