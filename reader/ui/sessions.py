"""What makes the panes work: the window's sessions, and which signal reaches which method.

Nothing of this is imported before the window's first paint (see ``completion``).
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from reader.ui.adding import Adding
from reader.ui.annotating import AnnotatingSession
from reader.ui.collecting import CollectingSession
from reader.ui.curating import CuratingSession
from reader.ui.distraction_free import DistractionFree
from reader.ui.exploring import Exploring
from reader.ui.failures import FailureBox
from reader.ui.hits import HitListPane, HitOrder
from reader.ui.launching import LaunchSession
from reader.ui.listening import ListeningSession
from reader.ui.outline.session import OutlineSession
from reader.ui.quoting import QuotingSession
from reader.ui.reading import ReadingSession
from reader.ui.remembering import either
from reader.ui.search_bar.chips import ChipStrip
from reader.ui.searching import SearchSession, SearchTools
from reader.ui.whereabouts import Whereabouts
from reader.ui.window_title import WindowTitle

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def make_sessions(window: "MainWindow") -> None:
    """Give the window its sessions, and the panes that only come up when they are wanted."""
    _make_late_panes(window)
    jobs, pane, shared = window.jobs, window.pane, window.shared
    window.distraction_free = DistractionFree(
        pane, window.side, [window.toolbar, window.status], window.reading_style
    )
    window.reading = reading = ReadingSession(jobs, pane, window.header)
    window.whereabouts = Whereabouts(pane, reading)
    window.search = SearchSession(jobs, window.search_frame, window.hits, pane, reading)
    window.outline = OutlineSession(window)
    window.quoting = QuotingSession(pane, reading, shared.settings)
    window.index, window.refresh = shared.index, shared.refresh
    window.refresh.watch(window)
    window.adding = Adding(jobs, shared, window)
    window.curating = CuratingSession(jobs, window.episodes, reading, shared, window)
    window.search_tools = SearchTools(window, window.chips)
    window.exploring = Exploring(window)
    window.launch = LaunchSession(jobs, reading, window.state, window.episodes.first)
    window.follow_sessions()
    window.title = WindowTitle(window, reading)
    _connect(window)
    window.annotating = AnnotatingSession(window)
    window.collecting = CollectingSession(window)
    window.listening = ListeningSession(window)


def _make_late_panes(window: "MainWindow") -> None:
    window.failure = FailureBox(window)
    window.hits = HitListPane(window, window.theme)
    window.hits.set_order(either(HitOrder, window.state.order, window.settings.hit_order))
    window.side.set_hits(window.hits)
    window.chips = ChipStrip(window.search_frame, window)
    column = window.column.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(1, window.chips)  # between the toolbar and the panes


def _connect(window: "MainWindow") -> None:
    reading, index, status = window.reading, window.index, window.status
    window.jobs.failed.connect(window.failure.say)
    window.episodes.set_empty(window.adding.invitation)
    window.episodes.episode_chosen.connect(reading.open)
    window.pane.pointing.changed.connect(status.set_pointed)
    reading.moment_changed.connect(status.set_moment)
    window.whereabouts.changed.connect(status.set_place)
    window.search.listing.connect(window.side.list_hits)
    window.search.summary.connect(status.set_search)
    window.quoting.copied.connect(status.confirm)
    window.adding.episode_wanted.connect(reading.open)
    for session in (window.adding, window.curating):
        session.notice.connect(status.confirm)
        session.offered.connect(status.offer)
    window.curating.read_again_wanted.connect(window.adding.read_again)
    window.launch.notice.connect(status.confirm)
    index.ready_changed.connect(window.search.set_ready)
    index.failed.connect(window.search.set_failure)
    window.search.index_missed.connect(index.retry)
    index.progressed.connect(status.set_progress)
