"""Details and speakers: asked for in dialogs, changed in one step each."""

from collections.abc import Collection, Sequence
from dataclasses import fields, replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.model import Episode, EpisodeEdit
from reader.services.library import Library
from reader.ui.curating.changes import Change, Changes
from reader.ui.jobs import Jobs


class Editing(QObject):
    """What the user says about episodes, in place of what their sources say."""

    def __init__(self, jobs: Jobs, changes: Changes, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._changes, self._window = jobs, changes, window

    def ask_details(self, episodes: Sequence[Episode], shows: Collection[str]) -> None:
        """Ask for other details."""
        from reader.ui.curating.details_dialog import DetailsDialog  # noqa: PLC0415  (start-up time)

        ids = [episode.id for episode in episodes]
        dialog = DetailsDialog(episodes, shows, self._window)
        self._jobs.run_latest(
            "details", lambda library: library.store.edits.as_read(ids), dialog.set_sources
        )
        accepted = dialog.exec() == DetailsDialog.DialogCode.Accepted
        self._jobs.drop("details")
        answer = dialog.answer()
        dialog.deleteLater()
        if accepted and answer is not None:
            self._edit(ids, answer.edit, answer.back)

    def ask_speakers(self, episodes: Sequence[Episode], everything: Sequence[Episode]) -> None:
        """Ask for other names of speakers."""
        from reader.ui.curating.speakers import SpeakersQuestion  # noqa: PLC0415

        question = SpeakersQuestion(self._jobs, episodes, everything, self._window)
        question.answered.connect(self._rename)
        question.ask()

    def _edit(self, ids: Sequence[str], edit: EpisodeEdit, back: Collection[str]) -> None:
        def prepare(library: Library) -> Change:
            before = dict(zip(ids, library.edits(ids), strict=True))
            after = {key: _changed(known, edit, back) for key, known in before.items()}
            return Change(
                self.tr("edit details"),
                self.tr("Details saved"),
                lambda library: library.store.edits.put(after),
                lambda library: library.store.edits.put(before),
            )

        self._changes.prepare(prepare)

    def _rename(self, ids: Sequence[str], renames: Sequence[tuple[str, str]]) -> None:
        def do(library: Library) -> None:
            with library.store.transaction():
                for label, name in renames:
                    library.rename_speaker(label, name, ids)

        def prepare(library: Library) -> Change:
            before = {key: library.store.edits.names(key) for key in ids}
            return Change(
                self.tr("rename speakers"),
                self.tr("Speakers renamed"),
                do,
                lambda library: library.store.edits.put_names(before),
            )

        self._changes.prepare(prepare)


def _changed(before: EpisodeEdit, edit: EpisodeEdit, back: Collection[str]) -> EpisodeEdit:
    """What was typed goes before what had been said; what goes back is not said any more."""
    typed = {field.name: getattr(edit, field.name) for field in fields(edit)}
    said = {name: value for name, value in typed.items() if value is not None}
    return replace(before, **dict.fromkeys(back), **said)
