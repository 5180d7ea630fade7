"""A part of the sound, heard alone: once, or over and over."""

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.services.quoting import TextRange
from reader.ui.listening.sound import Sound
from reader.ui.player import State
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from reader.ui.listening.playback import Playback
    from reader.ui.main_window import MainWindow


class Excerpt(QObject):
    """What is selected when it is asked for; another selection later changes nothing."""

    def __init__(self, window: "MainWindow", playback: "Playback") -> None:
        super().__init__(playback)
        self._window, self._playback = window, playback
        self._player, self._actions = playback.player, window.commands.listening
        self._range: tuple[float, float] | None = None  # seconds of the sound
        self._actions.play_selection.triggered.connect(lambda _: self._play())
        self._actions.repeat.triggered.connect(self._repeat)
        self._player.moved.connect(self._stay)
        # Qt is not done with the end of a file while it tells of it.
        self._player.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def leave(self) -> None:
        """One goes elsewhere: all is heard again."""
        self._range = None
        self._actions.repeat.setChecked(False)

    def _play(self) -> None:
        if self._take():
            self._playback.play()

    def _repeat(self, wanted: bool) -> None:
        if wanted and (self._range or self._take()):
            self._playback.play()
        else:
            self._actions.repeat.setChecked(False)

    def _take(self) -> bool:
        """Go to the beginning of what is selected, and know its end; whether there is one."""
        sound, selected = self._playback.sound, self._window.pane.selected_range()
        found = _sound_of(sound, selected) if sound and selected else None
        if found is None:
            self._playback.say(self.tr("Select words that have a time first"))
            return False
        if not self._playback.reaches(found[0]):
            return False
        self._player.seek(found[0])
        self._range = found
        return True

    def _stay(self, seconds: float) -> None:
        if self._range and seconds >= self._range[1] and self._player.state is State.PLAYING:
            self._come_to_the_end()

    def _end(self) -> None:
        """The sound is over before the words are, or with them."""
        if self._range and self._player.state is State.PAUSED:
            self._come_to_the_end()

    def _come_to_the_end(self) -> None:
        """Begin anew, or pause."""
        assert self._range is not None
        if self._actions.repeat.isChecked():
            self._player.seek(self._range[0])
            self._player.play()
        else:
            self._range = None
            self._player.pause()


def _sound_of(sound: Sound, selected: PassageRange) -> tuple[float, float] | None:
    """From when to when a selection is heard, in seconds of the sound."""
    start = sound.time_of(selected.first, selected.first_offset)
    if start is None or sound.moments is None:
        return None
    last, offset = selected.last, selected.last_offset
    end = sound.moments.end_of(TextRange(selected.first, selected.first_offset, last, offset))
    return start, inf if end is None else sound.shift.heard(end)
