"""How the text of a transcript looks, to be chosen while one looks at it."""

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QSpinBox,
    QWidget,
)

from reader.ui.dialog_buttons import SideButton
from reader.ui.typography import (
    DEFAULT,
    DEFAULT_POINTS,
    GAPS,
    LARGEST_POINTS,
    LINE_HEIGHTS,
    MEASURES,
    SMALLEST_POINTS,
    Speakers,
    Timestamps,
    Typography,
    installed_readable,
)


class TypographyForm(QWidget):
    """``changed`` comes after each change, of which there is one for "Reset to defaults"."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = self._choice("Face", self._faces())
        self._points = self._decimals("PointSize", (SMALLEST_POINTS, LARGEST_POINTS), 0.5)
        self._points.setSuffix(self.tr(" pt"))
        self._lines = self._decimals("LineHeight", LINE_HEIGHTS, 0.05)
        self._measure = QSpinBox(self)
        self._measure.setObjectName("preferenceMeasure")
        self._measure.setRange(*MEASURES)
        self._measure.setSingleStep(2)
        self._measure.setSuffix(self.tr(" characters"))
        self._gap = self._decimals("Gap", GAPS, 0.05)
        self._gap.setSuffix(self.tr(" lines"))
        self._timestamps = self._choice("Timestamps", self._times())
        self._speakers = self._choice("Speakers", self._places())
        self._coloured = QCheckBox(self.tr("Speakers in c&olour"), self)
        self._coloured.setObjectName("preferenceColoured")
        self._reset = SideButton(self.tr("&Reset to defaults"), self)
        self._reset.setObjectName("preferenceReset")
        self._lay_out()
        self.set_values(DEFAULT_POINTS, DEFAULT)
        self._connect()

    def points(self) -> float:
        return self._points.value()

    def typography(self) -> Typography:
        return Typography(
            face=self._face.currentData(),
            line_height=round(self._lines.value(), 2),
            measure=self._measure.value(),
            gap=round(self._gap.value(), 2),
            timestamps=Timestamps(self._timestamps.currentData()),
            speakers=Speakers(self._speakers.currentData()),
            coloured=self._coloured.isChecked(),
        )

    def set_values(self, points: float, typography: Typography) -> None:
        """Show what holds; tells nobody."""
        with QSignalBlocker(self):
            self._points.setValue(points)
            if self._face.findData(typography.face) < 0:  # chosen on a machine that has it
                self._face.addItem(typography.face, typography.face)
            self._face.setCurrentIndex(self._face.findData(typography.face))
            self._lines.setValue(typography.line_height)
            self._measure.setValue(typography.measure)
            self._gap.setValue(typography.gap)
            _choose(self._timestamps, typography.timestamps)
            _choose(self._speakers, typography.speakers)
            self._coloured.setChecked(typography.coloured)

    def reset(self) -> None:
        """Back to how it was before anything was chosen."""
        self.set_values(DEFAULT_POINTS, replace(DEFAULT))
        self.changed.emit()

    def _faces(self) -> list[tuple[str, str]]:
        named = [(self.tr("Like the system"), "system"), (self.tr("Serif"), "serif")]
        named += [(self.tr("Sans-serif"), "sans"), (self.tr("Monospaced"), "mono")]
        return [*named, *((name, name) for name in installed_readable())]

    def _times(self) -> list[tuple[str, str]]:
        return [
            (self.tr("At every passage"), Timestamps.EVERY.value),
            (self.tr("Every minute"), Timestamps.MINUTE.value),
            (self.tr("Where you point"), Timestamps.HOVER.value),
            (self.tr("Off"), Timestamps.OFF.value),
        ]

    def _places(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Beside the text"), Speakers.GUTTER.value),
            (self.tr("In front of the words"), Speakers.HEADING.value),
        ]

    def _choice(self, name: str, items: list[tuple[str, str]]) -> QComboBox:
        choice = QComboBox(self)
        choice.setObjectName(f"preference{name}")
        for text, data in items:
            choice.addItem(text, data)
        return choice

    def _decimals(self, name: str, ends: tuple[float, float], step: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setObjectName(f"preference{name}")
        box.setRange(*ends)
        box.setSingleStep(step)
        box.setDecimals(1 if step >= 0.1 else 2)
        box.setKeyboardTracking(False)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(9)
        form.addRow(self.tr("&Font"), self._face)
        form.addRow(self.tr("&Text size"), self._points)
        form.addRow(self.tr("&Line height"), self._lines)
        form.addRow(self.tr("Line len&gth"), self._measure)
        form.addRow(self.tr("Space between &passages"), self._gap)
        form.addRow(self.tr("T&imestamps"), self._timestamps)
        form.addRow(self.tr("Speakers’ &names"), self._speakers)
        form.addRow("", self._coloured)
        form.addRow("", self._reset)

    def _connect(self) -> None:
        for choice in (self._face, self._timestamps, self._speakers):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._measure.setKeyboardTracking(False)
        self._measure.valueChanged.connect(lambda _: self.changed.emit())
        for box in (self._points, self._lines, self._gap):
            box.valueChanged.connect(lambda _: self.changed.emit())
        self._coloured.toggled.connect(lambda _: self.changed.emit())
        self._reset.clicked.connect(self.reset)


def _choose(choice: QComboBox, value: Enum) -> None:
    choice.setCurrentIndex(choice.findData(value.value))
