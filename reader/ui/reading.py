"""Reading: which episode is open, which moment is the present one, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.model import Passage, format_timestamp
from reader.services.links import LinkTarget, parse_link, resolve
from reader.services.reading import OpenEpisode, open_episode
from reader.ui.header import EpisodeHeader
from reader.ui.history import History, Moment
from reader.ui.jobs import Jobs
from reader.ui.transcript import PassageRange, Place, TranscriptPane


@dataclass(frozen=True, slots=True)
class View:
    """What the reader has before them: an episode, its top line, the marked passage."""

    episode_id: str
    place: Place
    marked: int | None


class ReadingSession(QObject):
    """Opens episodes in the transcript pane and moves in them."""

    opened = Signal(str)  # the id of the episode that the pane shows now
    moment_changed = Signal(str)  # its timestamp, or its passage's number
    history_changed = Signal()
    closed = Signal()  # nothing is shown any more
    missing = Signal(str)

    def __init__(self, jobs: Jobs, pane: TranscriptPane, header: EpisodeHeader) -> None:
        super().__init__(pane)
        self._jobs = jobs
        self._pane = pane
        self._header = header
        self._history = History()
        self._marked: int | None = None
        self.shown: OpenEpisode | None = None
        self.keeps_positions = True
        pane.passage_activated.connect(self.go_to_passage)
        pane.place_changed.connect(self.save_position)

    @property
    def can_go_back(self) -> bool:
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        return self._history.can_go_forward

    def open(self, episode_id: str, place: Place | None = None) -> None:
        """Show the episode at a place, else where reading stopped in it."""
        if self._stays_at(episode_id):
            return
        self._leave()
        self._load(episode_id, lambda loaded: self._resume(loaded, place))

    def visit(self, moment: Moment, *, remember: bool = True) -> None:
        """Show the moment, in whichever episode it is, and mark its passage."""
        if self._stays_at(moment.episode_id):
            self._land(moment, remember)
        else:
            self._leave()
            self._load(moment.episode_id, lambda _: self._land(moment, remember))

    def open_link(self, link: str) -> bool:
        """Show the moment that a link names; whether it is one of our links."""
        target = parse_link(link)
        if target is None:
            return False
        self._leave()
        self._load(target.episode_id, lambda loaded: self._land_at(loaded, target))
        return True

    def view(self) -> View | None:
        """What is to be seen now, to come back to."""
        if self.shown is None:
            return None
        return View(self.shown.episode.id, self._pane.place(), self._marked)

    def return_to(self, view: View) -> None:
        """Bring back a view as it was; it is no new moment."""
        if self._stays_at(view.episode_id):
            self._bring_back(view)
        else:
            self._load(view.episode_id, lambda _: self._bring_back(view))

    def go_to_passage(self, passage: int) -> None:
        """Make a passage of the open episode the present moment."""
        if self.shown is not None and 0 <= passage < len(self.shown.transcript.passages):
            self.visit(Moment(self.shown.episode.id, passage))

    def go_to_time(self, seconds: float) -> None:
        """Make the passage in which this time falls the present moment."""
        if self.shown is not None:
            self.go_to_passage(self.shown.transcript.passage_at(seconds))

    def go_back(self) -> None:
        if self._history.can_go_back:
            self.visit(self._history.back(), remember=False)

    def go_forward(self) -> None:
        if self._history.can_go_forward:
            self.visit(self._history.forward(), remember=False)

    def refresh(self) -> None:
        """Show what the library holds of the open episode now, at the same place."""
        if self.shown is None:
            return
        episode_id = self.shown.episode.id

        def done(loaded: OpenEpisode | None) -> None:
            if loaded is not None and self.shown and self.shown.episode.id == episode_id:
                self._replace(loaded)

        self._jobs.run_latest("reload", lambda library: open_episode(library, episode_id), done)

    def close(self) -> None:
        """Show nothing: the open episode has gone."""
        self._jobs.drop("open")
        self.shown, self._marked = None, None
        self._header.show_episode(None)
        self._pane.show_transcript(())
        self.moment_changed.emit("")
        self.closed.emit()

    def save_position(self) -> None:
        """Remember what stands at the top of the view."""
        if self.shown is None or not self.shown.transcript.passages or not self.keeps_positions:
            return
        episode_id, place = self.shown.episode.id, self._pane.place()
        self._jobs.run(
            lambda library: library.store.set_reading_position(
                episode_id, place.passage, place.offset
            )
        )

    def place_name(self, passage: int) -> str:
        """A passage's timestamp, or its number where there is none; empty for no passage."""
        return _place_name(self.shown.transcript.passages if self.shown else (), passage)

    def _replace(self, loaded: OpenEpisode) -> None:
        view, present = self.view(), self.shown
        is_new = present is None or _known(present) != _known(loaded)
        says_other = present is None or present.transcript != loaded.transcript
        if not is_new and not says_other:
            return
        self.shown = loaded
        if is_new:
            self._header.show_episode(loaded.episode, loaded.files)
        if says_other:
            self._pane.show_transcript(loaded.transcript.passages)
            if view is not None:
                self._bring_back(view)
        self.opened.emit(loaded.episode.id)

    def _leave(self) -> None:
        """Keep where reading is, so that going back returns to it."""
        self.save_position()
        present = self._history.present
        if self.shown is not None and present and present.episode_id == self.shown.episode.id:
            place = self._pane.place()
            self._history.replace(Moment(present.episode_id, place.passage, place.offset))

    def _stays_at(self, episode_id: str) -> bool:
        """Whether this episode is shown already; then another one on its way is not wanted."""
        stays = self.shown is not None and self.shown.episode.id == episode_id
        if stays:
            self._jobs.drop("open")
        return stays

    def _load(self, episode_id: str, arrive: Callable[[OpenEpisode], None]) -> None:
        """Show another episode, then do what it was opened for."""

        def done(loaded: OpenEpisode | None) -> None:
            if loaded is None:
                self.missing.emit(episode_id)
                return
            self.shown, self._marked = loaded, None
            self._header.show_episode(loaded.episode, loaded.files)
            self._pane.show_transcript(loaded.transcript.passages)
            arrive(loaded)
            self.opened.emit(loaded.episode.id)

        self._jobs.run_latest("open", lambda library: open_episode(library, episode_id), done)

    def _resume(self, loaded: OpenEpisode, place: Place | None) -> None:
        passage, offset = (place.passage, place.offset) if place else loaded.position or (0, 0)
        passage = self._nearest(passage)  # the file may have become shorter
        self._pane.restore_place(Place(passage, offset))
        self._history.visit(Moment(loaded.episode.id, passage, offset))
        self.history_changed.emit()
        self.moment_changed.emit(self.place_name(passage))

    def _bring_back(self, view: View) -> None:
        self._mark(view.marked)
        self._pane.restore_place(view.place)
        passage = view.place.passage if view.marked is None else view.marked
        self.moment_changed.emit(self.place_name(passage))

    def _land(self, moment: Moment, remember: bool) -> None:
        passage = self._nearest(moment.passage)
        self._mark(passage)
        self._pane.select(PassageRange(passage, moment.offset, passage, moment.offset))
        self._pane.scroll_to(passage, moment.offset)
        if remember:
            self._history.visit(moment)
        self.history_changed.emit()
        self.moment_changed.emit(self.place_name(passage))

    def _mark(self, passage: int | None) -> None:
        self._marked = passage
        self._pane.mark_passage(passage)

    def _nearest(self, passage: int) -> int:
        return max(0, min(passage, self._pane.blockCount() - 1))

    def _land_at(self, loaded: OpenEpisode, target: LinkTarget) -> None:
        if loaded.transcript.passages:
            self.visit(Moment(loaded.episode.id, *resolve(target, loaded.transcript)))


def _known(loaded: OpenEpisode) -> tuple[object, ...]:
    """What stands above the text."""
    return loaded.episode, loaded.files


def _place_name(passages: Sequence[Passage], passage: int) -> str:
    if passage >= len(passages):
        return ""
    start = passages[passage].start
    return format_timestamp(start) if start is not None else f"¶ {passage + 1}"
