"""A copy of the library a day, by itself: the last ones, and no more than they may take."""

import os
import time
from datetime import date
from pathlib import Path

from reader.library.copying import changed_at
from reader.library.store import FILE_NAME
from reader.services.backup import SUFFIX, back_up

FOLDER = "backups"
MOST = 7
# Nanoseconds by which the times of files may lag behind the clock.
_COARSE = 20_000_000


def copies(folder: Path) -> list[Path]:
    """The dated copies in a data folder, the newest first; each can be restored."""
    return sorted((folder / FOLDER).glob(f"library-????-??-??{SUFFIX}"), reverse=True)


def is_due(folder: Path, today: date) -> bool:
    """Whether something has been written since the newest copy, which is of an earlier day."""
    changed, newest = changed_at(folder / FILE_NAME), next(iter(copies(folder)), None)
    if not changed or newest is None:
        return bool(changed)
    return newest.name < _name(today) and newest.stat().st_mtime_ns < changed


def keep_copy(folder: Path, today: date) -> Path | None:
    """Make today's copy if it is due, and let old ones go; raises ReaderError.

    The newest stays in any case; others do while they are at most ``MOST``, and all
    together no larger than the library.
    """
    if not is_due(folder, today):
        return None
    made = folder / FOLDER / _name(today)
    made.parent.mkdir(exist_ok=True)
    for left in made.parent.glob(".library-*"):  # of one that was killed
        left.unlink(missing_ok=True)
    begun = time.time_ns() - _COARSE
    back_up(folder, made, small=True)
    os.utime(made, ns=(begun, begun))  # so that what was written meanwhile counts as changed
    room = (folder / FILE_NAME).stat().st_size
    for number, copy in enumerate(copies(folder)):
        room -= copy.stat().st_size
        if number and (number >= MOST or room < 0):
            copy.unlink(missing_ok=True)
    return made


def _name(day: date) -> str:
    return f"library-{day.isoformat()}{SUFFIX}"
