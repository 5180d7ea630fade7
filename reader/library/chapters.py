"""The chapters of episodes."""

from collections.abc import Iterable
from sqlite3 import Connection

from reader.library.changes import note_changes
from reader.library.connection import Database
from reader.model import Chapter

_COLUMNS = 'title, start, "end", url'


class StoredChapters:
    """Of the source: they are laid down anew with each transcript."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, episode_id: str) -> tuple[Chapter, ...]:
        """By time; none for an unknown id."""
        rows = self._database.all(
            f"SELECT {_COLUMNS} FROM chapter WHERE episode_id = ? ORDER BY position", episode_id
        )
        return tuple(Chapter(*row) for row in rows)

    def put(self, episode_id: str, chapters: Iterable[Chapter]) -> None:
        """Put these in the place of the episode's chapters."""
        with self._database.transaction() as connection:
            put_chapters(connection, episode_id, chapters)
            note_changes(connection, [episode_id])


def put_chapters(connection: Connection, episode_id: str, chapters: Iterable[Chapter]) -> None:
    """Put these in the place of the episode's chapters."""
    connection.execute("DELETE FROM chapter WHERE episode_id = ?", (episode_id,))
    connection.executemany(
        f"INSERT INTO chapter (episode_id, position, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        ((episode_id, n, c.title, c.start, c.end, c.url) for n, c in enumerate(chapters)),
    )
