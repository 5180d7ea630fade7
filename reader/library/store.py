"""The truth: one SQLite file with everything the user owns."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

from reader.library.annotations import StoredAnnotations
from reader.library.audio import StoredAudio
from reader.library.basket import StoredBasket
from reader.library.changes import listed, note_changes
from reader.library.chapters import StoredChapters, put_chapters
from reader.library.connection import Database
from reader.library.contents import Contents, content_digest
from reader.library.edits import Edits, recount
from reader.library.rows import (
    EPISODE_COLUMNS,
    EPISODE_MARKS,
    SEGMENT_COLUMNS,
    SHOWN,
    episode_of,
    episode_row,
    segment_of,
    segment_row,
)
from reader.library.schema import Launch
from reader.library.searches import Searches
from reader.library.source import Source
from reader.library.sources import Places, Sources, put_source
from reader.model import Episode, Segment, Transcript

FILE_NAME = "library.db"
_NO_END = 2**62
# Newest first, so that the first episode is the one a reader would want.
_ORDER = "ORDER BY show COLLATE NOCASE, date IS NULL, date DESC, number DESC, title, id"
_THESE = "id IN (SELECT value FROM json_each(?))"
# In ``episode.removed``: 0, or the time of the removal, or this when all but the row is gone.
_PURGED = -1
# Where reading stopped in an episode that was marked as unread is kept as a number below 0.
_PASSAGE = "iif(passage < 0, -1 - passage, passage)"


class LibraryStore:
    """Episodes and transcripts, as edited.

    ``edits`` keeps what the user says about them, ``contents`` what was read, ``sources``
    the files, ``places`` where to look for more, ``searches`` what to look for,
    ``chapters`` the parts that episodes have, ``annotations`` what the user has marked, and
    ``basket`` the quotes that were collected.

    Belongs to the thread that opened it. Every method raises LibraryError where
    the disk or the file fails; nothing is half written then.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._database = Database(folder / FILE_NAME)
        self.transaction = self._database.transaction
        self.contents = Contents(self._database)
        self.chapters = StoredChapters(self._database)
        self.sources = Sources(self._database)
        self.edits = Edits(self._database)
        self.places = Places(self._database)
        self.annotations = StoredAnnotations(self._database)
        self.basket = StoredBasket(self._database)
        self.audio = StoredAudio(self._database)
        self.searches = Searches(self._database)

    def close(self) -> None:
        self._database.close()

    @property
    def fingerprint(self) -> str:
        """Names the present content: it changes whenever an episode does."""
        library_id, revision = self._database.one("SELECT library_id, revision FROM meta")
        return f"{library_id}:{revision}"

    def revisions(self) -> dict[str, int]:
        """The library's revision at each episode's last change, by id; without removed ones."""
        return dict(self._database.all("SELECT id, changed FROM episode WHERE removed = 0"))

    @property
    def launch(self) -> Launch:
        """How far the first launch has come here."""
        return Launch(self._database.one("SELECT launched FROM meta")[0])

    def set_launch(self, launch: Launch) -> None:
        """Remember how far the first launch has come."""
        with self.transaction() as connection:
            connection.execute("UPDATE meta SET launched = ?", (launch,))

    def put(self, episode: Episode, transcript: Transcript, source: Source | None = None) -> None:
        """Add the episode, or replace what its id holds; a removed one is whole again.

        It was read from ``source``, whose ``content`` is filled in, or from no file.
        """
        content = content_digest(episode.title, transcript.segments)
        with self.transaction() as connection:
            self._put_episode(connection, episode, content)
            connection.execute("DELETE FROM segment WHERE episode_id = ?", (episode.id,))
            connection.executemany(
                f"INSERT INTO segment ({SEGMENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (segment_row(episode.id, i, s) for i, s in enumerate(transcript.segments)),
            )
            put_chapters(connection, episode.id, transcript.chapters)
            if names := self.edits.names(episode.id):
                recount(connection, episode.id, names)
            connection.execute("UPDATE source SET is_read = 0 WHERE episode_id = ?", (episode.id,))
            if source is not None:
                put_source(connection, episode.id, replace(source, content=content, is_read=True))
            note_changes(connection, [episode.id])

    def put_details(self, episode: Episode) -> None:
        """Replace what is known about an episode, and leave its transcript."""
        with self.transaction() as connection:
            sql = "SELECT content FROM episode WHERE id = ?"
            (content,) = connection.execute(sql, (episode.id,)).fetchone()
            self._put_episode(connection, episode, content)
            note_changes(connection, [episode.id])

    @staticmethod
    def _put_episode(connection: Connection, episode: Episode, content: str) -> None:
        columns = (*EPISODE_COLUMNS.split(", "), "content", "removed")
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns[1:])
        connection.execute(
            f"INSERT INTO episode ({', '.join(columns)}) VALUES ({EPISODE_MARKS}, ?, 0) "
            f"ON CONFLICT (id) DO UPDATE SET {updates}",
            (*episode_row(episode), content),
        )

    def remove(self, ids: Sequence[str]) -> None:
        """Take episodes out of the list; what they hold is kept until ``purge``."""
        self._set_removed(ids, "removed = 0", time.time_ns() // 10**9)

    def restore(self, ids: Sequence[str]) -> None:
        """Put removed episodes back, but for those that were purged."""
        self._set_removed(ids, "removed > 0", 0)

    def _set_removed(self, ids: Sequence[str], where: str, value: int) -> None:
        with self.transaction() as connection:
            connection.execute(
                f"UPDATE episode SET removed = ? WHERE {where} AND {_THESE}", (value, listed(ids))
            )
            note_changes(connection, ids)

    def purge(self, before: float) -> None:
        """Drop what was removed before this time, in seconds, but for which files it came from."""
        where = "removed > 0 AND removed < ?"
        if self._database.one(f"SELECT 1 FROM episode WHERE {where}", before) is None:
            return
        with self.transaction() as connection:
            for table in ("segment", "chapter", "edit", "speaker_name", "reading_position"):
                connection.execute(
                    f"DELETE FROM {table} WHERE episode_id IN "
                    f"(SELECT id FROM episode WHERE {where})",
                    (before,),
                )
            sql = f"UPDATE episode SET removed = {_PURGED} WHERE {where}"
            connection.execute(sql, (before,))

    def episodes(self) -> tuple[Episode, ...]:
        """Every episode, by show, the newest first."""
        names = self.edits.all_names()
        rows = self._database.all(f"SELECT * FROM ({SHOWN}) {_ORDER}")
        return tuple(episode_of(row, names.get(row[0], {})) for row in rows)

    def episode(self, episode_id: str) -> Episode | None:
        """The episode with this id."""
        row = self._database.one(f"{SHOWN} AND id = ?", episode_id)
        return episode_of(row, self.edits.names(episode_id)) if row else None

    def transcript(self, episode_id: str) -> Transcript:
        """What was said, by the names given to the speakers; nothing for an unknown id."""
        rows = self._database.all(
            f"SELECT {SEGMENT_COLUMNS} FROM segment WHERE episode_id = ? ORDER BY position",
            episode_id,
        )
        names = self.edits.names(episode_id)
        segments = tuple(segment_of(row, names) for row in rows)
        return Transcript(segments, self.chapters.of(episode_id))

    def segments(self, episode_id: str, first: int, end: int | None) -> tuple[Segment, ...]:
        """The segments of a transcript from one position up to another, or to its end."""
        names = self.edits.names(episode_id)
        rows = self._database.all(
            f"SELECT {SEGMENT_COLUMNS} FROM segment WHERE episode_id = ? "
            "AND position >= ? AND position < ? ORDER BY position",
            episode_id,
            first,
            _NO_END if end is None else end,
        )
        return tuple(segment_of(row, names) for row in rows)

    def reading_position(self, episode_id: str) -> tuple[int, int] | None:
        """The passage, and the character in it, that stood at the top."""
        row = self._database.one(
            f'SELECT {_PASSAGE}, "offset" FROM reading_position WHERE episode_id = ?', episode_id
        )
        return (row[0], row[1]) if row else None

    def set_reading_position(self, episode_id: str, passage: int, offset: int) -> None:
        """Remember what stands at the top; one that is gone is passed over, an unread one stays."""
        with self.transaction() as connection:
            connection.execute(
                'INSERT INTO reading_position (episode_id, passage, "offset") '
                "SELECT id, ?, ? FROM episode WHERE id = ? "
                "ON CONFLICT (episode_id) DO UPDATE SET "
                "passage = iif(passage < 0, -1 - excluded.passage, excluded.passage), "
                '"offset" = excluded."offset"',
                (passage, offset, episode_id),
            )

    def opened(self) -> frozenset[str]:
        """The ids of the episodes that have been opened for reading."""
        rows = self._database.all("SELECT episode_id FROM reading_position WHERE passage >= 0")
        return frozenset(row[0] for row in rows)

    def set_opened(self, ids: Sequence[str], opened: bool) -> None:
        """Count episodes as opened, or as unread; where reading stopped is kept."""
        sql = (
            'INSERT INTO reading_position (episode_id, passage, "offset") '
            f"SELECT id, 0, 0 FROM episode WHERE {_THESE} "
            f"ON CONFLICT (episode_id) DO UPDATE SET passage = {_PASSAGE}"
            if opened
            else "UPDATE reading_position SET passage = -1 - passage "
            f"WHERE passage >= 0 AND episode_{_THESE}"
        )
        with self.transaction() as connection:
            connection.execute(sql, (listed(ids),))
