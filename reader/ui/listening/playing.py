"""What moves the sound: the passages, steps in seconds, a selection once or over and over."""

from collections.abc import Callable
from functools import partial
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.services.quoting import TextRange
from reader.ui.listening.sound import Sound
from reader.ui.player import State, faster, slower
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from reader.ui.listening.playback import Playback
    from reader.ui.main_window import MainWindow

_STEP, _FAR = 5.0, 30.0  # seconds
# So soon after a passage has begun, the one before it is meant.
_JUST_BEGUN = 2.0


class Playing(QObject):
    """Carries out the actions on the player."""

    def __init__(self, window: "MainWindow", playback: "Playback") -> None:
        super().__init__(playback)
        self._window, self._playback = window, playback
        self._player, self._actions = playback.player, window.commands.listening
        self._range: tuple[float, float] | None = None  # what is heard alone, in the sound
        self._player.set_rate(self._rate)
        self._player.set_volume(window.settings.listening_volume)
        self._connect()

    def play_from(self, passage: int, offset: int = 0) -> None:
        """From a word, or from the last time known before it."""
        sound = self._playback.sound
        seconds = sound.time_of(passage, offset) if sound else None
        if seconds is None:
            self._window.status.confirm(self.tr("The transcript has no time before this"))
            return
        self.go_to(seconds)
        self._playback.play()

    def go_to(self, seconds: float) -> None:
        """Move the sound; a range that was heard alone is so no more."""
        self.leave_range()
        self._player.seek(seconds)

    def leave_range(self) -> None:
        self._range = None
        self._actions.repeat.setChecked(False)

    def _connect(self) -> None:
        actions, bar = self._actions, self._playback.bar
        steps: list[tuple[QAction, Callable[[], object]]] = [
            (actions.play, self._toggle),
            (actions.play_here, self._play_here),
            (actions.play_selection, self._play_selection),
            (actions.back, partial(self._step, -_STEP)),
            (actions.forward, partial(self._step, _STEP)),
            (actions.far_back, partial(self._step, -_FAR)),
            (actions.far_forward, partial(self._step, _FAR)),
            (actions.previous_passage, self._previous_passage),
            (actions.next_passage, self._next_passage),
            (actions.slower, lambda: self._set_rate(slower(self._rate))),
            (actions.faster, lambda: self._set_rate(faster(self._rate))),
            (actions.usual_speed, lambda: self._set_rate(1.0)),
        ]
        for action, step in steps:
            action.triggered.connect(partial(_call, step))
        actions.repeat.triggered.connect(self._repeat)
        actions.mute.toggled.connect(self._player.set_muted)
        bar.sought.connect(lambda _seconds: self.leave_range())
        bar.rate_chosen.connect(self._set_rate)
        bar.volume_chosen.connect(self._set_volume)
        self._player.moved.connect(self._stay_in_range)
        self._window.pane.hearing.word_wanted.connect(self.play_from)
        self._window.pane.passage_activated.connect(self._play_timestamp)

    @property
    def _rate(self) -> float:
        return self._window.settings.listening_rate

    def _set_rate(self, rate: float) -> None:
        """Another speed, from now on always."""
        self._window.settings.listening_rate = rate
        self._player.set_rate(rate)
        self._playback.bar.set_rate(rate)

    def _set_volume(self, volume: float) -> None:
        self._window.settings.listening_volume = volume
        self._actions.mute.setChecked(False)
        self._player.set_volume(volume)

    def _toggle(self) -> None:
        if self._player.state is State.PLAYING:
            self._player.pause()
        else:
            self._playback.play()

    def _step(self, seconds: float) -> None:
        self.go_to(self._player.position + seconds)

    def _play_timestamp(self, passage: int) -> None:
        """A timestamp was clicked. Without audio, it is the present moment and nothing else."""
        sound = self._playback.sound
        if sound is not None and sound.time_of(passage) is not None:
            self.play_from(passage)

    def _play_here(self) -> None:
        """From the caret, or from the passage whose menu is open."""
        pane, passage = self._window.pane, self._window.quoting.passage
        selected = pane.selected_range()
        if selected is not None and selected.first == passage:
            self.play_from(selected.first, selected.first_offset)
            return
        place = pane.annotated.place(pane.textCursor())
        at_caret = pane.caret.is_visible() and place.passage == passage
        self.play_from(passage, place.offset if at_caret else 0)

    # A selection

    def _play_selection(self) -> None:
        if self._take_range():
            self._playback.play()

    def _repeat(self, wanted: bool) -> None:
        if wanted and (self._range or self._take_range()):
            self._playback.play()
        else:
            self._actions.repeat.setChecked(False)

    def _take_range(self) -> bool:
        """Go to the beginning of what is selected, and know its end; whether there is one."""
        sound, selected = self._playback.sound, self._window.pane.selected_range()
        found = _sound_of(sound, selected) if sound and selected else None
        if found is None:
            self._window.status.confirm(self.tr("Select words that have a time first"))
            return False
        self._player.seek(found[0])
        self._range = found
        return True

    def _stay_in_range(self, seconds: float) -> None:
        """At its end, begin anew or pause."""
        if self._range is None or self._player.state is not State.PLAYING:
            return
        start, end = self._range
        if seconds >= end and self._actions.repeat.isChecked():
            self._player.seek(start)
        elif seconds >= end:
            self._range = None
            self._player.pause()

    # Passages

    def _next_passage(self) -> None:
        sound, now = self._playback.sound, self._player.position
        if sound is not None:
            later = range(self._here() + 1, len(sound.transcript.passages))
            times = (time for time in map(sound.time_of, later) if time is not None)
            self._move(next((time for time in times if time > now), None))

    def _previous_passage(self) -> None:
        """The beginning of this one, or of the one before where this has just begun."""
        sound, least = self._playback.sound, self._player.position - _JUST_BEGUN
        if sound is not None:
            earlier = range(self._here(), -1, -1)
            times = (time for time in map(sound.time_of, earlier) if time is not None)
            self._move(next((time for time in times if time < least), 0.0))

    def _move(self, seconds: float | None) -> None:
        if seconds is not None:
            self.go_to(seconds)
            self._playback.following.begin()

    def _here(self) -> int:
        heard = self._window.pane.hearing.heard
        return heard.passage if heard else -1


def _sound_of(sound: Sound, selected: PassageRange) -> tuple[float, float] | None:
    """From when to when a selection is heard, in seconds of the sound."""
    start = sound.time_of(selected.first, selected.first_offset)
    if start is None or sound.moments is None:
        return None
    last, offset = selected.last, selected.last_offset
    end = sound.moments.end_of(TextRange(selected.first, selected.first_offset, last, offset))
    return start, inf if end is None else sound.shift.heard(end)


def _call(step: Callable[[], object], _checked: bool = False) -> None:
    """``triggered`` hands over whether the action is checked, which no step wants."""
    step()
