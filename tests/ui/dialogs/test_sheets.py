"""The shortcuts sheet and the preferences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.actions import Actions
from reader.ui.dialogs import PreferencesDialog, PreferenceValues, ShortcutsSheet


def test_the_sheet_lists_what_has_a_shortcut(qtbot: QtBot) -> None:
    sections = [
        ("Search", [("Find", "Ctrl+F"), ("Without keys", "")]),
        ("Empty", [("Nothing", "")]),
    ]
    sheet = ShortcutsSheet(sections)
    qtbot.addWidget(sheet)
    assert [label.text() for label in sheet.findChildren(QLabel)] == ["Search", "Find", "Ctrl+F"]


def test_keys_that_few_keyboards_have_are_not_listed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    undo = Actions(window).undo
    undo.setShortcuts(["F14", "Ctrl+Z"])
    rows = [row for _title, rows in window.findChild(Actions).sheet() for row in rows]
    assert ("Undo", "Ctrl+Z") in rows


def test_escape_closes_the_sheet(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet([("Search", [("Find", "Ctrl+F")])])
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)


VALUES = PreferenceValues(
    theme="dark", point_size=14.0, scope="episode", reopen=False, remember=False
)


@pytest.fixture
def dialog(qtbot: QtBot) -> PreferencesDialog:
    dialog = PreferencesDialog(VALUES)
    qtbot.addWidget(dialog)
    return dialog


def test_preferences_show_what_holds(dialog: PreferencesDialog) -> None:
    assert dialog.values() == VALUES


def test_each_change_is_told_at_once(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    theme = dialog.findChild(QComboBox, "preferenceTheme")
    scope = dialog.findChild(QComboBox, "preferenceScope")
    points = dialog.findChild(QDoubleSpinBox, "preferencePointSize")
    reopen = dialog.findChild(QCheckBox, "preferenceReopen")
    remember = dialog.findChild(QCheckBox, "preferenceRemember")
    assert isinstance(theme, QComboBox)
    assert isinstance(scope, QComboBox)
    assert isinstance(points, QDoubleSpinBox)
    assert isinstance(reopen, QCheckBox)
    assert isinstance(remember, QCheckBox)
    for widget, key in (
        (theme, "Up"),
        (scope, "Down"),
        (points, "Up"),
        (reopen, "Space"),
        (remember, "Space"),
    ):
        with qtbot.waitSignal(dialog.changed):
            qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{key}"))
    assert dialog.values() == PreferenceValues("light", 14.5, "library", True)


def test_values_set_from_outside_tell_nobody(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.set_values(PreferenceValues())
    assert dialog.values() == PreferenceValues()
