"""Where an episode was read from."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """A file: ``size`` in bytes, ``mtime_ns`` in nanoseconds, ``digest`` its SHA-256 in hex.

    ``content`` is the digest of its words. The episode's transcript was read from the
    source that ``is_read``; the others held the same words when they were looked at.
    ``beside`` is a digest of how the files beside it looked, or empty where there were none.
    """

    path: Path
    size: int
    mtime_ns: int
    digest: str
    content: str = ""
    is_read: bool = True
    beside: str = ""


def path_key(path: Path | str) -> str | bytes:
    """The path as the database holds it: bytes where its name is not text."""
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        return os.fsencode(text)
    return text


def path_of(key: str | bytes) -> Path:
    """The path in a ``path_key``."""
    return Path(os.fsdecode(key))
