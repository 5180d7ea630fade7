"""What can go wrong, each with one sentence for a person to read.

ReaderError
 ├─ UnreadableTranscript   this file is no transcript that we can read
 ├─ SearchCancelled        nobody waits for the answer any more
 ├─ CannotExport           a format of files cannot hold this transcript
 └─ LibraryError           the data folder cannot be used
"""

from pathlib import Path


class ReaderError(Exception):
    """The base of every error this package raises on purpose."""


class UnreadableTranscript(ReaderError):
    """A file that holds no transcript we can read, and why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class SearchCancelled(ReaderError):
    """A search was stopped on request."""


class CannotExport(ReaderError):
    """A format cannot hold this transcript: the message says why and what to do instead."""


class LibraryError(ReaderError):
    """The data folder cannot be used: the message says which and why."""
