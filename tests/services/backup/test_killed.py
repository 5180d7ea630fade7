"""Backups and restorings that are killed, and disks that are full."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.backup import restore

Content = Callable[[Path], list[str]]
Change = Callable[[Path], None]

ROOT = Path(__file__).parent.parent.parent.parent

# Kills itself at the n-th of the calls that open, copy, sync, rename or remove something.
KILLED = """
import os, signal, sys
from pathlib import Path
from reader.services import backup

left = int(sys.argv[1])

def look(event, _arguments):
    global left
    if event in ("open", "os.rename", "os.remove", "shutil.copyfile", "sqlite3.connect"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

file, folder = Path(sys.argv[3]), Path(sys.argv[4])
sys.addaudithook(look)
backup.back_up(folder, file) if sys.argv[2] == "backup" else backup.restore(file, folder)
print("done")
"""


def killed_at(step: int, what: str, file: Path, folder: Path) -> bool:
    """Whether it came to that step; else it has finished."""
    command = [sys.executable, "-c", KILLED, str(step), what, str(file), str(folder)]
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, text=True)
    assert done.stderr == ""
    assert (done.returncode == 0) == (done.stdout == "done\n")
    return done.returncode != 0


def test_killed_while_backing_up_the_last_backup_stays(
    folder: Path, file: Path, content: Content, change: Change
) -> None:
    before = content(folder)
    change(folder)
    after, step = content(folder), 1
    while killed_at(step, "backup", file, folder):
        step += 1
        other = file.parent / f"other {step}"
        restore(file, other)
        assert content(other) in (before, after)
    assert step > 8
    assert {path.suffix for path in file.parent.iterdir()} == {"", ".zip"}  # all swept


def test_killed_while_restoring_the_library_is_the_old_or_the_new(
    folder: Path, file: Path, content: Content, change: Change
) -> None:
    before, step = content(folder), 1
    change(folder)
    changed = content(folder)
    while killed_at(step, "restore", file, folder):
        step += 1
        found = content(folder)
        assert found in (before, changed)
        if found == before:
            change(folder)
    assert step > 8
    assert content(folder) == before


def test_killed_in_the_middle_of_copying_the_library_is_whole(
    folder: Path, file: Path, content: Content, change: Change
) -> None:
    before = content(folder)
    change(folder)
    changed = content(folder)
    step = 0
    seen = set()
    for milliseconds in range(0, 60, 4):
        command = [sys.executable, "-c", KILLED, "0", "restore", str(file), str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
            watched = folder / ".library.db.restored"
            while process.poll() is None and not watched.exists():
                pass
            try:
                process.wait(milliseconds / 1000)
            except subprocess.TimeoutExpired:
                process.kill()
        found = content(folder)
        assert found in (before, changed)
        seen.add(found == before)
        step += 1
        if found == before:
            change(folder)
    assert step == 15
    assert seen


def in_private(script: str, disk: Path, file: Path) -> subprocess.CompletedProcess[str]:
    """Run a script that may mount what it likes: it all goes away with it."""
    return subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-ec", script],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DISK": str(disk), "FILE": str(file)},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A folder to mount on; skips where this user cannot mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare to mount a small disk with")
    if in_private("mount -t tmpfs -o size=64k tmpfs $DISK", disk, disk).returncode:
        pytest.skip("this user cannot mount a small disk")
    return disk


READER = f"{sys.executable} -m reader"


@pytest.mark.parametrize("size", ["8k", "100k", "200k"])
def test_a_full_disk_leaves_no_half_of_a_backup(folder: Path, disk: Path, size: str) -> None:
    done = in_private(
        f"mount -t tmpfs -o size={size} tmpfs $DISK; echo old > $DISK/all.zip\n"
        f"! {READER} backup $DISK/all.zip --data-dir $FILE; cat $DISK/all.zip; ls -A $DISK",
        disk,
        folder,
    )
    assert done.stdout == "old\nall.zip\n"
    assert "full" in done.stderr or "No space left on device" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("free", [0, 20, 200, 400, 600, 900])
def test_a_full_disk_leaves_the_library(file: Path, disk: Path, free: int) -> None:
    done = in_private(
        "mount -t tmpfs tmpfs $DISK\n"
        f"{READER} restore $FILE --data-dir $DISK >/dev/null\n"
        f"{READER} edit 2x27 --title Kept --data-dir $DISK >/dev/null\n"
        f"used=$(du -sk $DISK | cut -f1); mount -o remount,size=$((used + {free}))k $DISK\n"
        f"{READER} restore $FILE --data-dir $DISK && echo restored\n"
        f"mount -o remount,size=9m $DISK; {READER} list --data-dir $DISK; ls -A $DISK",
        disk,
        file,
    )
    assert done.returncode == 0, done.stderr
    assert ".library" not in done.stdout
    assert ".settings" not in done.stdout
    if "restored" in done.stdout:
        assert free > 200
        assert "As I call it" in done.stdout
    else:
        assert free < 900
        assert "Kept" in done.stdout
        assert "full" in done.stderr or "No space left on device" in done.stderr
        assert len(done.stderr.splitlines()) == 1
