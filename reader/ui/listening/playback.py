"""The player with its bar, for whichever episode is open: made for the first one with audio."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.model import format_timestamp
from reader.ui.listening.following import Following
from reader.ui.listening.pane_keys import PaneKeys
from reader.ui.listening.playing import Playing
from reader.ui.listening.shift_sign import ShiftSign
from reader.ui.listening.sound import Sound
from reader.ui.listening.timeline import TimelineMarks
from reader.ui.listening.way_back import WayBack
from reader.ui.player import (
    BarActions,
    DesktopActions,
    Player,
    PlayerBar,
    State,
    offer_to_desktop,
    open_player,
)
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.listening.session import ListeningSession
    from reader.ui.main_window import MainWindow

_SAVED_EVERY = 5000  # milliseconds


class Playback(QObject):
    """``sound`` is what is open in the player; None while there is nothing to be heard."""

    def __init__(
        self, window: "MainWindow", session: "ListeningSession", player: Player | None = None
    ) -> None:
        super().__init__(session)
        self._window, self._actions = window, session.actions
        actions = session.actions
        self.say = session.say
        self.sound: Sound | None = None
        self.player: Player = player or open_player(self)
        self.bar: PlayerBar = self._make_bar(session.column)
        self.following: Following = Following(window, self)
        self.way_back = WayBack(window, self)
        self.playing = Playing(window, self)
        self.marks = TimelineMarks(window, self)
        self.shift_sign = ShiftSign(window, self)
        keys = DesktopActions(actions.play, actions.next_passage, actions.previous_passage)
        self.desktop = offer_to_desktop(self.player, keys, window)
        self._saving = QTimer(self, interval=_SAVED_EVERY)
        self._saving.timeout.connect(self.save)
        self.player.state_changed.connect(self._follow_state)
        self.player.failed.connect(self._announce)
        window.shared.heard.connect(self._give_way)
        self._keys = PaneKeys(self._actions.pane_keys(), self)
        for part in (window.pane, self.bar, *self.bar.findChildren(QWidget)):
            self._keys.watch(part)

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
        self.way_back.set_theme(theme)
        self.shift_sign.set_theme(theme)

    def show(self, sound: Sound) -> None:
        """Have the file open where listening stopped, unless it is open already."""
        path = sound.audio.path
        assert path is not None
        self.sound = sound
        if self.player.path != path:
            self.player.load(path, sound.audio.heard)
            self._tell_desktop()
        self.bar.show()
        self.following.show_place(self.player.position)
        self.shift_sign.show_at(self.player.position)
        self.marks.show()

    def play(self) -> None:
        """Let it be heard, and follow it."""
        self.player.play()
        self.following.begin()

    @property
    def is_playing(self) -> bool:
        return self.player.state is State.PLAYING

    def reaches(self, seconds: float) -> bool:
        """Whether the sound goes so far; says so where it does not."""
        duration = self.player.duration
        if reached := not duration or seconds < duration:
            return reached
        end = format_timestamp(duration)
        self.say(self.tr("The audio ends at {0}, before these words").format(end))
        return False

    def leave(self) -> None:
        """Fall silent, and remember where listening was."""
        self.save()
        self.sound = None
        self.playing.excerpt.leave()
        self.player.stop()
        self.bar.hide()

    def _give_way(self, other: QWidget) -> None:
        if other is not self._window:
            self.player.pause()
            if self.desktop is not None:
                self.desktop.withdraw()

    def save(self) -> None:
        """Remember where listening is."""
        if self.sound is None or not self._window.reading.keeps_positions:
            return
        episode_id, seconds = self.sound.episode_id, self.player.position
        self._window.jobs.run(lambda library: library.listening.set_heard(episode_id, seconds))

    def _tell_desktop(self) -> None:
        shown = self._window.reading.shown
        if self.desktop is not None and shown is not None:
            self.desktop.set_title(shown.episode.title, shown.episode.show)

    def _make_bar(self, column: QWidget) -> PlayerBar:
        actions, settings = self._actions, self._window.settings
        steps = (actions.back, actions.forward, actions.far_back, actions.far_forward)
        passages = (actions.previous_passage, actions.next_passage)
        buttons = BarActions(actions.play, *steps, *passages, actions.mute)
        bar = PlayerBar(buttons, column, self._window.theme)
        bar.set_rate(settings.listening_rate)
        bar.set_volume(settings.listening_volume)
        bar.attach(self.player)
        layout = column.layout()
        assert layout is not None
        layout.addWidget(bar)
        return bar

    def _announce(self, sentence: str) -> None:
        self._window.commander.announcer.say(sentence)

    def _follow_state(self, state: State) -> None:
        is_playing = state is State.PLAYING
        self._actions.play.setText(self.tr("Pause") if is_playing else self.tr("Play"))
        if is_playing:
            self._window.shared.heard.emit(self._window)
            if self.desktop is not None:
                self.desktop.offer()  # another window may have had the keys until now
            self._saving.start()
        elif self._saving.isActive():
            self._saving.stop()
            self.save()
