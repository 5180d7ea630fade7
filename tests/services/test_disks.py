"""Full and read-only disks: real ones, mounted for one process alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import reader

READER = f"{sys.executable} -m reader"


@pytest.fixture
def mounted(tmp_path: Path) -> Path:
    """A folder to mount on; skips where this user cannot mount."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare to mount a small disk with")
    if in_private("mount -t tmpfs -o size=64k tmpfs $DISK", folder).returncode:
        pytest.skip("this user cannot mount a small disk")
    return folder


def in_private(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script that may mount what it likes: it all goes away with it."""
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-ec", script]
    return subprocess.run(
        command,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DISK": str(folder)},
        cwd=Path(reader.__file__).parent.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def last_line(done: subprocess.CompletedProcess[str]) -> str:
    """The sentence of a command that failed; nothing else but the first launch came before."""
    *before, sentence = done.stderr.splitlines()
    assert done.returncode == 2, done.stderr
    assert all(line.startswith("First launch") for line in before), done.stderr
    assert sentence.startswith("transcript-reader: ")
    return sentence


@pytest.mark.parametrize("size", ["4k", "64k", "200k", "400k", "500k"])
def test_a_full_disk_is_one_sentence(mounted: Path, size: str) -> None:
    done = in_private(
        f"mount -t tmpfs -o size={size} tmpfs $DISK; {READER} --data-dir $DISK search data", mounted
    )
    assert str(mounted) in last_line(done)
    assert "ree some space" in last_line(done)


def test_a_disk_with_room_again_is_used(mounted: Path) -> None:
    done = in_private(
        "mount -t tmpfs -o size=400k tmpfs $DISK\n"
        f"! {READER} --data-dir $DISK search data\n"
        "mount -o remount,size=4m $DISK\n"
        f"{READER} --data-dir $DISK search data --limit 1; ls $DISK/index",
        mounted,
    )
    assert done.returncode == 0, done.stderr
    assert "passages in 2 episodes" in done.stderr
    assert len([name for name in done.stdout.splitlines() if name.startswith("p")]) == 1


def test_a_read_only_data_folder_is_one_sentence(mounted: Path) -> None:
    done = in_private(f"mount -t tmpfs -o ro tmpfs $DISK; {READER} --data-dir $DISK list", mounted)
    assert "cannot be written. Choose another with --data-dir" in last_line(done)
    done = in_private(
        f"mount -t tmpfs -o ro tmpfs $DISK; {READER} --data-dir $DISK/new list", mounted
    )
    assert "Read-only file system. Choose another with --data-dir" in last_line(done)


def test_a_library_that_became_read_only_is_one_sentence(mounted: Path) -> None:
    done = in_private(
        f"mount -t tmpfs tmpfs $DISK; {READER} --data-dir $DISK list >/dev/null\n"
        f"mount -o remount,ro $DISK; {READER} --data-dir $DISK search data",
        mounted,
    )
    assert "cannot be written. Choose another with --data-dir" in last_line(done)


def test_a_read_only_installation_works(mounted: Path) -> None:
    done = in_private(
        "mount --bind . $DISK; mount -o remount,bind,ro $DISK; cd $DISK\n"
        f"! touch $DISK/reader/x; {READER} --data-dir {mounted.parent}/data search data --limit 1",
        mounted,
    )
    assert done.returncode == 0, done.stderr
    assert "passages in 2 episodes" in done.stderr


GROWING = """
import os, sys
from pathlib import Path
from reader.model import Episode, Passage, Segment
from reader.search.build import Spoken, build_index, compact_index
from reader.search.index import SearchIndex
from reader.search.query import parse

class Source:
    def __init__(self, count):
        self.fingerprint = str(count)
        self.revisions = {f"{n:016x}": 1 for n in range(count)}

    def read(self, episode_id):
        texts = [f"common w{n}x{episode_id}" for n in range(300)]
        passages = [Passage(t, None, None, None, (Segment(t),), (0,)) for t in texts]
        return Spoken(Episode(episode_id, "T"), passages, range(300))

def names():
    return sorted(path.name for path in folder.iterdir())

folder = Path(sys.argv[1])
build_index(folder, Source(8))
for count in range(9, 13):
    build_index(folder, Source(count))
free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
filler = folder.parent / "filler"
failed = 0
for left in (0, 4096, 20_000, 60_000, 120_000):
    filler.write_bytes(bytes(free - left))
    before = names()
    for change, count in ((build_index, 13), (compact_index, 12)):
        try:
            change(folder, Source(count))
        except OSError:
            failed += 1
            assert names() == before, names()
        with SearchIndex.open(folder) as index:
            assert index.search(parse("common")).total == 300 * int(index.fingerprint)
filler.unlink()
build_index(folder, Source(14))
with SearchIndex.open(folder) as index:
    assert index.search(parse("common")).total == 300 * 14
print("failed", failed)
"""


def test_a_disk_that_fills_while_an_index_changes(mounted: Path, tmp_path: Path) -> None:
    script = tmp_path / "growing.py"
    script.write_text(GROWING, "utf-8")
    done = in_private(
        f"mount -t tmpfs -o size=8m tmpfs $DISK; "
        f"PYTHONPATH=. {sys.executable} {script} $DISK/index",
        mounted,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[1]) >= 4
