"""The searches of late: private, kept in the settings alone, and few."""

import json

from reader.ui.settings import Settings

MOST_KEPT = 20
_LONGEST = 300


class RecentSearches:
    """The newest first; nothing is kept where the reader does not want it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> tuple[str, ...]:
        """What is kept; nothing where somebody has edited the file into nonsense."""
        try:
            kept = json.loads(self._settings.recent_searches)
        except ValueError:
            return ()
        if not isinstance(kept, list):
            return ()
        return tuple(query for query in kept if isinstance(query, str))[:MOST_KEPT]

    def add(self, query: str) -> None:
        """Put a search first, once."""
        text = " ".join(query.split())
        if text and len(text) <= _LONGEST and self._settings.remember_searches:
            self._keep([text, *(other for other in self.all() if other != text)])

    def forget(self, query: str) -> None:
        self._keep([other for other in self.all() if other != query])

    def clear(self) -> None:
        self._keep([])

    def _keep(self, queries: list[str]) -> None:
        self._settings.recent_searches = json.dumps(queries[:MOST_KEPT], ensure_ascii=False)
