"""Saved searches, above the episodes."""

from reader.ui.saved.pane import SavedSearchesPane

__all__ = ["SavedSearchesPane"]
