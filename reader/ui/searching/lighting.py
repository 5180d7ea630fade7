"""The hits of the open episode, lit in the transcript pane."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.model import PassageMatch
from reader.services.library import Library
from reader.ui.history import Moment
from reader.ui.jobs import Cancelled, Jobs
from reader.ui.reading import ReadingSession
from reader.ui.transcript import PassageRange, TranscriptPane


class Lighting(QObject):
    """Which hits are lit, and which of them is the present one."""

    def __init__(self, jobs: Jobs, pane: TranscriptPane, reading: ReadingSession) -> None:
        super().__init__(pane)
        self._jobs = jobs
        self._pane = pane
        self._reading = reading
        self.matches: tuple[PassageMatch, ...] = ()
        self.landed: Moment | None = None  # the present hit, in whichever episode it is

    def show(self, matches: tuple[PassageMatch, ...]) -> None:
        """Light these, the hits of the open episode."""
        self.matches = matches
        self._pane.set_matches(matches)

    def find(self, query: str, done: Callable[[], None]) -> None:
        """Find and light the hits of the episode that is open now, then do ``done``."""
        shown = self._reading.shown
        if shown is None:
            return

        def show(matches: tuple[PassageMatch, ...]) -> None:
            self.show(matches)
            if self.landed is not None:
                self.land(self.landed)
            done()

        def match(library: Library, cancelled: Cancelled) -> tuple[PassageMatch, ...]:
            return library.match(query, shown.episode.id, typing=True, cancelled=cancelled)

        self._jobs.run_cancellable("light", match, show)

    def clear(self) -> None:
        self._jobs.drop("light")
        self.landed = None
        self.show(())

    def first_from(self, passage: int) -> int | None:
        """The index of the first hit at or after a passage, else of the first of all."""
        if not self.matches:
            return None
        return next((i for i, m in enumerate(self.matches) if m.passage >= passage), 0)

    def land(self, moment: Moment) -> None:
        """Make a hit the present one: lit stronger, in view, and with the caret at its words,
        so that copying a quote without a selection takes its passage."""
        self.landed = moment
        index = self.relight()
        if index is not None:
            match = self.matches[index]
            offset = match.lit[0][1][0] if match.lit else 0
            self._pane.select(PassageRange(match.passage, offset, match.passage, offset))
            self._pane.scroll_to(match.passage, offset)

    def relight(self) -> int | None:
        """Light the present hit stronger, if it is one of the open episode's; its index."""
        shown, moment = self._reading.shown, self.landed
        if shown is None or moment is None or shown.episode.id != moment.episode_id:
            return None
        passage = moment.passage
        index = next((i for i, m in enumerate(self.matches) if m.passage == passage), None)
        self._pane.set_current_match(index)
        return index
