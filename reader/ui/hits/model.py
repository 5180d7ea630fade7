"""The rows of the hit list: an episode's heading, and its hits in passage order."""

import html
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt

from reader.model import Hit, format_timestamp

_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()
ModelIndex = QModelIndex


@dataclass(frozen=True, slots=True)
class EpisodeHeading:
    """A row that names the episode of the hits after it, and counts them."""

    text: str
    count: int


Row = EpisodeHeading | Hit


def group(hits: Iterable[Hit]) -> list[list[Hit]]:
    """The hits by episode, in the order of each one's best; within it by passage."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.episode_id, []).append(hit)
    return [sorted(hits, key=lambda h: h.passage) for hits in groups.values()]


def place_text(hit: Hit) -> str:
    """``0:28:57``, or ``¶ 12`` (counted from 1) where the source has no times."""
    return f"¶ {hit.passage + 1}" if hit.start is None else format_timestamp(hit.start)


class HitListModel(QAbstractListModel):
    """Rows are headings and hits; hits also have an index of their own, from 0 in view order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ranked: list[Hit] = []
        self._rows: list[Row] = []
        self._hits: list[Hit] = []
        self._row_of: list[int] = []
        self._index_of: dict[tuple[str, int], int] = {}

    @property
    def hits(self) -> list[Hit]:
        """All hits in the order in which they are shown."""
        return self._hits

    def set_hits(self, ranked: Iterable[Hit]) -> None:
        """Show these, best first, instead."""
        self.beginResetModel()
        self._ranked = list(dict.fromkeys(ranked))
        self._rows, self._hits, self._row_of, self._index_of = [], [], [], {}
        for hits in group(self._ranked):
            heading = f"{hits[0].number} {hits[0].title}".strip()
            self._rows.append(EpisodeHeading(heading, len(hits)))
            for hit in hits:
                self._add(hit)
        self.endResetModel()

    def add_hits(self, ranked: Iterable[Hit]) -> None:
        """The next ones join the episodes they belong to."""
        self.set_hits([*self._ranked, *ranked])

    def row(self, number: int) -> Row:
        return self._rows[number]

    def row_of(self, index: int) -> int:
        """The row of the hit with this index."""
        return self._row_of[index]

    def index_at(self, row: int) -> int | None:
        """The index of the hit in this row; None for a heading or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return self.index_of(found.episode_id, found.passage) if isinstance(found, Hit) else None

    def index_of(self, episode_id: str, passage: int) -> int | None:
        return self._index_of.get((episode_id, passage))

    def rowCount(self, parent: ModelIndex = _ROOT) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
        if not index.isValid() or isinstance(self._rows[index.row()], EpisodeHeading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: ModelIndex, role: int = _ROLE.DisplayRole) -> str | None:  # type: ignore[override]
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, EpisodeHeading):
            return _heading_text(row, role)
        if role == _ROLE.DisplayRole:
            return row.snippet.text
        if role == _ROLE.AccessibleTextRole:
            return ", ".join(filter(None, (place_text(row), row.speaker, row.snippet.text)))
        return None

    def _add(self, hit: Hit) -> None:
        self._index_of[hit.episode_id, hit.passage] = len(self._hits)
        self._row_of.append(len(self._rows))
        self._hits.append(hit)
        self._rows.append(hit)


def _heading_text(heading: EpisodeHeading, role: int) -> str | None:
    if role == _ROLE.DisplayRole:
        return heading.text
    if role == _ROLE.AccessibleTextRole:
        hits = QCoreApplication.translate("HitListPane", "hits: {0}").format(heading.count)
        return f"{heading.text}, {hits}"
    if role == _ROLE.ToolTipRole:
        # Escaped and marked as rich text: a title could look like markup to Qt.
        return f"<span>{html.escape(heading.text)}</span>"
    return None
