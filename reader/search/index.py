"""The index of the whole library: open it, ask it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from reader.search.dictionary import Dictionary
from reader.search.evaluate import Evaluation
from reader.search.nodes import Node
from reader.search.places import Arrays
from reader.search.query import Query
from reader.search.storage import Generation, IndexUnusable, live_generation, live_name

__all__ = ["IndexUnusable", "MatchRow", "Matches", "SearchIndex"]

# A build may replace and sweep the generation that is being opened.
_TRIES = 5


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One passage that matches; ``passage`` counts from 0 in its episode."""

    episode_id: str
    passage: int


@dataclass(frozen=True, slots=True)
class Matches:
    """``total`` passages match, in ``episodes`` episodes; ``rows`` are those asked for."""

    total: int
    episodes: int
    rows: tuple[MatchRow, ...]


_NOTHING = Matches(0, 0, ())


class SearchIndex:
    """A whole index, open for reading; to be used by one thread at a time.

    It goes on answering from its own files while another process builds anew.
    """

    def __init__(self, generation: Generation) -> None:
        """Open a checked generation; ``open`` finds the live one."""
        self._fingerprint = generation.fingerprint
        self._arrays: Arrays | None = Arrays.open(generation.path)
        self._dictionary = Dictionary(generation.path, len(self._arrays.places))
        self._episodes = self._dictionary.episodes()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the live index of a folder, all of whose bytes are checked first.

        Raises IndexUnusable where there is none, or one of another version, or
        a damaged one.
        """
        for _ in range(_TRIES):
            name = live_name(folder)
            try:
                with _trouble():
                    return cls(live_generation(folder))
            except IndexUnusable:
                if live_name(folder) == name:
                    raise
        raise IndexUnusable("it is being replaced again and again")

    @property
    def fingerprint(self) -> str:
        """The state of the source that the index was built from."""
        return self._fingerprint

    def search(self, query: Query, limit: int = 20, offset: int = 0) -> Matches:
        """The passages that match, best first: exact forms, then rank, then index order.

        Raises IndexUnusable where the files fail, ValueError once it is closed.
        """
        if self._arrays is None:
            raise ValueError("the index is closed")
        if query.root is None or not self._episodes:
            return _NOTHING
        with _trouble():
            return self._search(self._arrays, query.root, max(0, limit), max(0, offset))

    def _search(self, arrays: Arrays, root: Node, limit: int, offset: int) -> Matches:
        evaluation = Evaluation(self._dictionary, arrays, self._episodes)
        hits = evaluation.hits(root)
        firsts = arrays.episodes
        episodes = len(np.unique(np.searchsorted(firsts, hits, "right")))
        best = evaluation.best(root, hits, offset + limit)[offset:]
        owners = np.searchsorted(firsts, best, "right") - 1
        numbers = zip(owners.tolist(), (best - firsts[owners]).tolist(), strict=True)
        rows = tuple(MatchRow(self._episodes[owner].id, number) for owner, number in numbers)
        return Matches(len(hits), episodes, rows)

    def close(self) -> None:
        """Let the files go; the index cannot be asked afterwards."""
        if self._arrays is not None:
            self._arrays = None
            self._dictionary.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _trouble() -> Iterator[None]:
    """Whatever Whoosh, numpy or the disk raise means the same: build the index again."""
    try:
        yield
    except IndexUnusable:
        raise
    except Exception as error:
        raise IndexUnusable(f"it cannot be read ({type(error).__name__})") from error
