"""All ways into the library from the window, and all that is said about it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from reader.ui.adding.display import AddingDisplay
from reader.ui.adding.dropping import DropTarget
from reader.ui.adding.folders import FolderSession
from reader.ui.adding.invitation import Invitation
from reader.ui.adding.library_folders import may_follow
from reader.ui.adding.mime import Offer, are_audio, offer_of
from reader.ui.adding.outcome import Outcome, summary_text
from reader.ui.adding.session import AddingSession
from reader.ui.jobs import Jobs
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.shared import Shared


class Adding(QObject):
    """Takes what is chosen, dropped and pasted."""

    episode_wanted = Signal(str)  # the one episode that was added
    notice = Signal(str)  # a line for the status bar
    offered = Signal(str, str, object)  # what was done, the name of what may follow, and that
    report_changed = Signal()
    audio_dropped = Signal(object, QPoint)  # paths, and the place in the window

    def __init__(self, jobs: Jobs, shared: "Shared", window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self._session = shared.adding
        self._session.finished.connect(self._open_only)
        self._session.finished.connect(self._offer_to_follow)
        self._asked: Path | None = None  # the one path that is being added
        self._folders = FolderSession(jobs, shared.folders, window)
        self._display = AddingDisplay(shared, window)
        self._drops = DropTarget(window)
        self.invitation = Invitation(window)
        self.invitation.files_wanted.connect(self.choose_files)
        self.invitation.folder_wanted.connect(self.choose_folder)
        self._drops.dropped.connect(self._take_dropped)
        shared.folders.notice.connect(self.notice)
        self._display.episode_wanted.connect(self.episode_wanted)
        self._display.notice.connect(self._say_then)
        self._display.report_changed.connect(self.report_changed)

    def leave(self) -> None:
        """The window closes: what is being added goes on, and another one hears of it."""
        if self._session.asker is self._window:
            self._session.asker = None
        self._folders.close()
        self._display.close_windows()

    @property
    def is_busy(self) -> bool:
        return self._session.is_busy

    def set_theme(self, theme: Theme) -> None:
        self._drops.set_theme(theme)
        self.invitation.set_theme(theme)
        self._display.set_theme(theme)

    def choose_files(self) -> None:
        """Ask which files, and add them."""
        title = self.tr("Add files to the library")
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title)
        self._asks().add([Path(name) for name in chosen])

    def choose_folder(self) -> None:
        """Ask which folder, and add the files below it."""
        title = self.tr("Add all transcripts in a folder")
        if chosen := QFileDialog.getExistingDirectory(self._window, title):
            self._add([Path(chosen)])

    def paste(self) -> None:
        """Add what is on the clipboard: a transcript's text, or files."""
        offer = offer_of(QGuiApplication.clipboard().mimeData())
        if offer:
            self.take(offer)
        else:
            self.notice.emit(self.tr("Nothing to paste: copy a transcript or its file first"))

    def take(self, offer: Offer) -> None:
        """Add what is offered."""
        if offer.is_elsewhere:
            self.notice.emit(self.tr("Only files on this computer can be added"))
        elif offer.paths:
            self._add(offer.paths)
        else:
            self._asks().add_text(offer.text)

    def _take_dropped(self, offer: Offer, place: QPoint) -> None:
        """Audio alone is for an episode; beside transcripts it is found by its name."""
        if are_audio(offer.paths):
            self.audio_dropped.emit(offer.paths, place)
        else:
            self.take(offer)

    def read_again(self, ids: Sequence[str]) -> None:
        """Read the files of episodes again; what the user has edited stays."""
        self._asks().read_again(ids)

    def show_folders(self) -> None:
        self._folders.show_dialog()

    def show_report(self) -> None:
        """Bring the last report up again."""
        self._display.show_report()

    def _asks(self) -> AddingSession:
        """The session, for something that this window is to hear of."""
        self._session.asker = self._window
        return self._session

    def _add(self, paths: Sequence[Path]) -> None:
        self._asked = paths[0] if len(paths) == 1 else None
        self._asks().add(paths)

    def _offer_to_follow(self, outcome: Outcome) -> None:
        """A folder that was added may be made a library folder, with one click."""
        path, self._asked = self._asked, None
        if path is None or outcome.is_quiet or outcome.ending:
            return

        def offer(may: bool) -> None:
            if may:
                name = self.tr("Keep following this folder")
                self.offered.emit(summary_text(outcome), name, lambda: self._follow(path))

        # Twice round the worker: the line of _say_then comes first.
        self._jobs.run(partial(may_follow, path), lambda may: self._jobs.run(lambda _: may, offer))

    def _follow(self, path: Path) -> None:
        self._folders.follow(path)
        self.notice.emit(self.tr("Following {0}").format(path.name))

    def _open_only(self, outcome: Outcome) -> None:
        if outcome.only_episode and not outcome.is_quiet and self._display.is_told:
            self.episode_wanted.emit(outcome.only_episode)

    def _say_then(self, text: str) -> None:
        """After the episode is opened, whose moment would take the line's place."""
        self._jobs.run(lambda _library: text, self.notice.emit)
