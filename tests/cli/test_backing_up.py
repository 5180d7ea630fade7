"""Backing up and restoring from the command line."""

import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_backup_is_restored_into_another_folder(ready: Path, run: Run, tmp_path: Path) -> None:
    run("edit", "2x27", "--title", "As I call it")
    done = run("backup", tmp_path / "all.zip")
    assert (done.returncode, done.stdout) == (0, f"Backed up to {tmp_path / 'all.zip'}\n")
    other = tmp_path / "other"
    done = run("restore", tmp_path / "all.zip", "--data-dir", other)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Restored what was backed up on 2")
    assert "As I call it" in run("list", "--data-dir", other).stdout
    assert ready.exists()


def test_what_was_there_is_named(ready: Path, run: Run, tmp_path: Path) -> None:
    run("backup", tmp_path / "all.zip")
    done = run("restore", tmp_path / "all.zip")
    (kept,) = ready.glob("library-*.db")
    assert done.stdout.splitlines()[1] == f"What was there before: {kept}"


def test_restoring_makes_no_first_launch(run: Run, data_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"no backup")
    done = run("restore", tmp_path / "no.zip")
    sentence = f"{tmp_path / 'no.zip'} cannot be restored: it is no backup, or a damaged one."
    assert (done.returncode, done.stderr) == (2, f"transcript-reader: {sentence}\n")
    assert not (data_dir / "library.db").exists()


def test_there_is_nothing_to_back_up_in_a_new_folder(
    run: Run, data_dir: Path, tmp_path: Path
) -> None:
    done = run("backup", tmp_path / "all.zip")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"transcript-reader: There is no library in {data_dir}.\n"


def test_the_daily_copy_says_nothing(ready: Path, run: Run) -> None:
    for _ in range(2):
        done = run("backup", "--background")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len(list(ready.glob("backups/library-*.zip"))) == 1
