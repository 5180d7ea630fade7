"""What the user says about episodes: details of their own, and names of speakers."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from reader.library.changes import listed, note_changes
from reader.library.connection import Database
from reader.library.rows import SEGMENT_COLUMNS, segment_of
from reader.model import EpisodeEdit, SpeakerLabel, build_passages

_THESE = "episode_id IN (SELECT value FROM json_each(?))"


class Edits:
    """Kept apart from what the sources say, so that they outlive a new reading."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def edit(self, ids: Sequence[str], edit: EpisodeEdit) -> None:
        """Add to what the user has said about these episodes; unknown ones are passed over."""
        day = edit.date.isoformat() if isinstance(edit.date, date) else edit.date
        values = (*(_line(text) for text in (edit.show, edit.number, edit.title)), day)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO edit (show, number, title, date, episode_id) "
                "SELECT ?, ?, ?, ?, id FROM episode WHERE id IN (SELECT value FROM json_each(?)) "
                "ON CONFLICT (episode_id) DO UPDATE SET show = ifnull(excluded.show, show), "
                "number = ifnull(excluded.number, number), "
                "title = ifnull(excluded.title, title), date = ifnull(excluded.date, date)",
                (*values, listed(ids)),
            )
            note_changes(connection, ids)

    def unedit(self, ids: Sequence[str]) -> None:
        """Let the details be what the sources say again."""
        with self._database.transaction() as connection:
            connection.execute(f"DELETE FROM edit WHERE {_THESE}", (listed(ids),))
            note_changes(connection, ids)

    def of(self, ids: Sequence[str]) -> tuple[EpisodeEdit, ...]:
        """What the user has said about each of these episodes, in their order."""
        rows = self._database.all(
            f"SELECT episode_id, show, number, title, date FROM edit WHERE {_THESE}", listed(ids)
        )
        edits = {
            key: EpisodeEdit(show, number, title, _day(day))
            for key, show, number, title, day in rows
        }
        return tuple(edits.get(key, EpisodeEdit()) for key in ids)

    def as_read(self, ids: Sequence[str]) -> tuple[EpisodeEdit, ...]:
        """What the sources say about each of these episodes, in their order; "" for nothing."""
        rows = self._database.all(
            "SELECT id, show, number, title, ifnull(date, '') FROM episode "
            "WHERE id IN (SELECT value FROM json_each(?))",
            listed(ids),
        )
        said = {
            key: EpisodeEdit(show, number, title, _day(day))
            for key, show, number, title, day in rows
        }
        return tuple(said.get(key, EpisodeEdit()) for key in ids)

    def put(self, edits: Mapping[str, EpisodeEdit]) -> None:
        """Let this be all that the user says about the details of these episodes."""
        groups: dict[EpisodeEdit, list[str]] = {}
        for key, edit in edits.items():
            groups.setdefault(edit, []).append(key)
        with self._database.transaction():
            self.unedit(list(edits))
            for edit, ids in groups.items():
                if edit != EpisodeEdit():
                    self.edit(ids, edit)

    def names(self, episode_id: str) -> dict[str, str]:
        """The names given to an episode's speakers, by their labels."""
        return dict(
            self._database.all(
                "SELECT speaker, name FROM speaker_name WHERE episode_id = ?", episode_id
            )
        )

    def all_names(self) -> dict[str, dict[str, str]]:
        """The names given to speakers, by episode and label."""
        names: dict[str, dict[str, str]] = {}
        for key, label, name in self._database.all("SELECT * FROM speaker_name"):
            names.setdefault(key, {})[label] = name
        return names

    def speakers(self, ids: Sequence[str]) -> tuple[SpeakerLabel, ...]:
        """Who speaks in these episodes, those who speak most first."""
        rows = self._database.all(
            "SELECT s.speaker, ifnull(n.name, s.speaker) AS shown, count(*), "
            "count(DISTINCT s.episode_id) FROM segment s LEFT JOIN speaker_name n "
            "ON n.episode_id = s.episode_id AND n.speaker = s.speaker "
            f"WHERE s.speaker IS NOT NULL AND s.{_THESE} "
            "GROUP BY s.speaker, shown ORDER BY count(*) DESC, s.speaker, shown",
            listed(ids),
        )
        found: dict[str, SpeakerLabel] = {}
        for label, name, segments, episodes in rows:
            known = found.get(label, SpeakerLabel(label, name, 0, 0))
            found[label] = replace(
                known, segments=known.segments + segments, episodes=known.episodes + episodes
            )
        return tuple(sorted(found.values(), key=lambda speaker: -speaker.segments))

    def rename_speaker(self, label: str, name: str, ids: Sequence[str]) -> None:
        """Show ``name`` for a label wherever it speaks in these episodes; "" shows the label."""
        name = _line(name) or label
        with self._database.transaction() as connection:
            changed = [key for key in self._speaking(label, ids) if self._rename(key, label, name)]
            if changed:
                note_changes(connection, changed)

    def put_names(self, names: Mapping[str, Mapping[str, str]]) -> None:
        """Let these be the names of speakers: by episode, then by label, all of them."""
        with self._database.transaction() as connection:
            changed = []
            for key, wanted in names.items():
                shown = self.names(key)
                labels = dict.fromkeys((*shown, *wanted))
                renamed = [self._rename(key, label, wanted.get(label, label)) for label in labels]
                if any(renamed):
                    changed.append(key)
            if changed:
                note_changes(connection, changed)

    def _speaking(self, label: str, ids: Sequence[str]) -> list[str]:
        rows = self._database.all(
            f"SELECT DISTINCT episode_id FROM segment WHERE speaker = ? AND {_THESE}",
            *(label, listed(ids)),
        )
        return [row[0] for row in rows]

    def _rename(self, episode_id: str, label: str, name: str) -> bool:
        """Whether that changes anything. Passages change where two labels become one, or part."""
        before = self.names(episode_id)
        if before.get(label, label) == name:
            return False
        with self._database.transaction() as connection:
            connection.execute(
                "DELETE FROM speaker_name WHERE episode_id = ? AND speaker = ?", (episode_id, label)
            )
            if name != label:
                row = (episode_id, label, name)
                connection.execute("INSERT INTO speaker_name VALUES (?, ?, ?)", row)
            if self._shows(episode_id, label, {before.get(label, label), name}):
                recount(connection, episode_id, self.names(episode_id))
        return True

    def _shows(self, episode_id: str, label: str, names: set[str]) -> bool:
        """Whether a label other than this one shows one of the names."""
        shown = self.names(episode_id)
        labels = self._database.all(
            "SELECT DISTINCT speaker FROM segment WHERE episode_id = ? AND speaker != ?",
            *(episode_id, label),
        )
        return any(shown.get(other, other) in names for (other,) in labels)


def recount(connection: sqlite3.Connection, episode_id: str, names: Mapping[str, str]) -> None:
    """Count an episode's passages anew, within a transaction."""
    rows = connection.execute(
        f"SELECT {SEGMENT_COLUMNS} FROM segment WHERE episode_id = ? ORDER BY position",
        (episode_id,),
    )
    count = len(build_passages([segment_of(row, names) for row in rows]))
    connection.execute("UPDATE episode SET passages = ? WHERE id = ?", (count, episode_id))


def _line(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _day(text: str | None) -> date | Literal[""] | None:
    if text:
        return date.fromisoformat(text)
    return None if text is None else ""
