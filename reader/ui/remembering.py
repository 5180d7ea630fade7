"""What the window was like, from one start to the next."""

from typing import TYPE_CHECKING

from reader.ui.episodes import EpisodeListPane, SortOrder
from reader.ui.search_bar import Scope
from reader.ui.settings import Settings

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def restore(window: "MainWindow") -> None:
    """Make a new window what the last one was."""
    settings = window.settings
    window.restoreGeometry(settings.geometry)
    # A new window, and one that was made on a larger screen, may be too large for this one.
    window.resize(window.size().boundedTo(window.screen().availableSize()))
    window.splitter.restoreState(settings.splitter)
    window.reading_style.restore()
    window.search_frame.set_scope(Scope(settings.scope))
    _restore_list(window.episodes, settings)


def remember(window: "MainWindow") -> None:
    """Keep what the next window is to be like."""
    settings = window.settings
    settings.geometry = window.saveGeometry()
    settings.splitter = window.splitter.saveState()
    settings.scope = window.search_frame.scope().value
    settings.hit_order = window.hits.order().value
    settings.query = window.search_frame.query() if settings.remember_searches else ""
    _remember_list(window.episodes, settings)
    if window.reading.shown is not None:
        settings.last_episode = window.reading.shown.episode.id


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
