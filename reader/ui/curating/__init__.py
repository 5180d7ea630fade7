"""Keeping the library in order: details, speakers, read and unread, removing, exporting."""

from reader.ui.curating.session import CuratingSession

__all__ = ["CuratingSession"]
