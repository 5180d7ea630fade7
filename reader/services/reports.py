"""What adding has to say: while it goes on, and at the end."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

# Called before each file with how many are done, how many there are, and its path.
Progress = Callable[[int, int, Path], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Report:
    """What adding did: episode ids, and files.

    ``duplicates`` are files with the same words as an episode that is there, with its id;
    ``refused`` are files that are no transcripts, with the reason.
    """

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    duplicates: tuple[tuple[Path, str], ...] = ()
    refused: tuple[tuple[Path, str], ...] = ()


def merged(first: Report, second: Report) -> Report:
    """The report of both."""
    return Report(*(getattr(first, p.name) + getattr(second, p.name) for p in fields(Report)))
