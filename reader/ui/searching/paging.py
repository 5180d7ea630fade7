"""The library's hits, fetched a page at a time into the hit list."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.model import Results
from reader.services.library import Library
from reader.ui.hits import HitListPane, HitOrder
from reader.ui.jobs import Cancelled, Jobs
from reader.ui.translating import Wording

Found = Wording("Found")
# Hits a page: a snippet takes half a millisecond or more to make.
SIZE = 60
CHANNEL = "search"


class HitPages(QObject):
    """How many hits there are in all, and which of them are in the list."""

    def __init__(self, jobs: Jobs, hits: HitListPane) -> None:
        super().__init__(hits)
        self._jobs, self._hits = jobs, hits
        self._query = ""
        self._order = HitOrder.RELEVANCE
        self.total = 0

    @property
    def has_more(self) -> bool:
        """Whether there are hits after those in the list."""
        return self._hits.span().stop < self.total

    @property
    def has_before(self) -> bool:
        """Whether there are hits before those in the list."""
        return bool(self._hits.span().start)

    def first(self, query: str, *, as_many: bool) -> Callable[[Library, Cancelled], Results]:
        """What fetches the first page, or ``as_many`` as are listed, on the worker."""
        span = self._hits.span()
        count = max(SIZE, span.stop) if as_many and not span.start else SIZE
        return _page(query, self._hits.order(), 0, count)

    def show(self, query: str, results: Results, suggestion: str, is_empty: bool) -> None:
        """List the first page; ``suggestion`` is what may have been meant where it is empty.

        ``is_empty`` says that the library is.
        """
        self._query, self._order, self.total = query, self._hits.order(), results.total
        if results.total:
            self._hits.show_results(results)
        elif is_empty:
            self._hits.show_message(self.tr("There is nothing to search yet. Add files first."))
        else:
            text = (
                self.tr("No matches. Try fewer or shorter words.")
                if any(map(str.isalnum, query))
                else self.tr("Type a word to look for.")
            )
            self._hits.show_message(text, suggestion, results.cut)

    def wait(self, text: str) -> None:
        """Say why there are no hits yet."""
        self.total = 0
        self._hits.show_message(text)

    def reach(self, index: int, done: Callable[[], None]) -> None:
        """Fetch the page that has a hit, then do ``done``."""
        span = self._hits.span()
        if index == span.stop:
            self.load_more(done)
        elif index == span.start - 1:
            self.load_before(done)
        else:
            start = max(0, min(index - SIZE // 2, self.total - SIZE))
            self._fetch(start, SIZE, lambda page: self._hits.show_results(page, start), done)

    def load_more(self, done: Callable[[], None]) -> None:
        """Fetch the page after those in the list, then do ``done``."""
        self._fetch(self._hits.span().stop, SIZE, self._append, done)

    def load_before(self, done: Callable[[], None]) -> None:
        """Fetch the page before those in the list, then do ``done``."""
        first = self._hits.span().start
        start = max(0, first - SIZE)
        self._fetch(start, first - start, self._hits.prepend, done)

    def _append(self, page: Results) -> None:
        self._hits.append(page)
        if not page.hits:  # the library has shrunk meanwhile, and what is listed is all
            self.total = self._hits.span().stop

    def _fetch(
        self, offset: int, count: int, add: Callable[[Results], None], done: Callable[[], None]
    ) -> None:
        def show(page: Results) -> None:
            self.total = page.total
            add(page)
            done()

        task = _page(self._query, self._order, offset, count)
        self._jobs.run_cancellable(CHANNEL, task, show)


def _page(
    query: str, order: HitOrder, offset: int, count: int
) -> Callable[[Library, Cancelled], Results]:
    def fetch(library: Library, cancelled: Cancelled) -> Results:
        return library.search(
            query, count, offset, typing=True, sort=order.value, cancelled=cancelled
        )

    return fetch


def found_text(results: Results) -> str:
    """What was found, in one line."""
    if results.total == 0:
        return Found.tr("No matches")
    episodes = Found.tr("%Ln episode(s)", "", results.episodes)
    return Found.tr("%Ln passage(s) in {0}", "", results.total).format(episodes)
