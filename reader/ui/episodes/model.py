"""The rows of the episode list: quiet show headings, and episodes under them."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt

from reader.model import Episode
from reader.ui.episodes.arrange import EpisodeFilter, SortOrder, arrange
from reader.ui.facts import length_text, long_date

_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()
ModelIndex = QModelIndex


@dataclass(frozen=True, slots=True)
class ShowHeading:
    """A row that names the show of the episodes after it; it cannot be chosen."""

    show: str

    @property
    def text(self) -> str:
        return self.show or QCoreApplication.translate("EpisodeListPane", "No show")


Row = ShowHeading | Episode


class EpisodeListModel(QAbstractListModel):
    """Sorts, filters and groups; a row is a ``ShowHeading`` or an ``Episode``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._episodes: list[Episode] = []
        self._order = SortOrder.DATE_NEWEST
        self._text = ""
        self._filter = EpisodeFilter()
        self._rows: list[Row] = []
        self._row_of: dict[str, int] = {}

    @property
    def order(self) -> SortOrder:
        return self._order

    @property
    def total(self) -> int:
        """How many episodes there are, filtered away or not."""
        return len(self._episodes)

    def set_episodes(self, episodes: Sequence[Episode]) -> None:
        self._episodes = arrange(episodes, self._order)
        self._filter = EpisodeFilter()
        self._rebuild()

    def set_order(self, order: SortOrder) -> None:
        self._order = order
        self._episodes = arrange(self._episodes, order)
        self._rebuild()

    def set_filter(self, text: str) -> None:
        self._text = text
        self._rebuild()

    def row(self, number: int) -> Row:
        return self._rows[number]

    def row_of(self, episode_id: str | None) -> int | None:
        """Where an episode stands, or None while it is not shown."""
        return self._row_of.get(episode_id) if episode_id else None

    def neighbour(self, episode_id: str | None, count: int) -> str | None:
        """The episode shown ``count`` after this one; the first one after none."""
        shown = list(self._row_of)  # in the order of the rows
        place = shown.index(episode_id) + count if episode_id in self._row_of else 0
        return shown[place] if 0 <= place < len(shown) else None

    def rowCount(self, parent: ModelIndex = _ROOT) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
        if not index.isValid() or isinstance(self._rows[index.row()], ShowHeading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: ModelIndex, role: int = _ROLE.DisplayRole) -> str | None:  # type: ignore[override]
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, ShowHeading):
            return row.text if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole) else None
        return _episode_text(row, role)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._rows, self._row_of = [], {}
        show: str | None = None
        for episode in self._filter.apply(self._episodes, self._text):
            if episode.show != show:
                show = episode.show
                self._rows.append(ShowHeading(show))
            self._row_of[episode.id] = len(self._rows)
            self._rows.append(episode)
        self.endResetModel()


def _episode_text(episode: Episode, role: int) -> str | None:
    if role == _ROLE.DisplayRole:
        return episode.title
    if role == _ROLE.AccessibleTextRole:
        return f"{full_title(episode)}, {facts_text(episode)}"
    if role == _ROLE.ToolTipRole:
        # Escaped and marked as rich text: a title could look like markup to Qt.
        return f"<span>{html.escape(full_title(episode))}</span>"
    return None


def full_title(episode: Episode) -> str:
    return f"{episode.number} {episode.title}".strip()


def facts_text(episode: Episode) -> str:
    """The quiet line under a title: ``6 July 2021 · 51 min``."""
    if episode.duration is None:
        length = QCoreApplication.translate("EpisodeListPane", "no timestamps")
    else:
        length = length_text(episode.duration)
    return " · ".join(([long_date(episode.date)] if episode.date else []) + [length])
