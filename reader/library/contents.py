"""What two files of one transcript have in common, whatever their formats."""

import hashlib
import string
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from reader.library.connection import Database
from reader.library.rows import EPISODE_COLUMNS, SEGMENT_COLUMNS, episode_of, segment_of
from reader.model import Episode, Segment

# In letters. "Thank you." is said in many episodes: so few words need the title beside them.
_TELLING = 100
_LOWER = bytes.maketrans(string.ascii_uppercase.encode(), string.ascii_lowercase.encode())
_NO_LETTERS = bytes(b for b in range(128) if not chr(b).isalnum())
_BATCH = 50  # episodes: a second process waits for no longer


def content_digest(title: str, segments: Sequence[Segment]) -> str:
    """The SHA-256, in hex, of the letters and digits that were said, without case and accents.

    Spaces and marks differ from one format to another; what is said does not. The title
    counts in a transcript that is too short to be told from others.
    """
    letters = b"".join(_letters(segment.text) for segment in segments)
    if len(letters) < _TELLING:
        letters += b" " + _letters(title)
    return hashlib.sha256(letters).hexdigest()


def _letters(text: str) -> bytes:
    if text.isascii():
        return text.encode().translate(_LOWER, _NO_LETTERS)
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(filter(str.isalnum, plain)).encode()


class Holder(NamedTuple):
    """An episode that may have been removed."""

    episode_id: str
    is_removed: bool


class Contents:
    """Episodes as they were read, known by their words; removed ones as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def episode(self, episode_id: str) -> Episode | None:
        """What the source says about the episode, whatever the user says."""
        sql = f"SELECT {EPISODE_COLUMNS} FROM episode WHERE id = ?"
        row = self._database.one(sql, episode_id)
        return episode_of(row, {}) if row else None

    def holder(self, content: str, known: str | None = None) -> Holder | None:
        """The episode with these words, ``known`` before others."""
        row = self._database.one(
            "SELECT id, removed != 0 FROM episode WHERE content = ? "
            "ORDER BY id IS ? DESC, removed != 0, rowid LIMIT 1",
            *(content, known),
        )
        return Holder(row[0], bool(row[1])) if row else None

    def detail(self, episode_id: str) -> tuple[bool, bool, bool]:
        """Whether the transcript has times of words, times, and speakers."""
        row = self._database.one(
            "SELECT max(words IS NOT NULL), max(start IS NOT NULL), max(speaker IS NOT NULL) "
            "FROM segment WHERE episode_id = ?",
            episode_id,
        )
        return bool(row[0]), bool(row[1]), bool(row[2])

    def fill(self) -> None:
        """Work out what libraries of schema 1 did not keep."""
        while rows := self._database.all(
            "SELECT id, title FROM episode WHERE content = '' LIMIT ?", _BATCH
        ):
            with self._database.transaction():
                for episode_id, title in rows:
                    self._fill(episode_id, title)

    def _fill(self, episode_id: str, title: str) -> None:
        rows = self._database.all(
            f"SELECT {SEGMENT_COLUMNS} FROM segment WHERE episode_id = ? ORDER BY position",
            episode_id,
        )
        content = content_digest(title, [segment_of(row, {}) for row in rows])
        with self._database.transaction() as connection:
            connection.execute("UPDATE episode SET content = ? WHERE id = ?", (content, episode_id))
            connection.execute(
                "UPDATE source SET content = ?, is_read = rowid = "
                "(SELECT min(rowid) FROM source WHERE episode_id = ?) WHERE episode_id = ?",
                (content, episode_id, episode_id),
            )
