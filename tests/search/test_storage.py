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
from reader.search.build import Spoken, build_index

def say(word):
    print(word, flush=True)

class Source:
    fingerprint = sys.argv[2]
    revisions = {"b" * 16: 1}

    def read(self, episode_id):
        say("reading")
        sys.stdin.readline()
        other = Passage("other", None, None, None, (Segment("other"),), (0,))
        return Spoken(Episode(episode_id, "T"), [other], [0])

waiting = []
def cancelled():
    if not waiting:
        waiting.append(say("asked"))
    return False

build_index(Path(sys.argv[1]), Source(), None, cancelled)
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


def parts(folder):
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
def test_damage_to_any_file_is_noticed_and_mended_by_a_build(folder, library, listed, damage):
    files = [*parts(folder)[0].iterdir(), folder / "current.json"]
    assert len(files) >= 10
    for path in files:
        before = path.read_bytes()
        if not before:  # the rows of a library too small to have any
            continue
        damage(path)
        try:
            with pytest.raises(IndexUnusable):
                SearchIndex.open(folder)
        finally:
            path.write_bytes(before)
    damage(parts(folder)[0] / "places.i32")
    build_index(folder, listed(library))
    assert count(folder, "two") == 1


@pytest.mark.parametrize("text", [b"", b"\0\xff", b"[]", b"null", b"{}", b"[" * 3000])
@pytest.mark.parametrize("name", ["current.json", "manifest.json"])
def test_garbage_for_a_commit_or_manifest(folder, library, listed, name, text):
    place = folder if name == "current.json" else parts(folder)[0]
    (place / name).write_bytes(text)
    with pytest.raises(IndexUnusable):
        SearchIndex.open(folder)
    build_index(folder, listed(library))
    assert count(folder, "two") == 1


@pytest.mark.parametrize("change", [{"schema": 1}, {"schema": None}, {"parts": []}, {"parts": 7}])
def test_a_commit_that_was_changed(folder, library, listed, change):
    commit = json.loads((folder / "current.json").read_text())
    (folder / "current.json").write_text(json.dumps({**commit, **change}))
    with pytest.raises(IndexUnusable, match="version" if "schema" in change else "damaged"):
        SearchIndex.open(folder)
    build_index(folder, listed(library))
    assert count(folder, "two") == 1


def test_what_an_older_version_left_is_swept(tmp_path, library, listed):
    old = tmp_path / "g0123456789abcdef"
    old.mkdir()
    (old / "manifest.json").write_text("{}")
    (tmp_path / "current.json").write_text('{"schema": 1, "generation": "g0123456789abcdef"}')
    with pytest.raises(IndexUnusable, match="version"):
        SearchIndex.open(tmp_path)
    build_index(tmp_path, listed(library))
    assert not old.exists()
    assert count(tmp_path, "two") == 1


def test_a_reader_goes_on_through_a_rebuild(folder, passage, listed):
    with SearchIndex.open(folder) as index:
        build_index(folder, listed([(Episode("b" * 16, "T"), [passage("new")])], "two"))
        assert index.search(parse("two")).total == 1
        assert index.search(parse("new")).total == 0
        index.refresh()
        assert index.search(parse("two")).total == 0
        assert index.search(parse("new")).total == 1
    assert count(folder, "new") == 1


def test_a_reader_goes_on_whatever_happens_to_its_files(folder):
    with SearchIndex.open(folder) as index:
        for path in folder.rglob("*"):
            if path.is_file():
                path.write_bytes(b"")
        assert index.search(parse("two")).total == 1
        with pytest.raises(IndexUnusable):
            index.refresh()
        assert index.search(parse('"one two"')).total == 1


def test_a_cancelled_build_leaves_the_live_index_alone(folder, passage, listed):
    seen = []
    more = [(Episode(name * 16, "T"), [passage("two")]) for name in "bcd"]
    with pytest.raises(BuildCancelled):
        build_index(folder, listed(more, "two"), seen.append, lambda: len(seen) == 2)
    assert seen == [1, 2]
    assert count(folder, "two") == 1
    assert len(parts(folder)) == 1


def test_a_build_cancelled_while_it_writes_leaves_no_trace(folder, passage, listed):
    more = [(Episode("b" * 16, "T"), [passage("two")])]
    polls = iter([False] * len(more))
    with pytest.raises(BuildCancelled, match="writing"):
        build_index(folder, listed(more, "two"), None, lambda: next(polls, True))
    assert len(parts(folder)) == 1
    assert count(folder, "two") == 1


def test_progress_counts_the_episodes_that_the_index_holds(tmp_path, library, passage, listed):
    seen = []
    build_index(tmp_path, listed(library), seen.append)
    assert seen == [1]
    more = [*library, (Episode("b" * 16, "T"), [passage("two")])]
    build_index(tmp_path, listed(more, "two"), seen.append)
    assert seen == [1, 2]


def test_orphans_are_swept_and_other_files_left(folder, library, listed):
    orphan = folder / "p0123456789abcdef"
    orphan.mkdir()
    (orphan / "places.i32").write_bytes(b"half")
    (folder / "p0123456789abcdef.tmp").write_bytes(b"{}")
    (folder / "notes.txt").write_text("mine")
    build_index(folder, listed(library, "two"))
    assert [path.name for path in folder.iterdir() if path.suffix == ".tmp"] == []
    assert not orphan.exists()
    assert (folder / "notes.txt").exists()


def test_a_killed_build_is_finished_by_the_next(tmp_path, library, listed, builder):
    process = builder(tmp_path, "one")
    assert process.stdout.readline() == "asked\n"
    assert process.stdout.readline() == "reading\n"
    process.kill()
    process.wait()
    with pytest.raises(IndexUnusable):
        SearchIndex.open(tmp_path)
    assert len(parts(tmp_path)) <= 1
    build_index(tmp_path, listed(library))
    assert count(tmp_path, "two") == 1
    assert len(parts(tmp_path)) == 1


def test_of_two_builders_one_builds_and_the_other_finds_it_done(tmp_path, builder):
    first = builder(tmp_path, "one")
    assert first.stdout.readline() == "asked\n"
    assert first.stdout.readline() == "reading\n"
    second = builder(tmp_path, "one")
    assert second.stdout.readline() == "asked\n"
    first.stdin.write("go\n")
    first.stdin.close()
    assert first.stdout.read() == "done\n"
    assert second.stdout.read() == "done\n"
    assert (first.wait(), second.wait()) == (0, 0)
    assert count(tmp_path, "other") == 1


def test_waiting_for_another_build_can_be_cancelled(tmp_path, library, listed, builder):
    first = builder(tmp_path, "one")
    assert first.stdout.readline() == "asked\n"
    assert first.stdout.readline() == "reading\n"
    with pytest.raises(BuildCancelled):
        build_index(tmp_path, listed(library, "two"), None, lambda: True)
