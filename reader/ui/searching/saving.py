"""Saved searches: kept in the library, counted when nothing else is to be done."""

from collections import deque

from PySide6.QtCore import QObject, Signal

from reader.model import SavedSearch
from reader.services.library import Library
from reader.ui.jobs import Cancelled, Jobs
from reader.ui.saved import SavedSearchesPane
from reader.ui.shared import Shared


class SavedSearches(QObject):
    """``saved`` comes with what was just saved."""

    saved = Signal(str)

    def __init__(self, jobs: Jobs, shared: Shared, pane: SavedSearchesPane) -> None:
        super().__init__(pane)
        self._shared, index = shared, shared.index
        self._jobs, self._index, self._pane = jobs, index, pane
        self._waiting: deque[SavedSearch] = deque()
        pane.renamed.connect(self._rename)
        pane.deleted.connect(self._delete)
        index.ready_changed.connect(self._count_all)
        shared.searches_listed.connect(self._list)

    def load(self) -> None:
        """List what the library keeps."""
        self._jobs.run(lambda library: library.store.searches.all(), self._list)

    def save(self, query: str) -> None:
        """Keep a search; one that asks for nothing is passed over."""
        text = query.strip()
        if not text:
            return

        def keep(library: Library) -> tuple[SavedSearch, ...]:
            library.store.searches.save(text)
            return library.store.searches.all()

        self._jobs.run(keep, self._shared.searches_listed.emit)
        self.saved.emit(text)

    def count(self) -> None:
        """Count what they find now."""
        self._count_all(self._index.is_ready)

    def _rename(self, search_id: int, name: str) -> None:
        def rename(library: Library) -> tuple[SavedSearch, ...]:
            library.store.searches.rename(search_id, name)
            return library.store.searches.all()

        self._jobs.run(rename, self._shared.searches_listed.emit)

    def _delete(self, search_id: int) -> None:
        def delete(library: Library) -> tuple[SavedSearch, ...]:
            library.store.searches.delete(search_id)
            return library.store.searches.all()

        self._jobs.run(delete, self._shared.searches_listed.emit)

    def _list(self, searches: tuple[SavedSearch, ...]) -> None:
        self._pane.set_searches(searches)
        self.count()

    def _count_all(self, ready: bool) -> None:
        """One after the other, so that a search that is typed waits for one of them at most."""
        self._jobs.drop("count")
        self._waiting = deque(self._pane.searches() if ready else ())
        self._count_next()

    def _count_next(self) -> None:
        if not self._waiting:
            return
        search = self._waiting.popleft()

        def count(library: Library, cancelled: Cancelled) -> int:
            return library.search(search.query, 0, cancelled=cancelled).total

        def show(total: int) -> None:
            self._pane.set_count(search.id, total)
            self._count_next()

        self._jobs.run_cancellable("count", count, show)
