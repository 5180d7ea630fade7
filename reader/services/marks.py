"""What the user has marked, as a search asks for it: read when it does, and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library import LibraryStore
from reader.model import Color
from reader.model.marks import Mark
from reader.services.reports import Cancelled

if TYPE_CHECKING:
    from reader.search.marks import Marks
    from reader.search.query import Query


class KnownMarks:
    """The marks of a library. They are read anew after a change of them, or of an episode."""

    def __init__(
        self, store: LibraryStore, read: Callable[[Cancelled | None], tuple[Mark, ...]]
    ) -> None:
        self._store, self._read = store, read
        self._state: tuple[str, int] | None = None
        self._marks: Marks | None = None

    def given_to(self, query: Query, cancelled: Cancelled | None = None) -> Query:
        """The query with the marks, where it asks for them; raises SearchCancelled."""
        return replace(query, marks=self.all(cancelled)) if query.asks_for_marks else query

    def all(self, cancelled: Cancelled | None = None) -> Marks:
        """All whose words are there; raises SearchCancelled where ``cancelled`` says so."""
        from reader.search.marks import Marks  # noqa: PLC0415  (start-up time)

        state = self._store.fingerprint, self._store.annotations.revision
        if self._marks is None or state != self._state:
            self._marks, self._state = Marks(self._read(cancelled)), state
        return self._marks


def query_for(color: Color | None, tag: str | None, show: str | None) -> str:
    """What to type for all that is marked so; None leaves nothing out."""
    from reader.search.completing import quoted  # noqa: PLC0415  (start-up time)

    parts = [f"is:{color}"] if color else []
    parts += [f"tag:{quoted(tag)}"] if tag else []
    parts += [f"show:{quoted(show)}"] if show else []
    return " ".join(parts if color or tag else ["is:annotated", *parts])
