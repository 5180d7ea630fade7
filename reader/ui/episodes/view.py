"""The list itself: keyboard and mouse choose an episode."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.episodes.delegate import EpisodeDelegate
from reader.ui.episodes.model import EpisodeListModel, ShowHeading
from reader.ui.grouped_list import GroupedListView
from reader.ui.theme import Theme

# Opening an episode waits until the arrow keys rest this long.
SETTLE_MS = 120


class EpisodeListView(GroupedListView):
    """Rows of an ``EpisodeListModel``; ``chosen`` gives the id of an episode."""

    chosen = Signal(str)

    def __init__(self, model: EpisodeListModel, theme: Theme, parent: QWidget) -> None:
        self._rows = model
        delegate = EpisodeDelegate(model, theme, parent.font(), parent)
        super().__init__(model, delegate, SETTLE_MS, parent)
        self.setItemDelegate(delegate)
        self.setObjectName("episodeList")
        self.setAccessibleName(self.tr("Episodes"))

    def current_id(self) -> str | None:
        """The id of the episode that is marked, or None."""
        index = self.currentIndex()
        row = self._rows.row(index.row()) if index.isValid() else None
        return None if row is None or isinstance(row, ShowHeading) else row.id

    def top_row(self) -> tuple[str, int] | None:
        """The first episode in view, and where it stands in it, in pixels from the top."""
        first = self.indexAt(self.viewport().rect().topLeft())
        for number in range(max(0, first.row()), self._rows.rowCount()):
            row = self._rows.row(number)
            if not isinstance(row, ShowHeading):
                return row.id, self.visualRect(self._rows.index(number)).top()
        return None

    def keep_at(self, place: tuple[str, int] | None) -> None:
        """Bring an episode back to where ``top_row`` found it."""
        number = self._rows.row_of(place[0]) if place else None
        if place is not None and number is not None:
            bar = self.verticalScrollBar()
            moved = self.visualRect(self._rows.index(number)).top() - place[1]
            bar.setValue(bar.value() + moved)

    def mark(self, episode_id: str | None) -> None:
        """Mark an episode, and bring it into view, without choosing it."""
        self.mark_row(self._rows.row_of(episode_id))

    def choose(self) -> None:
        self._settle.stop()
        if episode_id := self.current_id():
            self.chosen.emit(episode_id)
