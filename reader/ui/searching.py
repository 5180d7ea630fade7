"""Searching: from what is typed to lit words, a list of hits, and steps between them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.model import PassageMatch, Results
from reader.services.library import Library
from reader.ui.history import Moment
from reader.ui.hits import HitListPane
from reader.ui.jobs import Jobs
from reader.ui.lighting import Lighting
from reader.ui.reading import ReadingSession
from reader.ui.search_bar import Scope, SearchFrame
from reader.ui.transcript import Place, TranscriptPane

PAGE = 200


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where the reader was when the search began."""

    episode_id: str
    place: Place


@dataclass(frozen=True, slots=True)
class _Answer:
    """The hits of the open episode; and those of the library, where they were asked for."""

    matches: tuple[PassageMatch, ...]
    results: Results | None


class SearchSession(QObject):
    """One search at a time: the newest query wins, in the pane and in the hit list."""

    listing = Signal(bool)  # whether the hit list is wanted in the episodes' place
    summary = Signal(str)  # what was found, in one line; empty when the search is over

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
        self._ready = False
        self._still = False
        self._origin: _Origin | None = None
        self._total = 0
        self._loaded = 0
        self._current: int | None = None  # counts in the order of the list, or of the episode
        bar.query_edited.connect(self.search)
        bar.scope_changed.connect(self.search)
        bar.next_requested.connect(self.next)
        bar.previous_requested.connect(self.previous)
        bar.escape_pressed.connect(self.leave)
        bar.down_pressed.connect(hits.focus_list)
        hits.hit_chosen.connect(self.go_to)
        hits.more_wanted.connect(self._load_more)
        reading.opened.connect(self._light)

    def set_ready(self, ready: bool) -> None:
        """Whether the index can answer; a search typed before is answered when it can."""
        self._ready = ready
        if ready and self._in_library and self._query:
            self._answer()

    def restore(self, query: str) -> None:
        """Bring the last search back: lit and listed, with the text left where it is."""
        self._bar.set_query(query)
        self._still = bool(query)
        self._answer()

    def search(self, _changed: str = "") -> None:
        """Answer what stands in the bar, and show the first hit from here on."""
        self._still = False
        self._answer()

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def go_to(self, index: int) -> None:
        """Land on a hit, lit: one of the list's in library scope, else one of the episode's."""
        moment = self._moment(index)
        if moment is not None:
            self._current = index
            self._hits.set_current(index if self._in_library else None)
            self._reading.visit(moment)
            self._lighting.land(moment)
            self._count()

    def leave(self) -> None:
        """Clear the search and return to where it began."""
        origin = self._origin
        self._bar.set_query("")
        self._clear()
        if origin is not None:
            self._reading.show_place(origin.episode_id, origin.place)
        self._pane.setFocus()

    @property
    def _in_library(self) -> bool:
        return self._bar.scope() is Scope.LIBRARY

    @property
    def _query(self) -> str:
        text = self._bar.query()
        return text if text.strip() else ""

    def _moment(self, index: int) -> Moment | None:
        """Where a hit is."""
        if self._in_library:
            hit = self._hits.hit_at(index)
            return Moment(hit.episode_id, hit.passage)
        shown = self._reading.shown
        matches = self._lighting.matches
        return Moment(shown.episode.id, matches[index].passage) if shown else None

    def _clear(self) -> None:
        self._jobs.drop("search")
        self._origin, self._current, self._total = None, None, 0
        self._lighting.clear()
        self._bar.set_counter("")
        self._bar.set_busy(False)
        self.listing.emit(False)
        self.summary.emit("")

    def _answer(self) -> None:
        if not self._query:
            self._clear()
            return
        self._remember_origin()
        self._current, self._lighting.landed = None, None
        self.listing.emit(self._in_library)
        if self._in_library and not self._ready:
            self._hits.show_message(self.tr("Preparing the search index…"))
        self._bar.set_busy(True)
        query, in_library = self._query, self._in_library and self._ready
        shown = self._reading.shown

        def answer(library: Library) -> _Answer:
            matches: tuple[PassageMatch, ...] = ()
            if shown is not None:
                matches = library.match(query, shown.episode.id, typing=True)
            results = library.search(query, PAGE, typing=True) if in_library else None
            return _Answer(matches, results)

        self._jobs.run_latest("search", answer, self._show)

    def _remember_origin(self) -> None:
        if self._origin is None and self._reading.shown is not None:
            self._origin = _Origin(self._reading.shown.episode.id, self._pane.place())

    def _show(self, answer: _Answer) -> None:
        self._bar.set_busy(False)
        self._lighting.show(answer.matches)
        if not self._in_library:
            self.summary.emit(_found(Results(len(answer.matches), 1, ())))
        elif answer.results is not None:
            self._list(answer.results)
        else:
            return  # the list waits for the index; the open episode is lit already
        if not self._still:
            self._preview()
        self._count()

    def _list(self, results: Results) -> None:
        self._total, self._loaded = results.total, len(results.hits)
        self._hits.show_results(results)
        if not results.total:
            self._hits.show_message(self.tr("No matches. Try fewer or shorter words."))
        self.summary.emit(_found(results))

    def _preview(self) -> None:
        """While typing, the first hit from where the search began is shown, not visited."""
        shown = self._reading.shown
        first = self._lighting.first_from(self._origin.place.passage if self._origin else 0)
        if first is None or shown is None:
            return
        moment = Moment(shown.episode.id, self._lighting.matches[first].passage)
        if self._in_library:
            first = self._hits.index_of(moment.episode_id, moment.passage)
            self._hits.set_current(first)
        self._current = first
        self._lighting.land(moment)

    def _step(self, by: int) -> None:
        count = self._hits.count() if self._in_library else len(self._lighting.matches)
        if count == 0:
            return
        if self._current is None:
            self.go_to(0 if by > 0 else count - 1)
        else:
            self.go_to((self._current + by) % count)
        if self._current == count - 1 and self._in_library:
            self._load_more()

    def _load_more(self) -> None:
        """The next page of hits, as the end of the list comes near."""
        if self._loaded >= self._total:
            return
        query, offset = self._query, self._loaded

        def done(results: Results) -> None:
            self._loaded += len(results.hits)
            self._hits.append(results)
            if landed := self._lighting.landed:
                self._current = self._hits.index_of(landed.episode_id, landed.passage)
            self._count()

        self._jobs.run_latest(
            "search", lambda library: library.search(query, PAGE, offset, typing=True), done
        )

    def _light(self, _episode_id: str) -> None:
        """Light the hits of an episode that has just been opened."""
        if self._query:
            self._lighting.find(self._query, self._count)

    def _count(self) -> None:
        present = 0 if self._current is None else self._current + 1
        total = self._total if self._in_library else len(self._lighting.matches)
        self._bar.set_counter(self.tr("{0} of {1}").format(present, total))


def _found(results: Results) -> str:
    """What was found, in one line."""
    translate, context = QCoreApplication.translate, "SearchSession"
    if results.total == 1:
        return translate(context, "1 passage in 1 episode")
    if results.episodes == 1:
        return translate(context, "{0} passages in 1 episode").format(results.total)
    found = translate(context, "{0} passages in {1} episodes")
    return found.format(results.total, results.episodes)
