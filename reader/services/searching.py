"""Searching the library: the index finds the passages, the transcripts give the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library import LibraryStore
from reader.model import Episode, Hit, LibraryError, Passage, PassageMatch, Results, Transcript

if TYPE_CHECKING:
    from reader.search.index import MatchRow, SearchIndex
    from reader.search.matcher import TranscriptMatcher
    from reader.search.query import Query

INDEX_FOLDER = "index"


@dataclass(frozen=True, slots=True)
class IndexState:
    """``damage`` says what is wrong with an index that is there but not whole."""

    current: bool
    damage: str = ""


class Searcher:
    """Keeps the index open and up to date. ``reader.search`` is imported at the first need."""

    def __init__(
        self, folder: Path, store: LibraryStore, transcript: Callable[[str], Transcript]
    ) -> None:
        self._folder = folder / INDEX_FOLDER
        self._store = store
        self._transcript = transcript
        self._index: SearchIndex | None = None
        self._damage = ""
        self._matchers: dict[tuple[str, str], TranscriptMatcher] = {}

    def close(self) -> None:
        """Let go of the index's files."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def state(self) -> IndexState:
        """Whether the index on disk is whole and holds what the library holds."""
        return IndexState(self._opened() is not None, self._damage)

    def build(
        self,
        on_episode: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Build the index of what the library holds now, beside the one in use."""
        from reader.search.build import build_index  # noqa: PLC0415  (start-up time)

        fingerprint = self._store.fingerprint
        try:
            build_index(self._folder, self._content(), fingerprint, on_episode, cancelled)
        except OSError as error:
            reason = error.strerror or str(error)
            raise LibraryError(
                f"The search index in {self._folder} cannot be written: {reason}. "
                "Free some space, or choose another data folder with --data-dir."
            ) from error

    def search(self, text: str, limit: int, offset: int, typing: bool) -> Results:
        """See Library.search."""
        from reader.search.index import IndexUnusable  # noqa: PLC0415  (start-up time)
        from reader.search.query import parse  # noqa: PLC0415

        query = parse(text, typing=typing)
        if query.is_empty:
            return Results(0, 0, ())
        try:
            matches = self._current().search(query, limit, offset)
        except IndexUnusable:  # damaged while it was open
            self.close()
            matches = self._current().search(query, limit, offset)
        hits = tuple(hit for row in matches.rows if (hit := self._hit(query, row)))
        return Results(matches.total, matches.episodes, hits)

    def _current(self) -> SearchIndex:
        index = self._opened()
        while index is None:  # another process may change the library while this one builds
            self.build()
            index = self._opened()
            if index is None and self._damage:
                raise LibraryError(self._damage)
        return index

    def _opened(self) -> SearchIndex | None:
        """The index, if it is whole and of the library's present content."""
        from reader.search.index import IndexUnusable, SearchIndex  # noqa: PLC0415

        fingerprint = self._store.fingerprint
        if self._index is not None and self._index.fingerprint == fingerprint:
            return self._index
        self.close()
        self._damage = ""
        try:
            index = SearchIndex.open(self._folder)
        except IndexUnusable as error:
            self._damage = str(error) if error.damaged else ""
            return None
        if index.fingerprint != fingerprint:
            index.close()
            return None
        self._index = index
        return index

    def match(self, text: str, episode_id: str, typing: bool) -> tuple[PassageMatch, ...]:
        """See Library.match."""
        from reader.search.query import parse  # noqa: PLC0415

        return self._matcher(episode_id).match(parse(text, typing=typing))

    def _matcher(self, episode_id: str) -> TranscriptMatcher:
        """The matcher of the episode that is being read, kept while it is."""
        from reader.search.matcher import TranscriptMatcher  # noqa: PLC0415

        key = episode_id, self._store.fingerprint
        if key not in self._matchers:
            episode = self._store.episode(episode_id) or Episode(episode_id, title="?")
            passages = self._transcript(episode_id).passages
            self._matchers = {key: TranscriptMatcher(episode, passages)}
        return self._matchers[key]

    def _content(self) -> Iterator[tuple[Episode, Sequence[Passage]]]:
        for episode in self._store.episodes():
            yield episode, self._store.transcript(episode.id).passages

    def _hit(self, query: Query, row: MatchRow) -> Hit | None:
        from reader.search.matcher import match_passage  # noqa: PLC0415
        from reader.search.snippets import make_snippet  # noqa: PLC0415

        episode = self._store.episode(row.episode_id)
        passages = self._transcript(row.episode_id).passages
        if episode is None or row.passage >= len(passages):  # changed since the index was asked
            return None
        passage = passages[row.passage]
        match = match_passage(query, episode, passages, row.passage)
        lit = [span for where, span in match.lit if where == row.passage] if match else []
        return Hit(
            episode_id=episode.id,
            show=episode.show,
            title=episode.title,
            number=episode.number,
            passage=row.passage,
            start=passage.start,
            speaker=passage.speaker,
            snippet=make_snippet(passage.text, lit),
        )
