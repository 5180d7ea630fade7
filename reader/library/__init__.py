"""What the user owns, in SQLite: ``library.db`` (WAL, foreign keys, ``user_version``) is the truth.

It has the source's segments as read. What the user says stands beside it and is laid over it at
each reading: details in ``edit``, names of speakers by the source's label in ``speaker_name``.
So a file can be read again without harm, and an edit taken back.

An episode may have several files (``source``). A file is known by its path, size and time, then
by the digest of its bytes, then by ``content``, a digest of the letters said, which is the same
in every format: so a moved file keeps its episode, and a transcript is not listed twice. An
episode follows the file that it was read from (``is_read``). One that is removed keeps its row,
without its words after a day, so that a library folder does not bring it back. Each file is one
transaction, decided under the write lock; ``pending`` holds what was asked for until all of it
is done, so that a process may be killed anywhere.

A backup is a zip of the database and the settings with a manifest of digests. It is checked
whole, migrated beside the library, and then copied into it as one transaction (``copying``:
SQLite's backup in reverse): a kill undoes it, and windows that have the library open see all of
it or nothing.
"""

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
