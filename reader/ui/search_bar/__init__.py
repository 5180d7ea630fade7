"""The search bar: what is looked for, where, and how many there are."""

from reader.ui.search_bar.chips import ChipStrip
from reader.ui.search_bar.completion import CompletionList
from reader.ui.search_bar.field import SearchBar
from reader.ui.search_bar.frame import Scope, SearchFrame
from reader.ui.search_bar.popover import SearchPopover

__all__ = ["ChipStrip", "CompletionList", "Scope", "SearchBar", "SearchFrame", "SearchPopover"]
