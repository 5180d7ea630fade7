"""All the user owns into one file and back, whatever is done to the file, the disk, the process."""

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from reader.library.schema import VERSION
from reader.model import EpisodeEdit, ReaderError
from reader.services.backup import NoBackup, back_up, restore
from reader.services.library import Library

Content = Callable[[Path], list[str]]
Change = Callable[[Path], None]
NOW = datetime(2026, 3, 4, 5, 6, 7)
KEPT = "library-2026-03-04-050607.db"
SEEDS = 2


def names(folder: Path) -> set[str]:
    """The files of a folder, without SQLite's own beside the library."""
    found = {path.name for path in folder.iterdir()}
    return found - {"library.db-wal", "library.db-shm", "index"}


def rewritten(file: Path, **members: bytes | None) -> Path:
    """The backup with members replaced, or taken out for None."""
    changed = file.with_name("changed.zip")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(changed, "w") as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, data in {**kept, **{k.replace("__", "."): v for k, v in members.items()}}.items():
            if data is not None:
                new.writestr(name, data)
    return changed


def manifest(file: Path, **values: object) -> bytes:
    with zipfile.ZipFile(file) as archive:
        return json.dumps({**json.loads(archive.read("manifest.json")), **values}).encode()


def with_library(file: Path, path: Path) -> Path:
    """The backup with another library in it, its digest and all."""
    from hashlib import sha256

    data = path.read_bytes()
    known = {"size": len(data), "sha256": sha256(data).hexdigest()}
    said = manifest(file, files={"library.db": known})
    return rewritten(file, library__db=data, manifest__json=said, settings__ini=None)


@pytest.mark.parametrize("small", [True, False])
def test_it_comes_back_whole_on_another_machine(
    folder: Path, tmp_path: Path, small: bool, content: Content
) -> None:
    back_up(folder, tmp_path / "all.zip", small=small)
    other = tmp_path / "other" / "machine"
    restored = restore(tmp_path / "all.zip", other)
    assert content(other) == content(folder)
    assert names(other) == {"library.db", "settings.ini"}
    assert (other / "settings.ini").read_bytes() == (folder / "settings.ini").read_bytes()
    assert restored.replaced is None
    with Library.open(other) as library:
        assert "As I call it" in [episode.title for episode in library.episodes()]
        assert library.search("data").total > 0  # the index is made anew


def test_what_is_replaced_stays_beside_it(
    folder: Path, file: Path, content: Content, change: Change
) -> None:
    before = content(folder)
    change(folder)
    (folder / "settings.ini").write_text("[window]\ntheme=light\n", "utf-8")
    changed = content(folder)
    restored = restore(file, folder, NOW)
    assert content(folder) == before
    assert restored.replaced == folder / KEPT
    (folder / KEPT).replace(folder / "library.db")
    assert content(folder) == changed
    assert "light" in (folder / "settings-2026-03-04-050607.ini").read_text("utf-8")
    again = restore(file, folder, NOW)
    assert again.replaced == folder / KEPT
    assert restore(file, folder, NOW).replaced == folder / KEPT.replace(".db", "-2.db")


def test_those_who_have_the_library_open_see_what_is_restored(folder: Path, file: Path) -> None:
    with Library.open(folder) as reading, Library.open(folder) as writing:
        reading.search("data")
        writing.edit([writing.episodes()[1].id], EpisodeEdit(title="Changed since"))
        changed = reading.store.fingerprint
        restore(file, folder)
        assert reading.store.fingerprint != changed
        assert "Changed since" not in [episode.title for episode in reading.episodes()]
        writing.edit([writing.episodes()[1].id], EpisodeEdit(title="And after"))
        assert "And after" in [episode.title for episode in reading.episodes()]
    with Library.open(folder) as library:
        assert "And after" in [episode.title for episode in library.episodes()]


def test_an_index_of_what_was_there_is_never_taken_for_one_of_what_is_restored(
    folder: Path, file: Path, change: Change
) -> None:
    change(folder)
    with Library.open(folder) as library:
        library.build_index()
        assert library.index_state().current
    known = set(library_revisions(folder))
    restore(file, folder)
    with Library.open(folder) as library:
        library.edit([library.episodes()[1].id], EpisodeEdit(title="Zanzibar"))
        assert library.search("title:zanzibar data").total > 0
        assert library.search("title:since data").total == 0
    assert known.isdisjoint(library_revisions(folder))


def library_revisions(folder: Path) -> list[tuple[str, int]]:
    with Library.open(folder) as library:
        return list(library.store.revisions().items())


def test_a_backup_holds_what_was_written_a_moment_ago(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library:  # what is written is in the journal alone
        library.edit([library.episodes()[1].id], EpisodeEdit(title="A moment ago"))
        back_up(folder, tmp_path / "all.zip")
    restore(tmp_path / "all.zip", tmp_path / "other")
    with Library.open(tmp_path / "other") as library:
        assert "A moment ago" in [episode.title for episode in library.episodes()]


def test_a_damaged_library_is_replaced_and_kept(folder: Path, file: Path, content: Content) -> None:
    before = content(folder)
    (folder / "library.db").write_bytes(b"this is no database at all" * 99)
    restore(file, folder, NOW)
    assert content(folder) == before
    assert (folder / KEPT).read_bytes().startswith(b"this is no database")


def test_a_backup_of_an_older_program_is_brought_up_to_date(file: Path, tmp_path: Path) -> None:
    from reader.library.schema import _FIRST

    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(_FIRST)
        connection.execute("INSERT INTO meta (library_id) VALUES ('old')")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    restore(with_library(file, old), tmp_path / "other")
    with Library.open(tmp_path / "other") as library:
        assert library.episodes() == ()


def refusal(content: Content, file: Path, folder: Path) -> str:
    """Why a file is not restored; nothing in the folder has changed."""
    before = (content(folder), names(folder), (folder / "settings.ini").read_bytes())
    with pytest.raises(NoBackup) as caught:
        restore(file, folder)
    assert (content(folder), names(folder), (folder / "settings.ini").read_bytes()) == before
    assert str(caught.value) == f"{file} cannot be restored: {caught.value.reason}."
    return caught.value.reason


def test_what_is_no_backup_is_refused(
    folder: Path, file: Path, tmp_path: Path, content: Content
) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Some words.", "utf-8")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("library.db", b"")
    assert refusal(content, text, folder) == "it is no backup, or a damaged one"
    assert refusal(content, tmp_path / "other.zip", folder) == "it is no backup of this program"
    assert refusal(content, rewritten(file, manifest__json=b"{}"), folder).startswith(
        "it is no backup of"
    )
    assert refusal(content, tmp_path / "nowhere.zip", folder) == "there is no such file"
    assert refusal(content, tmp_path, folder) == "there is no such file"


def test_what_a_newer_program_made_is_refused(
    folder: Path, file: Path, tmp_path: Path, content: Content
) -> None:
    newer = "it was made by a newer version of this program"
    assert (
        refusal(content, rewritten(file, manifest__json=manifest(file, format=2)), folder) == newer
    )
    library = tmp_path / "newer.db"
    shutil.copyfile(folder / "library.db", library)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("PRAGMA journal_mode = DELETE")
    assert refusal(content, with_library(file, library), folder) == newer


def test_what_is_missing_changed_or_too_much_is_refused(
    folder: Path, file: Path, content: Content
) -> None:
    assert refusal(content, rewritten(file, library__db=None), folder) == "it is damaged"
    assert refusal(
        content, rewritten(file, settings__ini=b"[window]\ntheme=DARK\n"), folder
    ).endswith("settings.ini in it is damaged")
    assert refusal(content, rewritten(file, manifest__json=b"no json"), folder) == "it is damaged"
    assert refusal(content, rewritten(file, manifest__json=b"[1]"), folder).startswith(
        "it is no backup"
    )
    for files in ({}, [], {"../out": {}}, {"library.db": None}, {"library.db": {"size": 1}}):
        said = manifest(file, files=files)
        assert refusal(content, rewritten(file, manifest__json=said), folder) == "it is damaged"


def test_a_library_in_it_that_is_none_is_refused(
    folder: Path, file: Path, tmp_path: Path, content: Content
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"these are just some bytes" * 100)
    assert refusal(content, with_library(file, other), folder) == "the library in it is damaged"
    other.unlink()
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE somebody (elses)")
    assert refusal(content, with_library(file, other), folder) == "the library in it is damaged"


@pytest.mark.parametrize("small", [True, False])
def test_no_damage_to_the_file_comes_through(
    folder: Path, tmp_path: Path, small: bool, content: Content
) -> None:
    file, other = tmp_path / "all.zip", tmp_path / "damaged.zip"
    back_up(folder, file, small=small)
    data, before = file.read_bytes(), content(folder)
    refused = 0
    for place in [*range(0, len(data), len(data) // 60), *range(len(data) - 300, len(data), 9)]:
        other.write_bytes(data[:place] + bytes([data[place] ^ 0x41]) + data[place + 1 :])
        try:
            restore(other, tmp_path / "target")
        except NoBackup:
            refused += 1
            assert not (tmp_path / "target" / "library.db").exists()
        else:  # a time stamp or the like
            assert content(tmp_path / "target") == before
            shutil.rmtree(tmp_path / "target")
    assert refused > 55
    for length in (0, 1, 30, len(data) // 2, len(data) - 1):
        other.write_bytes(data[:length])
        assert refusal(content, other, folder)


def test_where_there_is_no_library_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="There is no library in"):
        back_up(tmp_path / "empty", tmp_path / "all.zip")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"nowhere.*: No such file or directory\.$"):
        back_up(folder, tmp_path / "nowhere" / "all.zip")
    (tmp_path / "taken").mkdir()
    with pytest.raises(ReaderError, match=r"taken.*: Is a directory\.$"):
        back_up(folder, tmp_path / "taken")
    assert {path.name for path in tmp_path.iterdir()} == {"folder", "taken"}
