"""Adding to the library: chosen, dropped and pasted files, and the library folders."""

from reader.ui.adding.adding import Adding

__all__ = ["Adding"]
