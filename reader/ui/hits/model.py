"""The rows of the hit list: an episode's heading, and its hits as they are said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from reader.model import Hit, format_timestamp
from reader.ui.headed_model import HeadedModel, Heading

_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()
# So many hits are listed at once; where more come on one side, half of them go on the other.
# Qt asks for the height of every row whenever one comes: 1,200 take it some 10 milliseconds.
MOST_LISTED = 1200


Row = Heading | Hit


def place_text(hit: Hit) -> str:
    """``0:28:57``, or ``¶ 12`` (counted from 1) where the source has no times."""
    return f"¶ {hit.passage + 1}" if hit.start is None else format_timestamp(hit.start)


class HitListModel(HeadedModel):
    """Rows are headings and hits, in the order in which they come.

    A hit's index counts from 0 through all that were found; those in ``listed`` are listed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = 0
        self._hits: list[Hit] = []
        self._rows: list[Row] = []
        self._row_of: list[int] = []
        self._index_of: dict[tuple[str, int], int] = {}
        self._counts: dict[str, int] = {}

    @property
    def listed(self) -> range:
        """The indexes of the hits that are listed."""
        return range(self._first, self._first + len(self._hits))

    def set_hits(self, hits: Sequence[Hit], counts: Mapping[str, int], first: int = 0) -> None:
        """List these instead, ``first`` being the index of the first of them."""
        self._counts = dict(counts)
        self._replace(hits, first)

    def has_room(self, count: int) -> bool:
        """Whether so many more can be listed without any going."""
        return len(self._hits) + count <= MOST_LISTED

    def add_hits(self, hits: Sequence[Hit], counts: Mapping[str, int]) -> None:
        """List the next ones too; some of the first may go."""
        self._counts |= counts
        if not self.has_room(len(hits)):
            kept = [*self._hits, *hits][-MOST_LISTED // 2 :]
            self._replace(kept, self.listed.stop + len(hits) - len(kept))
            return
        rows = list(self._rows_of(hits, self._hits[-1].episode_id if self._hits else None))
        if rows:
            start = len(self._rows)
            self.beginInsertRows(_ROOT, start, start + len(rows) - 1)
            self._add(rows)
            self.endInsertRows()

    def put_before(self, hits: Sequence[Hit], counts: Mapping[str, int]) -> None:
        """List those before too; some of the last may go."""
        self._counts |= counts
        room = self.has_room(len(hits))
        both = [*hits, *self._hits]
        self._replace(both if room else both[: MOST_LISTED // 2], self._first - len(hits))

    def row(self, number: int) -> Row:
        return self._rows[number]

    def hit(self, index: int) -> Hit:
        """Raises IndexError where none is listed."""
        return self._hits[self._place(index)]

    def row_of(self, index: int) -> int:
        """The row of the hit with this index; raises IndexError where none is listed."""
        return self._row_of[self._place(index)]

    def index_at(self, row: int) -> int | None:
        """The index of the hit in this row; None for a heading or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return self.index_of(found.episode_id, found.passage) if isinstance(found, Hit) else None

    def index_of(self, episode_id: str, passage: int) -> int | None:
        return self._index_of.get((episode_id, passage))

    def counted(self, count: int) -> str:
        return QCoreApplication.translate("HitListPane", "hits: {0}").format(count)

    def row_text(self, row: object, role: int) -> str | None:
        if not isinstance(row, Hit):
            return None
        if role == _ROLE.DisplayRole:
            return row.snippet.text
        if role == _ROLE.AccessibleTextRole:
            return ", ".join(filter(None, (place_text(row), row.speaker, row.snippet.text)))
        return None

    def _place(self, index: int) -> int:
        if index not in self.listed:
            raise IndexError(f"hit {index} is not listed")
        return index - self._first

    def _replace(self, hits: Sequence[Hit], first: int) -> None:
        self.beginResetModel()
        self._first = first
        self._hits, self._rows, self._row_of, self._index_of = [], [], [], {}
        self._add(self._rows_of(hits, None))
        self.endResetModel()

    def _rows_of(self, hits: Iterable[Hit], episode_id: str | None) -> Iterator[Row]:
        """Hits with headings between them, after one of this episode."""
        for hit in hits:
            if hit.episode_id != episode_id:
                episode_id = hit.episode_id
                text = f"{hit.number} {hit.title}".strip()
                yield Heading(text, self._counts.get(episode_id, 0))
            yield hit

    def _add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            if isinstance(row, Hit):
                self._index_of[row.episode_id, row.passage] = self.listed.stop
                self._row_of.append(len(self._rows))
                self._hits.append(row)
            self._rows.append(row)
