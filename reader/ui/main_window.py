"""The window: its panes, and what it shows of the library itself.

First come the panes, which are to be seen; the sessions, which make them work, follow right
behind the first paint (``completion``). So only what the panes need is imported up here.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.actions import Actions
from reader.ui.completion import Completion
from reader.ui.episodes import EpisodeListPane
from reader.ui.header import EpisodeHeader
from reader.ui.icons import icon
from reader.ui.jobs import Jobs
from reader.ui.reading_style import ReadingStyle
from reader.ui.remembering import restore
from reader.ui.search_bar import SearchFrame
from reader.ui.shared import Shared
from reader.ui.side import SidePane
from reader.ui.status import StatusBar
from reader.ui.theme import LIGHT, Theme
from reader.ui.toolbar import Toolbar
from reader.ui.transcript import TranscriptPane
from reader.ui.window_state import WindowState

if TYPE_CHECKING:
    from reader.ui.adding import Adding
    from reader.ui.annotating import AnnotatingSession
    from reader.ui.collecting import CollectingSession
    from reader.ui.commands import Commands
    from reader.ui.curating import CuratingSession
    from reader.ui.distraction_free import DistractionFree
    from reader.ui.exploring import Exploring
    from reader.ui.failures import FailureBox
    from reader.ui.hits import HitListPane
    from reader.ui.indexing import IndexKeeper
    from reader.ui.launching import LaunchSession
    from reader.ui.listening import ListeningSession
    from reader.ui.outline.session import OutlineSession
    from reader.ui.quoting import QuotingSession
    from reader.ui.reading import ReadingSession
    from reader.ui.refreshing import LibraryContents, LibraryRefresh
    from reader.ui.search_bar.chips import ChipStrip
    from reader.ui.searching import SearchSession, SearchTools
    from reader.ui.whereabouts import Whereabouts
    from reader.ui.window_title import WindowTitle

SIDE_WIDTH = 320
LEAST_PANE_WIDTH = 260


class MainWindow(QMainWindow):
    """One library, read and searched. ``start`` begins the first launch."""

    theme_chosen = Signal(str)  # system, light or dark
    completed = Signal()  # its sessions are there
    window_wanted = Signal(object)  # the WindowState of another one
    next_wanted = Signal()  # another window in this one's place
    quit_wanted = Signal()
    closing = Signal()

    # The sessions, and the panes that only they bring up: there when ``is_complete``.
    adding: "Adding"
    annotating: "AnnotatingSession"
    chips: "ChipStrip"
    collecting: "CollectingSession"
    commander: "Commands"
    curating: "CuratingSession"
    distraction_free: "DistractionFree"
    exploring: "Exploring"
    failure: "FailureBox"
    hits: "HitListPane"
    index: "IndexKeeper"
    launch: "LaunchSession"
    listening: "ListeningSession"
    outline: "OutlineSession"
    quoting: "QuotingSession"
    reading: "ReadingSession"
    refresh: "LibraryRefresh"
    search: "SearchSession"
    search_tools: "SearchTools"
    title: "WindowTitle"
    whereabouts: "Whereabouts"

    def __init__(self, shared: Shared, state: WindowState) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Transcript Reader"))
        self.setMinimumSize(480, 360)
        self.resize(1280, 820)
        self.shared, self.state, self.settings = shared, state, shared.settings
        self.jobs = Jobs(shared.worker, self)
        self.commands = Actions(self)
        self.theme = LIGHT
        self._link = ""
        self.is_complete = self._has_begun = False
        self._episode_count = 0
        self._make_panes()
        self._lay_out()
        self.reading_style = ReadingStyle(self.pane, self.settings)
        restore(self)
        self.pane.setFocus()
        self._completion = Completion(self)

    def start(self, link: str = "") -> None:
        """Show what the library holds, at the moment that a link names if there is one.

        It is looked for right behind the first paint, as soon as an event loop runs.
        """
        self._link = link
        self._completion.await_paint()

    def complete(self) -> None:
        """Make the sessions, unless they are there."""
        if self.is_complete:
            return
        from reader.ui.commands import Commands  # noqa: PLC0415  (start-up time)
        from reader.ui.sessions import make_sessions  # noqa: PLC0415

        self.is_complete = True
        self._completion.end()
        self.setWindowIcon(icon("transcript-reader", LIGHT.accent))
        self.shared.complete()
        make_sessions(self)
        self.commander = Commands(self)
        self._theme_sessions()
        self.completed.emit()

    def begin(self) -> None:
        """Complete the window, and begin the launch, once."""
        self.complete()
        if not self._has_begun:
            self._has_begun = True
            self.launch.open_link(self._link)
            contents = self.refresh.contents
            self.launch.start(contents if contents.fingerprint else None)

    def apply_theme(self, theme: Theme) -> None:
        """Colour every part of the window."""
        self.theme = theme
        panes = (self.toolbar, self.search_frame, self.side, self.episodes)
        for pane in (*panes, self.header, self.pane, self.status):
            pane.set_theme(theme)
        if self.is_complete:
            self._theme_sessions()

    def _theme_sessions(self) -> None:
        sessions = (self.hits, self.adding, self.search_tools, self.exploring, self.annotating)
        for session in (*sessions, self.collecting, self.listening, self.distraction_free):
            session.set_theme(self.theme)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is loading, searching, indexing or being added."""
        return self._has_begun and self.jobs.is_idle and self.shared.is_settled

    def open_link(self, link: str) -> None:
        """Come to the front, at the moment that a link names if there is one."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if link and self._has_begun:
            self.launch.open_link(link)
        elif link:
            self._link = link

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_complete:
            self.reading.save_position()
            self.adding.leave()
        self.jobs.shutdown()
        self.closing.emit()
        super().closeEvent(event)

    def follow_sessions(self) -> None:
        """Show what the sessions say about the library, and begin what waits for it."""
        self.launch.loaded.connect(self._show_library)
        self.launch.loaded.connect(self.refresh.begin)
        self.refresh.loaded.connect(self._show_library)
        self.launch.begun.connect(self._begin)
        self.reading.opened.connect(self.episodes.set_current)
        self.reading.closed.connect(lambda: self.episodes.set_current(""))
        self.index.status_changed.connect(self._show_index_status)

    def _make_panes(self) -> None:
        self.search_frame = SearchFrame(self)
        self.search_frame.set_actions(self.commands.find_previous, self.commands.find_next)
        self.toolbar = Toolbar(self.commands, self.search_frame, self)
        self.episodes = EpisodeListPane(self)
        self.pane = TranscriptPane(self)
        self.header = EpisodeHeader(self)  # Tab goes from the text to what stands above it
        self.status = StatusBar(self)

    def _lay_out(self) -> None:
        self.side = SidePane(self.episodes, self)
        self.note_page = self.side.add_list(self.tr("Notes"))
        self.basket_page = self.side.add_list(self.tr("Basket"))
        self.pane.set_header(self.header)
        self.pane.setMinimumWidth(LEAST_PANE_WIDTH)
        self.stack = QStackedWidget(self)  # what may take the transcript's place
        self.stack.addWidget(self.pane)
        self.reading_column = _column(self.stack, parent=self)  # with room for a bar under it
        self.reading_column.setMinimumWidth(LEAST_PANE_WIDTH)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.reading_column)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDE_WIDTH, 960])
        self.column = _column(self.toolbar, self.splitter)
        self.setCentralWidget(self.column)
        self.setStatusBar(self.status)
        self.setTabOrder(self.toolbar.last, self.side.switch)
        self.episodes.sort_changed.connect(self._sort_changed)
        self.pane.column_changed.connect(self.header.set_column)

    def _show_library(self, contents: "LibraryContents") -> None:
        self._episode_count = count = len(contents.episodes)
        self.episodes.set_listing(contents.listing)
        self.search_frame.set_placeholder(self.tr("Search %Ln episode(s)", "", count))
        self._show_index_status("")

    def _begin(self) -> None:
        if self.shared.has_begun:  # another window has told what is to be told
            self.search.set_ready(self.index.is_ready)
            self._show_index_status(self.index.status)
        self.search.restore(self.state.query, self.state.marked)
        self.search_tools.begin()
        self.curating.begin()
        self.shared.begin()

    def _show_index_status(self, text: str) -> None:
        count = self.tr("%Ln episode(s)", "", self._episode_count)
        self.status.set_library(f"{count} · {text}" if text else count)

    def _sort_changed(self, order: str) -> None:
        self.settings.sort_order = order


def _column(*parts: QWidget, parent: QWidget | None = None) -> QWidget:
    """Parts one under the other; the last has the room."""
    column = QWidget(parent)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    layout.setStretchFactor(parts[-1], 1)
    return column
