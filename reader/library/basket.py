"""The quote basket. Its quotes hold their words and their episode's facts: they outlive it."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from reader.library import anchors
from reader.library.changes import listed
from reader.library.connection import Database
from reader.model import Anchor, BasketItem, Episode

_COLUMNS = f"id, episode, turns, first, last, added, modified, note, own_start, {anchors.COLUMNS}"
_MARKS, _UPDATES = anchors.marks_for(_COLUMNS), anchors.updates_of(_COLUMNS)


class StoredBasket:
    """The items in the user's order; the index knows nothing of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def revision(self) -> int:
        """Another number after every change, whichever process made it."""
        return int(self._database.one("SELECT collected FROM meta")[0])

    def all(self) -> tuple[BasketItem, ...]:
        """Every item, in order."""
        rows = self._database.all(f"SELECT {_COLUMNS} FROM basket_item ORDER BY place, added, id")
        return tuple(map(_item_of, rows))

    def put(self, items: Iterable[BasketItem]) -> None:
        """Add these at the end, or replace those with the same id where they stand."""
        with self._database.transaction() as connection:
            connection.executemany(
                f"INSERT INTO basket_item ({_COLUMNS}, place) VALUES ({_MARKS}, "
                "(SELECT ifnull(max(place), 0) + 1 FROM basket_item)) "
                f"ON CONFLICT (id) DO UPDATE SET {_UPDATES}",
                map(_row, items),
            )
            _note_change(connection)

    def set_note(self, item_id: str, note: str, modified: datetime) -> None:
        """Change one note; an unknown item is passed over."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE basket_item SET note = ?, modified = ? WHERE id = ?",
                (note, modified.isoformat(), item_id),
            )
            _note_change(connection)

    def delete(self, ids: Iterable[str]) -> None:
        """Drop these; unknown ones are passed over."""
        with self._database.transaction() as connection:
            sql = "DELETE FROM basket_item WHERE id IN (SELECT value FROM json_each(?))"
            connection.execute(sql, (listed(ids),))
            _note_change(connection)

    def arrange(self, ids: Sequence[str]) -> None:
        """Put the items into this order; those that are not named stay behind them."""
        with self._database.transaction() as connection:
            rows = connection.execute("SELECT id FROM basket_item ORDER BY place, added, id")
            order = list(dict.fromkeys([*ids, *(row[0] for row in rows)]))
            connection.executemany(
                "UPDATE basket_item SET place = ? WHERE id = ?",
                [(place, item_id) for place, item_id in enumerate(order, 1)],
            )
            _note_change(connection)


def _note_change(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET collected = collected + 1")


def _row(item: BasketItem) -> tuple[object, ...]:
    return (
        item.id,
        json.dumps(_facts(item.episode), ensure_ascii=False),
        json.dumps(item.turns, ensure_ascii=False),
        item.first,
        item.last,
        item.added.isoformat(),
        item.modified.isoformat(),
        item.note,
        item.own_start,
        *anchors.values(item.anchor),
    )


def _item_of(row: Sequence[Any]) -> BasketItem:
    key, episode, turns, first, last, added, modified, note, own, *anchor = row
    return BasketItem(
        id=key,
        episode=_episode_of(json.loads(episode)),
        anchor=Anchor(*anchor),
        turns=tuple((speaker, text) for speaker, text in json.loads(turns)),
        first=first,
        last=last,
        added=datetime.fromisoformat(added),
        modified=datetime.fromisoformat(modified),
        note=note,
        own_start=own,
    )


def _facts(episode: Episode) -> dict[str, object]:
    return {
        "id": episode.id,
        "title": episode.title,
        "show": episode.show,
        "number": episode.number,
        "date": episode.date.isoformat() if episode.date else None,
        "people": episode.people,
        "language": episode.language,
        "url": episode.url,
    }


def _episode_of(facts: dict[str, Any]) -> Episode:
    day = facts.pop("date")
    people = tuple(facts.pop("people"))
    return Episode(**facts, date=date.fromisoformat(day) if day else None, people=people)
