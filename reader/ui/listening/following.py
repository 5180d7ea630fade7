"""What is heard, shown in the transcript; and the way back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.listening.sound import Sound
from reader.ui.player import State
from reader.ui.transcript import Heard

if TYPE_CHECKING:
    from reader.ui.listening.playback import Playback
    from reader.ui.main_window import MainWindow


class Following(QObject):
    """Marks the passage, the segment and the word. The page turns while it is followed."""

    def __init__(self, window: "MainWindow", playback: "Playback") -> None:
        super().__init__(playback)
        self._playback = playback
        self._hearing = window.pane.hearing
        action = window.commands.listening.follow
        action.triggered.connect(self._choose)
        self._hearing.following_changed.connect(action.setChecked)
        playback.player.moved.connect(self.show_place)
        playback.player.state_changed.connect(self._follow_state)

    def show_place(self, seconds: float) -> None:
        """Mark what is heard at a time of the sound."""
        sound = self._playback.sound
        over = self._playback.player.duration
        self._hearing.show(heard_at(sound, seconds, over) if sound else None)

    def begin(self) -> None:
        """Keep what is heard in view."""
        self._hearing.follow()

    def _choose(self, wanted: bool) -> None:
        if wanted:
            self._hearing.follow()
        else:
            self._hearing.leave()

    def _follow_state(self, state: State) -> None:
        if state is State.EMPTY:
            self._hearing.show(None)
            self._hearing.leave()


def heard_at(sound: Sound, seconds: float, over: float) -> Heard | None:
    """The place in the text; None before the first words, or where nobody knows.

    ``over`` is how long the sound is, in seconds; 0 where the file does not say.
    """
    if sound.moments is None:
        return None
    shift = sound.shift
    moment = sound.moments.heard_at(shift.said(seconds), shift.said(over) if over else None)
    if moment is None:
        return None
    if moment.is_over:
        return Heard(moment.passage)
    return Heard(moment.passage, moment.segment, moment.word, moment.is_exact)
