"""Light or dark: what is chosen, what the system says, and every widget told."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.ui.main_window import MainWindow
from reader.ui.settings import Settings
from reader.ui.theme import DARK, LIGHT, Theme, build_menu_palette, build_palette

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """Keeps the open windows in the theme that is chosen, also when the system's changes."""

    def __init__(self, settings: Settings, windows: Sequence[MainWindow], parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._windows = settings, windows
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._applied: Theme | None = None

    def add(self, window: MainWindow) -> None:
        """One of the windows is new."""
        window.theme_chosen.connect(self.choose)
        if self._applied is None:
            self._follow(self._settings.theme)
        else:
            window.apply_theme(self._applied)

    def choose(self, name: str) -> None:
        """``system``, ``light`` or ``dark``."""
        self._settings.theme = name
        self._follow(name)

    def _follow(self, name: str) -> None:
        # Windows and macOS colour title bars and native dialogs by this.
        QGuiApplication.styleHints().setColorScheme(_SCHEMES.get(name, Qt.ColorScheme.Unknown))
        self._apply()

    def _apply(self) -> None:
        theme = self._wanted()
        if theme is self._applied:
            return
        self._applied = theme
        QApplication.setPalette(build_palette(theme))
        # PySide takes the name as a str alone, whatever its stub says.
        QApplication.setPalette(build_menu_palette(theme), "QMenu")  # type: ignore[arg-type]
        for window in self._windows:
            window.apply_theme(theme)

    def _wanted(self) -> Theme:
        chosen = self._settings.theme
        if chosen in ("light", "dark"):
            return DARK if chosen == "dark" else LIGHT
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
