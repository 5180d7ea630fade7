"""What a window does with the lines of a concordance: of one episode, in other orders, saved."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from heapq import merge
from pathlib import Path
from typing import Any

from reader.model import ReaderError, SearchCancelled
from reader.model.concordance import ConcordanceLine, LineSort
from reader.services.concordance import concordance_csv
from reader.services.library import Library

_RUN = 4000  # lines: 4 ms of sorting
_NEVER = 10**7  # after every day


def episode_lines(
    library: Library, query: str, episode_id: str, *, width: int = 80, typing: bool = False
) -> Iterator[ConcordanceLine]:
    """The lines of one episode in its order; needs no index. See ``Library.concordance``."""
    from reader.search.concordance import lines_of  # noqa: PLC0415  (start-up time)
    from reader.search.query import parse  # noqa: PLC0415

    episode = library.store.episode(episode_id)
    hits = [match.passage for match in library.match(query, episode_id, typing=typing)]
    if episode is not None:
        passages = library.transcript(episode_id).passages
        yield from lines_of(parse(query, typing=typing), episode, passages, hits, width)


def sorted_lines(
    lines: Iterable[ConcordanceLine], sort: LineSort, cancelled: Callable[[], bool]
) -> list[ConcordanceLine]:
    """Lines in another order; those that are equal in it stay as they are.

    Sorted by runs that are merged, for one sort of all would hold the interpreter, and the
    window with it; by number, for 100,000 pairs more set off a collection of 0.1 s.
    Raises SearchCancelled.
    """
    given, key = tuple(lines), _key(sort)
    keys: list[Any] = []
    runs = []
    for first in range(0, len(given), _RUN):
        _stop_if(cancelled)
        keys += [key(line) for line in given[first : first + _RUN]]
        runs.append(sorted(range(first, len(keys)), key=keys.__getitem__))
    return [given[number] for number in merge(*runs, key=keys.__getitem__)]


def save_csv(path: Path, lines: Iterable[ConcordanceLine]) -> int:
    """Write a CSV file that is whole or not there; the number of its lines.

    UTF-8 with a mark, without which spreadsheets guess. Raises ReaderError.
    """
    beside = path.with_name(f".{path.name}.part")
    count = 0
    try:
        with beside.open("w", encoding="utf-8-sig", newline="") as file:
            for count, row in enumerate(concordance_csv(lines)):  # noqa: B007  (the last one)
                file.write(row)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise ReaderError(f"{path} cannot be written: {error.strerror or error}.") from error
    return count


def _key(sort: LineSort) -> Callable[[ConcordanceLine], Any]:
    from reader.search.tokens import words  # noqa: PLC0415  (start-up time)

    keys: dict[LineSort, Callable[[ConcordanceLine], Any]] = {
        "left": lambda line: " ".join(reversed(words(line.left))),
        "right": lambda line: " ".join(words(line.right)),
        "speaker": lambda line: f"{int(not line.speaker)}{(line.speaker or '').casefold()}",
        "newest": lambda line: -line.date.toordinal() if line.date else 0,
        "oldest": lambda line: line.date.toordinal() if line.date else _NEVER,
    }
    return keys.get(sort, lambda _line: 0)


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise SearchCancelled("the search was stopped")
