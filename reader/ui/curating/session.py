"""What is done with episodes of the list, each change with its way back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from reader.model import Episode, EpisodeEdit
from reader.services.library import Library
from reader.ui.actions import Actions
from reader.ui.curating.changes import (
    Change,
    ChangeCommand,
    Step,
    edits_before,
    names_before,
    put_edits,
)
from reader.ui.curating.export_session import ExportSession
from reader.ui.curating.files import EpisodeFiles
from reader.ui.curating.opened import Opened
from reader.ui.episodes import EpisodeListPane
from reader.ui.jobs import Jobs
from reader.ui.reading import ReadingSession
from reader.ui.refreshing import LibraryRefresh


class CuratingSession(QObject):
    """Works on the selected episodes; on the open one where none is selected."""

    notice = Signal(str)
    read_again_wanted = Signal(object)  # the ids

    def __init__(
        self,
        jobs: Jobs,
        episodes: EpisodeListPane,
        reading: ReadingSession,
        refresh: LibraryRefresh,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._jobs, self._list, self._reading = jobs, episodes, reading
        self._refresh, self._window = refresh, window
        self._stack = QUndoStack(self)
        self.exporting = ExportSession(jobs, window)
        self.exporting.notice.connect(self.notice)
        self.files = EpisodeFiles(jobs, self.targets, self)
        self.files.notice.connect(self.notice)
        self._opened = Opened(jobs, episodes, reading, refresh)

    def connect_actions(self, actions: Actions) -> None:
        """Enable what makes sense, and name what would be undone."""
        self._actions = actions
        self._refresh.loaded.connect(lambda _contents: self._follow())  # after the list
        # Slots of ours: Qt lets go of them before the stack is emptied in the end.
        self._stack.indexChanged.connect(self._name_steps)
        self._list.selection_changed.connect(self._update)
        self._list.menu_requested.connect(self._show_menu)
        self._reading.opened.connect(lambda _id: self._update())
        self._name_steps()
        self._update()

    def targets(self) -> tuple[Episode, ...]:
        """The selected episodes, else the open one."""
        shown = self._reading.shown
        return self._list.selected() or ((shown.episode,) if shown else ())

    def undo(self) -> None:
        self._stack.undo()

    def redo(self) -> None:
        self._stack.redo()

    def open(self) -> None:
        if episodes := self.targets():
            self._reading.open(episodes[0].id)

    def edit_details(self) -> None:
        """Ask for other details."""
        from reader.ui.curating.details_dialog import DetailsDialog  # noqa: PLC0415

        episodes = self.targets()
        if not episodes:
            return
        dialog = DetailsDialog(episodes, self._list.shows(), self._window)
        accepted = dialog.exec() == DetailsDialog.DialogCode.Accepted
        dialog.deleteLater()
        edit = EpisodeEdit() if dialog.is_reset else dialog.edit()
        if accepted and edit is not None:
            self._edit([e.id for e in episodes], edit, reset=dialog.is_reset)

    def edit_speakers(self) -> None:
        """Ask for other names of speakers."""
        from reader.ui.curating.speakers import SpeakersQuestion  # noqa: PLC0415

        if episodes := self.targets():
            everything = self._refresh.contents.episodes
            question = SpeakersQuestion(self._jobs, episodes, everything, self._window)
            question.answered.connect(self._rename)
            question.ask()

    def toggle_read(self) -> None:
        """Mark as read what is unread; where nothing is, mark as unread."""
        episodes = self.targets()
        unread = [e.id for e in episodes if self._list.is_unread(e.id)]
        self._opened.set(unread or [e.id for e in episodes], bool(unread))
        self._update()

    def read_again(self) -> None:
        if episodes := self.targets():
            self.read_again_wanted.emit([e.id for e in episodes])

    def export(self) -> None:
        self.exporting.export(self.targets())

    def remove(self) -> None:
        """Take the selected episodes out of the library; their files stay."""
        ids = [episode.id for episode in self._list.selected()]
        if not ids:
            return
        shown = self._reading.shown
        if shown is not None and shown.episode.id in ids:
            following = self._list.after(ids)
            self._reading.open(following) if following else self._reading.close()
        text = self.tr("Removed 1 episode") if len(ids) == 1 else self.tr("Removed {0} episodes")
        self._change(
            Change(
                self.tr("removal"),
                self.tr("{0} · Ctrl+Z brings back").format(text.format(len(ids))),
                lambda library: library.remove(ids),
                lambda library: library.restore(ids),
            )
        )

    def _edit(self, ids: Sequence[str], edit: EpisodeEdit, *, reset: bool) -> None:
        def do(library: Library) -> None:
            library.unedit(ids) if reset else library.edit(ids, edit)

        def prepare(library: Library) -> Change:
            before = edits_before(library, ids)
            return Change(
                self.tr("edit details"),
                self.tr("Details saved"),
                do,
                lambda library: put_edits(library, before),
            )

        self._jobs.run(prepare, self._change)

    def _rename(self, ids: Sequence[str], renames: Sequence[tuple[str, str]]) -> None:
        def do(library: Library) -> None:
            for label, name in renames:
                library.rename_speaker(label, name, ids)

        def prepare(library: Library) -> Change:
            before = names_before(library, ids)
            labels = {label for label, _ in renames}

            def undo(library: Library) -> None:
                for (label, name), where in before.items():
                    if label in labels:
                        library.rename_speaker(label, name, where)

            return Change(self.tr("rename speakers"), self.tr("Speakers renamed"), do, undo)

        self._jobs.run(prepare, self._change)

    def _change(self, change: Change) -> None:
        self._run(change.do)
        self._stack.push(ChangeCommand(change, self._run))
        self.notice.emit(change.confirmation)

    def _run(self, step: Step) -> None:
        self._jobs.run(step, lambda _done: self._refresh.refresh())

    def _follow(self) -> None:
        """The open episode may be another one now, or gone."""
        shown, episodes = self._reading.shown, self._refresh.contents.episodes
        if shown is None:
            if episodes:
                self._reading.open(self._list.first())
        elif any(episode.id == shown.episode.id for episode in episodes):
            self._reading.refresh()
        elif following := self._list.first():
            self._reading.open(following)
        else:
            self._reading.close()

    def _name_steps(self) -> None:
        stack = self._stack
        for action, can, shape, text in (
            (self._actions.undo, stack.canUndo(), self.tr("Undo {0}"), stack.undoText()),
            (self._actions.redo, stack.canRedo(), self.tr("Redo {0}"), stack.redoText()),
        ):
            action.setEnabled(can)
            action.setText(shape.format(text).strip())

    def _update(self) -> None:
        actions, episodes = self._actions, self.targets()
        one, some = len(episodes) == 1, bool(episodes)
        for action in (actions.open_episode, actions.reveal_file, actions.copy_path):
            action.setEnabled(one)
        for action in (actions.edit_details, actions.edit_speakers, actions.toggle_read):
            action.setEnabled(some)
        for action in (actions.read_again, actions.export_episodes, actions.remove_episodes):
            action.setEnabled(some)
        unread = any(self._list.is_unread(episode.id) for episode in episodes)
        read, not_read = self.tr("Mark as read"), self.tr("Mark as unread")
        actions.toggle_read.setText(read if unread else not_read)

    def _show_menu(self, position: QPoint) -> None:
        self._update()
        menu = QMenu(self._window)
        for action in self._actions.for_episodes():
            menu.addAction(action) if action else menu.addSeparator()
        menu.exec(position)
        menu.deleteLater()
