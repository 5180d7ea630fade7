"""The truth: one SQLite file with everything the user owns."""

import sqlite3
from pathlib import Path
from typing import Any

from reader.library.connection import connect, library_errors, transaction
from reader.library.rows import (
    EPISODE_COLUMNS,
    EPISODE_MARKS,
    SEGMENT_COLUMNS,
    episode_of,
    episode_row,
    segment_of,
    segment_row,
)
from reader.library.schema import Launch
from reader.library.source import Source
from reader.model import Episode, Transcript

FILE_NAME = "library.db"
# Newest first, so that the first episode is the one a reader would want.
_ORDER = "ORDER BY show COLLATE NOCASE, date IS NULL, date DESC, number DESC, title, id"


class LibraryStore:
    """Episodes, transcripts, sources and reading positions.

    Belongs to the thread that opened it. Every method raises LibraryError where
    the disk or the file fails; nothing is half written then.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._connection = connect(self._path)

    def close(self) -> None:
        self._connection.close()

    @property
    def fingerprint(self) -> str:
        """Names the present content: it changes whenever an episode does."""
        library_id, revision = self._one("SELECT library_id, revision FROM meta")
        return f"{library_id}:{revision}"

    @property
    def launch(self) -> Launch:
        """How far the first launch has come here."""
        return Launch(self._one("SELECT launched FROM meta")[0])

    def set_launch(self, launch: Launch) -> None:
        """Remember how far the first launch has come."""
        with transaction(self._connection, self._path) as connection:
            connection.execute("UPDATE meta SET launched = ?", (launch,))

    def put(self, episode: Episode, transcript: Transcript, source: Source) -> None:
        """Add the episode with its source, or replace what its id holds.

        Sources that held its former content are forgotten.
        """
        with transaction(self._connection, self._path) as connection:
            self._put_episode(connection, episode)
            connection.execute("DELETE FROM segment WHERE episode_id = ?", (episode.id,))
            connection.executemany(
                f"INSERT INTO segment ({SEGMENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (segment_row(episode.id, i, s) for i, s in enumerate(transcript.segments)),
            )
            connection.execute(
                "DELETE FROM source WHERE episode_id = ? AND digest != ?",
                (episode.id, source.digest),
            )
            self._put_source(connection, episode.id, source)
            self._note_change(connection, episode.id)

    def revisions(self) -> dict[str, int]:
        """The library's revision at each episode's last change, by id."""
        return dict(self._all("SELECT id, changed FROM episode"))

    def put_source(self, episode_id: str, source: Source) -> None:
        """Remember one more file, or a file's newer size and time."""
        with transaction(self._connection, self._path) as connection:
            self._put_source(connection, episode_id, source)

    def episodes(self) -> tuple[Episode, ...]:
        """Every episode, by show, the newest first."""
        return tuple(map(episode_of, self._all(f"SELECT {EPISODE_COLUMNS} FROM episode {_ORDER}")))

    def episode(self, episode_id: str) -> Episode | None:
        """The episode with this id."""
        row = self._one(f"SELECT {EPISODE_COLUMNS} FROM episode WHERE id = ?", episode_id)
        return episode_of(row) if row else None

    def transcript(self, episode_id: str) -> Transcript:
        """The segments as they were read; none for an unknown id."""
        rows = self._all(
            f"SELECT {SEGMENT_COLUMNS} FROM segment WHERE episode_id = ? ORDER BY position",
            episode_id,
        )
        return Transcript(tuple(map(segment_of, rows)))

    def source_at(self, path: Path) -> tuple[str, Source] | None:
        """The episode's id and the source last read from this path."""
        row = self._one(
            "SELECT episode_id, size, mtime_ns, digest FROM source WHERE path = ?", _key(path)
        )
        return (row[0], Source(path, row[1], row[2], row[3])) if row else None

    def episode_with(self, digest: str) -> str | None:
        """The id of the episode whose content has this SHA-256."""
        row = self._one("SELECT episode_id FROM source WHERE digest = ? LIMIT 1", digest)
        return str(row[0]) if row else None

    def reading_position(self, episode_id: str) -> tuple[int, int] | None:
        """The passage, and the character in it, that stood at the top."""
        row = self._one(
            'SELECT passage, "offset" FROM reading_position WHERE episode_id = ?', episode_id
        )
        return (row[0], row[1]) if row else None

    def set_reading_position(self, episode_id: str, passage: int, offset: int) -> None:
        """Remember what stands at the top; an episode that is gone is passed over."""
        with transaction(self._connection, self._path) as connection:
            connection.execute(
                'INSERT OR REPLACE INTO reading_position (episode_id, passage, "offset") '
                "SELECT id, ?, ? FROM episode WHERE id = ?",
                (passage, offset, episode_id),
            )

    @staticmethod
    def _put_episode(connection: sqlite3.Connection, episode: Episode) -> None:
        columns = [name.strip() for name in EPISODE_COLUMNS.split(",")]
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns[1:])
        connection.execute(
            f"INSERT INTO episode ({EPISODE_COLUMNS}) VALUES ({EPISODE_MARKS}) "
            f"ON CONFLICT (id) DO UPDATE SET {updates}",
            episode_row(episode),
        )

    @staticmethod
    def _note_change(connection: sqlite3.Connection, episode_id: str) -> None:
        connection.execute("UPDATE meta SET revision = revision + 1")
        connection.execute(
            "UPDATE episode SET changed = (SELECT revision FROM meta) WHERE id = ?", (episode_id,)
        )

    @staticmethod
    def _put_source(connection: sqlite3.Connection, episode_id: str, source: Source) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO source (path, episode_id, size, mtime_ns, digest) "
            "VALUES (?, ?, ?, ?, ?)",
            (_key(source.path), episode_id, source.size, source.mtime_ns, source.digest),
        )

    def _all(self, sql: str, *values: object) -> list[Any]:
        with library_errors(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _one(self, sql: str, *values: object) -> Any:
        with library_errors(self._path):
            return self._connection.execute(sql, values).fetchone()


def _key(path: Path) -> str:
    """The path as text, also where its name is not: file systems take any bytes."""
    return str(path).encode(errors="backslashreplace").decode()
