"""kill -9 at any moment of building, committing and compacting, and two that write at once.

``SEARCH_KILLS=50`` kills so many times.
"""

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from reader.model import Episode
from reader.search.build import build_index, compact_index
from reader.search.index import IndexUnusable, SearchIndex
from reader.search.query import parse

KILLS = int(os.environ.get("SEARCH_KILLS", "6"))

# Changes an index again and again, each time to a state that its number tells.
WRITER = """
import sys
from pathlib import Path
from reader.model import Episode, Passage, Segment
from reader.search.build import Spoken, build_index, compact_index

class Source:
    def __init__(self, state):
        self.state = state
        self.fingerprint = str(state)
        self.revisions = {f"{n:016x}": state // 12 * 12 + (n <= state % 12) for n in range(12)}

    def read(self, episode_id):
        texts = [f"common words of r{self.revisions[episode_id]} {n} end" for n in range(200)]
        passages = [Passage(t, None, None, None, (Segment(t),), (0,)) for t in texts]
        return Spoken(Episode(episode_id, "T"), passages, range(200))

folder, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
print("ready", flush=True)
for state in range(first, last):
    build_index(folder, Source(state))
    compact_index(folder, Source(state))
"""


def writer(folder: Path, first: int, last: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(folder), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def check(folder: Path) -> int:
    """Whatever state the index is in, it is a whole one; which."""
    with SearchIndex.open(folder) as index:
        state = int(index.fingerprint)
        assert index.search(parse("common")).total == 2400
        newer = 1 + state % 12
        assert index.search(parse(f"r{state // 12 * 12 + 1}")).total == 200 * newer
        assert index.search(parse(f"r{state // 12 * 12}")).total == 200 * (12 - newer)
        assert index.search(parse('"words of"')).total == 2400
    return state


def test_killed_at_any_moment_it_is_whole(tmp_path):
    choose = random.Random(4)
    state, is_there = 0, False
    for _ in range(KILLS):
        process = writer(tmp_path, state, state + 1000)
        assert process.stdout is not None
        process.stdout.readline()
        with suppress(subprocess.TimeoutExpired):
            process.wait(choose.uniform(0, 0.6))
        process.kill()
        process.communicate()
        try:
            state = check(tmp_path)
            is_there = True
        except IndexUnusable:
            if is_there:  # else killed in the first build of all
                raise
    process = writer(tmp_path, state + 1, state + 2)
    assert process.communicate()[0] == "ready\n"
    assert check(tmp_path) == state + 1
    live = [path for path in tmp_path.iterdir() if path.is_dir()]
    with SearchIndex.open(tmp_path) as index:
        assert {path.name for path in live} == {part.name for part in index.commit.parts}
    assert not list(tmp_path.glob("*.tmp"))


def test_two_that_write_and_one_that_reads(tmp_path):
    assert writer(tmp_path, 0, 1).communicate()[0] == "ready\n"
    both = [writer(tmp_path, 1, 8), writer(tmp_path, 20, 28)]
    seen = set()
    while any(process.poll() is None for process in both):
        seen.add(check(tmp_path))
    assert [process.communicate()[0] for process in both] == ["ready\n"] * 2
    assert [process.returncode for process in both] == [0, 0]
    assert check(tmp_path) in {7, 27}
    assert len(seen) > 1


@pytest.mark.parametrize("name", ["places.i32", "passages.npz", "manifest.json", "rows.json"])
def test_damage_to_one_of_several_parts_is_mended(tmp_path, listed, passage, name):
    library = [(Episode(f"{n:016x}", "T"), [passage(f"w{n}")]) for n in range(9)]
    build_index(tmp_path, listed(library[:8], "one"))
    build_index(tmp_path, listed(library, "two"))
    for path in sorted(tmp_path.glob(f"p*/{name}")):
        data = path.read_bytes()
        path.write_bytes(data[:-1])
        with pytest.raises(IndexUnusable):
            SearchIndex.open(tmp_path)
        compact_index(tmp_path, listed(library, "two"))  # not its to mend
        build_index(tmp_path, listed(library, "two"))
        with SearchIndex.open(tmp_path) as index:
            assert [index.search(parse(f"w{n}")).total for n in range(9)] == [1] * 9
        if not path.parent.exists():
            break
