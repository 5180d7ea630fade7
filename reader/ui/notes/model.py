"""The rows of the list of notes: an episode's heading, and its annotations below it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt

from reader.model import Color, Kind, format_timestamp
from reader.services.annotating import Placed
from reader.ui.headed_model import HeadedModel, Heading
from reader.ui.markdown import plain_text
from reader.ui.marks import color_name

_ROLE = Qt.ItemDataRole


Row = Heading | Placed


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which annotations are listed; None or empty leaves nothing out.

    ``words`` must all be in what was said, the note, or the tags.
    """

    episode_id: str | None = None
    words: str = ""
    color: Color | None = None
    tag: str | None = None
    show: str | None = None
    lost: bool = False

    @property
    def narrows(self) -> bool:
        """Whether more than the episode is asked for."""
        chosen = (self.words.strip(), self.color, self.tag, self.show)
        return self.lost or any(value is not None and value != "" for value in chosen)


class NotesModel(HeadedModel):
    """Annotations as they are filtered, in the order of the library and of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Placed, ...] = ()
        self._shows: Mapping[str, str] = {}
        self._rows: list[Row] = []
        self.wanted = Wanted()

    def set_notes(self, notes: Iterable[Placed], shows: Mapping[str, str]) -> None:
        """List these; ``shows`` are the shows of the library's episodes, in its order."""
        order = {episode_id: number for number, episode_id in enumerate(shows)}
        self._shows = shows
        last = len(order)
        self._all = tuple(sorted(notes, key=lambda p: order.get(p.annotation.episode_id, last)))
        self.filter(self.wanted)

    def filter(self, wanted: Wanted) -> None:
        """List those that are wanted."""
        self.beginResetModel()
        self.wanted = wanted
        groups: dict[str, list[Placed]] = {}
        for placed in self._all:
            if self._is_wanted(placed):
                groups.setdefault(placed.annotation.episode_id, []).append(placed)
        self._rows = []
        for placed_here in groups.values():
            if wanted.episode_id is None:
                title = placed_here[0].annotation.title
                self._rows.append(Heading(title, len(placed_here)))
            self._rows += placed_here
        self.endResetModel()

    def tags(self) -> list[str]:
        """Every tag, by the alphabet."""
        return sorted({t for p in self._all for t in p.annotation.tags}, key=str.casefold)

    def shows(self) -> list[str]:
        """The shows with annotations, by the alphabet."""
        ids = {placed.annotation.episode_id for placed in self._all}
        return sorted({s for key, s in self._shows.items() if key in ids and s}, key=str.casefold)

    def has_lost(self) -> bool:
        return any(placed.found is None for placed in self._all)

    def row(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, annotation_id: str) -> int | None:
        for number, row in enumerate(self._rows):
            if isinstance(row, Placed) and row.annotation.id == annotation_id:
                return number
        return None

    def first(self) -> int | None:
        """The row of the first annotation."""
        rows = (number for number, row in enumerate(self._rows) if isinstance(row, Placed))
        return next(rows, None)

    def count(self) -> int:
        """How many annotations are listed."""
        return sum(1 for row in self._rows if isinstance(row, Placed))

    def counted(self, count: int) -> str:
        return QCoreApplication.translate("NotesPane", "notes: {0}").format(count)

    def row_text(self, row: object, role: int) -> str | None:
        if not isinstance(row, Placed):
            return None
        if role == _ROLE.DisplayRole:
            return row.annotation.anchor.exact
        return spoken_text(row) if role == _ROLE.AccessibleTextRole else None

    def _is_wanted(self, placed: Placed) -> bool:
        one, wanted = placed.annotation, self.wanted
        if wanted.episode_id not in (None, one.episode_id):
            return False
        if wanted.color not in (None, one.color) or (wanted.lost and placed.found):
            return False
        if wanted.tag is not None and wanted.tag not in one.tags:
            return False
        if wanted.show not in (None, self._shows.get(one.episode_id)):
            return False
        there = " ".join((one.anchor.exact, one.note, one.title, *one.tags)).casefold()
        return all(word in there for word in wanted.words.casefold().split())


def place_text(placed: Placed) -> str:
    """Its time; where its words are gone, that they are."""
    if placed.found is None:
        return QCoreApplication.translate("NotesPane", "Words not found")
    return "" if placed.seconds is None else format_timestamp(placed.seconds)


def kind_text(placed: Placed) -> str:
    """A bookmark, or the colour of a highlight."""
    if placed.annotation.kind is Kind.BOOKMARK:
        return QCoreApplication.translate("NotesPane", "Bookmark")
    return color_name(placed.annotation.color)


def spoken_text(placed: Placed) -> str:
    """All of a row, for a screen reader."""
    one = placed.annotation
    note = plain_text(one.note)
    parts = (kind_text(placed), place_text(placed), one.anchor.exact, note, *one.tags)
    return ", ".join(part for part in parts if part)
