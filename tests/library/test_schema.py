"""A library of an older version becomes one of this version, whole."""

import sqlite3
from pathlib import Path

import pytest

from reader.library import Launch, LibraryStore, schema
from reader.model import Segment
from reader.services.library import Library
from reader.services.reports import Report

TEXT = (
    "The harbour was quiet when we came in that night, and nobody knew us.",
    "You had told me about the lighthouse before, but not about its keeper.",
)


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A folder with a library of schema 1: one episode of two files, and one of no file."""
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    connection = sqlite3.connect(folder / "library.db")
    connection.executescript(schema._FIRST)
    connection.execute("INSERT INTO meta VALUES ('0123456789abcdef', 5, 1)")
    for key, number in (("aaaa", 0), ("bbbb", 1)):
        connection.execute(
            "INSERT INTO episode VALUES (?, 'Show', '7', 'Títle', '2021-07-06', 'About', "
            "'[\"Ann\"]', '[\"tag\"]', 'en', 9.5, 2, 25)",
            (key,),
        )
        rows = [(key, n, n * 5.0, None, f"S{n}", f"{line} {number}", None)
                for n, line in enumerate(TEXT)]  # fmt: skip
        connection.executemany("INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    for name in ("one.txt", "two.txt"):
        row = (str(tmp_path / name), 10, 20, "digest")
        connection.execute("INSERT INTO source VALUES (?, 'aaaa', ?, ?, ?)", row)
    connection.execute("INSERT INTO reading_position VALUES ('bbbb', 1, 12)")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    return folder


def test_everything_is_still_there(first: Path) -> None:
    store = LibraryStore(first)
    assert store.fingerprint == "0123456789abcdef:5"
    assert store.launch is Launch.DONE
    one, two = store.episodes()
    assert (one.id, one.title, one.people, one.tags, one.url) == (
        *("aaaa", "Títle", ("Ann",), ("tag",)),
        "",
    )
    assert (str(two.date), two.duration, two.passages, two.words) == ("2021-07-06", 9.5, 2, 25)
    assert store.transcript("bbbb").segments[1] == Segment(f"{TEXT[1]} 1", 5.0, None, "S1")
    assert [source.digest for source in store.sources.of("aaaa")] == ["digest", "digest"]
    assert store.sources.of("bbbb") == ()
    assert store.reading_position("bbbb") == (1, 12)
    assert store.opened() == {"bbbb"}
    assert store.revisions() == {"aaaa": 0, "bbbb": 0}
    store.close()


def test_its_words_are_known_at_the_first_adding(first: Path, tmp_path: Path) -> None:
    cues = "\n\n".join(
        f"00:{n:02}.000 --> 00:{n:02}.500\n{line}{' 0' if n % 2 else ''}"
        for n, line in enumerate(f"{line} 0" if i == 0 else line for i, line in enumerate(TEXT))
    )
    twin = tmp_path / "twin.vtt"
    twin.write_text(f"WEBVTT\n\n{cues}\n", "utf-8")
    with Library.open(first) as library:
        assert library.add(twin) == Report(duplicates=((twin, "aaaa"),))
        sources = library.sources("aaaa")
        assert [source.is_read for source in sources] == [True, False, False]
        assert len({source.content for source in sources}) == 1
        assert "" not in {source.content for source in sources}
        assert len(library.episodes()) == 2
