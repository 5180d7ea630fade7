"""The lines of a concordance as the rows of a table."""

import html
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.model import format_timestamp
from reader.model.concordance import ConcordanceLine

_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """In the order in which they stand."""

    PLACE = 0
    LEFT = 1
    KEYWORD = 2
    RIGHT = 3
    SPEAKER = 4
    EPISODE = 5


_ALIGNED = {
    Column.LEFT: Qt.AlignmentFlag.AlignRight,
    Column.KEYWORD: Qt.AlignmentFlag.AlignHCenter,
}


class LineModel(QAbstractTableModel):
    """A row a line, in the order in which they come."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[ConcordanceLine] = []
        self._sorted_by = Column.EPISODE
        self._names = {
            Column.PLACE: self.tr("Time"),
            Column.LEFT: self.tr("Before"),
            Column.KEYWORD: self.tr("Match"),
            Column.RIGHT: self.tr("After"),
            Column.SPEAKER: self.tr("Speaker"),
            Column.EPISODE: self.tr("Episode"),
        }

    @property
    def lines(self) -> Sequence[ConcordanceLine]:
        return self._lines

    @property
    def sorted_by(self) -> Column:
        return self._sorted_by

    def set_sorted_by(self, column: Column) -> None:
        """Say by which column the lines are sorted; sorts nothing."""
        self._sorted_by = column
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def line(self, row: int) -> ConcordanceLine:
        return self._lines[row]

    def row_of(self, line: ConcordanceLine | None) -> int | None:
        """Where a line stands by now, if it is one still."""
        return next((row for row, other in enumerate(self._lines) if other == line), None)

    def replace(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def append(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show these too."""
        if lines:
            first = len(self._lines)
            self.beginInsertRows(_ROOT, first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if role == _ROLE.TextAlignmentRole:
            return _ALIGNED.get(Column(section), Qt.AlignmentFlag.AlignLeft)
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return self._names[Column(section)]
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.AccessibleTextRole:
            name = self._names[Column(section)]
            return self.tr("{0}, sorted").format(name) if section == self._sorted_by else name
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        if role == _ROLE.DisplayRole:
            return cell_text(line, column)
        if role == _ROLE.AccessibleTextRole and column is Column.KEYWORD:
            return f"{line.left}{line.keyword}{line.right}"
        if role == _ROLE.ToolTipRole and column in (Column.SPEAKER, Column.EPISODE):
            # Escaped and marked as rich text: a title could look like markup to Qt.
            return f"<span>{html.escape(_tool_tip(line, column))}</span>"
        return None


def cell_text(line: ConcordanceLine, column: Column) -> str:
    """What stands in a cell."""
    if column is Column.PLACE:
        return f"¶ {line.passage + 1}" if line.start is None else format_timestamp(line.start)
    if column is Column.SPEAKER:
        return line.speaker or ""
    if column is Column.EPISODE:
        return line.title
    return (line.left, line.keyword, line.right)[column - Column.LEFT]


def copied(lines: Sequence[ConcordanceLine]) -> str:
    """Lines as text, their cells with tabs between; the texts have none themselves."""
    rows = ("\t".join(cell_text(line, column) for column in Column) for line in lines)
    return "\n".join(rows)


def _tool_tip(line: ConcordanceLine, column: Column) -> str:
    if column is Column.SPEAKER:
        return line.speaker or ""
    day = line.date.isoformat() if line.date else ""
    return " · ".join(filter(None, (line.show, line.title, day)))
