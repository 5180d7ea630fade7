"""The preferences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from reader.ui.dialogs import PreferencesDialog, PreferenceValues

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
