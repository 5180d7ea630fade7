"""The rows of the episode list: quiet show headings, and episodes under them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.model import Episode
from reader.ui.episodes.arrange import Listing, SortOrder
from reader.ui.facts import length_text, long_date
from reader.ui.translating import Wording

Listed = Wording("Listed")
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
        return self.show or Listed.tr("No show")


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
        self._listing = Listing()
        self._order = SortOrder.DATE_NEWEST
        self._shown: Sequence[Episode] = ()  # what is wanted, folded away or not
        self._rows: list[Row] = []
        self._row_of: dict[str, int] = {}
        self._heading_of: dict[str, int] = {}
        self._opened: frozenset[str] | None = None  # None: nobody has said yet
        self._open: str | None = None
        self._staying: set[str] = set()  # read while only unread ones are wanted
        self._folded: set[str] = set()
        self._folded_in_search: set[str] = set()
        self.wanted = Wanted()

    @property
    def order(self) -> SortOrder:
        return self._order

    @property
    def listing(self) -> Listing:
        return self._listing

    @property
    def total(self) -> int:
        """How many episodes there are, filtered away or not."""
        return len(self._listing.known)

    @property
    def shown(self) -> int:
        """How many episodes are wanted, folded away or not."""
        return len(self._shown)

    @property
    def folded(self) -> tuple[str, ...]:
        """The shows whose episodes are folded away, while no words are looked for."""
        return tuple(sorted(self._folded))

    def set_listing(self, listing: Listing) -> None:
        self._listing = listing
        self._rebuild()

    def set_order(self, order: SortOrder) -> None:
        if order is not self._order:
            self._order = order
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
        if self.wanted.unread:
            self._rebuild()
        elif self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def is_unread(self, episode_id: str) -> bool:
        return self._opened is not None and episode_id not in self._opened

    def set_open(self, episode_id: str | None) -> None:
        """Which episode is being read."""
        before, self._open = self._open, episode_id
        for row in {self.place_of(before), self.place_of(episode_id)} - {None}:
            self.dataChanged.emit(self.index(row or 0), self.index(row or 0))

    def is_open(self, number: int) -> bool:
        """Whether this row is the episode that is read, or it is folded away under it."""
        return self._open is not None and number == self.place_of(self._open)

    def place_of(self, episode_id: str | None) -> int | None:
        """Where an episode stands, or the heading under which it is folded away."""
        row, known = self.row_of(episode_id), self._listing.known.get(episode_id or "")
        if row is not None or known is None:
            return row
        return self.row_of_show(known.episode.show) if known.episode.show in self._folds else None

    def fold(self, shows: Iterable[str], folded: bool) -> None:
        """Fold the episodes of these shows away, or show them again."""
        change = self._folds.update if folded else self._folds.difference_update
        change(shows)
        self._rebuild()

    def shows(self) -> set[str]:
        return {known.episode.show for known in self._listing.known.values()}

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def row(self, number: int) -> Row:
        return self._rows[number]

    def row_of(self, episode_id: str | None) -> int | None:
        """Where an episode stands, or None while it is not shown."""
        return self._row_of.get(episode_id) if episode_id else None

    def row_of_show(self, show: str) -> int | None:
        """Where a show's heading stands."""
        return self._heading_of.get(show)

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
        states = [Listed.tr("unread")] if self.is_unread(row.id) else []
        states += [Listed.tr("open")] if row.id == self._open else []
        return _episode_text(row, role, states)

    @property
    def _folds(self) -> set[str]:
        """While words are looked for, every show begins unfolded."""
        return self._folded_in_search if self.wanted.words.strip() else self._folded

    def _rebuild(self) -> None:
        self.beginResetModel()
        folds = self._folds
        self._shown = self._wanted_ones()
        self._rows, self._row_of, self._heading_of = [], {}, {}
        for show, group in groupby(self._shown, key=attrgetter("show")):
            episodes = list(group)
            self._heading_of[show] = len(self._rows)
            self._rows.append(ShowHeading(show, len(episodes), show in folds))
            if show not in folds:
                first = len(self._rows)
                self._row_of.update((e.id, n) for n, e in enumerate(episodes, first))
                self._rows.extend(episodes)
        self.endResetModel()

    def _wanted_ones(self) -> Sequence[Episode]:
        wanted = self.wanted
        found = self._listing.found(self._order, wanted.words)
        if wanted.timed:
            found = tuple(e for e in found if e.timed)
        if wanted.unread and self._opened is not None:
            away = self._opened - self._staying
            found = tuple(e for e in found if e.id not in away)
        return found


def _heading_text(row: ShowHeading, role: int) -> str | None:
    if role == _ROLE.AccessibleTextRole:
        count = Listed.tr("%Ln episode(s)", "", row.count)
        folded = [Listed.tr("folded")] if row.folded else []
        return ", ".join([row.text, count, *folded])
    return row.text if role == _ROLE.DisplayRole else None


def _episode_text(episode: Episode, role: int, states: Sequence[str]) -> str | None:
    if role == _ROLE.DisplayRole:
        return episode.title
    if role == _ROLE.AccessibleTextRole:
        return ", ".join([full_title(episode), facts_text(episode), *states])
    if role == _ROLE.ToolTipRole:
        # Escaped and marked as rich text: a title could look like markup to Qt.
        import html  # noqa: PLC0415  (start-up time)

        return f"<span>{html.escape(full_title(episode))}</span>"
    return None


def full_title(episode: Episode) -> str:
    return f"{episode.number} {episode.title}".strip()


def facts_text(episode: Episode) -> str:
    """The quiet line under a title: ``6 July 2021 · 51 min``."""
    if episode.duration is None:
        length = Listed.tr("no timestamps")
    else:
        length = length_text(episode.duration)
    return " · ".join(([long_date(episode.date)] if episode.date else []) + [length])
