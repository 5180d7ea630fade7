"""The sound of the open episode: found with it, heard in a bar under it, left with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from reader.services.library import Library
from reader.services.listening import AudioKind
from reader.ui.curating.changes import Change
from reader.ui.listening.agreeing import Agreeing
from reader.ui.listening.attaching import Attaching
from reader.ui.listening.own_times import OwnTimes
from reader.ui.listening.sound import Sound, find_sound
from reader.ui.sentences import sentence_text
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
        self.actions.find.triggered.connect(lambda _: self._find())
        self.sound: Sound | None = None
        self.playback: Playback | None = None
        self._wants_news = False  # about audio that is missing, which it is said to be once
        self._lacks_player = False  # which is said once
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

    def say(self, text: str) -> None:
        """Confirm something, also to those who hear it only."""
        self._window.status.confirm(text)
        self._window.commander.announcer.say(text)

    def place_heard(self) -> str:
        """What is heard, or would be, in words; "" where nothing can be."""
        heard = self._window.pane.hearing.heard
        if self.playback is None or self.playback.sound is None or heard is None:
            return ""
        place = self._window.commander.announcer.place(heard.passage)
        text = self.tr("heard now: {0}") if self.playback.is_playing else self.tr("paused: {0}")
        return text.format(place)

    def record(self, change: Change) -> None:
        """Hear what there is after a change, which can be undone."""
        self.look()
        self._window.curating.changes.record(change)
        self._window.commander.announcer.say(change.confirmation)

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
            self._wants_news = True
        self.look()

    def _leave(self) -> None:
        self._window.jobs.drop("sound")
        self.sound = None
        self.own_times.show(None)  # a quote of the next episode must not have them
        if self.playback:
            self.playback.leave()
        self._offer()

    def _show(self, sound: Sound) -> None:
        shown = self._window.reading.shown
        if shown is None or shown.episode.id != sound.episode_id:
            return
        found_before = self.sound is not None and self.sound.audio.path is not None
        self.sound = sound
        self.own_times.show(sound)
        if sound.audio.path is not None:
            self._hear(sound)
        else:
            if self.playback:
                self.playback.leave()
            self._tell(sound, found_before=found_before)
        self._offer()

    def _hear(self, sound: Sound) -> None:
        from reader.ui.player import why_unavailable  # noqa: PLC0415

        if self._lacks_player:
            return
        if self.playback is None and (reason := why_unavailable()):
            self._lacks_player = True
            self.say(reason)
            return
        if self.playback is None:
            from reader.ui.listening.playback import Playback  # noqa: PLC0415

            self.playback = Playback(self._window, self)
        self.playback.show(sound)

    def _tell(self, sound: Sound, *, found_before: bool) -> None:
        """That the audio is gone: at opening, and where it goes or is looked for meanwhile."""
        if sound.audio.kind is AudioKind.MISSING and (found_before or self._wants_news):
            said = sentence_text(sound.audio.sentence)
            self._window.status.offer(said, self.tr("Attach audio…"), self.attaching.choose)
            self._window.commander.announcer.say(said)
        self._wants_news = False

    def _find(self) -> None:
        """Look for the missing audio everywhere it may be, and say so if it is not there."""
        self._wants_news = True
        self.look(thoroughly=True)

    def _offer(self) -> None:
        """Enable what can be done now."""
        sound, actions = self.sound, self.actions
        for action in actions.for_sound():
            action.setEnabled(self.is_audible)
        self._window.pane.hearing.takes_clicks = self.is_audible
        actions.attach.setEnabled(self._window.reading.shown is not None)
        is_missing = sound is not None and sound.audio.kind is AudioKind.MISSING
        actions.find.setEnabled(is_missing)
        actions.detach.setEnabled(sound is not None and sound.audio.kind is not AudioKind.NONE)
        actions.forget_shift.setEnabled(sound is not None and bool(sound.anchors))
        actions.take_time_back.setEnabled(sound is not None and bool(sound.own_times))

    def _look_for_changes(self) -> None:
        """Another window, a terminal, or somebody who put the audio there meanwhile."""
        if (sound := self.sound) is None:
            return

        def look(library: Library) -> tuple[int, bool]:
            listening = library.listening
            is_there = sound.audio.path is None and listening.audio(sound.episode_id).path
            return listening.revision, bool(is_there)

        def done(found: tuple[int, bool]) -> None:
            if self.sound is sound and found != (sound.revision, False):
                self.look()

        self._window.jobs.run_latest("listened", look, done)
