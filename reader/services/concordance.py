"""The lines of a concordance from the transcripts, and as a table for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.library import LibraryStore
from reader.model import SearchCancelled, format_timestamp
from reader.model.concordance import ConcordanceLine
from reader.services.reports import Cancelled
from reader.services.tables import csv_row

if TYPE_CHECKING:
    from reader.search.query import Query

HEADER = ("left", "keyword", "right", "show", "title", "date", "time", "speaker", "episode")


def read_lines(
    store: LibraryStore,
    found: Iterable[tuple[str, list[int]]],
    query: Query,
    width: int,
    cancelled: Cancelled | None,
) -> Iterator[ConcordanceLine]:
    """The lines of passages that match, given by episode id; each transcript is read when
    its lines are asked for. Raises SearchCancelled."""
    from reader.search.concordance import lines_of  # noqa: PLC0415  (start-up time)

    for episode_id, hits in found:
        if cancelled is not None and cancelled():
            raise SearchCancelled("the search was stopped")
        episode = store.episode(episode_id)
        passages = store.transcript(episode_id).passages
        if episode is not None:  # it may have changed since the index was asked
            there = (hit for hit in hits if hit < len(passages))
            yield from lines_of(query, episode, passages, there, width)


def concordance_csv(lines: Iterable[ConcordanceLine]) -> Iterator[str]:
    """The rows of a CSV file (RFC 4180), the header first, each with its line end.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    yield csv_row(HEADER)
    for line in lines:
        day = line.date.isoformat() if line.date else ""
        time = format_timestamp(line.start) if line.start is not None else ""
        place = (line.show, line.title, day, time, line.speaker or "", line.episode_id)
        yield csv_row((line.left, line.keyword, line.right, *place))
