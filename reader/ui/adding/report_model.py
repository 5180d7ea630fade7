"""The rows of one section of a report."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from reader.ui.adding.outcome import ReportRow, Section

_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()


class ReportModel(QAbstractTableModel):
    """Two columns: the episode or the file, and what there is to say of it."""

    def __init__(self, section: Section, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section = section
        self._headings = self._name_columns()

    def rows(self, indexes: Sequence[QModelIndex]) -> list[ReportRow]:
        """The rows of these indexes, in their order; all where there are none."""
        numbers = sorted({index.row() for index in indexes})
        return [self._section.rows[n] for n in numbers] or list(self._section.rows)

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else len(self._section.rows)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else 2

    def data(self, index: QModelIndex, role: int = _ROLE.DisplayRole) -> str | None:  # type: ignore[override]
        row = self._section.rows[index.row()]
        if role == _ROLE.DisplayRole:
            return row.note if index.column() else row.name
        if role == _ROLE.ToolTipRole:
            whole = str(row.path) if row.path and not index.column() else row.note or row.name
            # Escaped and marked as rich text: a name could look like markup to Qt.
            return f"<span>{escape(whole)}</span>"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> str | None:
        wanted = orientation == Qt.Orientation.Horizontal and role == _ROLE.DisplayRole
        return self._headings[section] if wanted else None

    def _name_columns(self) -> tuple[str, str]:
        if self._section.kind == "refused":
            return self.tr("File"), self.tr("Why")
        if self._section.kind == "duplicates":
            return self.tr("File"), self.tr("Contents")
        return self.tr("Episode"), self.tr("Show")


def as_text(rows: Sequence[ReportRow]) -> str:
    """A line a row, the columns divided by a tab: spreadsheets take it as a table."""
    lines = [(str(row.path) if row.path else row.name, row.note) for row in rows]
    return "\n".join("\t".join(filter(None, line)) for line in lines)
