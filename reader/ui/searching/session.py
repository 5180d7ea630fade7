"""Searching: from what is typed to lit words and a list of hits."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.model import Chip, PassageMatch, Results
from reader.services.library import Library
from reader.ui.hits import HitListPane
from reader.ui.jobs import Cancelled, Jobs
from reader.ui.reading import ReadingSession, View
from reader.ui.search_bar import SearchFrame
from reader.ui.searching.lighting import Lighting
from reader.ui.searching.paging import CHANNEL, HitPages, found_text
from reader.ui.searching.stepping import HitSteps
from reader.ui.transcript import TranscriptPane

Operators = tuple[tuple[Chip, str], ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """The hits of one episode; and those of the library, where they were asked for."""

    query: str
    episode_id: str | None
    matches: tuple[PassageMatch, ...]
    results: Results | None
    suggestion: str  # what may have been meant where nothing was found
    is_empty: bool  # whether nothing was found because the library is empty
    operators: Operators
    by_marks: bool  # whether it depends on what the user has marked


class SearchSession(QObject):
    """One search at a time: the newest query wins, in the pane and in the hit list."""

    listing = Signal(bool)  # whether the hit list is wanted in the episodes' place
    summary = Signal(str)  # what was found, in one line; empty when the search is over
    recognised = Signal(object)  # the Operators of the query
    renewed = Signal()  # the same query may find others than before
    used = Signal(str)  # a query whose hits are gone through
    index_missed = Signal()  # a search waits for the index

    def __init__(
        self,
        jobs: Jobs,
        bar: SearchFrame,
        hits: HitListPane,
        pane: TranscriptPane,
        reading: ReadingSession,
    ) -> None:
        super().__init__(bar)
        self._jobs, self._bar, self._hits = jobs, bar, hits
        self._pane, self._reading = pane, reading
        self._lighting = Lighting(jobs, pane, reading)
        self._pages = HitPages(jobs, hits)
        self._steps = HitSteps(bar, hits, self._pages, self._lighting, reading)
        self._ready = False
        self._why = ""  # why the index cannot answer, where that is known
        self._still = self._by_marks = self._is_answered = False
        self._landed: int | None = None  # the passage that the window was opened for
        self._origin: View | None = None  # where the reader was when the search began
        bar.query_edited.connect(self.search)
        bar.scope_changed.connect(self.search)
        bar.next_requested.connect(self.next)
        bar.previous_requested.connect(self.previous)
        bar.escape_pressed.connect(self.leave)
        bar.down_pressed.connect(self._go_down)
        hits.hit_chosen.connect(self._go_to)
        hits.more_wanted.connect(self._steps.load_more)
        hits.before_wanted.connect(self._steps.load_before)
        hits.order_changed.connect(self._order_changed)
        hits.suggestion_chosen.connect(self.run)
        reading.opened.connect(self._light)
        jobs.failed.connect(self._steps.stop)

    def set_ready(self, ready: bool) -> None:
        """Whether the index can answer; a search typed before is answered when it can.

        It may say so again and again: what it answers may be other hits each time.
        """
        self._ready = ready
        if ready:
            self._why = ""
        if ready and self._steps.in_library and self._query:
            self._answer_again()

    def set_failure(self, reason: str) -> None:
        """Say why the index cannot answer, until it can."""
        self._why = reason
        if self._steps.in_library and self._query:
            self._pages.wait(reason)

    def renew(self) -> None:
        """Answer a query for what is marked anew, for that has changed."""
        if self._by_marks and self._query:
            self._answer_again()
            self.renewed.emit()

    def restore(self, query: str, passage: int | None = None) -> None:
        """Bring the last search back: lit and listed, with the text left where it is.

        The hit of ``passage`` becomes the present one. Nothing comes back over a search that
        has been typed meanwhile.
        """
        if self._bar.query():
            return
        self._bar.set_query(query)
        self._still, self._landed = bool(query) and passage is None, passage
        self._answer()

    def search(self, _changed: str = "") -> None:
        """Answer what stands in the bar, and show the first hit from here on."""
        self._still, self._landed = False, None
        self._answer()

    def run(self, query: str) -> None:
        """Search for something else than what stands in the bar."""
        self._bar.set_query(query)
        self._bar.focus_query(select_all=False)
        self.search()

    def next(self) -> None:
        self.used.emit(self._query)
        self._steps.step(1)

    def previous(self) -> None:
        self.used.emit(self._query)
        self._steps.step(-1)

    def leave(self) -> None:
        """Clear the search and return to where it began."""
        origin = self._origin
        self._bar.set_query("")
        self._clear()
        if origin is not None:
            self._reading.return_to(origin)
        self._pane.setFocus()

    @property
    def _query(self) -> str:
        text = self._bar.query()
        return text if text.strip() else ""

    def _clear(self) -> None:
        self._jobs.drop(CHANNEL)
        self._origin = None
        self._steps.stop()
        self._steps.forget()
        self._lighting.clear()
        self._bar.set_counter("")
        self.listing.emit(False)
        self.summary.emit("")
        self.recognised.emit(())

    def _answer(self) -> None:
        if not self._query:
            self._clear()
            return
        if self._origin is None:
            self._origin = self._reading.view()
        in_library = self._steps.in_library
        self._is_answered = False
        self._steps.forget()
        self.listing.emit(in_library)
        if in_library and not self._ready:
            self._pages.wait(self._why or self.tr("Preparing the search index…"))
            self.index_missed.emit()
        self._steps.expect()
        self._ask(self._query, in_library and self._ready)

    def _answer_again(self) -> None:
        """There may be other hits now: the text stays, and the present hit if it is one still."""
        if not self._is_answered:
            self._answer()
            return
        self._still = True
        self._steps.expect()
        self._ask(self._query, self._steps.in_library and self._ready)

    def _ask(self, query: str, in_library: bool) -> None:
        shown = self._reading.shown
        page = self._pages.first(query, as_many=self._is_answered) if in_library else None
        task = _answering(query, shown.episode.id if shown else None, page)
        self._jobs.run_cancellable(CHANNEL, task, self._show)

    def _show(self, answer: _Answer) -> None:
        self._by_marks = answer.by_marks
        self.recognised.emit(answer.operators)
        shown = self._reading.shown
        if shown is not None and shown.episode.id == answer.episode_id:
            self._lighting.show(answer.matches)  # else _light does that for the newer episode
        if not self._steps.in_library:
            self.summary.emit(found_text(Results(len(answer.matches), 1, ())))
        elif answer.results is not None:
            self._pages.show(answer.query, answer.results, answer.suggestion, answer.is_empty)
            self.summary.emit(found_text(answer.results))
        else:  # the list waits for the index; the open episode is lit already
            self._steps.stop()
            return
        self._is_answered = True
        if self._still:
            self._steps.keep()
        else:
            top = self._origin.place.passage if self._origin else 0
            self._steps.preview(top if self._landed is None else self._landed)
        self._steps.arrive()

    def _light(self, _episode_id: str) -> None:
        """Light the hits of an episode that has just been opened."""
        self._steps.leave_episode()
        if self._query:
            self._lighting.find(self._query, self._steps.count)

    def _go_to(self, index: int) -> None:
        self.used.emit(self._query)
        self._steps.go_to(index)

    def _order_changed(self, _order: str) -> None:
        """List the hits in another order; the text stays where it is."""
        if self._query:
            self._still = True
            self._answer()

    def _go_down(self) -> None:
        """From the bar to the hits: in the list, or in the text."""
        if self._steps.in_library and self._hits.count():
            self.listing.emit(True)
            self._hits.focus_list()
        else:
            self._pane.setFocus()


def _answering(
    query: str,
    episode_id: str | None,
    first_page: Callable[[Library, Cancelled], Results] | None,
) -> Callable[[Library, Cancelled], _Answer]:
    """What answers a query on the worker: in the open episode, and in the library."""

    def answer(library: Library, cancelled: Cancelled) -> _Answer:
        matches = (
            library.match(query, episode_id, typing=True, cancelled=cancelled) if episode_id else ()
        )
        results = first_page(library, cancelled) if first_page else None
        nothing = results is not None and not results.total and not cancelled()
        is_empty = nothing and not library.episodes()
        suggestion = (library.suggest(query) if nothing else None) or ""
        operators, marks = library.operators(query), library.asks_for_marks(query)
        return _Answer(query, episode_id, matches, results, suggestion, is_empty, operators, marks)

    return answer
