"""Each change gives the library a new revision, and its episodes that one."""

import json
import sqlite3
from collections.abc import Iterable


def note_changes(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Remember, within a transaction, that these episodes are not what they were."""
    connection.execute("UPDATE meta SET revision = revision + 1")
    connection.execute(
        "UPDATE episode SET changed = (SELECT revision FROM meta) "
        "WHERE id IN (SELECT value FROM json_each(?))",
        (listed(ids),),
    )


def listed(ids: Iterable[str]) -> str:
    """Any number of ids as one value, for ``IN (SELECT value FROM json_each(?))``."""
    return json.dumps(list(ids))
