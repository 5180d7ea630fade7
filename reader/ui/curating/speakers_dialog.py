"""Speakers: the labels of the source, and the names that are shown for them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.model import SpeakerLabel
from reader.ui.dialog_buttons import DialogButtons

_EDITABLE = Qt.ItemFlag.ItemIsEditable


class SpeakersDialog(QDialog):
    """A row a label; two labels with one name are one person. An empty name is the label."""

    def __init__(self, scopes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("speakersDialog")
        self.setWindowTitle(self.tr("Speakers"))
        self._labels: tuple[SpeakerLabel, ...] = ()
        self.scope = QComboBox(self)
        self.scope.setObjectName("speakersScope")
        self.scope.setAccessibleName(self.tr("Where the names apply"))
        self.scope.addItems(list(scopes))
        self._table = QTableWidget(0, 3, self)
        self._table.setObjectName("speakersTable")
        self._table.setAccessibleName(self.tr("Speakers"))
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._lay_out()

    def set_labels(self, labels: Sequence[SpeakerLabel]) -> None:
        """Show these instead."""
        self._labels = tuple(labels)
        self._table.setRowCount(len(labels))
        for row, found in enumerate(labels):
            self._table.setItem(row, 0, _fixed(found.label))
            self._table.setItem(row, 1, QTableWidgetItem(found.name))
            count = _fixed(str(found.segments))
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._table.setItem(row, 2, count)
        self._note.setText(
            self.tr("Two labels with the same name are shown as one person.")
            if labels
            else self.tr("The source names no speakers.")
        )
        if labels:
            self._table.setCurrentCell(0, 1)

    def renames(self) -> tuple[tuple[str, str], ...]:
        """The labels whose names have been changed, with their new names."""
        found = []
        for row, known in enumerate(self._labels):
            item = self._table.item(row, 1)
            name = item.text().strip() if item else ""
            if (name or known.label) != known.name:
                found.append((known.label, name))
        return tuple(found)

    def accept(self) -> None:
        self.scope.setFocus()  # a name that is still being typed counts
        super().accept()

    def _lay_out(self) -> None:
        titles = [self.tr("In the source"), self.tr("Name"), self.tr("Segments")]
        self._table.setHorizontalHeaderLabels(titles)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        self._table.setTabKeyNavigation(False)
        ok = QDialogButtonBox.StandardButton
        buttons = DialogButtons(ok.Save | ok.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        for part in (self.scope, self._table, self._note, buttons):
            layout.addWidget(part)
        self.resize(520, 360)


def _fixed(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(item.flags() & ~_EDITABLE)
    return item
