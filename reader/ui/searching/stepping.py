"""Stepping from hit to hit: in the open episode, or through the library."""

from PySide6.QtCore import QObject

from reader.ui.facts import count_text
from reader.ui.history import Moment
from reader.ui.hits import HitListPane
from reader.ui.reading import ReadingSession
from reader.ui.search_bar import Scope, SearchFrame
from reader.ui.searching.lighting import Lighting
from reader.ui.searching.paging import HitPages


class HitSteps(QObject):
    """Which hit is the present one. Steps taken while hits are awaited are taken later."""

    def __init__(
        self,
        bar: SearchFrame,
        hits: HitListPane,
        pages: HitPages,
        lighting: Lighting,
        reading: ReadingSession,
    ) -> None:
        super().__init__(bar)
        self._bar, self._hits, self._pages = bar, hits, pages
        self._lighting, self._reading = lighting, reading
        self._awaited = False
        self._steps = 0
        self._current: int | None = None  # counts through all hits, or those of the episode

    @property
    def in_library(self) -> bool:
        return self._bar.scope() is Scope.LIBRARY

    def expect(self) -> None:
        """Hits are on their way."""
        self._awaited = True
        self._bar.set_busy(True)

    def arrive(self) -> None:
        """They have come: count, and take the steps that were asked for meanwhile."""
        steps = self._steps
        self.stop()
        self.count()
        self.step(steps)

    def stop(self) -> None:
        """Nothing is awaited any more."""
        self._awaited, self._steps = False, 0
        self._bar.set_busy(False)

    def forget(self) -> None:
        """No hit is the present one."""
        self._current, self._lighting.landed = None, None

    def leave_episode(self) -> None:
        """Another episode is open, whose hits are not known yet."""
        self._lighting.matches = ()
        if not self.in_library:
            self._current = None

    def count(self) -> None:
        """Say where in the hits one is."""
        total = self._pages.total if self.in_library else len(self._lighting.matches)
        if self._current is not None:
            present = count_text(self._current + 1)
            text = self.tr("{0} of {1}").format(present, count_text(total))
        elif total:
            text = self.tr("%Ln match(es)", "", total)
        else:
            text = self.tr("No matches")
        self._bar.set_counter(text)

    def preview(self, passage: int) -> None:
        """Show the open episode's first hit at or after a passage, without visiting it."""
        shown = self._reading.shown
        first = self._lighting.first_from(passage)
        if first is None or shown is None:
            return
        moment = Moment(shown.episode.id, self._lighting.matches[first].passage)
        if self.in_library:
            first = self._hits.index_of(moment.episode_id, moment.passage)
            self._hits.set_current(first)
        self._current = first
        self._lighting.land(moment)

    def keep(self) -> None:
        """The same hit is the present one if it is among those that have come; nothing moves."""
        moment, index = self._lighting.landed, self._lighting.relight()
        if moment is not None and self.in_library:
            index = self._hits.index_of(moment.episode_id, moment.passage)
            self._hits.set_current(index)
        self._current = index
        if index is None:
            self.forget()

    def go_to(self, index: int) -> None:
        """Land on a hit, lit: one of the list's in library scope, else one of the episode's."""
        moment = self._moment(index)
        if moment is not None:
            self._current = index
            self._hits.set_current(index if self.in_library else None)
            self._reading.visit(moment)
            self._lighting.land(moment)
            self.count()

    def step(self, by: int) -> None:
        """So many hits on or back, around the ends."""
        if self._awaited:
            self._steps += by
            return
        count = self._pages.total if self.in_library else len(self._lighting.matches)
        if count == 0 or by == 0:
            return
        start = self._current
        if start is None:
            start = -1 if by > 0 else 0
        self._reach((start + by) % count)

    def load_more(self) -> None:
        """Fetch the next page of hits, as the end of the list comes near."""
        if not self._awaited and self.in_library and self._pages.has_more:
            self.expect()
            self._pages.load_more(self.arrive)

    def load_before(self) -> None:
        """Fetch the page before, as the beginning of the list comes near."""
        if not self._awaited and self.in_library and self._pages.has_before:
            self.expect()
            self._pages.load_before(self.arrive)

    def _reach(self, index: int) -> None:
        """Land on a hit, which may have to be fetched first."""
        if not self.in_library or index in self._hits.span():
            self.go_to(index)
            return

        def land() -> None:
            steps = self._steps
            self.stop()
            self.count()
            if index in self._hits.span():  # the library may have changed meanwhile
                self.go_to(index)
                self.step(steps)

        self.expect()
        self._pages.reach(index, land)

    def _moment(self, index: int) -> Moment | None:
        """Where a hit is."""
        if self.in_library:
            hit = self._hits.hit_at(index)
            return Moment(hit.episode_id, hit.passage)
        shown = self._reading.shown
        matches = self._lighting.matches
        return Moment(shown.episode.id, matches[index].passage) if shown else None
