"""What the user owns, in SQLite: episodes, their segments as read, and where reading stopped."""

from reader.library.schema import Launch
from reader.library.source import Source
from reader.library.store import LibraryStore

__all__ = ["Launch", "LibraryStore", "Source"]
