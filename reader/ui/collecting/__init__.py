"""What is done with the quote basket, and where it stands in the window."""

from reader.ui.collecting.session import CollectingSession

__all__ = ["CollectingSession"]
