"""Searches that the user keeps, by name."""

from reader.library.connection import Database
from reader.model import SavedSearch

_COLUMNS = "id, name, query"


class Searches:
    """A list in the order in which it was made; no query is in it twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedSearch, ...]:
        """The oldest first."""
        rows = self._database.all(f"SELECT {_COLUMNS} FROM saved_search ORDER BY id")
        return tuple(SavedSearch(*row) for row in rows)

    def save(self, query: str, name: str = "") -> SavedSearch:
        """Keep a search, by its query where it has no name; one that is there stays as it is."""
        text = " ".join(query.split())
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO saved_search (name, query) VALUES (?, ?)",
                (" ".join(name.split()) or text, text),
            )
        sql = f"SELECT {_COLUMNS} FROM saved_search WHERE query = ?"
        return SavedSearch(*self._database.one(sql, text))

    def rename(self, search_id: int, name: str) -> None:
        """Give it another name; "" names it by its query."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE saved_search SET name = ifnull(nullif(?, ''), query) WHERE id = ?",
                (" ".join(name.split()), search_id),
            )

    def delete(self, search_id: int) -> None:
        """Keep it no longer; one that is not there is passed over."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))
