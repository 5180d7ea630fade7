"""Folded shows and filters of the list, from one start to the next."""

from reader.ui.episodes import EpisodeListPane
from reader.ui.settings import Settings


def restore_list(episodes: EpisodeListPane, settings: Settings) -> None:
    """Bring back what was folded and filtered."""
    folded = settings.folded_shows.split("\n") if settings.folded_shows else []
    # A show without a name is written as a space: nothing else begins with one.
    shows = ["" if name == " " else name for name in folded]
    episodes.restore(shows, unread=settings.show_unread, timed=settings.show_timed)


def remember_list(episodes: EpisodeListPane, settings: Settings) -> None:
    """Keep what is folded and filtered."""
    settings.folded_shows = "\n".join(show or " " for show in episodes.folded)
    settings.show_unread = episodes.wanted.unread
    settings.show_timed = episodes.wanted.timed
