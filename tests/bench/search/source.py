"""The corpus as a library of ours, and its passages as every engine gets them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.library import LibraryStore
from reader.services.library import Library


@dataclass(frozen=True, slots=True)
class Row:
    """One passage; ``day`` is the episode's date as 20200908, or 0."""

    episode: str
    passage: int
    speaker: str
    day: int
    text: str


def add_corpus(corpus: Path, folder: Path, episodes: int | None = None) -> int:
    """Add the transcripts below ``corpus``, or so many spread over it; how many were added."""
    files = sorted(path for path in corpus.rglob("*.md") if path.name == path.name.lower())
    if episodes is not None:
        files = files[:: max(1, len(files) // episodes)][:episodes]
    with Library.open(folder) as library:
        added = library.add(*files).added
    with closing(sqlite3.connect(folder / "library.db")) as database, database:
        # The files of a corpus may have no dates: one in two days, for all alike.
        database.execute("UPDATE episode SET date = date('2012-01-01', (2 * rowid) || ' days')")
    return len(added)


def rows(folder: Path) -> Iterator[Row]:
    """Every passage of the library in ``folder``."""
    store = LibraryStore(folder)
    for episode in store.episodes():
        day = int(episode.date.strftime("%Y%m%d")) if episode.date else 0
        for number, passage in enumerate(store.transcript(episode.id).passages):
            yield Row(episode.id, number, passage.speaker or "", day, passage.text)
    store.close()


def disk(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
