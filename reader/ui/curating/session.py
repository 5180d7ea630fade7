"""What is done with episodes of the list, each change with its way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.model import Episode
from reader.ui.actions import Actions
from reader.ui.curating.changes import Change, Changes
from reader.ui.curating.editing import Editing
from reader.ui.curating.export_session import ExportSession
from reader.ui.curating.files import EpisodeFiles
from reader.ui.curating.opened import Opened
from reader.ui.episodes import EpisodeListPane
from reader.ui.jobs import Jobs
from reader.ui.menus import for_episodes
from reader.ui.reading import ReadingSession

if TYPE_CHECKING:
    from reader.ui.shared import Shared


class CuratingSession(QObject):
    """Works on the selected episodes; on the open one where none is selected."""

    notice = Signal(str)
    offered = Signal(str, str, object)  # what was done, the name of the way back, the way back
    read_again_wanted = Signal(object)  # the ids

    def __init__(
        self,
        jobs: Jobs,
        episodes: EpisodeListPane,
        reading: ReadingSession,
        shared: "Shared",
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._list, self._reading = episodes, reading
        self._refresh, self._window = shared.refresh, window
        self.changes = Changes(jobs, shared.changes, self)
        self.changes.notice.connect(self.notice)
        self.changes.offered.connect(self.offered)
        self._editing = Editing(jobs, self.changes, window)
        self.exporting = ExportSession(jobs, window)
        self.exporting.offered.connect(self.offered)
        self.files = EpisodeFiles(jobs, self.targets, self)
        self.files.notice.connect(self.notice)
        self._opened = Opened(jobs, episodes, reading, shared)

    def connect_actions(self, actions: Actions) -> None:
        """Enable what makes sense, and name what would be undone."""
        self._actions = actions
        self.changes.connect_actions(actions)
        self._list.selection_changed.connect(self._update)
        self._list.menu_requested.connect(self._show_menu)
        self._reading.opened.connect(lambda _id: self._update())
        self._update()

    def begin(self) -> None:
        """Something is open, or there is nothing: follow what becomes of it."""
        self._refresh.loaded.connect(self._follow)  # after the list

    def targets(self) -> tuple[Episode, ...]:
        """The selected episodes, else the open one."""
        shown = self._reading.shown
        return self._list.selected() or ((shown.episode,) if shown else ())

    def undo(self) -> None:
        self.changes.undo()

    def redo(self) -> None:
        self.changes.redo()

    def open(self) -> None:
        if episodes := self.targets():
            self._reading.open(episodes[0].id)

    def edit_details(self) -> None:
        """Ask for other details."""
        if episodes := self.targets():
            self._editing.ask_details(episodes, self._list.shows())

    def edit_speakers(self) -> None:
        """Ask for other names of speakers."""
        if episodes := self.targets():
            self._editing.ask_speakers(episodes, self._refresh.contents.episodes)

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
        self.changes.make(
            Change(
                self.tr("removal"),
                self.tr("Removed %Ln episode(s)", "", len(ids)),
                lambda library: library.remove(ids),
                lambda library: library.restore(ids),
            )
        )

    def _follow(self, _contents: object) -> None:
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

    def _update(self) -> None:
        actions, episodes = self._actions, self.targets()
        one, some = len(episodes) == 1, bool(episodes)
        for action in (actions.open_episode, actions.reveal_file, actions.copy_path):
            action.setEnabled(one)
        for action in (actions.edit_details, actions.edit_speakers, actions.toggle_read):
            action.setEnabled(some)
        for action in (actions.read_again, actions.export_episodes):
            action.setEnabled(some)
        actions.remove_episodes.setEnabled(bool(self._list.selected()))
        unread = any(self._list.is_unread(episode.id) for episode in episodes)
        read, not_read = self.tr("Mark as read"), self.tr("Mark as unread")
        actions.toggle_read.setText(read if unread else not_read)

    def _show_menu(self, position: QPoint) -> None:
        self._update()
        menu = QMenu(self._window)
        for action in for_episodes(self._actions):
            menu.addAction(action) if action else menu.addSeparator()
        menu.exec(position)
        menu.deleteLater()
