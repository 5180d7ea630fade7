"""What stands on the timeline: the matches of a search, what is marked, chapters."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.listening.following import heard_at

if TYPE_CHECKING:
    from reader.ui.listening.playback import Playback
    from reader.ui.main_window import MainWindow

# Characters of what is shown where one points at the timeline.
_MOST_WORDS = 90


class TimelineMarks(QObject):
    """Turns places of the transcript into times of the sound, where they have any."""

    def __init__(self, window: "MainWindow", playback: "Playback") -> None:
        super().__init__(playback)
        self._window, self._playback = window, playback
        self._timeline = playback.bar.timeline
        playback.bar.set_words_at(self._words_at)
        window.pane.lit_changed.connect(self._show_matches)
        window.pane.lit_changed.connect(self._show_marks)

    def show(self) -> None:
        """All of them, of another episode or after a change."""
        self._show_matches()
        self._show_marks()
        sound = self._playback.sound
        if sound is not None:
            chapters = sound.transcript.chapters
            self._timeline.set_chapters((sound.shift.heard(c.start), c.title) for c in chapters)

    def _show_matches(self) -> None:
        lit = self._window.pane.highlights
        # One of each passage: there are as many matches as words, and the line is short.
        self._timeline.set_ticks(self._times(dict(reversed(lit.beginnings())).items()))
        current = lit.current_beginning()
        at = list(self._times([current])) if current else []
        self._timeline.set_current_tick(at[0] if at else None)

    def _show_marks(self) -> None:
        sound = self._playback.sound
        if sound is None:
            return
        marks = self._window.pane.annotated.beginnings()
        timed = ((sound.time_of(*place), color) for place, color in marks)
        self._timeline.set_marks((time, color) for time, color in timed if time is not None)

    def _times(self, places: Iterable[tuple[int, int]]) -> Iterator[float]:
        if (sound := self._playback.sound) is not None:
            times = (sound.time_of(*place) for place in places)
            yield from (time for time in times if time is not None)

    def _words_at(self, seconds: float) -> str:
        """What is said then, as much of it as there is room for."""
        sound = self._playback.sound
        heard = heard_at(sound, seconds, self._playback.player.duration) if sound else None
        if sound is None or heard is None or not heard.is_exact:
            return ""
        text = sound.transcript.passages[heard.passage].text
        first, end = heard.segment or (0, len(text))
        words = " ".join(text[first:end].split())
        return words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS].rstrip() + "…"
