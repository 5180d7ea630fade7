"""Library folders: what is new in them is added, and nothing else is touched."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.library import Library
from reader.services.reports import Report

MakeFile = Callable[..., Path]
INFO = (
    '{"webpage_url": "https://video.example/1", "title": "From the sidecar", "channel": "Coasts"}'
)
FEED = """<?xml version="1.0"?><rss version="2.0"
 xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Coasts</title>
<item><title>From the feed</title><pubDate>Tue, 06 Jul 2021 10:00:00 GMT</pubDate>
<podcast:transcript url="https://pod.example/files/tides.vtt" type="text/vtt"/></item>
</channel></rss>"""
VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello there\n"


@pytest.fixture
def folder(tmp_path: Path, library: Library) -> Path:
    """A library folder, still empty."""
    folder = tmp_path / "in"
    folder.mkdir()
    library.add_folder(folder)
    return folder


def test_what_is_new_and_what_has_changed(
    library: Library, folder: Path, transcript_file: MakeFile
) -> None:
    assert library.look_again() == Report()
    transcript_file("in/a.txt", (None, "One"))
    transcript_file("in/deep/er/b.txt", (None, "Two"), title="Two")
    first, second = library.look_again().added
    assert library.look_again() == Report()
    transcript_file("in/a.txt", (None, "Three"))
    assert library.look_again() == Report(updated=(first,))
    (folder / "deep").rename(folder / "deeper")
    assert library.look_again() == Report(unchanged=(second,))
    assert library.look_again() == Report()


def test_a_file_that_only_looks_new_is_unchanged(
    library: Library, folder: Path, transcript_file: MakeFile
) -> None:
    path = transcript_file("in/a.txt", (None, "One"))
    (episode,) = library.look_again().added
    before = library.store.fingerprint
    os.utime(path, (1, 1))
    assert library.look_again() == Report(unchanged=(episode,))
    assert library.look_again() == Report()
    assert library.store.fingerprint == before
    assert folder.is_dir()


def test_what_was_refused_is_told_once_and_tried_when_it_changes(
    library: Library, folder: Path
) -> None:
    path = folder / "a.vtt"
    path.write_text("WEBVTT\n")
    ((told, reason),) = library.look_again().refused
    assert (told, bool(reason)) == (path, True)
    assert library.look_again() == Report()
    assert library.add(folder).refused == ((path, reason),)
    path.write_text(VTT)
    assert len(library.look_again().added) == 1
    path.write_text("WEBVTT\n")
    assert library.look_again().refused == ((path, reason),)
    path.unlink()
    assert library.look_again() == Report()
    assert library.store.places.refused() == {}


def test_what_is_no_transcript_by_its_name_is_passed_over(library: Library, folder: Path) -> None:
    names = ("a.mp3", "b.PDF", "c.info.json", ".hidden.vtt", ".git/d.vtt", "e.jpg", "f.zip")
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(VTT)
    assert library.look_again() == Report()
    assert library.add(folder) == Report()
    assert len(library.add(folder / "a.mp3").added) == 1  # who names a file means it


def test_the_data_folder_is_no_place_for_transcripts(
    library: Library, data_dir: Path, tmp_path: Path
) -> None:
    (data_dir / "a.vtt").write_text(VTT)
    assert library.add(tmp_path) == Report()
    assert library.add(data_dir) == Report()


def test_sidecars_tell_and_are_no_episodes(library: Library, folder: Path) -> None:
    (folder / "Video [abcdefghijk].en.vtt").write_text(VTT)
    (folder / "Video [abcdefghijk].info.json").write_text(INFO)
    (folder / "tides.vtt").write_text(VTT.replace("Hello", "Goodbye"))
    (folder / "feed.xml").write_text(FEED)
    report = library.look_again()
    assert (len(report.added), report.refused) == (2, ())
    found = {(e.title, e.show, str(e.date)) for e in library.episodes()}
    assert found == {
        ("From the sidecar", "Coasts", "None"),
        ("From the feed", "Coasts", "2021-07-06"),
    }
    assert library.look_again() == Report()


@pytest.mark.parametrize("broken", ["", "{", "[]", "null", "\0\0", '{"title": 3}'])
def test_a_broken_sidecar_harms_no_transcript(library: Library, folder: Path, broken: str) -> None:
    (folder / "x.vtt").write_text(VTT)
    (folder / "x.info.json").write_text(broken)
    (folder / "feed.rss").write_text(f"<rss>{broken}")
    assert len(library.look_again().added) == 1
    assert [episode.title for episode in library.episodes()] == ["x"]


def test_a_sidecar_that_cannot_be_opened_harms_no_transcript(
    library: Library, folder: Path
) -> None:
    (folder / "x.vtt").write_text(VTT)
    (folder / "x.info.json").mkdir()
    (folder / "feed.rss").mkdir()
    assert len(library.look_again().added) == 1


def test_links_that_go_round_are_walked_once(library: Library, folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "x.vtt").write_text(VTT)
    (folder / "0").symlink_to(folder / "a")
    (folder / "a" / "round").symlink_to(folder)
    (folder / "a" / "self").symlink_to(folder / "a" / "self")
    (folder / "a" / "nowhere").symlink_to(folder / "gone")
    report = library.look_again()
    assert (len(report.added), report.duplicates, report.refused) == (1, (), ())
    assert library.sources(report.added[0])[0].path == folder / "a" / "x.vtt"
    (folder.parent / "other").mkdir()
    (folder.parent / "other" / "y.vtt").write_text(VTT.replace("Hello", "Goodbye"))
    (folder / "away").symlink_to(folder.parent / "other")
    assert len(library.look_again().added) == 1


def test_folders_within_folders_are_looked_at_once(library: Library, folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "x.vtt").write_text(VTT)
    library.add_folder(folder / "a")
    library.add_folder(folder / "a")
    assert library.folders() == (folder, folder / "a")
    assert len(library.look_again().added) == 1
    library.remove_folder(folder)
    (folder / "y.vtt").write_text(VTT.replace("Hello", "Goodbye"))
    assert library.look_again() == Report()
    assert len(library.episodes()) == 1


def test_a_folder_that_is_gone_is_told_once(library: Library, folder: Path) -> None:
    shutil.rmtree(folder)
    reason = "no such file or directory"
    assert library.look_again() == Report(refused=((folder, reason),))
    assert library.look_again() == Report()
    folder.mkdir()
    (folder / "x.vtt").write_text(VTT)
    assert len(library.look_again().added) == 1
    shutil.rmtree(folder)
    assert library.look_again().refused == ((folder, reason),)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_cannot_be_read_is_one_refusal(library: Library, folder: Path) -> None:
    (folder / "locked").mkdir()
    (folder / "x.vtt").write_text(VTT)
    (folder / "y.vtt").write_text(VTT.replace("Hello", "Goodbye"))
    (folder / "y.vtt").chmod(0)
    (folder / "locked").chmod(0)
    try:
        report = library.look_again()
        assert len(report.added) == 1
        assert {path.name for path, _ in report.refused} == {"locked", "y.vtt"}
        assert library.look_again() == Report()
    finally:
        (folder / "locked").chmod(0o700)
    (folder / "y.vtt").chmod(0o600)  # which changes no time
    assert len(library.look_again().added) == 1


def test_looking_can_be_stopped_between_files(library: Library, folder: Path) -> None:
    for number in range(5):
        (folder / f"{number}.vtt").write_text(VTT.replace("Hello", f"Hello {number}"))
    seen: list[Path] = []
    report = library.look_again(
        lambda _done, _total, path: seen.append(path), lambda: len(seen) == 2
    )
    assert (len(report.added), len(seen)) == (2, 2)
    assert len(library.look_again().added) == 3
