"""The list of notes in the side pane: kept true, and what choosing a row does."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from reader.model import Annotation
from reader.services.annotating import Placed
from reader.services.library import Library
from reader.services.marks import query_for
from reader.ui.annotating.changes import adoption
from reader.ui.clipboard import copy_text
from reader.ui.history import Moment
from reader.ui.markdown.menu import add_links
from reader.ui.search_bar import Scope
from reader.ui.theme import Theme
from reader.ui.window_state import landing_at

# The pane is made when it is first turned to: the window opens sooner.
if TYPE_CHECKING:
    from reader.ui.annotating.session import AnnotatingSession
    from reader.ui.main_window import MainWindow
    from reader.ui.notes import NotesPane
    from reader.ui.notes.model import Wanted


class Listing(QObject):
    """Reads the notes while they are listed, and not before."""

    def __init__(self, window: "MainWindow", session: "AnnotatingSession") -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._is_stale = True
        self._page = window.note_page
        window.side.turned.connect(self._read_if_shown)

    @cached_property
    def pane(self) -> "NotesPane":
        """The list and its filters."""
        from reader.ui.notes import NotesPane  # noqa: PLC0415

        pane = NotesPane(self._page, self._window.theme)
        pane.chosen.connect(self.go_to)
        pane.removal_wanted.connect(lambda placed: self._session.remove(placed.annotation))
        pane.menu_requested.connect(self._show_menu)
        pane.search_wanted.connect(self._search)
        pane.view.addAction(self._window.commands.open_in_new_window)
        pane.view.aside.connect(self.open_aside)
        self._page.addWidget(pane)
        return pane

    def show(self) -> None:
        """Bring the list up, with the keyboard."""
        window = self._window
        window.side.turn_to(self._page)
        if window.side.isHidden():
            window.commands.side_pane.trigger()
        self.pane.focus_list()

    def refresh(self) -> None:
        """The notes are others, or the episodes are."""
        self._is_stale = True
        self._read_if_shown()

    def set_theme(self, theme: Theme) -> None:
        if self._page.count():
            self.pane.set_theme(theme)

    def go_to(self, placed: Placed) -> None:
        """Show where an annotation stands."""
        self._find(placed, self._window.reading.visit)

    def open_aside(self, placed: Placed) -> None:
        """The same in another window."""
        wanted = self._window.window_wanted
        self._find(placed, lambda moment: wanted.emit(landing_at(moment)))

    @property
    def current(self) -> Placed | None:
        """What is marked in the list, while it is shown."""
        is_shown = self._window.side.currentWidget() is self._page
        return self.pane.view.current() if is_shown else None

    def _find(self, placed: Placed, then: Callable[[Moment], object]) -> None:
        one = placed.annotation

        def find(library: Library) -> Moment | None:
            for known, place in library.annotations.in_passages(one.episode_id):
                if known.annotation.id == one.id and place is not None:
                    return Moment(one.episode_id, place.first, place.first_offset)
            return None

        def go(moment: Moment | None) -> None:
            if moment is not None:
                then(moment)
            else:
                self._window.status.confirm(self.tr("These words are not in the transcript now"))

        self._window.jobs.run_latest("note", find, go)

    def _search(self, wanted: "Wanted", only_here: bool) -> None:
        """Search for what the list is filtered by; its words stay with the list."""
        frame = self._window.search_frame
        frame.set_scope(Scope.EPISODE if only_here else Scope.LIBRARY)
        self._window.search.run(query_for(wanted.color, wanted.tag, wanted.show))

    def adopt(self, from_id: str, episode_id: str) -> None:
        """Let what is lost of one episode stand in another, where its words are said."""

        def tell(given: tuple[Annotation, ...]) -> None:
            if not given:
                said = self.tr("These words are not in the open episode")
                self._window.status.confirm(said)
                return
            said = self.tr("%Ln note(s) found", "", len(given))
            self._session.record(adoption(given, self.tr("finding notes"), said))

        self._window.jobs.run(lambda library: library.annotations.adopt(from_id, episode_id), tell)

    def _read_if_shown(self) -> None:
        if not self._is_stale or self._window.side.currentWidget() is not self._page:
            return
        self._is_stale = False
        shown = self._window.reading.shown
        self.pane.set_episode(shown.episode.id if shown else None)
        shows = {e.id: e.show for e in self._window.refresh.contents.episodes}
        self._window.jobs.run_latest(
            "notes",
            lambda library: library.annotations.all(),
            lambda notes: self.pane.set_notes(notes, shows),
        )

    def _show_menu(self, placed: Placed, position: QPoint) -> None:
        one, session = placed.annotation, self._session
        menu = QMenu(self._window)
        if placed.found is not None:
            menu.addAction(self.tr("Show in the transcript"), lambda: self.go_to(placed))
            menu.addAction(self._window.commands.open_in_new_window)
        menu.addAction(self.tr("Edit note…"), lambda: session.writing.open(one))
        menu.addAction(self.tr("Copy words"), lambda: copy_text(one.anchor.exact))
        add_links(menu, one.note, self._window.reading.open_link)
        shown = self._window.reading.shown
        if placed.found is None and shown is not None and shown.episode.id != one.episode_id:
            seek = self.tr("Look for its words in the open episode")
            menu.addAction(seek, lambda: self.adopt(one.episode_id, shown.episode.id))
        attach = menu.addAction(self.tr("Attach to the selection"), lambda: session.attach(one))
        attach.setEnabled(self._window.pane.selected_range() is not None)
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: session.remove(one))
        menu.exec(position)
        menu.deleteLater()
