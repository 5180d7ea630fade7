"""The rows of the episode list: quiet show headings, and episodes under them."""

import html
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
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
    """A row that names the show of the ``count`` episodes after it, which may be folded away."""

    show: str
    count: int = 0
    folded: bool = False

    @property
    def text(self) -> str:
        return self.show or QCoreApplication.translate("EpisodeListPane", "No show")


Row = ShowHeading | Episode


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be listed: episodes with these words, unread ones alone, timed ones alone."""

    words: str = ""
    unread: bool = False
    timed: bool = False

    @property
    def is_all(self) -> bool:
        return not (self.words.strip() or self.unread or self.timed)


class EpisodeListModel(QAbstractListModel):
    """Sorts, filters, groups and folds; a row is a ``ShowHeading`` or an ``Episode``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._episodes: list[Episode] = []
        self._order = SortOrder.DATE_NEWEST
        self._filter = EpisodeFilter()
        self._shown: list[Episode] = []  # what is wanted, folded away or not
        self._rows: list[Row] = []
        self._row_of: dict[str, int] = {}
        self._opened: frozenset[str] | None = None  # None: nobody has said yet
        self._staying: set[str] = set()  # read while only unread ones are wanted
        self._folded: set[str] = set()
        self._folded_in_search: set[str] = set()
        self.wanted = Wanted()

    @property
    def order(self) -> SortOrder:
        return self._order

    @property
    def total(self) -> int:
        """How many episodes there are, filtered away or not."""
        return len(self._episodes)

    @property
    def shown(self) -> int:
        """How many episodes are wanted, folded away or not."""
        return len(self._shown)

    @property
    def folded(self) -> tuple[str, ...]:
        """The shows whose episodes are folded away, while no words are looked for."""
        return tuple(sorted(self._folded))

    def set_episodes(self, episodes: Sequence[Episode]) -> None:
        self._episodes = arrange(episodes, self._order)
        self._filter = EpisodeFilter()
        self._rebuild()

    def set_order(self, order: SortOrder) -> None:
        self._order = order
        self._episodes = arrange(self._episodes, order)
        self._rebuild()

    def set_wanted(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._staying.clear()
        if not wanted.words.strip():
            self._folded_in_search.clear()
        self._rebuild()

    def set_opened(self, ids: frozenset[str]) -> None:
        """Which episodes have been opened; one that is read now stays until the next filter."""
        if self.wanted.unread and self._opened is not None:
            self._staying |= ids - self._opened
        self._opened = ids
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def is_unread(self, episode_id: str) -> bool:
        return self._opened is not None and episode_id not in self._opened

    def fold(self, shows: Iterable[str], folded: bool) -> None:
        """Fold the episodes of these shows away, or show them again."""
        change = self._folds.update if folded else self._folds.difference_update
        change(shows)
        self._rebuild()

    def shows(self) -> set[str]:
        return {episode.show for episode in self._episodes}

    def row(self, number: int) -> Row:
        return self._rows[number]

    def row_of(self, episode_id: str | None) -> int | None:
        """Where an episode stands, or None while it is not shown."""
        return self._row_of.get(episode_id) if episode_id else None

    def row_of_show(self, show: str) -> int | None:
        """Where a show's heading stands."""
        found = (n for n, row in enumerate(self._rows) if isinstance(row, ShowHeading))
        return next((n for n in found if self._rows[n].show == show), None)

    def neighbour(self, episode_id: str | None, count: int) -> str | None:
        """The episode wanted ``count`` after this one; the first one after none."""
        ids = [episode.id for episode in self._shown]
        place = ids.index(episode_id) + count if episode_id in ids else 0
        return ids[place] if 0 <= place < len(ids) else None

    def successor(self, episode_id: str | None, leaving: Collection[str]) -> str | None:
        """The nearest episode below this one that stays, else above it."""
        ids = [episode.id for episode in self._shown]
        place = ids.index(episode_id) if episode_id in ids else 0
        near = (*ids[place:], *reversed(ids[:place]))
        return next((key for key in near if key not in leaving), None)

    def rowCount(self, parent: ModelIndex = _ROOT) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], ShowHeading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: ModelIndex, role: int = _ROLE.DisplayRole) -> str | None:  # type: ignore[override]
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, ShowHeading):
            return _heading_text(row, role)
        return _episode_text(row, role, unread=self.is_unread(row.id))

    @property
    def _folds(self) -> set[str]:
        """While words are looked for, every show begins unfolded."""
        return self._folded_in_search if self.wanted.words.strip() else self._folded

    def _rebuild(self) -> None:
        self.beginResetModel()
        wanted, folds = self.wanted, self._folds
        found = self._filter.apply(self._episodes, wanted.words)
        self._shown = [e for e in found if self._is_wanted(e, wanted)]
        counts = Counter(episode.show for episode in self._shown)
        self._rows, self._row_of = [], {}
        show: str | None = None
        for episode in self._shown:
            if episode.show != show:
                show = episode.show
                self._rows.append(ShowHeading(show, counts[show], show in folds))
            if show not in folds:
                self._row_of[episode.id] = len(self._rows)
                self._rows.append(episode)
        self.endResetModel()

    def _is_wanted(self, episode: Episode, wanted: Wanted) -> bool:
        if wanted.timed and not episode.timed:
            return False
        return not wanted.unread or self.is_unread(episode.id) or episode.id in self._staying


def _heading_text(row: ShowHeading, role: int) -> str | None:
    if role == _ROLE.AccessibleTextRole:
        tr = QCoreApplication.translate
        count = tr("EpisodeListPane", "1 episode")
        if row.count != 1:
            count = tr("EpisodeListPane", "{0} episodes").format(row.count)
        folded = [tr("EpisodeListPane", "folded")] if row.folded else []
        return ", ".join([row.text, count, *folded])
    return row.text if role == _ROLE.DisplayRole else None


def _episode_text(episode: Episode, role: int, *, unread: bool) -> str | None:
    if role == _ROLE.DisplayRole:
        return episode.title
    if role == _ROLE.AccessibleTextRole:
        state = QCoreApplication.translate("EpisodeListPane", ", unread") if unread else ""
        return f"{full_title(episode)}, {facts_text(episode)}{state}"
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
