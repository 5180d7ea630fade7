"""The files that episodes were read from, and where the library looks for more."""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.library.connection import Database
from reader.library.source import Source, path_key, path_of

_COLUMNS = "path, size, mtime_ns, digest, content, is_read, beside, episode_id"


class Known(NamedTuple):
    """A source with its episode; ``is_stale`` where the episode's words have changed since."""

    episode_id: str
    source: Source
    is_removed: bool
    is_stale: bool


_KNOWN = """
    SELECT s.episode_id, e.removed, s.content != e.content,
        s.path, s.size, s.mtime_ns, s.digest, s.content, s.is_read, s.beside
    FROM source s JOIN episode e ON e.id = s.episode_id
"""


class Sources:
    """A file is known by its path; its episode by the bytes, too."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def at(self, path: Path) -> Known | None:
        """What was last read from this path."""
        row = self._database.one(f"{_KNOWN} WHERE s.path = ?", path_key(path))
        return _known(row) if row else None

    def with_digest(self, digest: str) -> tuple[Known, ...]:
        """The files that had these bytes, those first whose episode still has their words."""
        rows = self._database.all(
            f"{_KNOWN} WHERE s.digest = ? ORDER BY s.content != e.content, e.removed != 0, s.rowid",
            digest,
        )
        return tuple(map(_known, rows))

    def holder(self, beginning: str) -> str | None:
        """The episode that is there of a file whose digest begins so."""
        row = self._database.one(
            "SELECT e.id FROM source s JOIN episode e ON e.id = s.episode_id"
            " WHERE s.digest >= ? AND s.digest < ? AND e.removed = 0"
            " ORDER BY s.is_read DESC, s.rowid LIMIT 1",
            beginning,
            f"{beginning}g",  # what comes after every hexadecimal digit
        )
        return row[0] if row else None

    def of(self, episode_id: str) -> tuple[Source, ...]:
        """The files of an episode, the one that it was read from first."""
        rows = self._database.all(
            f"{_KNOWN} WHERE s.episode_id = ? ORDER BY s.is_read DESC, s.rowid", episode_id
        )
        return tuple(_known(row).source for row in rows)

    def paths(self) -> tuple[Path, ...]:
        """Every file that is known."""
        return tuple(path_of(row[0]) for row in self._database.all("SELECT path FROM source"))

    def looks(self) -> dict[str | bytes, tuple[tuple[int, int], str]]:
        """Size and time of every file that is known, and ``beside``, by ``path_key``."""
        return {
            row[0]: ((row[1], row[2]), row[3])
            for row in self._database.all("SELECT path, size, mtime_ns, beside FROM source")
        }

    def put(self, episode_id: str, source: Source) -> None:
        """Remember one more file, or what a file is now."""
        with self._database.transaction() as connection:
            put_source(connection, episode_id, source)

    def move(self, path: Path, source: Source) -> None:
        """A file now lies elsewhere; what was read beside it stays known."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM source WHERE path = ?", (path_key(source.path),))
            connection.execute(
                "UPDATE source SET path = ?, size = ?, mtime_ns = ? WHERE path = ?",
                (path_key(source.path), source.size, source.mtime_ns, path_key(path)),
            )


class Places:
    """The library's folders, the files it refused, and additions that were cut short."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def folders(self) -> tuple[Path, ...]:
        """The folders that are looked at again."""
        return self._paths("library_folder")

    def add_folder(self, path: Path) -> None:
        """Look at this folder, too."""
        self._add("library_folder", [path])

    def remove_folder(self, path: Path) -> None:
        """Look at this folder no more."""
        self._remove("library_folder", [path])

    def pending(self) -> tuple[Path, ...]:
        """What was to be added and has not all been."""
        return self._paths("pending")

    def begin(self, paths: Sequence[Path]) -> None:
        """Note what is about to be added."""
        self._add("pending", paths)

    def finish(self, paths: Sequence[Path]) -> None:
        """What was to be added has been."""
        self._remove("pending", paths)

    def refused(self) -> dict[str | bytes, tuple[int, int, str]]:
        """Size, time and reason of every file that was refused, by ``path_key``."""
        rows = self._database.all("SELECT path, size, mtime_ns, reason FROM refused")
        return {row[0]: (row[1], row[2], row[3]) for row in rows}

    def refuse(self, path: Path, size: int, mtime_ns: int, reason: str) -> None:
        """Remember that this file is no transcript, until it changes."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO refused VALUES (?, ?, ?, ?)",
                (path_key(path), size, mtime_ns, reason),
            )

    def forget_refused(self, paths: Sequence[Path]) -> None:
        """These are gone, or no longer refused."""
        self._remove("refused", paths)

    def _paths(self, table: str) -> tuple[Path, ...]:
        rows = self._database.all(f"SELECT path FROM {table} ORDER BY path")
        return tuple(path_of(row[0]) for row in rows)

    def _add(self, table: str, paths: Sequence[Path]) -> None:
        with self._database.transaction() as connection:
            sql = f"INSERT OR IGNORE INTO {table} VALUES (?)"
            connection.executemany(sql, _rows(paths))

    def _remove(self, table: str, paths: Sequence[Path]) -> None:
        with self._database.transaction() as connection:
            connection.executemany(f"DELETE FROM {table} WHERE path = ?", _rows(paths))


def put_source(connection: sqlite3.Connection, episode_id: str, source: Source) -> None:
    """Remember a file, within a transaction."""
    connection.execute(
        f"INSERT OR REPLACE INTO source ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            path_key(source.path),
            source.size,
            source.mtime_ns,
            source.digest,
            source.content,
            source.is_read,
            source.beside,
            episode_id,
        ),
    )


def _rows(paths: Iterable[Path]) -> list[tuple[str | bytes]]:
    return [(path_key(path),) for path in paths]


def _known(row: Sequence[Any]) -> Known:
    episode_id, removed, stale, path, size, mtime_ns, digest, content, is_read, beside = row
    source = Source(path_of(path), size, mtime_ns, digest, content, bool(is_read), beside)
    return Known(episode_id, source, bool(removed), bool(stale))
