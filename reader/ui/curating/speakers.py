"""Asking for the names of speakers, in one episode or in many."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model import Episode, SpeakerLabel
from reader.ui.curating.speakers_dialog import SpeakersDialog
from reader.ui.jobs import Jobs


class SpeakersQuestion(QObject):
    """``answered`` gives the ids of the episodes, and (label, name) pairs."""

    answered = Signal(object, object)

    def __init__(
        self,
        jobs: Jobs,
        episodes: Sequence[Episode],
        everything: Sequence[Episode],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._scopes = self._make_scopes(episodes, everything)
        self._dialog = SpeakersDialog([text for text, _ in self._scopes], window)
        self._dialog.scope.currentIndexChanged.connect(lambda _index: self._load())

    def ask(self) -> None:
        """Show the dialog until it is answered."""
        self._load()
        accepted = self._dialog.exec() == SpeakersDialog.DialogCode.Accepted
        self._jobs.drop("speakers")
        renames = self._dialog.renames()
        ids = self._ids()
        self._dialog.deleteLater()
        if accepted and renames:
            self.answered.emit(ids, renames)
        self.deleteLater()

    def _make_scopes(
        self, episodes: Sequence[Episode], everything: Sequence[Episode]
    ) -> list[tuple[str, tuple[str, ...]]]:
        ids = tuple(episode.id for episode in episodes)
        many = self.tr("%Ln selected episode(s)", "", len(ids))
        scopes = [(self.tr("This episode") if len(ids) == 1 else many, ids)]
        shows = {episode.show for episode in episodes}
        if len(shows) == 1 and (show := shows.pop()):
            whole = tuple(e.id for e in everything if e.show == show)
            if set(whole) != set(ids):
                text = self.tr("All %Ln episode(s) of {0}", "", len(whole)).format(show)
                scopes.append((text, whole))
        return scopes

    def _ids(self) -> tuple[str, ...]:
        return self._scopes[max(0, self._dialog.scope.currentIndex())][1]

    def _load(self) -> None:
        ids = self._ids()

        def show(labels: tuple[SpeakerLabel, ...]) -> None:
            self._dialog.set_labels(labels)

        self._jobs.run_latest("speakers", lambda library: library.speakers(ids), show)
