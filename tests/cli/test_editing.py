"""Editing, removing and exporting from the command line."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
TIMED, UNTIMED = "717578793b8cc1f3", "38926d67b0dfef7a"
TALK = "Ann: Hello there.\nBob: Hi, how are you?\nAnn: Fine, and you?\nBob: Fine.\n"

pytestmark = pytest.mark.usefixtures("ready")


def failed(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a command that failed."""
    assert (done.returncode, done.stdout) == (2, ""), done
    (line,) = done.stderr.splitlines()
    return line


def listed(run: Run, *options: str) -> dict[str, dict[str, object]]:
    done = run("list", "--json", *options)
    return {episode["id"]: episode for episode in json.loads(done.stdout)}


def test_details(run: Run) -> None:
    done = run("edit", "03", "2x27", "--show", "Mine", "--date", "2020-01-02", "--json")
    assert {e["id"]: (e["show"], e["date"]) for e in json.loads(done.stdout)} == {
        TIMED: ("Mine", "2020-01-02"),
        UNTIMED: ("Mine", "2020-01-02"),
    }
    assert "Mine · How is" in run("edit", "03", "--number", "").stdout
    assert listed(run)[UNTIMED]["number"] == ""
    assert run("edit", UNTIMED, "--title", "Mine too").returncode == 0
    assert run("show", UNTIMED).stdout.startswith("Mine too\nMine\n2020-01-02")
    assert set(listed(run, "--show", "mine")) == {TIMED, UNTIMED}
    assert run("search", 'show:mine title:"mine too" podcast').returncode == 0
    assert run("edit", UNTIMED, "--as-read").returncode == 0
    assert listed(run)[UNTIMED]["number"] == "03"
    assert set(listed(run, "--show", "util")) == {UNTIMED}


def test_details_that_are_none(run: Run) -> None:
    assert "needs a title" in failed(run("edit", "03", "--title", " "))
    assert "nothing to change" in failed(run("edit", "03"))
    assert "no one episode is called 'x'" in failed(run("edit", "03", "x", "--show", "A"))
    assert "is not a date" in run("edit", "03", "--date", "6.7.2021").stderr


def test_speakers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    run("add", tmp_path / "talk.txt")
    done = run("rename-speaker", "Ann", "Anna", "talk")
    assert done.stdout == "Ann → Anna  2 segments in 1 episode\n"
    assert "Anna: Hello there." in run("show", "talk").stdout
    assert run("search", "speaker:anna", "hello").returncode == 0
    done = run("rename-speaker", "Anna", "Ann Lee", "--show", "", "--json")
    assert json.loads(done.stdout) == [
        {"label": "Ann", "name": "Ann Lee", "segments": 2, "episodes": 1}
    ]
    sentence = failed(run("rename-speaker", "Eve", "Bob", "talk"))
    assert sentence.endswith("nobody there is called 'Eve'. There is: Ann Lee, Bob.")
    assert "no episode" in failed(run("rename-speaker", "Ann", "Bob"))
    run("rename-speaker", "Ann", "", "talk")
    assert "Ann: Hello there." in run("show", "talk").stdout


def test_removing(run: Run, seeds: tuple[Path, ...]) -> None:
    assert run("remove", "03").stdout == "1 removed\n"
    assert set(listed(run)) == {TIMED}
    assert run("search", "operations title:affecting").returncode == 1
    assert "no one episode" in failed(run("remove", "03"))
    assert run("add", seeds[1]).stdout.startswith("1 added")
    assert set(listed(run)) == {TIMED, UNTIMED}


def test_unread(run: Run, ready: Path) -> None:
    from reader.services.library import Library

    with Library.open(ready) as library:
        library.set_opened([TIMED], True)
    assert set(listed(run, "--unread")) == {UNTIMED}


def test_exporting(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    done = run("export", "03", "2x27", "--format", "markdown", "--output", out)
    paths = [Path(line) for line in done.stdout.splitlines()]
    assert len(paths) == 2
    assert {path.parent for path in paths} == {out}
    assert all(path.stat().st_size > 10_000 for path in paths)
    assert "is there already" in failed(
        run("export", "03", "--format", "markdown", "--output", out)
    )
    again = run("export", "03", "--format", "markdown", "--output", out, "--force", "--json")
    assert json.loads(again.stdout) == [{"path": str(paths[0]), "id": UNTIMED}]
    whole = run("export", "2x27", "--format", "vtt", "--output", "-")
    assert whole.stdout.startswith("WEBVTT")
    run("export", "2x27", "--format", "vtt", "--output", tmp_path / "one.vtt")
    assert (tmp_path / "one.vtt").read_text("utf-8") == whole.stdout


def test_exporting_what_cannot_be(run: Run, tmp_path: Path) -> None:
    sentence = failed(run("export", "03", "--format", "srt", "--output", tmp_path / "a.srt"))
    assert "times" in sentence
    assert not (tmp_path / "a.srt").exists()
    command = ("export", "03", "2x27", "--format", "text", "--output", tmp_path / "a.txt")
    assert "is not a folder" in failed(run(*command))
    assert run("export", "03", "--format", "klingon").returncode == 2
    nowhere = tmp_path / "no" / "a.txt"
    sentence = failed(run("export", "03", "--format", "text", "--output", nowhere))
    assert sentence == f"transcript-reader: {nowhere}: No such file or directory."


def test_what_cannot_be_exported_keeps_nothing_else_from_it(run: Run, tmp_path: Path) -> None:
    done = run("export", "03", "2x27", "--format", "srt", "--output", tmp_path)
    (path,) = tmp_path.glob("*.srt")
    assert (done.returncode, done.stdout) == (2, f"{path}\n")
    assert "has no timestamps" in done.stderr
