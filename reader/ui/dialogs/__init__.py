"""The small windows: go to a time, the shortcuts, the preferences."""

from reader.ui.dialogs.go_to_time import GoToTimeDialog
from reader.ui.dialogs.preferences import PreferencesDialog, PreferenceValues
from reader.ui.dialogs.shortcuts import ShortcutsSheet

__all__ = ["GoToTimeDialog", "PreferenceValues", "PreferencesDialog", "ShortcutsSheet"]
