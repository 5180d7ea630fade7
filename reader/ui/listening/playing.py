"""What moves the sound: the words, the passages, steps in seconds; and how fast and loud it is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.ui.listening.excerpt import Excerpt
from reader.ui.player import State, faster, slower

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
        self.excerpt = Excerpt(window, playback)
        self._player.set_rate(self._rate)
        self._player.set_volume(window.settings.listening_volume)
        self._connect()

    def play_from(self, passage: int, offset: int = 0) -> None:
        """From a word, or from the last time known before it."""
        sound = self._playback.sound
        seconds = sound.time_of(passage, offset) if sound else None
        if seconds is None:
            self._playback.say(self.tr("The transcript has no time before this"))
        elif self._playback.reaches(seconds):
            self.go_to(seconds)
            self._playback.play()

    def go_to(self, seconds: float) -> None:
        """Move the sound; a range that was heard alone is so no more."""
        self.excerpt.leave()
        self._player.seek(seconds)

    def _connect(self) -> None:
        actions, bar = self._actions, self._playback.bar
        steps: list[tuple[QAction, Callable[[], object]]] = [
            (actions.play, self._toggle),
            (actions.play_here, self._play_here),
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
        actions.mute.toggled.connect(self._set_muted)
        actions.mute.setChecked(self._window.settings.listening_muted)
        bar.sought.connect(lambda _seconds: self.excerpt.leave())
        bar.rate_chosen.connect(self._set_rate)
        bar.volume_chosen.connect(self._set_volume)
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

    def _set_muted(self, muted: bool) -> None:
        self._window.settings.listening_muted = muted
        self._player.set_muted(muted)

    def _toggle(self) -> None:
        announce = self._window.commander.announcer.say
        if self._is_playing:
            self._player.pause()
            announce(self.tr("Paused"))
        else:
            self._playback.play()
            announce(self.tr("Playing") if self._is_playing else "")

    @property
    def _is_playing(self) -> bool:
        return self._player.state is State.PLAYING

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

    # Passages

    def _next_passage(self) -> None:
        sound, now = self._playback.sound, self._player.position
        if sound is not None:
            later = range(self._here() + 1, len(sound.transcript.passages))
            times = (time for time in map(sound.time_of, later) if time is not None)
            found = next((time for time in times if time > now), None)
            self._move(found, self.tr("No passage after this has a time"))

    def _previous_passage(self) -> None:
        """The beginning of this one, or of the one before where this has just begun."""
        sound, least = self._playback.sound, self._player.position - _JUST_BEGUN
        if sound is not None:
            earlier = range(self._here(), -1, -1)
            times = (time for time in map(sound.time_of, earlier) if time is not None)
            found = next((time for time in times if time < least), sound.beginning)
            self._move(found, self.tr("No passage before this has a time"))

    def _move(self, seconds: float | None, else_said: str) -> None:
        if seconds is None:
            self._playback.say(else_said)
        elif self._playback.reaches(seconds):
            self.go_to(seconds)
            self._playback.following.begin()

    def _here(self) -> int:
        heard = self._window.pane.hearing.heard
        return heard.passage if heard else -1


def _call(step: Callable[[], object], _checked: bool = False) -> None:
    """``triggered`` hands over whether the action is checked, which no step wants."""
    step()
