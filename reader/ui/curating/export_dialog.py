"""Export: which format, and then where."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.services.exporting import EXPORTS
from reader.ui.dialog_buttons import DialogButtons


class FileKind(Protocol):
    """A kind of file: its name for programs, for people, and its suffix with the dot."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def suffix(self) -> str: ...


class ExportDialog(QDialog):
    """``format_name`` is one of ``formats``, by their names. A place is asked for after it.

    Where the episode ``has_own_times``, they may be among the others in the file.
    """

    def __init__(
        self,
        title: str,
        format_name: str,
        parent: QWidget | None = None,
        formats: Mapping[str, FileKind] = EXPORTS,
        *,
        has_own_times: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(title)
        self._formats = QComboBox(self)
        self._formats.setObjectName("exportFormat")
        self._formats.setAccessibleName(self.tr("Format"))
        for made in formats.values():
            self._formats.addItem(f"{self._label(made)} ({made.suffix})", made.name)
        self._formats.setCurrentIndex(max(0, self._formats.findData(format_name)))
        self._own_times = QCheckBox(self.tr("With your own times for passages"), self)
        self._own_times.setObjectName("exportOwnTimes")
        self._own_times.setVisible(has_own_times)
        choose = QPushButton(self.tr("Choose where…"), self)
        choose.setDefault(True)
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(choose, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Format"), self._formats)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._own_times)
        layout.addWidget(buttons)
        self.setMinimumWidth(360)

    def format_name(self) -> str:
        return str(self._formats.currentData())

    def own_times(self) -> bool:
        """Whether the user's own times are wanted."""
        return self._own_times.isChecked()

    def _label(self, kind: FileKind) -> str:
        """What a person calls it; the names of formats are the same everywhere."""
        words = {
            "SRT subtitles": self.tr("SRT subtitles"),
            "WebVTT captions": self.tr("WebVTT captions"),
            "Plain text": self.tr("Plain text"),
            "Plain text without times": self.tr("Plain text without times"),
            "Web page": self.tr("Web page"),
            "Word document": self.tr("Word document"),
            "Spreadsheet": self.tr("Spreadsheet"),
        }
        return words.get(kind.label, kind.label)
