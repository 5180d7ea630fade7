"""Rows under headings: what the models of the hit list and of the list of notes share."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()
ModelIndex = QModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names the episode of the rows after it, and counts them."""

    text: str
    count: int


class HeadedModel(QAbstractListModel):
    """A heading cannot be chosen. ``row_text`` says what the other rows say."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[object] = []

    def counted(self, count: int) -> str:
        """What a heading counts, for a screen reader."""
        raise NotImplementedError

    def row_text(self, row: object, role: int) -> str | None:
        """What a row that is no heading says."""
        raise NotImplementedError

    def rowCount(self, parent: ModelIndex = _ROOT) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: ModelIndex, role: int = _ROLE.DisplayRole) -> str | None:  # type: ignore[override]
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return (
            self._heading_text(row, role) if isinstance(row, Heading) else self.row_text(row, role)
        )

    def _heading_text(self, heading: Heading, role: int) -> str | None:
        if role == _ROLE.DisplayRole:
            return heading.text
        if role == _ROLE.AccessibleTextRole:
            return f"{heading.text}, {self.counted(heading.count)}"
        if role == _ROLE.ToolTipRole:
            # Escaped and marked as rich text: a title could look like markup to Qt.
            return f"<span>{html.escape(heading.text)}</span>"
        return None
