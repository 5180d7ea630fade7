"""Whole copies of library.db: made while others write, looked through, put in its place."""

import os
import secrets
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.library.connection import BUSY_SECONDS, connect, library_errors
from reader.library.schema import VERSION
from reader.model import LibraryError


def copy_database(source: Path, target: Path) -> None:
    """The library at one moment, however many write meanwhile, on the disk when this returns.

    What ``target`` held is gone, and it is gone itself if this fails; raises LibraryError.
    """
    if not source.exists():
        raise LibraryError(f"There is no library in {source.parent}.")
    remove_database(target)
    try:
        with (
            library_errors(target),
            closing(_open(source)) as original,
            closing(sqlite3.connect(target, isolation_level=None)) as copy,
        ):
            original.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        sync(target)
    except BaseException:
        remove_database(target)
        raise


def make_current(path: Path) -> str:
    """Look all through a copy that came from elsewhere, and bring it to our version.

    Every episode in it counts as changed, at a revision that no index can know.
    What is wrong with it, or nothing; raises LibraryError where the disk fails.
    """
    with library_errors(path):
        try:
            with closing(sqlite3.connect(path)) as copy:
                if fault := _fault(copy):
                    return fault
            with closing(connect(path)) as copy:  # which migrates it
                revision = "max(revision, CAST(strftime('%s', 'now') AS INTEGER) * 1000) + ?"
                further = secrets.randbelow(1000)  # more than one in a second
                copy.execute(f"UPDATE meta SET revision = {revision}", (further,))
                copy.execute("UPDATE episode SET changed = (SELECT revision FROM meta)")
                copy.execute("PRAGMA journal_mode = DELETE")
            return ""
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            return "the library in it is damaged"


def _fault(copy: sqlite3.Connection) -> str:
    (version,) = copy.execute("PRAGMA user_version").fetchone()
    (found,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    columns = {row[1] for row in copy.execute("PRAGMA table_info(meta)")}
    if found != "ok" or "library_id" not in columns:
        return "the library in it is damaged"
    return "it was made by a newer version of this program" if version > VERSION else ""


def put_in_place(new: Path, library: Path) -> None:
    """Make ``library`` hold what ``new`` holds, or leave it as it was; ``new`` is gone then.

    One transaction of the library that is there, so that those who have it open see all of
    it or nothing, and a kill undoes it. One that is no library any more is replaced.
    """
    with library_errors(library):
        if library.exists() and is_sound(library):
            with closing(_open(library)) as present, closing(sqlite3.connect(new)) as source:
                source.backup(present)
                present.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            remove_database(new)
            return
        sync(new)
        for beside in _journals(library):
            beside.unlink(missing_ok=True)
        new.replace(library)


def is_sound(library: Path) -> bool:
    """Whether SQLite takes the file for a database."""
    try:
        with closing(_open(library)) as present:
            present.execute("PRAGMA journal_mode = WAL")
            return bool(present.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False


def keep_aside(library: Path, kept: Path) -> None:
    """A copy of the library, or of the bytes that were one, under another name."""
    part = kept.with_name(f".{kept.name}.part")
    with library_errors(library):
        if is_sound(library):
            copy_database(library, part)
        else:
            shutil.copyfile(library, part)
            sync(part)
        part.replace(kept)


def changed_at(library: Path) -> int:
    """When the library was last written, in nanoseconds; 0 where there is none."""
    times = [0]
    for path in (library, *_journals(library)[:1]):
        if path.exists() and (status := path.stat()).st_size:
            times.append(status.st_mtime_ns)
    return max(times)


def remove_database(path: Path) -> None:
    """Remove a copy that is no longer wanted, and what SQLite may have left beside it."""
    for left in (path, *_journals(path)):
        left.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Have the disk take all that was written into a file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _journals(library: Path) -> list[Path]:
    return [library.with_name(f"{library.name}{end}") for end in ("-wal", "-shm", "-journal")]


def _open(path: Path) -> sqlite3.Connection:
    """A file that is there already; nothing is made where there is none."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
    )
