"""The preferences; each change counts at once."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialog_buttons import DialogButtons
from reader.ui.dialogs.typography_form import TypographyForm
from reader.ui.translating import SYSTEM, endonym, languages
from reader.ui.typography import DEFAULT, DEFAULT_POINTS, Typography


@dataclass(frozen=True, slots=True)
class PreferenceValues:
    """``theme`` is system, light or dark; ``scope`` is episode or library;
    ``point_size`` is that of the transcript's text; ``reopen`` opens the last
    episode at the next start; ``remember`` keeps recent searches; ``language`` is
    system or a code."""

    theme: str = "system"
    point_size: float = DEFAULT_POINTS
    scope: str = "library"
    reopen: bool = True
    remember: bool = True
    typography: Typography = DEFAULT
    language: str = SYSTEM


class PreferencesDialog(QDialog):
    """``changed`` comes after each change; ``values`` says what holds now."""

    changed = Signal()

    def __init__(self, values: PreferenceValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        system = (self.tr("Like the system"), SYSTEM)
        named = ((endonym(code), code) for code in languages())
        self._language = self._choice("preferenceLanguage", (system, *named))
        self._theme = self._choice(
            "preferenceTheme",
            (
                (self.tr("Like the system"), "system"),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
            ),
        )
        self._scope = self._choice(
            "preferenceScope",
            ((self.tr("This episode"), "episode"), (self.tr("Library"), "library")),
        )
        self._text = TypographyForm(self)
        self._reopen = QCheckBox(self.tr("&Open the last episode at start"), self)
        self._reopen.setObjectName("preferenceReopen")
        self._remember = QCheckBox(self.tr("&Remember searches"), self)
        self._remember.setObjectName("preferenceRemember")
        self._lay_out()
        self.set_values(values)
        self._connect()

    def values(self) -> PreferenceValues:
        return PreferenceValues(
            theme=self._theme.currentData(),
            language=self._language.currentData(),
            point_size=self._text.points(),
            scope=self._scope.currentData(),
            reopen=self._reopen.isChecked(),
            typography=self._text.typography(),
            remember=self._remember.isChecked(),
        )

    def set_values(self, values: PreferenceValues) -> None:
        """Show what holds, for example after zooming; tells nobody."""
        with QSignalBlocker(self):
            self._theme.setCurrentIndex(self._theme.findData(values.theme))
            # One whose file is gone is the system's.
            self._language.setCurrentIndex(max(0, self._language.findData(values.language)))
            self._scope.setCurrentIndex(self._scope.findData(values.scope))
            self._text.set_values(values.point_size, values.typography)
            self._reopen.setChecked(values.reopen)
            self._remember.setChecked(values.remember)

    def _choice(self, name: str, items: tuple[tuple[str, str], ...]) -> QComboBox:
        choice = QComboBox(self)
        choice.setObjectName(name)
        for text, data in items:
            choice.addItem(text, data)
        return choice

    def _general(self) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(9)
        form.addRow(self.tr("&Language"), self._language)
        form.addRow("", QLabel(self.tr("Takes effect at the next start"), page))
        form.addRow(self.tr("&Colours"), self._theme)
        form.addRow(self.tr("&Search in"), self._scope)
        form.addRow("", self._reopen)
        form.addRow("", self._remember)
        return page

    def _lay_out(self) -> None:
        tabs = QTabWidget(self)
        tabs.setObjectName("preferenceTabs")
        tabs.setAccessibleName(self.tr("Preferences"))
        tabs.setDocumentMode(True)
        # With large letters on a small screen it is higher than that.
        text = QScrollArea(self)
        text.setWidget(self._text)
        text.setWidgetResizable(True)
        text.setFrameShape(QScrollArea.Shape.NoFrame)
        text.setAccessibleName(self.tr("Text"))
        tabs.addTab(text, self.tr("Te&xt"))
        tabs.addTab(self._general(), self.tr("&Window"))
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.setMinimumWidth(380)

    def _connect(self) -> None:
        self._language.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._theme.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._scope.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._text.changed.connect(self.changed)
        self._reopen.toggled.connect(lambda _: self.changed.emit())
        self._remember.toggled.connect(lambda _: self.changed.emit())
