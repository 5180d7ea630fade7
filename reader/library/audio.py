"""What the user hears: the audio of episodes, how it runs beside them, times of their own."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader.library.changes import listed
from reader.library.connection import Database
from reader.library.source import path_key, path_of
from reader.model import Anchor
from reader.model.audio import Audio, AudioAnchor, OwnTime

_AUDIO = "episode_id, path, size, mtime_ns, digest, attached, heard"
_OWN = 'id, episode_id, seconds, exact, prefix, suffix, start, "end"'


class StoredAudio:
    """Kept whatever becomes of the episode; the index knows nothing of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def revision(self) -> int:
        """Another number after every change but of ``set_heard``, whichever process made it."""
        return int(self._database.one("SELECT listened FROM meta")[0])

    def of(self, episode_id: str) -> Audio | None:
        """The audio of an episode, as it was last seen; None where none is known."""
        row = self._database.one(f"SELECT {_AUDIO} FROM audio WHERE episode_id = ?", episode_id)
        return _audio(row) if row else None

    def all(self) -> tuple[Audio, ...]:
        """The audio of every episode that has had any."""
        return tuple(map(_audio, self._database.all(f"SELECT {_AUDIO} FROM audio")))

    def put(self, audio: Audio) -> None:
        """Make this the audio of its episode."""
        key = "" if audio.path is None else path_key(audio.path)
        look = audio.size, audio.mtime_ns, audio.digest
        with self._database.transaction() as connection:
            connection.execute(
                f"INSERT OR REPLACE INTO audio ({_AUDIO}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (audio.episode_id, key, *look, audio.attached, audio.heard),
            )
            _note_change(connection)

    def forget(self, episode_id: str) -> None:
        """Know of no audio of this episode any more."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM audio WHERE episode_id = ?", (episode_id,))
            _note_change(connection)

    def set_heard(self, episode_id: str, seconds: float) -> None:
        """Remember where listening stopped; without audio, nothing happens."""
        with self._database.transaction() as connection:
            sql = "UPDATE audio SET heard = ? WHERE episode_id = ?"
            connection.execute(sql, (seconds, episode_id))

    def anchors(self, episode_id: str, digest: str) -> tuple[AudioAnchor, ...]:
        """How an audio file runs beside an episode's transcript, in order."""
        rows = self._database.all(
            "SELECT said, heard FROM audio_anchor WHERE episode_id = ? AND digest = ? "
            "ORDER BY said",
            episode_id,
            digest,
        )
        return tuple(AudioAnchor(said, heard) for said, heard in rows)

    def set_anchors(self, episode_id: str, digest: str, anchors: Iterable[AudioAnchor]) -> None:
        """Put these in place of those that are there."""
        rows = [(episode_id, digest, anchor.said, anchor.heard) for anchor in anchors]
        with self._database.transaction() as connection:
            sql = "DELETE FROM audio_anchor WHERE episode_id = ? AND digest = ?"
            connection.execute(sql, (episode_id, digest))
            connection.executemany("INSERT INTO audio_anchor VALUES (?, ?, ?, ?)", rows)
            _note_change(connection)

    def own_times(self, episode_id: str) -> tuple[tuple[OwnTime, int, int | None], ...]:
        """Each with the episode's revision when its words were looked for, and their place.

        The place counts as in ``Anchor``; None where the words were gone.
        """
        rows = self._database.all(
            f"SELECT {_OWN}, checked, found FROM own_time WHERE episode_id = ? "
            "ORDER BY seconds, start, id",
            episode_id,
        )
        return tuple((_own_time(row[:-2]), row[-2], row[-1]) for row in rows)

    def change_own_times(self, dropped: Iterable[OwnTime], added: Iterable[OwnTime]) -> None:
        """Drop some, unknown ones are passed over; and add others, or replace them by id."""
        with self._database.transaction() as connection:
            sql = "DELETE FROM own_time WHERE id IN (SELECT value FROM json_each(?))"
            connection.execute(sql, (listed(own.id for own in dropped),))
            connection.executemany(
                f"INSERT OR REPLACE INTO own_time ({_OWN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                map(_own_row, added),
            )
            _note_change(connection)

    def note_places(self, changed: int, places: Mapping[str, int | None]) -> None:
        """Remember where words were, by own time, when the episode had last ``changed``."""
        rows = [(changed, place, key) for key, place in places.items()]
        with self._database.transaction() as connection:
            sql = "UPDATE own_time SET checked = ?, found = ? WHERE id = ?"
            connection.executemany(sql, rows)


def _note_change(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET listened = listened + 1")


def _audio(row: Sequence[Any]) -> Audio:
    episode_id, path, size, mtime_ns, digest, attached, heard = row
    place = path_of(path) if path else None
    return Audio(episode_id, place, size, mtime_ns, digest, bool(attached), heard)


def _own_time(row: Sequence[Any]) -> OwnTime:
    key, episode_id, seconds, *anchor = row
    return OwnTime(key, episode_id, Anchor(*anchor), seconds)


def _own_row(own: OwnTime) -> tuple[object, ...]:
    anchor = own.anchor
    words = anchor.exact, anchor.prefix, anchor.suffix, anchor.start, anchor.end
    return own.id, own.episode_id, own.seconds, *words
