"""Annotations from the command line."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.annotating.anchoring import make_annotation
from reader.services.annotating.annotations import edited
from reader.services.library import Library
from reader.services.quoting import TextRange

Run = Callable[..., subprocess.CompletedProcess[str]]
TIMED = "717578793b8cc1f3"


@pytest.fixture
def noted(ready: Path) -> Path:
    """The data folder with a note in the timed episode."""
    with Library.open(ready) as library:
        episode = library.find_episode(TIMED)
        assert episode is not None
        made = make_annotation(episode, library.transcript(TIMED), TextRange(1, 0, 1, 24))
        assert made is not None
        library.annotations.put(edited(made, note="First line\nsecond", tags=("start",)))
    return ready


@pytest.mark.usefixtures("ready")
def test_nothing_is_noted(run: Run) -> None:
    done = run("notes")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads(run("notes", "--json").stdout) == []


@pytest.mark.usefixtures("noted")
def test_a_list(run: Run) -> None:
    done = run("notes", "2x27", "--tag", "#START")
    assert done.returncode == 0
    title, line, *note = done.stdout.splitlines()
    assert title.startswith(TIMED)
    assert line.startswith("  0:00:26  blue  ")
    assert line.endswith("#start")
    assert [text.strip() for text in note] == ["First line", "second"]
    (one,) = json.loads(run("notes", "--json", "--color", "blue").stdout)
    assert (one["episode_id"], one["start"], one["anchored"]) == (TIMED, 26.0, True)
    assert run("notes", "03").returncode == 1
    assert run("notes", "--color", "red").returncode == 1


def test_to_a_file_and_back(run: Run, noted: Path, tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    assert run("notes", "--export", file).stdout == f"1 saved in {file}\n"
    again = run("notes", "--export", file)
    assert (again.returncode, again.stdout) == (2, "")
    assert "--force" in again.stderr
    assert run("notes", "--export", "-").stdout == file.read_text("utf-8")
    assert run("notes", "--import", file).stdout == "0 added, 0 replaced\n"
    with Library.open(noted) as library:
        library.annotations.delete([one.annotation.id for one in library.annotations.all()])
    assert run("notes", "--import", file).stdout == "1 added, 0 replaced\n"
    assert run("notes", "--export", "-").stdout == file.read_text("utf-8")
    file.write_text("[]]", "utf-8")
    wrong = run("notes", "--import", file)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert str(file) in wrong.stderr
