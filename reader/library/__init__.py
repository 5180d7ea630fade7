"""What the user owns, in SQLite: episodes, their segments as read, and where reading stopped."""

from reader.library.contents import Holder, content_digest
from reader.library.schema import Launch
from reader.library.source import Source, path_key, path_of
from reader.library.sources import Known
from reader.library.store import LibraryStore

__all__ = [
    "Holder",
    "Known",
    "Launch",
    "LibraryStore",
    "Source",
    "content_digest",
    "path_key",
    "path_of",
]
