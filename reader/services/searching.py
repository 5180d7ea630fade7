"""Searching the library: the index finds the passages, the transcripts give the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.library import LibraryStore
from reader.model import (
    Episode,
    Hit,
    LibraryError,
    PassageMatch,
    Results,
    Sort,
    Span,
    Transcript,
)
from reader.model.concordance import ConcordanceLine, LineSort
from reader.services.concordance import read_lines

if TYPE_CHECKING:
    from reader.search.build import Spoken
    from reader.search.index import MatchRow, SearchIndex
    from reader.search.marked_places import MarkedPlaces
    from reader.search.marks import Marks
    from reader.search.matcher import Piece, TranscriptMatcher
    from reader.search.query import Query

INDEX_FOLDER = "index"
# An episode that is new or changed counts once or twice, and takes some 10 ms.
_FEW_CHANGES = 16
# The episodes of the last hits: while a word is typed, they are mostly the same.
_KEPT_EPISODES = 256
T = TypeVar("T")
# Asked now and then while something goes on; a yes stops it.
Cancelled = Callable[[], bool] | None


@dataclass(frozen=True, slots=True)
class IndexState:
    """``damage`` says what is wrong with an index that is there but not whole. One that is
    ``scattered`` answers, and would answer sooner after ``Library.build_index``."""

    current: bool
    damage: str = ""
    scattered: bool = False


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
        self._known = lru_cache(_KEPT_EPISODES)(self._read)
        self._matchers: dict[tuple[str, str], TranscriptMatcher] = {}

    def close(self) -> None:
        """Let go of the index's files."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def state(self) -> IndexState:
        """Whether the index on disk is whole and holds what the library holds.

        A few changes are taken in at once: that takes less than to start a process for it.
        """
        from reader.search.build import is_scattered  # noqa: PLC0415  (start-up time)

        current = self._opened() is not None or self._caught_up()
        return IndexState(current, self._damage, current and is_scattered(self._folder))

    def _caught_up(self) -> bool:
        """Bring an index up to date that lacks little, unless another process is at it."""
        from reader.search.build import BuildCancelled, changes  # noqa: PLC0415
        from reader.search.index import IndexUnusable  # noqa: PLC0415

        if self._index is None:  # there is none, or it is not sound
            return False
        try:
            if changes(self._folder, _Content(self._store)) > _FEW_CHANGES:
                return False
            self.build(patient=False)
        except (IndexUnusable, BuildCancelled, LibraryError):  # who builds it says what is wrong
            return False
        return self._opened() is not None

    def build(
        self,
        on_episode: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        patient: bool = True,
    ) -> None:
        """Have the index hold what the library holds now; see ``build_index``."""
        from reader.search.build import build_index  # noqa: PLC0415  (start-up time)

        sound = self._index.commit.parts if self._index is not None else ()
        with _writing(self._folder):
            build_index(
                self._folder, _Content(self._store), on_episode, cancelled, sound, patient=patient
            )

    def compact(
        self, on_episode: Callable[[int], None] | None = None, cancelled: Cancelled = None
    ) -> None:
        """Make fewer parts of an index that is scattered over many; see ``compact_index``."""
        from reader.search.build import compact_index, is_scattered  # noqa: PLC0415

        if is_scattered(self._folder):
            with _writing(self._folder):
                compact_index(self._folder, _Content(self._store), on_episode, cancelled)

    def search(
        self, query: Query, limit: int, offset: int, sort: Sort, cancelled: Cancelled
    ) -> Results:
        """See Library.search."""
        from reader.search.marked_places import MarkedPlaces  # noqa: PLC0415  (start-up time)

        if query.is_empty:
            return Results(0, 0, ())
        matches = self.ask(lambda index: index.search(query, limit, offset, sort, cancelled))
        hits = self._hits(query, matches.rows, MarkedPlaces(query))
        return Results(matches.total, matches.episodes, hits, query.cut, matches.counts)

    def concordance(
        self, query: Query, sort: LineSort, width: int, cancelled: Cancelled
    ) -> Iterator[ConcordanceLine]:
        """See Library.concordance."""
        from reader.search.concordance import in_order  # noqa: PLC0415  (start-up time)

        order: Sort = sort if sort in ("newest", "oldest") else "episode"
        found = self.ask(lambda index: list(index.by_episode(query, order, cancelled)))
        lines = read_lines(self._store, found, query, width, cancelled)
        yield from in_order(lines, sort)

    def ask(self, question: Callable[[SearchIndex], T]) -> T:
        """The answer of an index that is up to date, which is built if there is none."""
        from reader.search.index import IndexUnusable  # noqa: PLC0415  (start-up time)

        try:
            return question(self._current())
        except IndexUnusable:  # damaged while it was open
            self.close()
            return question(self._current())

    def examples(self, marks: Marks) -> dict[str, str]:
        """See Library.examples."""
        from reader.search.examples import examples  # noqa: PLC0415  (start-up time)
        from reader.search.query import parse  # noqa: PLC0415

        def count(text: str) -> int:
            query = replace(parse(text), marks=marks)
            return self.ask(lambda index: index.search(query, 0).total)

        episodes = self._store.episodes()
        latest = max((e.date for e in episodes if e.date), default=None)
        names = {**self.names(), "tag": marks.tags}
        return examples((e.title for e in episodes), names, latest, marks.notes, count)

    def names(self) -> dict[str, list[str]]:
        """The shows and speakers of an index that is up to date; none where there is none."""
        index = self._opened()
        return index.names() if index is not None else {}

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
        self._damage = ""
        try:
            if self._index is None:
                self._index = SearchIndex.open(self._folder)
            else:
                self._index.refresh()
        except IndexUnusable as error:
            self.close()
            self._damage = str(error) if error.damaged else ""
            return None
        return self._index if self._index.fingerprint == fingerprint else None

    def match(self, query: Query, episode_id: str) -> tuple[PassageMatch, ...]:
        """See Library.match."""
        return self._matcher(episode_id).match(query)

    def _matcher(self, episode_id: str) -> TranscriptMatcher:
        """The matcher of the episode that is being read, kept while it is."""
        from reader.search.matcher import TranscriptMatcher  # noqa: PLC0415

        key = episode_id, self._store.fingerprint
        if key not in self._matchers:
            episode = self._store.episode(episode_id) or Episode(episode_id, title="?")
            passages = self._transcript(episode_id).passages
            self._matchers = {key: TranscriptMatcher(episode, passages)}
        return self._matchers[key]

    def _read(self, episode_id: str, _state: str) -> Episode | None:
        """Kept for as long as the library stays in one state."""
        return self._store.episode(episode_id)

    def _hits(
        self, query: Query, rows: Sequence[MatchRow], places: MarkedPlaces
    ) -> tuple[Hit, ...]:
        """Without those that have changed since the index was asked."""
        from reader.search.matcher import light_pieces  # noqa: PLC0415

        read = [(row, piece) for row in rows if (piece := self._piece(row))]
        lit = light_pieces(query, [piece for _, piece in read])
        return tuple(
            _hit(row, piece, spans, places) for (row, piece), spans in zip(read, lit, strict=True)
        )

    def _piece(self, row: MatchRow) -> Piece | None:
        """What the passage is made of, and no more: a whole transcript takes 3 ms to read."""
        from reader.search.matcher import Piece  # noqa: PLC0415

        state = self._index.fingerprint if self._index is not None else ""
        episode = self._known(row.episode_id, state)
        segments = self._store.segments(row.episode_id, row.first, row.end)
        passages = Transcript(segments).passages
        if episode is None or row.number >= len(passages):
            return None
        return Piece(episode, passages, row.number, row.language)


def _hit(row: MatchRow, piece: Piece, lit: Sequence[Span], places: MarkedPlaces) -> Hit:
    from reader.search.snippets import make_snippet  # noqa: PLC0415

    episode, passage = piece.episode, piece.passages[piece.hit]
    marked = places.first_in(episode.id, passage.text, row.letters)
    return Hit(
        episode_id=episode.id,
        show=episode.show,
        title=episode.title,
        number=episode.number,
        passage=row.passage,
        start=row.start,
        speaker=passage.speaker,
        snippet=make_snippet(passage.text, lit, begin=marked),
    )


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """What the disk refuses, as a sentence."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(
            f"The search index in {folder} cannot be written: {reason}. "
            "Free some space, or choose another data folder with --data-dir."
        ) from error


class _Content:
    """What the library holds, as the index takes it in."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    @property
    def fingerprint(self) -> str:
        return self._store.fingerprint

    @property
    def revisions(self) -> Mapping[str, int]:
        return self._store.revisions()

    def read(self, episode_id: str) -> Spoken | None:
        from reader.search.build import Spoken  # noqa: PLC0415  (start-up time)

        episode = self._store.episode(episode_id)
        transcript = self._store.transcript(episode_id)
        if episode is None:
            return None
        positions = {id(segment): i for i, segment in enumerate(transcript.segments)}
        passages = transcript.passages
        firsts = [positions[id(passage.segments[0])] for passage in passages]
        return Spoken(episode, passages, firsts)
