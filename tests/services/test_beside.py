"""A sidecar that came, changed or went is noticed when the library's folders are looked at."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.model import EpisodeEdit
from reader.services.library import Library
from reader.services.reports import Report

MakeFile = Callable[..., Path]
VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello there\n\n00:08.000 --> 00:09.000\nAnd goodbye\n"


@pytest.fixture
def folder(tmp_path: Path, library: Library) -> Path:
    """A library folder with one transcript, which has been added."""
    made = tmp_path / "in"
    made.mkdir()
    (made / "Talk.en.vtt").write_text(VTT)
    library.add_folder(made)
    library.look_again()
    return made


def describe(folder: Path, title: str) -> Path:
    path = folder / "Talk.info.json"
    path.write_text(json.dumps({"webpage_url": "https://video.example/1", "title": title}))
    return path


def write_chapters(folder: Path, kind: str, title: str) -> Path:
    path = folder / f"Talk.chapters.{kind}"
    texts = {
        "json": json.dumps({"chapters": [{"startTime": 0, "title": title}]}),
        "vtt": f"WEBVTT\n\n00:00.000 --> 00:05.000\n{title}\n",
        "txt": f"00:00:00 {title}\n",
    }
    path.write_text(texts[kind])
    return path


def title_of(library: Library) -> str:
    (episode,) = library.episodes()
    return episode.title


def chapters_of(library: Library) -> list[str]:
    (episode,) = library.episodes()
    return [chapter.title for chapter in library.transcript(episode.id).chapters]


def test_what_is_said_of_the_episode_comes_changes_and_goes(library: Library, folder: Path) -> None:
    (episode,) = library.episodes()
    described = describe(folder, "A talk")
    assert library.look_again() == Report(updated=(episode.id,))
    assert title_of(library) == "A talk"
    assert library.look_again() == Report()
    describe(folder, "A long talk")
    assert library.look_again() == Report(updated=(episode.id,))
    assert title_of(library) == "A long talk"
    described.unlink()
    assert library.look_again() == Report(updated=(episode.id,))
    assert title_of(library) == episode.title
    assert library.look_again() == Report()


@pytest.mark.parametrize("kind", ["json", "vtt", "txt"])
def test_chapters_that_came_later_are_taken_in(library: Library, folder: Path, kind: str) -> None:
    path = write_chapters(folder, kind, "Boats")
    assert len(library.look_again().updated) == 1
    assert chapters_of(library) == ["Boats"]
    write_chapters(folder, kind, "Ships")  # of the same size
    os.utime(path, ns=(1, 1))
    assert len(library.look_again().updated) == 1
    assert chapters_of(library) == ["Ships"]
    assert library.look_again() == Report()


def test_sidecars_of_other_files_change_nothing(library: Library, folder: Path) -> None:
    (folder / "Talking.info.json").write_text("{}")
    (folder / "chapters.json").write_text("{}")
    (folder / "Talk.de.chapters.json").write_text("{}")
    (folder / "Talk.info.json").mkdir()
    assert library.look_again() == Report()


def test_what_the_user_said_stays(library: Library, folder: Path) -> None:
    (episode,) = library.episodes()
    library.edit([episode.id], EpisodeEdit(title="Mine"))
    describe(folder, "A talk")
    library.look_again()
    assert title_of(library) == "Mine"


def test_adding_the_folder_or_the_file_again_notices_too(library: Library, folder: Path) -> None:
    (episode,) = library.episodes()
    describe(folder, "A talk")
    assert library.add(folder) == Report(updated=(episode.id,))
    describe(folder, "A long talk")
    assert library.add(folder / "Talk.en.vtt") == Report(updated=(episode.id,))
    assert library.add(folder) == Report(unchanged=(episode.id,))


def test_a_removed_episode_does_not_come_back(library: Library, folder: Path) -> None:
    (episode,) = library.episodes()
    library.remove([episode.id])
    describe(folder, "A talk")
    assert library.look_again() == Report()
    assert library.episodes() == ()


def test_another_file_of_an_episode_tells_it_too(
    library: Library, folder: Path, transcript_file: MakeFile
) -> None:
    transcript_file("in/again.txt", (None, "Hello there"), (None, "And goodbye"), title="Talk")
    (known,) = library.episodes()
    assert library.look_again() == Report(duplicates=((folder / "again.txt", known.id),))
    about = json.dumps({"webpage_url": "https://video.example/1", "title": "Talk"})
    (folder / "again.info.json").write_text(about)
    assert library.look_again() == Report(unchanged=(known.id,))
    (episode,) = library.episodes()
    assert (known.url, episode.url) == ("", "https://video.example/1")
    assert library.look_again() == Report()


def test_a_file_moved_without_its_sidecar_is_read_as_it_is_now(
    library: Library, folder: Path
) -> None:
    describe(folder, "A talk")
    library.look_again()
    (folder / "deep").mkdir()
    (folder / "Talk.en.vtt").rename(folder / "deep" / "Talk.en.vtt")
    (episode,) = library.episodes()
    assert library.look_again() == Report(unchanged=(episode.id,))
    assert library.look_again() == Report(updated=(episode.id,))
    assert title_of(library) != "A talk"
    assert library.look_again() == Report()


def test_a_library_of_before_learns_what_lies_beside_its_files(
    library: Library, folder: Path
) -> None:
    describe(folder, "A talk")
    library.look_again()
    with closing(sqlite3.connect(library.folder / "library.db")) as old:
        old.execute("UPDATE source SET beside = ''")
        old.commit()
    assert len(library.look_again().updated) == 1
    assert library.look_again() == Report()
