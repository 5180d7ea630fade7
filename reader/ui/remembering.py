"""What the windows were like, from one start to the next."""

from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QStyle, QWidget

from reader.ui.episodes import EpisodeListPane, SortOrder
from reader.ui.search_bar import Scope
from reader.ui.settings import Settings
from reader.ui.window_state import WindowState

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

E = TypeVar("E", bound=Enum)


def last_state(settings: Settings) -> WindowState:
    """What the first window of a session begins with."""
    last = settings.last_episode if settings.reopen else ""
    return WindowState(last, query=settings.query)


def state_of(window: "MainWindow") -> WindowState:
    """What makes another window like this one."""
    if not window.is_complete:
        return window.state
    view, settings = window.reading.view(), window.settings
    return WindowState(
        view.episode_id if view else window.state.episode_id,
        view.place if view else window.state.place,
        None,
        window.search_frame.query() if settings.remember_searches else "",
        window.search_frame.scope().value,
        window.hits.order().value,
        bytes(window.saveGeometry().data()),
    )


def restore(window: "MainWindow") -> None:
    """Make a new window what it was, or else what the last one was."""
    settings, state = window.settings, window.state
    window.restoreGeometry(QByteArray(state.geometry) or settings.geometry)
    # A new window, and one that was made on a larger screen, may be too large for this one.
    if not window.isMaximized() and not window.isFullScreen():
        fit_screen(window)
    window.splitter.restoreState(settings.splitter)
    window.reading_style.restore()
    window.search_frame.set_scope(either(Scope, state.scope, settings.scope))
    _restore_list(window.episodes, settings)


def fit_screen(window: QWidget) -> None:
    """Make a window no larger than its screen, its title bar counted."""
    bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    window.resize(window.size().boundedTo(window.screen().availableSize() - QSize(0, bar)))


def remember(window: "MainWindow") -> None:
    """Keep what the next first window is to be like."""
    if not window.is_complete:  # as it was, then
        return
    settings = window.settings
    settings.geometry = window.saveGeometry()
    settings.splitter = window.splitter.saveState()
    settings.scope = window.search_frame.scope().value
    settings.hit_order = window.hits.order().value
    settings.query = window.search_frame.query() if settings.remember_searches else ""
    _remember_list(window.episodes, settings)
    if window.reading.shown is not None:
        settings.last_episode = window.reading.shown.episode.id


def either(kind: type[E], wanted: str, kept: str) -> E:
    """The member of this value; of the one kept where there is none."""
    return kind(wanted) if any(wanted == member.value for member in kind) else kind(kept)


def _restore_list(episodes: EpisodeListPane, settings: Settings) -> None:
    if settings.sort_order:
        episodes.sort_order = SortOrder(settings.sort_order)
    folded = settings.folded_shows.split("\n") if settings.folded_shows else []
    # A show without a name is written as a space: nothing else begins with one.
    shows = ["" if name == " " else name for name in folded]
    episodes.restore(shows, unread=settings.show_unread, timed=settings.show_timed)


def _remember_list(episodes: EpisodeListPane, settings: Settings) -> None:
    settings.folded_shows = "\n".join(show or " " for show in episodes.folded)
    settings.show_unread = episodes.wanted.unread
    settings.show_timed = episodes.wanted.timed
