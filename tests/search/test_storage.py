"""Damage, crashes, and builders and readers at the same time."""

import json
import subprocess
import sys
from contextlib import suppress

import pytest

from reader.model import Episode
from reader.search.build import BuildCancelled, build_index
from reader.search.index import IndexUnusable, SearchIndex
from reader.search.query import parse

A = "a" * 16

# A build that says when it holds the lock or waits for it, and goes on when told to.
BUILDER = """
import sys
from pathlib import Path
from reader.model import Episode, Passage, Segment
from reader.search.build import build_index

def say(word):
    print(word, flush=True)

def source():
    say("reading")
    yield Episode("b" * 16, "T"), [Passage("other", None, None, None, (Segment("other"),), (0,))]
    sys.stdin.readline()

waiting = []
def cancelled():
    if not waiting:
        waiting.append(say("asked"))
    return False

build_index(Path(sys.argv[1]), source(), sys.argv[2], None, cancelled)
say("done")
"""


@pytest.fixture
def library(passage):
    return [(Episode(A, "T"), [passage("one two"), passage("three")])]


@pytest.fixture
def folder(built, library):
    return built(library)


@pytest.fixture
def builder():
    """Starts builds in processes of their own and ends those still running."""
    running = []

    def start(folder, fingerprint):
        process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", BUILDER, str(folder), fingerprint],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.wait()
        with suppress(OSError):
            process.stdin.close()
        process.stdout.close()


def generations(folder):
    return [path for path in folder.iterdir() if path.is_dir()]


def count(folder, text):
    with SearchIndex.open(folder) as index:
        return index.search(parse(text)).total


def remove(path):
    path.unlink()


def empty(path):
    path.write_bytes(b"")


def truncate(path):
    path.write_bytes(path.read_bytes()[:-1])


def flip(part):
    def change(path):
        data = bytearray(path.read_bytes())
        data[int(part * (len(data) - 1))] ^= 0x20
        path.write_bytes(data)

    return change


@pytest.mark.parametrize(
    "damage", [remove, empty, truncate, flip(0), flip(0.3), flip(0.5), flip(0.8), flip(1)]
)
def test_damage_to_any_file_is_noticed_and_mended_by_a_build(folder, library, damage):
    names = [path.name for path in generations(folder)[0].iterdir()] + ["current.json"]
    assert len(names) >= 7
    for name in names:
        live = folder if name == "current.json" else generations(folder)[0]
        (path,) = live.glob(name if not name.endswith(".seg") else "*.seg")
        before = path.read_bytes()
        damage(path)
        try:
            assert path.exists() is False or path.read_bytes() != before
            with pytest.raises(IndexUnusable):
                SearchIndex.open(folder)
        finally:
            path.write_bytes(before)
    damage(generations(folder)[0] / "places.npy")
    build_index(folder, library, "one")
    assert count(folder, "two") == 1


@pytest.mark.parametrize("text", [b"", b"\0\xff", b"[]", b"null", b"{}", b"[" * 3000])
@pytest.mark.parametrize("name", ["current.json", "manifest.json"])
def test_garbage_for_a_pointer_or_manifest(folder, library, name, text):
    place = folder if name == "current.json" else generations(folder)[0]
    (place / name).write_bytes(text)
    with pytest.raises(IndexUnusable):
        SearchIndex.open(folder)
    build_index(folder, library, "one")
    assert count(folder, "two") == 1


@pytest.mark.parametrize("generation", ["../outside", "", 7, None, "g0123456789abcdef"])
def test_a_pointer_to_nowhere(folder, generation):
    pointer = json.loads((folder / "current.json").read_text())
    (folder / "current.json").write_text(json.dumps({**pointer, "generation": generation}))
    with pytest.raises(IndexUnusable):
        SearchIndex.open(folder)


def test_another_schema_version(folder, library):
    pointer = json.loads((folder / "current.json").read_text())
    (folder / "current.json").write_text(json.dumps({**pointer, "schema": 0}))
    with pytest.raises(IndexUnusable, match="version"):
        SearchIndex.open(folder)
    build_index(folder, library, "one")
    assert count(folder, "two") == 1


def test_a_reader_goes_on_through_a_rebuild(folder, passage):
    with SearchIndex.open(folder) as index:
        build_index(folder, [(Episode(A, "T"), [passage("new")])], "two")
        assert index.search(parse("two")).total == 1
        assert index.search(parse("new")).total == 0
    assert count(folder, "new") == 1


def test_a_cancelled_build_leaves_the_live_index_alone(folder, library):
    seen = []
    with pytest.raises(BuildCancelled):
        build_index(folder, library * 3, "two", seen.append, lambda: len(seen) == 2)
    assert seen == [1, 2]
    assert count(folder, "two") == 1
    assert len(generations(folder)) == 1


def test_a_build_cancelled_while_it_writes_leaves_no_trace(folder, library):
    polls = iter([False] * len(library))
    with pytest.raises(BuildCancelled, match="writing"):
        build_index(folder, library, "two", None, lambda: next(polls, True))
    assert len(generations(folder)) == 1
    assert count(folder, "two") == 1


def test_progress_counts_the_episodes(tmp_path, library):
    seen = []
    build_index(tmp_path, library * 3, "one", seen.append)
    assert seen == [1, 2, 3]


def test_orphans_are_swept_and_other_files_left(folder, library):
    orphan = folder / "g0123456789abcdef"
    orphan.mkdir()
    (orphan / "places.npy").write_bytes(b"half")
    (folder / "g0123456789abcdef.tmp").write_bytes(b"{}")
    (folder / "notes.txt").write_text("mine")
    build_index(folder, library, "two")
    assert [path.name for path in folder.iterdir() if path.suffix == ".tmp"] == []
    assert not orphan.exists()
    assert (folder / "notes.txt").exists()


def test_a_killed_build_is_finished_by_the_next(tmp_path, library, builder):
    process = builder(tmp_path, "one")
    assert process.stdout.readline() == "reading\n"
    process.kill()
    process.wait()
    with pytest.raises(IndexUnusable):
        SearchIndex.open(tmp_path)
    assert len(generations(tmp_path)) <= 1
    build_index(tmp_path, library, "one")
    assert count(tmp_path, "two") == 1
    assert len(generations(tmp_path)) == 1


def test_of_two_builders_one_builds_and_the_other_finds_it_done(tmp_path, builder):
    first = builder(tmp_path, "one")
    assert first.stdout.readline() == "reading\n"
    second = builder(tmp_path, "one")
    assert second.stdout.readline() == "asked\n"
    first.stdin.write("go\n")
    first.stdin.close()
    assert first.stdout.read() == "asked\ndone\n"
    assert second.stdout.read() == "done\n"
    assert (first.wait(), second.wait()) == (0, 0)
    assert count(tmp_path, "other") == 1


def test_waiting_for_another_build_can_be_cancelled(tmp_path, library, builder):
    first = builder(tmp_path, "one")
    assert first.stdout.readline() == "reading\n"
    with pytest.raises(BuildCancelled):
        build_index(tmp_path, library, "two", None, lambda: True)
