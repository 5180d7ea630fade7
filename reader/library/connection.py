"""Opening library.db, with SQLite's errors turned into one sentence each."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.library.schema import migrate
from reader.model import LibraryError

# A second process may hold the write lock while it adds thousands of episodes.
BUSY_SECONDS = 30.0
_POLL = 0.01


class Database:
    """One open library.db, shared by those who keep something in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect(path)

    def close(self) -> None:
        self._connection.close()

    def all(self, sql: str, *values: object) -> list[Any]:
        """Every row of a query."""
        with library_errors(self._path):
            return self._connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        """The first row of a query; None where there is none."""
        with library_errors(self._path):
            return self._connection.execute(sql, values).fetchone()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the block, or nothing of it; one inside another is a part of it."""
        connection = self._connection
        if connection.in_transaction:
            yield connection
            return
        with library_errors(self._path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # SQLite may have done it by itself, on a full disk for one
        connection.execute("ROLLBACK")


def connect(path: Path) -> sqlite3.Connection:
    """An open, migrated database; raises LibraryError with what is wrong and what to do."""
    with library_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _use_wal(connection)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
            migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Waits for others by hand: SQLite fails at once where two open a new file together."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(_POLL)


@contextmanager
def library_errors(path: Path) -> Iterator[None]:
    """The one place where a failing disk or database becomes a LibraryError."""
    try:
        yield
    except (OSError, sqlite3.Error, ValueError) as error:
        raise LibraryError(_sentence(path, error)) from error


def _sentence(path: Path, error: Exception) -> str:
    folder, said = path.parent, str(error)
    if isinstance(error, OSError):
        said = error.strerror or said
        return f"The data folder {folder} cannot be used: {said}. Choose another with --data-dir."
    if "full" in said:
        return f"The disk that holds {folder} is full. Free some space and try again."
    if "readonly" in said or "unable to open" in said:
        return f"The data folder {folder} cannot be written. Choose another with --data-dir."
    if isinstance(error, sqlite3.DatabaseError) and "not a database" in said:
        return f"{path} is not a library. Move it away and start again."
    return f"The library {path} cannot be used: {said}."
