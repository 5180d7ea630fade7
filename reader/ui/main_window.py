"""The window: its panes, and which signal of one reaches which method of another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import Actions
from reader.ui.adding import Adding
from reader.ui.annotating import AnnotatingSession
from reader.ui.collecting import CollectingSession
from reader.ui.commands import Commands
from reader.ui.curating import CuratingSession
from reader.ui.distraction_free import DistractionFree
from reader.ui.episodes import EpisodeListPane
from reader.ui.exploring import Exploring
from reader.ui.failures import FailureBox
from reader.ui.header import EpisodeHeader
from reader.ui.hits import HitListPane
from reader.ui.icons import icon
from reader.ui.jobs import Jobs
from reader.ui.launching import LaunchSession
from reader.ui.listening import ListeningSession
from reader.ui.outline.session import OutlineSession
from reader.ui.quoting import QuotingSession
from reader.ui.reading import ReadingSession
from reader.ui.reading_style import ReadingStyle
from reader.ui.refreshing import LibraryContents
from reader.ui.remembering import restore
from reader.ui.search_bar import ChipStrip, SearchFrame
from reader.ui.search_tools import SearchTools
from reader.ui.searching import SearchSession
from reader.ui.shared import Shared
from reader.ui.side import SidePane
from reader.ui.status import StatusBar
from reader.ui.theme import LIGHT, Theme
from reader.ui.toolbar import Toolbar
from reader.ui.transcript import TranscriptPane
from reader.ui.window_state import WindowState

SIDE_WIDTH = 320
LEAST_PANE_WIDTH = 260


class MainWindow(QMainWindow):
    """One library, read and searched. ``start`` begins the first launch."""

    theme_chosen = Signal(str)  # system, light or dark
    window_wanted = Signal(object)  # the WindowState of another one
    next_wanted = Signal()  # another window in this one's place
    quit_wanted = Signal()
    closing = Signal()

    def __init__(self, shared: Shared, state: WindowState) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Transcript Reader"))
        self.setWindowIcon(icon("transcript-reader", LIGHT.accent))
        self.setMinimumSize(480, 360)
        self.resize(1280, 820)
        self.shared, self.state = shared, state
        self.settings, self.index, self.refresh = shared.settings, shared.index, shared.refresh
        self.jobs = Jobs(shared.worker, self)
        self._number = 1
        self.commands = Actions(self)
        self.theme = LIGHT
        self._episode_count = 0
        self._make_panes()
        self._lay_out()
        self._make_sessions()
        self._connect()
        restore(self)
        self.annotating = AnnotatingSession(self)
        self.collecting = CollectingSession(self)
        self.listening = ListeningSession(self)
        self.commander = Commands(self)
        self.pane.setFocus()

    def start(self, link: str = "") -> None:
        """Show what the library holds, at the moment that a link names if there is one."""
        self.launch.open_link(link)
        contents = self.refresh.contents
        self.launch.start(contents if contents.fingerprint else None)

    def apply_theme(self, theme: Theme) -> None:
        """Colour every part of the window."""
        self.theme = theme
        parts = (self.toolbar, self.search_frame, self.episodes, self.hits, self.header, self.pane)
        sessions = (self.adding, self.search_tools, self.exploring, self.annotating)
        others = (self.status, self.collecting, self.listening, self.distraction_free)
        for part in (*parts, *sessions, *others):
            part.set_theme(theme)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is loading, searching, indexing or being added."""
        return self.jobs.is_idle and self.shared.is_settled

    def open_link(self, link: str) -> None:
        """Come to the front, at the moment that a link names if there is one."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if link:
            self.launch.open_link(link)

    def set_number(self, number: int) -> None:
        """Which of the windows it is that show the same, counted from 1."""
        self._number = number
        self._entitle()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reading.save_position()
        self.adding.leave()
        self.jobs.shutdown()
        self.closing.emit()
        super().closeEvent(event)

    def _make_panes(self) -> None:
        self.search_frame = SearchFrame(self)
        self.search_frame.set_actions(self.commands.find_previous, self.commands.find_next)
        self.toolbar = Toolbar(self.commands, self.search_frame, self)
        self.episodes = EpisodeListPane(self)
        self.hits = HitListPane(self)
        self.header = EpisodeHeader(self)
        self.pane = TranscriptPane(self)
        self.status = StatusBar(self)
        self.failure = FailureBox(self)

    def _lay_out(self) -> None:
        self.side = SidePane(self.episodes, self.hits, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.side)
        self.pane.set_header(self.header)
        self.pane.setMinimumWidth(LEAST_PANE_WIDTH)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDE_WIDTH, 960])
        self.chips = ChipStrip(self.search_frame, self)
        self.setCentralWidget(_column(self.toolbar, self.chips, self.splitter))
        self.setStatusBar(self.status)
        self.setTabOrder(self.toolbar.last, self.side.switch)

    def _make_sessions(self) -> None:
        self.reading_style = ReadingStyle(self.pane, self.settings)
        self.distraction_free = DistractionFree(
            self.pane, self.side, [self.toolbar, self.status], self.reading_style
        )
        self.reading = ReadingSession(self.jobs, self.pane, self.header)
        self.search = SearchSession(
            self.jobs, self.search_frame, self.hits, self.pane, self.reading
        )
        self.outline = OutlineSession(self)
        self.quoting = QuotingSession(self.pane, self.reading, self.settings)
        self.refresh.watch(self)
        self.adding = Adding(self.jobs, self.shared, self)
        self.curating = CuratingSession(self.jobs, self.episodes, self.reading, self.shared, self)
        self.search_tools = SearchTools(self, self.chips)
        self.exploring = Exploring(self)
        self.episodes.set_empty(self.adding.invitation)
        self.launch = LaunchSession(self.jobs, self.reading, self.state, self.episodes.first)

    def _connect(self) -> None:
        self.jobs.failed.connect(self.failure.say)
        self.launch.loaded.connect(self._show_library)
        self.launch.loaded.connect(self.refresh.begin)
        self.refresh.loaded.connect(self._show_library)
        self.launch.begun.connect(self._begin)
        self.launch.notice.connect(self.status.confirm)
        self.episodes.episode_chosen.connect(self.reading.open)
        self.episodes.sort_changed.connect(self._sort_changed)
        self.pane.column_changed.connect(self.header.set_column)
        self.pane.pointing.changed.connect(self.status.set_pointed)
        self.reading.opened.connect(self._episode_opened)
        self.reading.moment_changed.connect(self.status.set_moment)
        self.search.listing.connect(self.side.list_hits)
        self.search.summary.connect(self.status.set_search)
        self.quoting.copied.connect(self.status.confirm)
        self.adding.episode_wanted.connect(self.reading.open)
        for session in (self.adding, self.curating):
            session.notice.connect(self.status.confirm)
            session.offered.connect(self.status.offer)
        self.curating.read_again_wanted.connect(self.adding.read_again)
        self.reading.closed.connect(lambda: self._episode_opened(""))
        self.index.ready_changed.connect(self.search.set_ready)
        self.index.failed.connect(self.search.set_failure)
        self.search.index_missed.connect(self.index.retry)
        self.index.status_changed.connect(self._show_index_status)
        self.index.progressed.connect(self.status.set_progress)

    def _show_library(self, contents: LibraryContents) -> None:
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

    def _episode_opened(self, episode_id: str) -> None:
        self.episodes.set_current(episode_id)
        self._entitle()

    def _entitle(self) -> None:
        if self.reading.shown is None:
            self.setWindowTitle(self.tr("Transcript Reader"))
            return
        # Doubled, for a single one is Qt's place for the mark of unsaved changes.
        title = self.reading.shown.episode.title.replace("[*]", "[*][*]")
        if self._number > 1:
            title = f"{title} · {self._number}"
        self.setWindowTitle(self.tr("{0} – Transcript Reader").format(title))

    def _show_index_status(self, text: str) -> None:
        count = self.tr("%Ln episode(s)", "", self._episode_count)
        self.status.set_library(f"{count} · {text}" if text else count)

    def _sort_changed(self, order: str) -> None:
        self.settings.sort_order = order


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    layout.setStretchFactor(parts[-1], 1)
    return column
