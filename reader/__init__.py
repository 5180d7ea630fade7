"""Transcript Reader: read, search and quote podcast transcripts offline.

``from reader import Library`` is the whole interface for scripts and notebooks.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.services.library import Library

__version__ = "0.1.0"

__all__ = ["Library", "__version__"]


def __getattr__(name: str) -> object:
    """Load what is asked for only then: a worker process needs none of it."""
    if name == "Library":
        from reader.services.library import Library  # noqa: PLC0415

        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
