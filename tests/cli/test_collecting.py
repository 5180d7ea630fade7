"""The quote basket from the command line."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.services.basket.basket import make_item
from reader.services.library import Library
from reader.services.quoting import TextRange

Run = Callable[..., subprocess.CompletedProcess[str]]
TIMED = "717578793b8cc1f3"


@pytest.fixture
def collected(ready: Path) -> Path:
    """The data folder with two quotes of the timed episode."""
    with Library.open(ready) as library:
        episode = library.find_episode(TIMED)
        assert episode is not None
        for passage, note in ((2, "First line\nsecond"), (1, "")):
            place = TextRange(passage, 0, passage, 24)
            made = make_item(episode, library.transcript(TIMED), place)
            assert made is not None
            library.basket.put(replace(made, note=note))
    return ready


@pytest.mark.usefixtures("ready")
def test_an_empty_basket(run: Run) -> None:
    done = run("basket")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads(run("basket", "--json").stdout) == []


@pytest.mark.usefixtures("collected")
def test_a_list(run: Run) -> None:
    done = run("basket")
    assert done.returncode == 0
    first, words, *note = done.stdout.split("\n\n")[0].splitlines()
    assert first.startswith("1.  0:0")
    assert words.startswith("    ")
    assert note == ["    # First line", "    # second"]
    one, two = json.loads(run("basket", "--json").stdout)
    assert (one["episode_id"], one["note"]) == (TIMED, "First line\nsecond")
    assert two["start"] == 26.0
    assert two["link"].startswith(f"transcript-reader://episode/{TIMED}?t=26")


def test_to_a_file_and_back(run: Run, collected: Path, tmp_path: Path) -> None:
    file = tmp_path / "quotes.json"
    assert run("basket", "--export", file).stdout == f"2 saved in {file}\n"
    again = run("basket", "--export", file)
    assert (again.returncode, again.stdout) == (2, "")
    assert "--force" in again.stderr
    assert run("basket", "--import", file).stdout == "0 added, 0 replaced\n"
    with Library.open(collected) as library:
        library.basket.delete([item.id for item in library.basket.all()])
    assert run("basket", "--import", file).stdout == "2 added, 0 replaced\n"
    printed = run("basket", "--export", "-", "--format", "json").stdout
    assert printed == file.read_text("utf-8")
    file.write_text("[]]", "utf-8")
    wrong = run("basket", "--import", file)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert str(file) in wrong.stderr


@pytest.mark.usefixtures("collected")
def test_the_ending_names_the_format(run: Run, tmp_path: Path) -> None:
    assert run("basket", "--export", tmp_path / "q.MD").returncode == 0
    assert (tmp_path / "q.MD").read_text("utf-8").startswith("---\ntitle: Quotes\n")
    assert run("basket", "--export", tmp_path / "q", "--format", "ris").returncode == 0
    assert (tmp_path / "q").read_text("utf-8").startswith("TY  - SOUND")
    unknown = run("basket", "--export", tmp_path / "q.pdf")
    assert unknown.returncode == 2
    assert "--format" in unknown.stderr
