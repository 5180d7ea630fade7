"""An audio file for an episode: chosen, dropped, taken away again."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog

from reader.model.audio import AUDIO_SUFFIXES, Audio
from reader.services.library import Library
from reader.ui.curating.changes import Change

if TYPE_CHECKING:
    from reader.ui.listening.session import ListeningSession
    from reader.ui.main_window import MainWindow


class Attaching(QObject):
    """Each change can be undone."""

    def __init__(self, window: "MainWindow", session: "ListeningSession") -> None:
        super().__init__(session)
        self._window, self._session = window, session
        session.actions.attach.triggered.connect(lambda _: self.choose())
        session.actions.detach.triggered.connect(lambda _: self.detach())
        window.adding.audio_dropped.connect(self.take)

    def choose(self) -> None:
        """Ask which file is the audio of the open episode."""
        shown = self._window.reading.shown
        if shown is None:
            return
        kinds = " ".join(f"*{suffix}" for suffix in AUDIO_SUFFIXES)
        folder = str(shown.files[0][0].parent) if shown.files else ""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Attach audio"),
            folder,
            ";;".join([self.tr("Audio ({0})").format(kinds), self.tr("All files (*)")]),
        )
        if chosen:
            self.attach(shown.episode.id, Path(chosen))

    def attach(self, episode_id: str, path: Path) -> None:
        """Make a file the audio of an episode."""
        said = self.tr("Attached {0}").format(path.name)
        self._change(episode_id, said, lambda library: library.listening.attach(episode_id, path))

    def take(self, paths: Sequence[Path], place: QPoint) -> None:
        """Attach a file that was dropped there: to an episode of the list, else the open one."""
        shown = self._window.reading.shown
        listed = self._window.episodes.view.episode_at(self._window.mapToGlobal(place))
        if len(paths) > 1:
            self._session.say(self.tr("An episode has one audio file: drop them one by one"))
        elif episode_id := listed or (shown.episode.id if shown else ""):
            self.attach(episode_id, paths[0])
        else:
            self._session.say(self.tr("Open an episode first, then drop its audio"))

    def detach(self) -> None:
        """Let the open episode have no audio."""
        if (sound := self._session.sound) is not None:
            episode_id = sound.episode_id
            said = self.tr("Audio removed: its file stays where it is")
            self._change(episode_id, said, lambda library: library.listening.detach(episode_id))

    def _change(self, episode_id: str, said: str, step: Callable[[Library], Audio | None]) -> None:
        """Do it, and know the way back."""

        def done(before: Audio | None) -> None:
            def undo(library: Library) -> None:
                library.listening.restore(episode_id, before)

            self._session.record(Change(self.tr("audio"), said, step, undo))

        self._window.jobs.run(step, done)
