"""The command palette: everything the window can do, found by typing."""

from reader.ui.palette.frame import CommandPalette

__all__ = ["CommandPalette"]
