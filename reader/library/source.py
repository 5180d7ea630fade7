"""Where an episode was read from."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """A file: ``size`` in bytes, ``mtime_ns`` in nanoseconds, ``digest`` its SHA-256 in hex."""

    path: Path
    size: int
    mtime_ns: int
    digest: str
