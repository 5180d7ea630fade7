"""Adding files: what is refused, what is known already, and what is never lost."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.library import Library
from reader.services.reports import Report

MakeFile = Callable[..., Path]
HELLO, OTHER = ("00:00:01", "Hello there"), ("00:00:02", "Something else")


def words(library: Library, episode_id: str) -> str:
    return " ".join(segment.text for segment in library.transcript(episode_id).segments)


def test_a_new_library_is_empty_and_takes_the_seeds(library: Library) -> None:
    assert library.episodes() == ()
    assert library.search("data").total == 0
    report = library.add_seeds()
    assert len(report.added) == 2
    assert (report.updated, report.unchanged, report.refused) == ((), (), ())
    assert {episode.id for episode in library.episodes()} == set(report.added)
    again = library.add_seeds()
    assert (again.added, set(again.unchanged)) == ((), set(report.added))


def test_a_folder_with_good_and_bad_files_loses_no_good_one(
    library: Library, tmp_path: Path, transcript_file: MakeFile
) -> None:
    good = transcript_file("mix/a.txt", HELLO)
    text = good.read_text("utf-8")
    wide = text.replace("Hello", "Wide").encode("utf-16")
    old = text.replace("Hello", "Old").replace("\n", "\r").encode()
    files = {
        "deep/er/utf-16.txt": wide,
        "mac.txt": old,
        "empty.txt": b"",
        "header.txt": text.split("Starting")[0].encode(),
        "picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "notes.md": b"Some notes.",
        ".hidden/x.txt": b"no",
        ".DS_Store": b"\0\0",
    }
    for name, data in files.items():
        (tmp_path / "mix" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mix" / name).write_bytes(data)
    report = library.add(tmp_path / "mix")
    assert {words(library, i).split()[0] for i in report.added} == {"Hello", "Wide", "Old"}
    reasons = {path.name: reason for path, reason in report.refused}
    assert reasons == {
        "empty.txt": "the file is empty",
        "header.txt": "there is a header but no transcript below it",
        "picture.txt": "this is a PNG image",
        "notes.md": "this is not a transcript format that can be read",
    }
    assert library.search("there").total == 3


def test_paths_that_lead_to_no_file_are_refused_and_the_others_added(
    library: Library, tmp_path: Path, transcript_file: MakeFile
) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    bad: list[Path | str] = ["nul\0l", "x" * 5000, tmp_path / "missing.txt", tmp_path / "loop"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        bad.append(tmp_path / "pipe")
    report = library.add(*bad, str(transcript_file("a.txt", HELLO)))
    assert [path for path, _ in report.refused] == [Path(path).absolute() for path in bad]
    assert all(reason for _, reason in report.refused)
    assert dict(report.refused)[tmp_path / "missing.txt"] == "no such file or directory"
    assert len(report.added) == 1


def test_a_path_is_the_same_however_it_is_written(
    library: Library,
    tmp_path: Path,
    transcript_file: MakeFile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = transcript_file("The Show/a.vtt")
    path.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nHello there\n", "utf-8")
    monkeypatch.chdir(path.parent)
    (added,) = library.add(".").added
    (episode,) = library.episodes()
    assert episode.show == "The Show"
    for other in (path, "a.vtt", "../The Show/a.vtt", tmp_path / "no" / ".." / "The Show", ".."):
        assert library.add(other).unchanged == (added,)
    assert [source.path for source in library.sources(added)] == [path]
    library.add_folder("../The Show")
    assert library.folders() == (path.parent,)
    library.remove_folder(".")
    assert library.folders() == ()


def test_a_file_of_4_gb_is_refused_unread(library: Library, tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(4_000_000_000)
    assert library.add(huge).refused == (
        (huge, "this file is larger than 256 MB, too large for a transcript"),
    )


def test_progress_is_told_before_each_file(library: Library, transcript_file: MakeFile) -> None:
    paths = [transcript_file("f/a.txt", HELLO), transcript_file("f/b.txt", OTHER)]
    seen: list[tuple[int, int, Path]] = []
    library.add(paths[0].parent, progress=lambda *told: seen.append(told))
    assert seen == [(0, 2, paths[0]), (1, 2, paths[1])]


def test_a_changed_file_keeps_its_episode(library: Library, transcript_file: MakeFile) -> None:
    path = transcript_file("a.txt", HELLO)
    (first,) = library.add(path).added
    assert library.search("hello").total == 1
    transcript_file("a.txt", OTHER, title="New title")
    report = library.add(path)
    assert (report.added, report.updated, report.unchanged) == ((), (first,), ())
    (episode,) = library.episodes()
    assert (episode.id, episode.title) == (first, "New title")
    assert words(library, first) == "Something else"
    assert library.search("hello").total == 0
    assert library.search("something").total == 1


def test_a_file_changed_back_is_read_again(library: Library, transcript_file: MakeFile) -> None:
    path = transcript_file("a.txt", HELLO)
    (first,) = library.add(path).added
    transcript_file("a.txt", OTHER)
    library.add(path)
    transcript_file("a.txt", HELLO)
    assert library.add(path).updated == (first,)
    assert words(library, first) == "Hello there"
    assert library.add(path).unchanged == (first,)


def test_a_copy_is_a_duplicate_and_then_known(library: Library, transcript_file: MakeFile) -> None:
    path = transcript_file("a.txt", HELLO)
    (first,) = library.add(path).added
    copy = transcript_file("copy.txt", HELLO)
    assert library.add(copy, copy) == Report(duplicates=((copy, first),))
    assert library.add(copy) == Report(unchanged=(first,))
    assert [(s.path, s.is_read) for s in library.sources(first)] == [(path, True), (copy, False)]
    assert len(library.episodes()) == 1


def test_a_copy_of_a_changed_file_is_a_duplicate(
    library: Library, transcript_file: MakeFile
) -> None:
    path = transcript_file("a.txt", HELLO)
    (first,) = library.add(path).added
    library.add(transcript_file("a.txt", OTHER))
    copy = transcript_file("copy.txt", OTHER)
    assert library.add(copy) == Report(duplicates=((copy, first),))
    assert len(library.episodes()) == 1


def test_what_a_changed_file_held_before_can_be_added_from_elsewhere(
    library: Library, transcript_file: MakeFile
) -> None:
    (first,) = library.add(transcript_file("a.txt", HELLO)).added
    library.add(transcript_file("a.txt", OTHER))
    backup = transcript_file("backup.txt", HELLO)
    (second,) = library.add(backup).added
    assert second != first
    assert (words(library, first), words(library, second)) == ("Something else", "Hello there")
    assert library.add(backup).unchanged == (second,)


def test_two_files_that_were_one_may_part(library: Library, transcript_file: MakeFile) -> None:
    one, two = transcript_file("1.txt", HELLO), transcript_file("2.txt", HELLO)
    library.add(one, two)
    transcript_file("1.txt", OTHER)
    library.add(one, two)
    said = {words(library, episode.id) for episode in library.episodes()}
    assert said == {"Hello there", "Something else"}
    assert len(library.add(one, two).unchanged) == 2


def test_a_file_that_is_no_transcript_any_more_takes_nothing_away(
    library: Library, transcript_file: MakeFile
) -> None:
    path = transcript_file("a.txt", HELLO)
    (first,) = library.add(path).added
    path.write_bytes(b"")
    assert library.add(path).refused == ((path, "the file is empty"),)
    path.unlink()
    assert len(library.add(path).refused) == 1
    assert words(library, first) == "Hello there"
    assert library.search("hello").total == 1


def test_a_relative_path_is_the_same_file(
    library: Library, transcript_file: MakeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = transcript_file("a.txt", HELLO)
    (first,) = library.add(path).added
    monkeypatch.chdir(path.parent)
    transcript_file("a.txt", OTHER)
    assert library.add("a.txt").updated == (first,)


def test_a_name_that_is_not_text(library: Library, transcript_file: MakeFile) -> None:
    path = transcript_file("odd/a.txt", HELLO)
    odd = path.with_name("caf\udce9.txt")
    try:
        path.rename(odd)
    except (OSError, UnicodeError):
        pytest.skip("this file system takes text only")
    report = library.add(odd.parent)
    assert (len(report.added), report.refused) == (1, ())
    assert library.add(odd).unchanged == report.added
