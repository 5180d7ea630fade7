"""The search bar: what is looked for, where, and how many there are."""

from reader.ui.search_bar.field import SearchBar
from reader.ui.search_bar.frame import Scope, SearchFrame

__all__ = ["Scope", "SearchBar", "SearchFrame"]
