"""The sound of the open episode: found with it, heard in a bar under it, left with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from reader.services.listening import AudioKind
from reader.ui.curating.changes import Change
from reader.ui.listening.agreeing import Agreeing
from reader.ui.listening.attaching import Attaching
from reader.ui.listening.own_times import OwnTimes
from reader.ui.listening.sound import Sound, find_sound
from reader.ui.theme import Theme

# Imported with the first episode that can be heard: Qt's part of it is large.
if TYPE_CHECKING:
    from reader.ui.listening.playback import Playback
    from reader.ui.main_window import MainWindow


class ListeningSession(QObject):
    """``sound`` is that of the open episode, and None until it is known."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.actions = window.commands.listening
        self.sound: Sound | None = None
        self.playback: Playback | None = None
        self._told = ""  # why nothing is heard, said once
        self.column = window.reading_column
        self.attaching = Attaching(window, self)
        self.agreeing = Agreeing(window, self)
        self.own_times = OwnTimes(window, self)
        window.reading.opened.connect(self._open)
        window.reading.closed.connect(self._leave)
        window.shared.changes.touched.connect(self._look_for_changes)
        window.installEventFilter(self)
        self._offer()

    def set_theme(self, theme: Theme) -> None:
        if self.playback:
            self.playback.set_theme(theme)

    @property
    def is_audible(self) -> bool:
        """Whether the open episode can be heard."""
        return self.playback is not None and self.playback.sound is not None

    def for_passage(self) -> list[QAction]:
        """What can be done with a passage that can be heard."""
        actions = [self.actions.play_here, self.actions.heard_now, self.actions.take_time_back]
        return [action for action in actions if action.isEnabled()]

    def look(self, *, thoroughly: bool = False) -> None:
        """See what the episode sounds like now: something about it may have changed."""
        if shown := self._window.reading.shown:
            episode_id = shown.episode.id
            self._window.jobs.run_latest(
                "sound",
                lambda library: find_sound(library, episode_id, thoroughly=thoroughly),
                self._show,
            )

    def record(self, change: Change) -> None:
        """Hear what there is after a change, which can be undone."""
        self.look()
        self._window.curating.changes.record(change)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and self.playback:
            self.playback.leave()
        elif event.type() == QEvent.Type.WindowActivate and self.sound:
            self._look_for_changes()
        return False

    # Inside

    def _open(self, episode_id: str) -> None:
        """Another episode may be open, or the same one as it is now."""
        if self.sound is None or self.sound.episode_id != episode_id:
            self._leave()
        self.look()

    def _leave(self) -> None:
        self._window.jobs.drop("sound")
        self.sound = None
        if self.playback:
            self.playback.leave()
        self._offer()

    def _show(self, sound: Sound) -> None:
        shown = self._window.reading.shown
        if shown is None or shown.episode.id != sound.episode_id:
            return
        self.sound = sound
        self.own_times.show(sound)
        if sound.audio.path is not None:
            self._hear(sound)
        else:
            if self.playback:
                self.playback.leave()
            self._tell(sound)
        self._offer()

    def _hear(self, sound: Sound) -> None:
        from reader.ui.player import why_unavailable  # noqa: PLC0415

        if self.playback is None and (reason := why_unavailable()):
            self._say_once(reason)
            return
        if self.playback is None:
            from reader.ui.listening.playback import Playback  # noqa: PLC0415

            self.playback = Playback(self._window, self)
        self.playback.show(sound)

    def _tell(self, sound: Sound) -> None:
        """That the audio is gone."""
        if sound.audio.kind is AudioKind.MISSING:
            self._say_once(sound.audio.sentence)

    def _say_once(self, reason: str) -> None:
        if reason != self._told:
            self._told = reason
            self._window.status.offer(reason, self.tr("Attach audio…"), self.attaching.choose)

    def _offer(self) -> None:
        """Enable what can be done now."""
        sound, actions = self.sound, self.actions
        for action in actions.for_sound():
            action.setEnabled(self.is_audible)
        self._window.pane.hearing.takes_clicks = self.is_audible
        actions.attach.setEnabled(self._window.reading.shown is not None)
        actions.detach.setEnabled(sound is not None and sound.audio.kind is not AudioKind.NONE)
        actions.forget_shift.setEnabled(sound is not None and bool(sound.anchors))
        actions.take_time_back.setEnabled(sound is not None and bool(sound.own_times))

    def _look_for_changes(self) -> None:
        """Another window, or a terminal, may have changed something."""

        def done(revision: int) -> None:
            if self.sound is not None and revision != self.sound.revision:
                self.look()

        self._window.jobs.run_latest("listened", lambda library: library.listening.revision, done)
