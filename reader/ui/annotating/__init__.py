"""Highlights, notes and bookmarks, made and changed in the window."""

from reader.ui.annotating.session import AnnotatingSession

__all__ = ["AnnotatingSession"]
