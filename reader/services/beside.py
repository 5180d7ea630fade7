"""Whether the sidecars of a transcript are what they were when it was read."""

import hashlib
import os
import re
import stat
from functools import cache
from pathlib import Path

# What any sidecar's name looks like: a folder without one costs no more than its listing.
_SIDECAR = re.compile(
    r".+\.info\.json|.+[._-]chapters\.json|.+\.chapters\.(?:vtt|txt)", re.IGNORECASE | re.DOTALL
)


class Beside:
    """Lists the sidecars of each folder, once in a run."""

    def __init__(self) -> None:
        self._in = cache(_sidecars_in)

    def of(self, path: Path) -> str:
        """A digest of the names, sizes and times of this transcript's sidecars; "" for none.

        A folder's feed is none of one transcript, and not in it.
        """
        looks = self._in(path.parent)
        if not looks:
            return ""
        # Here, for a look at folders without any: the readers take longer than the look.
        from reader.formats.sidecars import chapter_names, info_names  # noqa: PLC0415

        names = {name.casefold() for name in (*info_names(path), *chapter_names(path))}
        found = sorted(look for name in names if (look := looks.get(name)))
        return hashlib.sha256(repr(found).encode()).hexdigest() if found else ""


def _sidecars_in(folder: Path) -> dict[str, tuple[str, int, int]]:
    """Name, size in bytes and time of each, by its name without case: some systems have none."""
    try:
        with os.scandir(folder) as entries:
            looks = map(_look, filter(lambda e: _SIDECAR.fullmatch(e.name), entries))
            return {look[0].casefold(): look for look in sorted(filter(None, looks))}
    except (OSError, ValueError):  # ValueError: a name with a null character
        return {}


def _look(entry: os.DirEntry[str]) -> tuple[str, int, int] | None:
    try:
        status = entry.stat()
    except OSError:  # gone since the folder was read
        return None
    is_file = stat.S_ISREG(status.st_mode)
    return (entry.name, status.st_size, status.st_mtime_ns) if is_file else None
