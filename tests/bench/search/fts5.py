"""SQLite's FTS5 as its documentation says for search as you type: a row a passage, the text
in a table of its own, and indexes of the beginnings of words."""

import sqlite3
from pathlib import Path

from search.questions import Part, Question
from search.source import rows

_SCHEMA = """
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, episode TEXT, number INTEGER, day INTEGER, speaker TEXT, text TEXT
);
CREATE VIRTUAL TABLE found USING fts5(
    text, speaker, content='passage', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
);
"""
_FILL = "INSERT INTO found (rowid, text, speaker) SELECT id, text, speaker FROM passage"
_WHERE = "found MATCH ? AND (? = 0 OR day BETWEEN ? AND ?)"
_TOTAL = f"SELECT count(*) FROM found JOIN passage ON id = found.rowid WHERE {_WHERE}"
_TOTAL_ALONE = "SELECT count(*) FROM found WHERE found MATCH ?"
_BEST = f"""
SELECT episode, number, snippet(found, 0, '[', ']', '…', 25)
FROM found JOIN passage ON id = found.rowid WHERE {_WHERE} ORDER BY rank LIMIT 20
"""


class Fts5:
    def __init__(self, library: Path, work: Path) -> None:
        self._library = library
        self._path = work / "fts5.db"
        self._db = sqlite3.connect(self._path)
        self._db.executescript("PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536;" + _SCHEMA)

    def build(self) -> None:
        values = ((r.episode, r.passage, r.day, r.speaker, r.text) for r in rows(self._library))
        self._db.executemany(
            "INSERT INTO passage (episode, number, day, speaker, text) VALUES (?, ?, ?, ?, ?)",
            values,
        )
        self._db.execute(_FILL)
        self._db.commit()
        self._db.execute("INSERT INTO found (found) VALUES ('optimize')")
        self._db.commit()
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def ask(self, question: Question) -> tuple[int, list[tuple[str, int]]]:
        match = " AND ".join(map(_part, question.parts))
        if question.speaker:
            match += f' AND speaker : "{question.speaker}"'
        values = (match, question.days[0], *question.days)
        if question.days[0]:
            ((total,),) = self._db.execute(_TOTAL, values)
        else:
            ((total,),) = self._db.execute(_TOTAL_ALONE, (match,))
        best = self._db.execute(_BEST, values).fetchall()
        return total, [(episode, number) for episode, number, _ in best]

    def prepare_add(self, _texts: list[str]) -> None:
        """Nothing needs to be prepared."""

    def add(self, texts: list[str]) -> None:
        (first,) = self._db.execute("SELECT max(id) + 1 FROM passage").fetchone()
        self._db.executemany(
            "INSERT INTO passage (episode, number, day, speaker, text) VALUES ('new', ?, 0, '', ?)",
            enumerate(texts),
        )
        self._db.execute(f"{_FILL} WHERE id >= ?", (first,))
        self._db.commit()

    def disk(self) -> int:
        """Without the text, which is the content table's."""
        tables = "name LIKE 'found%'"
        pages = f"SELECT sum(pgsize) FROM dbstat WHERE {tables}"
        try:
            return int(self._db.execute(pages).fetchone()[0])
        except sqlite3.OperationalError:
            ((text,),) = self._db.execute("SELECT sum(length(text)) FROM passage")
            return self._path.stat().st_size - int(text)


def _part(part: Part) -> str:
    if part.phrase:
        return f'text : "{" ".join(part.phrase)}"'
    options = [f'"{form}"' for form in part.forms]
    if part.prefix:
        options.append(f'"{part.prefix}" *')
    return f"text : ({' OR '.join(options)})"
