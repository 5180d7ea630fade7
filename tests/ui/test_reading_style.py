"""How the text looks is remembered, and nonsense in the file is not believed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from reader.ui.main_window import MainWindow
from reader.ui.settings import Settings
from reader.ui.typography import DEFAULT, Speakers, Timestamps, Typography

CHOSEN = Typography("mono", 1.8, 60, 0.9, Timestamps.HOVER, Speakers.HEADING, False)


def test_typography_comes_back_with_the_window(window: MainWindow, user) -> None:
    window.reading_style.set_typography(CHOSEN)
    window.reading_style.set_point_size(17)
    again = user.reopen(window)
    assert again.pane.typography == again.settings.typography == CHOSEN
    assert again.pane.font().pointSizeF() == 17


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("reading/face", "Comic"),
        ("reading/lineHeight", 9.0),
        ("reading/lineHeight", "nan"),
        ("reading/lineHeight", "wide"),
        ("reading/measure", 3),
        ("reading/gap", -1.0),
        ("reading/timestamps", "sometimes"),
        ("reading/speakers", ""),
    ],
)
def test_what_makes_no_sense_is_the_default(tmp_path: Path, key: str, value: object) -> None:
    file = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    file.setValue(key, value)
    file.sync()
    assert Settings(tmp_path).typography == DEFAULT


def test_decimals_come_back_from_the_file_as_they_were(tmp_path: Path) -> None:
    for number in (1.2, 1.55, 2.1):
        text = f"[reading]\nlineHeight={number}\ngap=0.55\npointSize=12.5\n"
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "settings.ini").write_text(text, encoding="utf-8")
        settings = Settings(folder)
        assert settings.typography == replace(DEFAULT, line_height=number)
        assert settings.point_size == 12.5


def test_the_preferences_show_while_they_change(window: MainWindow) -> None:
    from reader.ui.commands import _preferences
    from reader.ui.dialogs import PreferencesDialog

    window.pane.scroll_to(30)
    place = window.pane.place()
    dialog = PreferencesDialog(_preferences(window), window)
    dialog.changed.connect(lambda: window.commander._apply(dialog.values()))
    dialog._text.set_values(12.0, CHOSEN)
    dialog._text.changed.emit()
    assert window.pane.typography == CHOSEN
    assert window.pane.place() == place
    dialog._text.reset()
    assert window.pane.typography == window.settings.typography == DEFAULT
    dialog.deleteLater()
