"""Whatever happens to the index, a search answers, and the library is as it was."""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import LibraryError
from reader.search.storage import build_lock
from reader.services.library import Library
from reader.services.searching import IndexState

Damage = Callable[[Path], object]


def remove(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def garbage(path: Path) -> None:
    path.write_bytes(os.urandom(100))


@pytest.fixture
def indexed(data_dir: Path) -> Path:
    """The data folder of the seeds with a sound index."""
    with Library.open() as library:
        library.add_seeds()
        library.build_index()
        assert library.index_state().current
    return data_dir


def index_files(data_dir: Path) -> list[Path]:
    files = [path for path in (data_dir / "index").rglob("*") if path.is_file()]
    return sorted(path for path in files if path.stat().st_size)  # the lock is empty


def database(data_dir: Path) -> str:
    return hashlib.sha256((data_dir / "library.db").read_bytes()).hexdigest()


@pytest.mark.parametrize("damage", [remove, empty, truncate, flip, garbage])
def test_any_damaged_file_ends_in_a_rebuild(indexed: Path, damage: Damage) -> None:
    count, before = len(index_files(indexed)), database(indexed)
    assert count >= 7
    for number in range(count):
        damage(index_files(indexed)[number])
        with Library.open() as library:
            state = library.index_state()
            assert not state.current
            assert state.damage.startswith("The search index must be rebuilt: ")
            assert library.search('"data quality"').total == 5
            assert library.index_state().current
            assert library.index_state().damage == ""
        assert database(indexed) == before
        assert len(index_files(indexed)) == count


def test_an_index_that_is_gone_is_built_again(indexed: Path) -> None:
    shutil.rmtree(indexed / "index")
    with Library.open() as library:
        assert not library.index_state().current
        assert library.index_state().damage == ""
        assert library.search('"data quality"').total == 5


def test_a_file_in_the_indexs_place_is_one_error(indexed: Path) -> None:
    shutil.rmtree(indexed / "index")
    (indexed / "index").write_bytes(b"in the way")
    with Library.open() as library:
        with pytest.raises(LibraryError, match="cannot be written"):
            library.search("data")
        assert len(library.episodes()) == 2
    assert (indexed / "index").read_bytes() == b"in the way"


def test_damage_while_it_is_open_is_mended_by_the_next_search(indexed: Path) -> None:
    with Library.open() as library:
        assert library.search("podcast").total > 0
        for path in index_files(indexed):
            if path.suffix == ".seg":
                # In place, so that what is mapped into memory changes too.
                with path.open("r+b") as file:
                    file.write(b"\xff" * path.stat().st_size)
        assert library.search('"data quality"').total == 5


def test_what_the_library_has_got_since_is_added_to_the_index(
    indexed: Path, transcript_file: Callable[..., Path]
) -> None:
    path = transcript_file("a.txt", (None, "Zebras at last"))
    with Library.open() as library, Library.open() as other:
        assert library.search("zebras").total == 0
        other.add(path)
        assert library.search("zebras").total == other.search("zebras").total == 1
        assert library.index_state().current
    assert len([path for path in (indexed / "index").iterdir() if path.is_dir()]) == 2


def test_a_few_changes_are_taken_in_by_whoever_looks_and_many_are_not(
    indexed: Path, transcript_file: Callable[..., Path]
) -> None:
    with Library.open() as library, Library.open() as other:
        assert library.search("zebras").total == 0
        other.add(transcript_file("a.txt", (None, "Zebras at last")))
        assert library.index_state() == IndexState(current=True, scattered=True)
        many = [transcript_file(f"{n}.txt", (None, f"Zebras at last {n}")) for n in range(20)]
        other.add(*many)
        assert library.index_state() == IndexState(current=False)
        library.build_index()
        assert library.index_state() == IndexState(current=True)
        assert library.search("zebras").total == 21
    assert len([path for path in (indexed / "index").iterdir() if path.is_dir()]) == 1


def test_what_is_scattered_is_gathered_and_it_is_said_how_far_that_is(
    indexed: Path, transcript_file: Callable[..., Path]
) -> None:
    with Library.open() as library, Library.open() as other:
        assert library.search("zebras").total == 0
        other.add(transcript_file("a.txt", (None, "Zebras at last")))
        assert library.index_state() == IndexState(current=True, scattered=True)
        done: list[int] = []
        library.build_index(done.append)
        assert library.index_state() == IndexState(current=True)
        assert done == list(range(1, len(library.episodes()) + 1))
    assert len([path for path in (indexed / "index").iterdir() if path.is_dir()]) == 1


def test_while_another_process_builds_looking_does_not_wait(
    indexed: Path, transcript_file: Callable[..., Path]
) -> None:
    with Library.open() as library, Library.open() as other:
        assert library.index_state().current
        other.add(transcript_file("a.txt", (None, "Zebras at last")))
        with build_lock(indexed / "index", lambda: True):
            assert library.index_state() == IndexState(current=False)
        assert library.index_state().current


def test_a_first_build_that_was_killed_is_no_damage(indexed: Path) -> None:
    (indexed / "index" / "current.json").unlink()
    next((indexed / "index").glob("p*/manifest.json")).unlink()
    with Library.open() as library:
        state = library.index_state()
        assert not state.current
        assert state.damage == ""
        assert library.search('"data quality"').total == 5
