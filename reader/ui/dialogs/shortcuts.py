"""Every shortcut on one sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

# (section, [(what it does, the keys as text)])
Sections = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class ShortcutsSheet(QDialog):
    """Sections of what can be done, with the keys for it; Escape closes."""

    def __init__(self, sections: Sections, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        sheet = QWidget(self)
        self._fill(QGridLayout(sheet), sections)
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(sheet.minimumSizeHint().width() + 24)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 12, 14)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(440, min(620, sheet.sizeHint().height() + 80))

    def _fill(self, grid: QGridLayout, sections: Sections) -> None:
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        row = 0
        for name, entries in sections:
            shown = [(text, keys) for text, keys in entries if keys]
            if not shown:
                continue
            grid.addWidget(self._heading(name), row, 0, 1, 2)
            for offset, (text, keys) in enumerate(shown, start=1):
                grid.addWidget(_label(text), row + offset, 0)
                grid.addWidget(_label(keys, QPalette.ColorRole.Link), row + offset, 1)
            row += len(shown) + 1
        grid.setRowStretch(row, 1)

    def _heading(self, name: str) -> QLabel:
        label = _label(name)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        label.setContentsMargins(0, 10, 0, 0)
        return label


def _label(text: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setForegroundRole(role)
    return label
