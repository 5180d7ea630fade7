"""The episode list: every episode of the library, grouped by show."""

from reader.ui.episodes.arrange import Listing, SortOrder, make_listing
from reader.ui.episodes.pane import EpisodeListPane

__all__ = ["EpisodeListPane", "Listing", "SortOrder", "make_listing"]
