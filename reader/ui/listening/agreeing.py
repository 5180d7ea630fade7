"""Where sound and words run apart, or the words have no time: what the user hears is right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.model import format_timestamp
from reader.model.audio import AudioAnchor
from reader.services.library import Library
from reader.services.listening import AnchorChange, OwnTimeChange
from reader.ui.curating.changes import Change
from reader.ui.history import Moment
from reader.ui.listening.sound import Sound

if TYPE_CHECKING:
    from reader.ui.listening.session import ListeningSession
    from reader.ui.main_window import MainWindow


class Agreeing(QObject):
    """“This passage is heard now”: an anchor where the source has a time, else its own time.

    Either way the transcript stays as it is. Each can be undone.
    """

    def __init__(self, window: "MainWindow", session: "ListeningSession") -> None:
        super().__init__(session)
        self._window, self._session = window, session
        actions = session.actions
        self.forget_action = actions.forget_shift
        actions.heard_now.triggered.connect(lambda _: self.say_now())
        actions.forget_shift.triggered.connect(lambda _: self.forget_shift())
        actions.take_time_back.triggered.connect(lambda _: self.take_time_back())

    def say_now(self) -> None:
        """Of the passage with the caret, or of the one whose menu is open."""
        playback, sound = self._session.playback, self._session.sound
        if playback is None or sound is None or sound.moments is None:
            return
        passage, heard = self._window.quoting.passage, playback.player.position
        said = sound.moments.source_times.get(passage)
        if said is None:
            self._give_time(sound, passage, heard)
        else:
            self._set_anchor(sound.episode_id, said, heard)

    def forget_shift(self) -> None:
        """Let the sound run as the transcript says."""
        if (sound := self._session.sound) is not None:
            self._keep_anchors(sound, (), self.tr("The audio is no longer shifted"))

    def forget(self, anchor: AudioAnchor) -> None:
        """Drop one anchor; the others stay."""
        if (sound := self._session.sound) is not None:
            others = tuple(other for other in sound.anchors if other != anchor)
            said = format_timestamp(anchor.said)
            self._keep_anchors(sound, others, self.tr("Forgot where {0} is heard").format(said))

    def take_time_back(self) -> None:
        """Let a passage have the source's time alone, which is none."""
        if (sound := self._session.sound) is None:
            return
        episode_id, passage = sound.episode_id, self._window.quoting.passage

        def done(change: OwnTimeChange) -> None:
            if change.dropped:
                self._record_times(change, self.tr("The passage no longer has a time"))

        self._window.jobs.run(
            lambda library: library.listening.remove_own_time(episode_id, passage), done
        )

    # Inside

    def _set_anchor(self, episode_id: str, said: float, heard: float) -> None:
        def done(change: AnchorChange) -> None:
            text = self.tr("{0} is heard at {1} from now on")
            text = text.format(format_timestamp(said), format_timestamp(heard))
            if change.dropped:
                text += self.tr("; what contradicted it is removed")
            self._record_anchors(episode_id, change.after, change.before, text)

        self._window.jobs.run(
            lambda library: library.listening.add_anchor(episode_id, said, heard), done
        )

    def _keep_anchors(
        self, sound: Sound, anchors: tuple[AudioAnchor, ...], confirmation: str
    ) -> None:
        self._record_anchors(sound.episode_id, anchors, sound.anchors, confirmation)

    def _record_anchors(
        self,
        episode_id: str,
        after: tuple[AudioAnchor, ...],
        before: tuple[AudioAnchor, ...],
        confirmation: str,
    ) -> None:
        def do(library: Library) -> None:
            library.listening.set_anchors(episode_id, after)

        def undo(library: Library) -> None:
            library.listening.set_anchors(episode_id, before)

        self._window.jobs.run(do)
        self._session.record(Change(self.tr("audio shift"), confirmation, do, undo))

    def _give_time(self, sound: Sound, passage: int, heard: float) -> None:
        """And go on to the next passage, whose turn it is then."""
        episode_id, seconds = sound.episode_id, sound.shift.said(heard)

        def done(change: OwnTimeChange) -> None:
            text = self.tr("Passage {0} now has your own time {1}")
            text = text.format(passage + 1, format_timestamp(seconds))
            self._record_times(change, text)
            if passage + 1 < len(sound.transcript.passages):
                moment = Moment(episode_id, passage + 1)
                self._window.reading.visit(moment, remember=False)

        self._window.jobs.run(
            lambda library: library.listening.set_own_time(episode_id, passage, seconds), done
        )

    def _record_times(self, change: OwnTimeChange, confirmation: str) -> None:
        self._session.record(
            Change(
                self.tr("own time"),
                confirmation,
                lambda library: library.listening.change_own_times(change),
                lambda library: library.listening.change_own_times(change.inverse),
            )
        )
