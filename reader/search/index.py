"""The index of the whole library: open it, ask it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from math import isnan
from pathlib import Path
from typing import Self

import numpy as np

from reader.model import SearchCancelled, Sort
from reader.model.distributions import Distribution
from reader.search import storage
from reader.search.answer import Answer
from reader.search.distribution import distribution, names
from reader.search.evaluate import Evaluation, numbers
from reader.search.marks import Marks
from reader.search.matcher import longest_stretch
from reader.search.part import OpenPart
from reader.search.parts import Parts
from reader.search.passages import Numbers
from reader.search.query import Query, parse
from reader.search.storage import Commit, IndexUnusable, Part
from reader.search.suggesting import corrected

__all__ = ["IndexUnusable", "MatchRow", "Matches", "SearchIndex"]

# A build may replace and sweep a part that is being opened.
_TRIES = 5


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One passage that matches; ``passage`` counts from 0 in its episode.

    It is the ``number``-th of the passages that are made of the transcript's segments
    from ``first`` up to ``end``, which has what follows it too, so far as a phrase that
    begins in it may reach. It begins at ``start`` seconds, or None, and behind so many
    ``letters``, which are all characters but white space.
    """

    episode_id: str
    language: str
    passage: int
    start: float | None
    first: int
    end: int | None
    number: int
    letters: int


@dataclass(frozen=True, slots=True)
class Matches:
    """``total`` passages match, in ``episodes`` episodes; ``rows`` are those asked for.
    ``counts`` says how many match in each of the episodes of the rows, by id."""

    total: int
    episodes: int
    rows: tuple[MatchRow, ...]
    counts: Mapping[str, int] = field(default_factory=dict)


_NOTHING = Matches(0, 0, ())


class SearchIndex:
    """A whole index, open for reading; to be used by one thread at a time.

    It goes on answering from what it has read while another process changes the files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._commit = Commit("", ())
        self._open: dict[Part, OpenPart] = {}
        self._parts: Parts | None = None
        self._names: dict[str, list[str]] | None = None
        self._answer: Answer | None = None

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the live index of a folder, all of whose bytes are checked first.

        Raises IndexUnusable where there is none, or one of another version, or
        a damaged one.
        """
        index = cls(folder)
        index.refresh()
        return index

    def refresh(self) -> None:
        """Go over to the commit that is live now; only parts that are new are read, and
        checked. Raises IndexUnusable, and is as it was then."""
        for _ in range(_TRIES):
            commit = storage.read_commit(self._folder)
            try:
                with _trouble():
                    return self._go_over(commit)
            except IndexUnusable:
                if storage.read_commit(self._folder) == commit:
                    raise
        raise IndexUnusable("it is being replaced again and again")

    def _go_over(self, commit: Commit) -> None:
        there = {(part.name, part.digest): opened for part, opened in self._open.items()}
        opened = {
            part: there.get((part.name, part.digest))
            or OpenPart(storage.read_part(self._folder, part))
            for part in commit.parts
        }
        self._names = self._answer = None
        self._parts = Parts([(opened[part], part.masked) for part in commit.parts])
        for one in self._open.values():
            if one not in opened.values():
                one.close()
        self._open, self._commit = opened, commit

    @property
    def fingerprint(self) -> str:
        """The state of the source that the index was built from."""
        return self._commit.fingerprint

    @property
    def commit(self) -> Commit:
        """The commit that is open, all of whose parts were found sound."""
        return self._commit

    def search(
        self,
        query: Query,
        limit: int = 20,
        offset: int = 0,
        sort: Sort = "relevance",
        cancelled: Callable[[], bool] | None = None,
    ) -> Matches:
        """The passages that match, in an order that ``reader.search.ranking`` explains.

        Raises ValueError once it is closed, SearchCancelled where ``cancelled`` says so
        while it is asked for.
        """
        parts = self._asked()
        if query.root is None or not parts.size:
            return _NOTHING
        with _trouble():
            answer = self._answer
            asked = query.root, sort, query.marks
            if answer is None or answer.asked != asked:
                answer = Answer(parts, asked, cancelled)
            start = max(0, offset)
            rows = answer.rows(start, start + max(0, limit), cancelled)
            self._answer = answer
            reach = longest_stretch(query.root) - 1
            return Matches(
                answer.total,
                answer.episodes,
                tuple(_row(parts, number, reach) for number in rows.tolist()),
                parts.counts_in(answer.hits, np.unique(parts.owners[rows])),
            )

    def distribution(
        self, query: Query, cancelled: Callable[[], bool] | None = None
    ) -> Distribution:
        """Where the passages that match are said; raises what ``search`` does."""
        parts = self._asked()
        if query.root is None or not parts.size:
            return Distribution(0, 0, (), (), ())
        with _trouble():
            hits: Numbers = numbers(Evaluation(parts, cancelled, query.marks).matching(query.root))
            return distribution(hits, parts.owners[hits], parts.passages, parts.episodes)

    def by_episode(
        self, query: Query, sort: Sort, cancelled: Callable[[], bool] | None = None
    ) -> Iterator[tuple[str, list[int]]]:
        """All passages that match, episode by episode in an order that is not by relevance:
        the episode's id, and the numbers of its passages. Raises what ``search`` does."""
        parts = self._asked()
        if query.root is None or not parts.size:
            return
        with _trouble():
            evaluation = Evaluation(parts, cancelled, query.marks)
            matching = evaluation.matching(query.root)
            hits = evaluation.first(query.root, matching, parts.size, sort)
        owners = parts.owners[hits]
        for group in np.split(hits, np.flatnonzero(np.diff(owners)) + 1) if len(hits) else ():
            owner = parts.owners[group[0]]
            yield parts.episodes[owner].id, (group - parts.passages.firsts[owner]).tolist()

    def suggest(self, text: str, marks: Marks | None = None) -> str | None:
        """The query with its unknown words replaced by known ones, if that finds anything;
        ``marks`` are as in ``Query``."""
        parts = self._asked()
        with _trouble():
            at_most = Evaluation(parts).at_most
            meant = corrected(text, at_most, parts.similar) if parts.size else None
        found = meant and self.search(replace(parse(meant), marks=marks), 0).total
        return meant if found else None

    def names(self) -> dict[str, list[str]]:
        """The shows and the speakers that there are, those with most passages first."""
        parts = self._asked()
        if self._names is None:  # asked for at every key that is pressed
            with _trouble():
                there = numbers(parts.live)
                self._names = names(there, parts.owners[there], parts.passages, parts.episodes)
        return self._names

    def _asked(self) -> Parts:
        if self._parts is None:
            raise ValueError("the index is closed")
        return self._parts

    def close(self) -> None:
        """Let the memory go; the index cannot be asked afterwards."""
        for one in self._open.values():
            one.close()
        self._open, self._parts, self._answer = {}, None, None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _row(parts: Parts, number: int, reach: int) -> MatchRow:
    owner, passages = int(parts.owners[number]), parts.passages
    first, end = passages.firsts[owner : owner + 2].tolist()
    start, after = passages.extent(number, first, end, reach)
    time = float(passages.times[number])
    return MatchRow(
        episode_id=parts.episodes[owner].id,
        language=parts.episodes[owner].language,
        passage=number - first,
        start=None if isnan(time) else time,
        first=int(passages.segments[number]),
        end=None if after == end else int(passages.segments[after]),
        number=number - start,
        letters=int(passages.letters[first:number].sum()),
    )


@contextmanager
def _trouble() -> Iterator[None]:
    """Whatever Whoosh or numpy raise means the same: build the index again."""
    try:
        yield
    except (IndexUnusable, SearchCancelled):
        raise
    except Exception as error:
        raise IndexUnusable(f"it cannot be read ({type(error).__name__})") from error
