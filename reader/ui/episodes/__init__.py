"""The episode list: every episode of the library, grouped by show.

A ``QListView`` whose rows ``ui/row_list.py`` places: heights come at once and rows stand where
their sums say, for QListView asks its delegate row by row. Titles out of view have guessed
heights until there is time to break them; what is seen never moves for it. How episodes are
sorted and found (``arrange``) is worked out on the worker, once for each.
"""

from reader.ui.episodes.arrange import Listing, SortOrder, make_listing
from reader.ui.episodes.pane import EpisodeListPane

__all__ = ["EpisodeListPane", "Listing", "SortOrder", "make_listing"]
