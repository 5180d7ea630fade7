"""The library's hits, fetched a page at a time into the hit list."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from reader.model import Results
from reader.services.library import Library
from reader.ui.hits import HitListPane
from reader.ui.jobs import Jobs

SIZE = 200


class HitPages(QObject):
    """How many hits there are in all, and how many of them are in the list."""

    def __init__(self, jobs: Jobs, hits: HitListPane) -> None:
        super().__init__(hits)
        self._jobs, self._hits = jobs, hits
        self._query = ""
        self._loaded = 0
        self.total = 0

    @property
    def has_more(self) -> bool:
        """Whether there are hits that are not in the list yet."""
        return self._loaded < self.total

    def first(self, library: Library, query: str) -> Results:
        """The first page; called on the worker."""
        return library.search(query, SIZE, typing=True)

    def show(self, query: str, results: Results) -> None:
        """List the first page."""
        self._query, self.total, self._loaded = query, results.total, len(results.hits)
        self._hits.show_results(results)
        if not results.total:
            self._hits.show_message(self.tr("No matches. Try fewer or shorter words."))

    def wait(self, text: str) -> None:
        """Say why there are no hits yet."""
        self.total = self._loaded = 0
        self._hits.show_message(text)

    def load_more(self, channel: str, done: Callable[[], None]) -> None:
        """Fetch the next page, then do ``done``."""
        query, offset = self._query, self._loaded

        def show(results: Results) -> None:
            # None at all: the library has shrunk meanwhile, and what is listed is all.
            self._loaded = offset + len(results.hits) if results.hits else results.total
            self.total = results.total
            self._hits.append(results)
            done()

        self._jobs.run_latest(
            channel, lambda library: library.search(query, SIZE, offset, typing=True), show
        )


def found_text(results: Results) -> str:
    """What was found, in one line."""
    translate, context = QCoreApplication.translate, "SearchSession"
    if results.total == 0:
        return translate(context, "No matches")
    if results.total == 1:
        return translate(context, "1 passage in 1 episode")
    if results.episodes == 1:
        return translate(context, "{0} passages in 1 episode").format(results.total)
    found = translate(context, "{0} passages in {1} episodes")
    return found.format(results.total, results.episodes)
