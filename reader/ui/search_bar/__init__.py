"""The search bar: what is looked for, where, and how many there are.

What comes up around it is imported from its own module: the window opens sooner.
"""

from reader.ui.search_bar.field import SearchBar
from reader.ui.search_bar.frame import Scope, SearchFrame

__all__ = ["Scope", "SearchBar", "SearchFrame"]
