"""A small window with all there is to know while many files are added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from reader.ui.adding.pace import time_left_text
from reader.ui.adding.protocol import Progress
from reader.ui.dialog_buttons import DialogButtons
from reader.ui.status import LibraryLine


class ProgressWindow(QDialog):
    """Leaves the window behind it free. ``cancelled`` asks for the end of it all."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addingProgress")
        self.setWindowTitle(self.tr("Adding to the library"))
        self.setModal(False)
        self._count = _label(self, "addingCount")
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._count.setFont(font)
        self._name = LibraryLine(self)
        self._name.setObjectName("addingName")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._left = _label(self, "addingTimeLeft")
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.windowTitle())
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._lay_out()
        self.begin()

    def begin(self) -> None:
        """Show that it has begun, and nobody knows yet how much there is."""
        self._count.setText(self.tr("Looking at the files…"))
        self._name.setText("")
        self._left.setText("")
        self._bar.setRange(0, 0)

    def set_progress(self, progress: Progress, seconds_left: float | None) -> None:
        """Files done of all, the name of the present one, and how long the rest takes."""
        self._count.setText(self.tr("{0} of {1} files").format(progress.done, progress.total))
        self._name.setText(progress.name)
        self._left.setText(time_left_text(seconds_left))
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.done)

    def _lay_out(self) -> None:
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel, self)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("addingWindowCancel")
        cancel.setToolTip(self.tr("What is added stays"))
        hide = buttons.addButton(self.tr("Hide"), QDialogButtonBox.ButtonRole.ActionRole)
        hide.setDefault(True)
        hide.clicked.connect(self.hide)
        cancel.clicked.connect(self.cancelled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        for widget in (self._count, self._bar, self._name, self._left):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addWidget(buttons)
        self.resize(420, self.sizeHint().height())


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
