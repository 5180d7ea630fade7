"""What the user has marked. It outlives the episode: a removal, too, loses no note."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from reader.library import anchors
from reader.library.changes import listed
from reader.library.connection import Database
from reader.model import Anchor, Annotation, Color, Finding, Kind
from reader.model.marks import Mark

_COLUMNS = "id, episode_id, kind, color, note, tags, title, created, modified, " + anchors.COLUMNS
_MARKS, _UPDATES = anchors.marks_for(_COLUMNS), anchors.updates_of(_COLUMNS)
# What a new anchor has not found yet.
_UNCHECKED = "checked = -1, found_start = NULL, found_end = NULL, found_seconds = NULL"
_ORDER = "ORDER BY a.episode_id, ifnull(a.found_start, a.start), a.created, a.id"

Row = tuple[Annotation, Finding | None]


class StoredAnnotations:
    """Annotations as they were made, and where their words were last found.

    Another revision of the library does not come of them: the index knows nothing of them.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def revision(self) -> int:
        """Another number after every change, whichever process made it."""
        return int(self._database.one("SELECT annotated FROM meta")[0])

    def put(self, annotations: Iterable[Annotation]) -> None:
        """Add these, or replace those with the same id."""
        with self._database.transaction() as connection:
            connection.executemany(
                f"INSERT INTO annotation ({_COLUMNS}) VALUES ({_MARKS}) "
                f"ON CONFLICT (id) DO UPDATE SET {_UPDATES}, {_UNCHECKED}",
                map(_row, annotations),
            )
            _note_change(connection)

    def delete(self, ids: Iterable[str]) -> None:
        """Drop these; unknown ones are passed over."""
        with self._database.transaction() as connection:
            sql = "DELETE FROM annotation WHERE id IN (SELECT value FROM json_each(?))"
            connection.execute(sql, (listed(ids),))
            _note_change(connection)

    def get(self, ids: Sequence[str]) -> tuple[Annotation, ...]:
        """Those of these that are there."""
        where = "WHERE a.id IN (SELECT value FROM json_each(?))"
        return tuple(annotation for annotation, _ in self._rows(where, listed(ids)))

    def all(self) -> tuple[Row, ...]:
        """Every annotation, by episode and place; a finding that is out of date is None."""
        return self._rows("")

    def of(self, episode_id: str) -> tuple[Row, ...]:
        """The annotations of one episode, by place."""
        return self._rows("WHERE a.episode_id = ?", episode_id)

    def unchecked(self, episode_id: str) -> tuple[Annotation, ...]:
        """Those of an episode that have not been looked for since they or it changed."""
        where = "WHERE a.episode_id = ? AND a.checked != e.changed"
        return tuple(annotation for annotation, _ in self._rows(where, episode_id))

    def marks(self) -> tuple[Mark, ...]:
        """Those whose words are there; read in a fraction of the time that ``all`` takes."""
        rows = self._database.all(
            "SELECT a.episode_id, found_start, found_end, kind, color, note, a.tags "
            "FROM annotation a JOIN episode e ON e.id = a.episode_id "
            "WHERE e.removed = 0 AND a.checked = e.changed AND found_start IS NOT NULL"
        )
        # Thousands have few kinds, colours and lists of tags: half of the time is spared.
        kind_of, color_of, tags_of = cache(Kind), cache(Color), cache(_tags)
        return tuple(
            Mark(episode_id, start, end, kind_of(kind), color_of(color), note, tags_of(tags))
            for episode_id, start, end, kind, color, note, tags in rows
        )

    def stale(self) -> tuple[str, ...]:
        """The episodes that have changed since their annotations were looked for."""
        rows = self._database.all(
            "SELECT DISTINCT a.episode_id FROM annotation a JOIN episode e ON e.id = a.episode_id "
            "WHERE e.removed = 0 AND a.checked != e.changed"
        )
        return tuple(row[0] for row in rows)

    def changed(self, episode_id: str) -> int:
        """The revision of an episode's last change, to note findings for; -1 without one."""
        sql = "SELECT changed FROM episode WHERE id = ? AND removed = 0"
        row = self._database.one(sql, episode_id)
        return int(row[0]) if row else -1

    def note_findings(self, changed: int, findings: Mapping[str, Finding | None]) -> None:
        """Remember where the words were, by annotation, when the episode had last ``changed``.

        None where they are gone.
        """
        values = [
            (changed, found.start, found.end, found.seconds, key)
            if found
            else (changed, None, None, None, key)
            for key, found in findings.items()
        ]
        with self._database.transaction() as connection:
            connection.executemany(
                "UPDATE annotation SET checked = ?, found_start = ?, found_end = ?, "
                "found_seconds = ? WHERE id = ?",
                values,
            )

    def _rows(self, where: str, *values: object) -> tuple[Row, ...]:
        names = ", ".join(f"a.{name.strip()}" for name in _COLUMNS.split(","))
        rows = self._database.all(
            f"SELECT {names}, ifnull(d.title, e.title), found_start, found_end, found_seconds, "
            "ifnull(a.checked = e.changed AND e.removed = 0, 0) FROM annotation a "
            "LEFT JOIN episode e ON e.id = a.episode_id "
            f"LEFT JOIN edit d ON d.episode_id = e.id {where} {_ORDER}",
            *values,
        )
        return tuple(map(_of_row, rows))


def _tags(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _note_change(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET annotated = annotated + 1")


def _row(annotation: Annotation) -> tuple[object, ...]:
    return (
        annotation.id,
        annotation.episode_id,
        annotation.kind.value,
        annotation.color.value,
        annotation.note,
        json.dumps(annotation.tags, ensure_ascii=False),
        annotation.title,
        annotation.created.isoformat(),
        annotation.modified.isoformat(),
        *anchors.values(annotation.anchor),
    )


def _of_row(row: Sequence[Any]) -> Row:
    key, episode_id, kind, color, note, tags, title, created, modified, *rest = row
    *anchor, title_now, start, end, seconds, is_true = rest
    annotation = Annotation(
        id=key,
        episode_id=episode_id,
        anchor=Anchor(*anchor),
        created=datetime.fromisoformat(created),
        modified=datetime.fromisoformat(modified),
        kind=Kind(kind),
        color=Color(color),
        note=note,
        tags=_tags(tags),
        title=title,
    )
    if title_now:
        annotation = replace(annotation, title=title_now)
    found = Finding(start, end, seconds) if is_true and start is not None else None
    return annotation, found
