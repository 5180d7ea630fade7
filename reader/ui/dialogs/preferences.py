"""The preferences; each change counts at once."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

SMALLEST_POINTS, LARGEST_POINTS = 7.0, 40.0


@dataclass(frozen=True, slots=True)
class PreferenceValues:
    """``theme`` is system, light or dark; ``scope`` is episode or library;
    ``point_size`` is that of the transcript's text; ``reopen`` opens the last
    episode at the next start; ``remember`` keeps recent searches."""

    theme: str = "system"
    point_size: float = 12.5
    scope: str = "library"
    reopen: bool = True
    remember: bool = True


class PreferencesDialog(QDialog):
    """``changed`` comes after each change; ``values`` says what holds now."""

    changed = Signal()

    def __init__(self, values: PreferenceValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
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
        self._points = self._build_points()
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
            point_size=self._points.value(),
            scope=self._scope.currentData(),
            reopen=self._reopen.isChecked(),
            remember=self._remember.isChecked(),
        )

    def set_values(self, values: PreferenceValues) -> None:
        """Show what holds, for example after zooming; tells nobody."""
        with QSignalBlocker(self):
            self._theme.setCurrentIndex(self._theme.findData(values.theme))
            self._scope.setCurrentIndex(self._scope.findData(values.scope))
            self._points.setValue(values.point_size)
            self._reopen.setChecked(values.reopen)
            self._remember.setChecked(values.remember)

    def _choice(self, name: str, items: tuple[tuple[str, str], ...]) -> QComboBox:
        choice = QComboBox(self)
        choice.setObjectName(name)
        for text, data in items:
            choice.addItem(text, data)
        return choice

    def _build_points(self) -> QDoubleSpinBox:
        points = QDoubleSpinBox(self)
        points.setObjectName("preferencePointSize")
        points.setRange(SMALLEST_POINTS, LARGEST_POINTS)
        points.setSingleStep(0.5)
        points.setDecimals(1)
        points.setSuffix(self.tr(" pt"))
        return points

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Colours"), self._theme)
        form.addRow(self.tr("&Text size"), self._points)
        form.addRow(self.tr("&Search in"), self._scope)
        form.addRow(self._reopen)
        form.addRow(self._remember)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(18)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(360)

    def _connect(self) -> None:
        self._theme.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._scope.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._points.valueChanged.connect(lambda _: self.changed.emit())
        self._reopen.toggled.connect(lambda _: self.changed.emit())
        self._remember.toggled.connect(lambda _: self.changed.emit())
