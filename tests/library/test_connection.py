"""What is wrong with a data folder is one sentence that names it."""

import sqlite3
import sys
from pathlib import Path

import pytest

from reader.library import LibraryStore
from reader.library.schema import VERSION
from reader.model import LibraryError


def sentence(folder: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        LibraryStore(folder)
    said = str(caught.value)
    assert str(folder) in said
    assert "\n" not in said
    assert said.endswith(".")
    return said


def test_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "Not a directory" in sentence(tmp_path / "file" / "data")
    assert "File exists" in sentence(tmp_path / "file")


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_folder_where_nothing_can_be_made() -> None:
    assert "--data-dir" in sentence(Path("/proc/nothing/data"))


def test_a_folder_in_the_librarys_place(tmp_path: Path) -> None:
    (tmp_path / "library.db").mkdir()
    assert "cannot be written" in sentence(tmp_path)


@pytest.mark.parametrize("content", [b"not a database", b"x" * 5000, b"\0" * 100])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    assert "is not a library" in sentence(tmp_path)
    assert path.read_bytes() == content


def test_a_library_from_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    LibraryStore(tmp_path).close()
    with sqlite3.connect(tmp_path / "library.db") as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("CREATE TABLE from_the_future (a)")
    connection.close()
    assert "newer version of this program" in sentence(tmp_path)
    connection = sqlite3.connect(tmp_path / "library.db")
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    assert connection.execute("SELECT * FROM from_the_future").fetchall() == []
    connection.close()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "library.db")
    connection.execute("CREATE TABLE theirs (a)")
    assert "belongs to another program" in sentence(tmp_path)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]
    connection.close()


def test_a_library_with_a_damaged_page_says_so(tmp_path: Path) -> None:
    LibraryStore(tmp_path).close()
    path = tmp_path / "library.db"
    data = bytearray(path.read_bytes())
    data[100:4000] = b"\xff" * 3900
    path.write_bytes(data)
    with pytest.raises(LibraryError, match="malformed"):
        LibraryStore(tmp_path).episodes()


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / "library.db").touch()
    store = LibraryStore(tmp_path)
    assert store.episodes() == ()
    store.close()


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    LibraryStore(tmp_path / "a" / "b").close()
    assert (tmp_path / "a" / "b" / "library.db").is_file()


def test_another_process_that_sets_up_the_same_new_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(tmp_path / "library.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # SQLite itself does not wait for this one
    waits: list[float] = []

    def finish(seconds: float) -> None:
        waits.append(seconds)
        other.execute("COMMIT")

    monkeypatch.setattr("reader.library.connection.time.sleep", finish)
    LibraryStore(tmp_path).close()
    assert len(waits) == 1
    other.close()
