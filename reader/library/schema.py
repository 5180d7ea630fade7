"""The tables of library.db, and how an older file becomes a newer one."""

import secrets
import sqlite3
from enum import IntEnum

_FIRST = """
CREATE TABLE meta (
    library_id TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    launched INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE episode (
    id TEXT PRIMARY KEY,
    show TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    description TEXT NOT NULL,
    people TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT,
    duration REAL,
    passages INTEGER NOT NULL,
    words INTEGER NOT NULL
);
CREATE TABLE source (
    path TEXT PRIMARY KEY,
    episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX source_episode ON source (episode_id);
CREATE TABLE segment (
    episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start REAL,
    "end" REAL,
    speaker TEXT,
    text TEXT NOT NULL,
    words TEXT,
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;
CREATE TABLE reading_position (
    episode_id TEXT PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    passage INTEGER NOT NULL,
    "offset" INTEGER NOT NULL
);
"""


# ``changed`` is the library's revision when the episode last changed. ``content`` is a
# digest of the words alone, the same for one transcript in two formats; the transcript of
# an episode was read from the source that ``is_read``. A removed episode keeps its row, so
# that a look at a library folder does not bring it back. In ``edit``, NULL means: as read.
_SECOND = """
ALTER TABLE episode ADD COLUMN url TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN content TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE episode ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX episode_content ON episode (content);
ALTER TABLE source ADD COLUMN content TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN is_read INTEGER NOT NULL DEFAULT 1;
CREATE INDEX source_digest ON source (digest);
CREATE TABLE edit (
    episode_id TEXT PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    show TEXT,
    number TEXT,
    title TEXT,
    date TEXT
);
CREATE TABLE speaker_name (
    episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    speaker TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (episode_id, speaker)
) WITHOUT ROWID;
CREATE TABLE library_folder (path TEXT PRIMARY KEY);
CREATE TABLE refused (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    reason TEXT NOT NULL
);
CREATE TABLE pending (path TEXT PRIMARY KEY);
"""


_THIRD = """
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL UNIQUE
);
"""


# No reference to ``episode``: annotations outlive it. ``checked`` is ``episode.changed`` when
# the words were last looked for in the transcript, and ``found_*`` what was found then:
# NULL where they are gone. ``meta.annotated`` counts the changes.
_FOURTH = """
CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    episode_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    color TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    title TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    seconds REAL,
    end_seconds REAL,
    checked INTEGER NOT NULL DEFAULT -1,
    found_start INTEGER,
    found_end INTEGER,
    found_seconds REAL
);
CREATE INDEX annotation_episode ON annotation (episode_id);
ALTER TABLE meta ADD COLUMN annotated INTEGER NOT NULL DEFAULT 0;
"""


# The quote basket. No reference to ``episode`` here either: ``episode`` is JSON, the facts
# for a citation, and ``turns`` are the words. ``place`` orders; ``meta.collected`` counts.
_FIFTH = """
CREATE TABLE basket_item (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    episode TEXT NOT NULL,
    turns TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    added TEXT NOT NULL,
    modified TEXT NOT NULL,
    note TEXT NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    seconds REAL,
    end_seconds REAL
);
ALTER TABLE meta ADD COLUMN collected INTEGER NOT NULL DEFAULT 0;
"""


# Of the source: laid down anew whenever the file is read. ``start`` and ``"end"`` are seconds.
_SIXTH = """
CREATE TABLE chapter (
    episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start REAL NOT NULL,
    "end" REAL,
    title TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (episode_id, position)
) WITHOUT ROWID;
"""


# What the user does while listening, so nothing here refers to ``episode`` rows. An audio file
# is known by its size and a digest of its ends; ``path`` is empty where the user wants none,
# ``heard`` is where listening stopped. ``audio_anchor``: what the transcript has at ``said``
# is heard at ``heard`` in the file of that digest. ``own_time`` is a time that the user gave
# to words, which are kept and found as an annotation's are. ``meta.listened`` counts the
# changes of all but ``heard``.
_SEVENTH = """
CREATE TABLE audio (
    episode_id TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest TEXT NOT NULL,
    attached INTEGER NOT NULL DEFAULT 0,
    heard REAL NOT NULL DEFAULT 0
);
CREATE TABLE audio_anchor (
    episode_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    said REAL NOT NULL,
    heard REAL NOT NULL,
    PRIMARY KEY (episode_id, digest, said)
) WITHOUT ROWID;
CREATE TABLE own_time (
    id TEXT PRIMARY KEY,
    episode_id TEXT NOT NULL,
    seconds REAL NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    checked INTEGER NOT NULL DEFAULT -1,
    found INTEGER
);
CREATE INDEX own_time_episode ON own_time (episode_id);
ALTER TABLE meta ADD COLUMN listened INTEGER NOT NULL DEFAULT 0;
"""


# ``beside`` is a digest of how the files beside a transcript looked when it was read,
# ``own_start`` the user's own time of the passage in which a quote begins.
_EIGHTH = """
ALTER TABLE source ADD COLUMN beside TEXT NOT NULL DEFAULT '';
ALTER TABLE basket_item ADD COLUMN own_start REAL;
"""


class Launch(IntEnum):
    """How far the first launch has come: ``meta.launched``."""

    NEW = 0
    DONE = 1
    BEGUN = 2


# Each entry brings a file from the version of its index to the next one.
_MIGRATIONS = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH, _SIXTH, _SEVENTH, _EIGHTH)

VERSION = len(_MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to VERSION in one transaction; raises ValueError for one not of ours."""
    if _version(connection) == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    version = _version(connection)  # another process may have been first
    if version > VERSION:
        connection.execute("ROLLBACK")
        raise ValueError("it was written by a newer version of this program")
    if version == 0 and connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        connection.execute("ROLLBACK")
        raise ValueError("it belongs to another program")
    for script in _MIGRATIONS[version:]:
        for statement in script.split(";\n"):
            connection.execute(statement)
    if version == 0:
        connection.execute("INSERT INTO meta (library_id) VALUES (?)", (secrets.token_hex(8),))
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
