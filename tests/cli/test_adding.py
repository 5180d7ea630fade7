"""Adding from the command line and in the process that the window starts."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.library import Library
from reader.services.reports import Report

Run = Callable[..., subprocess.CompletedProcess[str]]
Start = Callable[[str], "subprocess.Popen[str]"]
MakeFile = Callable[..., Path]
SEEDS = {"717578793b8cc1f3", "38926d67b0dfef7a"}
# Stops in the middle of the transaction of the third file, until it is killed.
ADDING = """
import sys
from reader import Library

with Library.open() as library:
    put, count = library.store.put, 0

    def put_and_stop(*what):
        global count
        put(*what)
        count += 1
        if count == 3:
            print("in the third", flush=True)
            sys.stdin.read()

    library.store.put = put_and_stop
    library.add(sys.argv[1])
"""
SENTENCES = ("The harbour was quiet that night.", "Nobody knew us there, in number", "of them all.")


@pytest.fixture(autouse=True)
def _ready(ready: Path) -> None:
    """Every command here finds a library."""


def captions(folder: Path, count: int, *, srt: bool = False, cues: int = 5) -> Path:
    """A folder of files with different words; the same words as SRT and as WebVTT."""
    folder.mkdir()
    comma = "," if srt else "."
    for number in range(count):
        text = "" if srt else "WEBVTT\n\n"
        for n in range(cues):
            time = f"00:{n // 60:02}:{n % 60:02}{comma}000"
            text += f"{n + 1}\n{time} --> {time[:-1]}5\n{' '.join(SENTENCES)} {number} {n}\n\n"
        (folder / f"{number:03}.{'srt' if srt else 'vtt'}").write_text(text, "utf-8")
    return folder


def answers(done: subprocess.CompletedProcess[str]) -> tuple[list[dict[str, object]], Report]:
    """The lines of progress, and the report."""
    assert (done.returncode, done.stderr) == (0, "")
    *progress, last = map(json.loads, done.stdout.splitlines())
    said = last["report"]
    pairs = {
        name: tuple((Path(path), what) for path, what in said[name])
        for name in ("duplicates", "refused")
    }
    ids = {name: tuple(said[name]) for name in ("added", "updated", "unchanged")}
    return progress, Report(**ids, **pairs)


def test_a_request_of_paths(run: Run, transcript_file: MakeFile, tmp_path: Path) -> None:
    path = transcript_file("caf\u00e9 \N{MICROSCOPE}.txt", (None, "Hello there"))
    missing = tmp_path / "missing.txt"
    progress, report = answers(
        run("add", "--background", told=json.dumps([str(path), str(missing)]))
    )
    assert progress[0] == {"done": 0, "total": 2, "name": path.name}
    assert len(report.added) == 1
    assert report.refused == ((missing, "no such file or directory"),)


def test_a_request_of_everything(run: Run, transcript_file: MakeFile) -> None:
    path = transcript_file("in/a.txt", (None, "Hello there"))
    with Library.open() as library:
        library.add_folder(path.parent)
    _, report = answers(run("add", "--background", told="[]"))
    (first,) = report.added
    request = {"text": "Ann: Hello.\nBob: Hi.\nAnn: Bye.\nBob: Bye.", "name": "Pasted"}
    _, report = answers(run("add", "--background", told=json.dumps(request)))
    (pasted,) = report.added
    _, report = answers(run("add", "--background", told=json.dumps({"read_again": [first]})))
    assert report == Report(updated=(first,))
    with Library.open() as library:
        assert pasted in {e.id for e in library.episodes() if e.title == "Pasted"}
    _, report = answers(run("add", "--background", told=json.dumps({"look_again": True})))
    assert report == Report()


@pytest.mark.parametrize("request_text", ["", "x", "3", '{"path": []}', '{"paths": 3}'])
def test_a_request_that_is_none_is_2(run: Run, request_text: str) -> None:
    done = run("add", "--background", told=request_text)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("transcript-reader: the request is")


def test_what_a_kill_cut_short_is_noted_and_can_be_finished(tmp_path: Path) -> None:
    folder = captions(tmp_path / "in", 5)
    process = subprocess.Popen(
        [sys.executable, "-c", ADDING, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in the third\n"
        process.kill()
    with Library.open() as library:
        there = [episode for episode in library.episodes() if episode.id not in SEEDS]
        assert [len(library.transcript(e.id).segments) for e in there] == [5, 5]
        assert library.pending() == (folder,)
        report = library.add(*library.pending())
        assert (len(report.added), len(report.unchanged)) == (3, 2)
        assert library.pending() == ()


def test_what_is_cut_short_can_be_let_be(tmp_path: Path) -> None:
    folder = captions(tmp_path / "in", 3)
    with Library.open() as library:
        assert len(library.add(folder, cancelled=lambda: True).added) == 0
        assert library.pending() == (folder,)
        library.forget_pending()
        assert library.pending() == ()


def test_two_processes_add_the_same_words_once(start: Start, tmp_path: Path) -> None:
    folders = [captions(tmp_path / "a", 40), captions(tmp_path / "b", 40, srt=True)]
    running = [start(json.dumps([str(folder)])) for folder in (*folders, folders[0])]
    for process in running:
        answer, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
        assert json.loads(answer.splitlines()[-1])["report"]["updated"] == []
    with Library.open() as library:
        ours = [episode.id for episode in library.episodes() if episode.id not in SEEDS]
        assert len(ours) == 40
        for episode in ours:
            assert [s.is_read for s in library.sources(episode)] == [True, False]
            assert len(library.transcript(episode).segments) == 5
        assert library.pending() == ()


def test_watched_folders(run: Run, transcript_file: MakeFile, tmp_path: Path) -> None:
    path = transcript_file("in/a.txt", (None, "Hello there"))
    assert run("folders").returncode == 1
    assert run("add", path.parent, "--watch").stdout.startswith("1 added")
    assert run("folders").stdout == f"{path.parent}\n"
    assert json.loads(run("folders", "--json").stdout) == [str(path.parent)]
    transcript_file("in/b.txt", (None, "Goodbye"), title="B")
    assert run("folders", "--look").stdout.startswith("1 added")
    assert run("folders", "--look").returncode == 1
    assert "is no library folder" in run("folders", "--remove", tmp_path).stderr
    assert run("folders", "--remove", path.parent).returncode == 0
    assert run("folders").stdout == ""
    done = run("add", path, "--watch")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is not a folder" in done.stderr


def test_an_empty_path_is_not_the_current_folder(run: Run) -> None:
    for command in (("add", ""), ("folders", "--remove", "")):
        done = run(*command)
        assert (done.returncode, done.stdout) == (2, "")
        assert "a path is empty" in done.stderr


def test_a_name_of_two_lines_is_told_on_one(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "a\nb"
    (folder / "c").mkdir(parents=True)
    (folder / "c\n.vtt").write_text("", "utf-8")
    done = run("add", folder, "--watch")
    assert done.stderr.splitlines() == [
        f"transcript-reader: {tmp_path}/a\ufffdb/c\ufffd.vtt: the file is empty"
    ]
    assert run("folders").stdout == f"{tmp_path}/a\ufffdb\n"


def test_duplicates_are_told(run: Run, tmp_path: Path) -> None:
    run("add", captions(tmp_path / "a", 1))
    twin = captions(tmp_path / "b", 1, srt=True) / "000.srt"
    done = run("add", twin)
    assert done.returncode == 0
    assert done.stdout == "0 added, 0 updated, 0 unchanged, 1 duplicate, 0 refused\n"
    assert f"{twin}: the same words as episode " in done.stderr
    report = json.loads(run("add", twin, tmp_path / "missing", "--json").stdout)
    assert list(report) == ["added", "updated", "unchanged", "duplicates", "refused"]
    assert len(report["unchanged"]) == 1
    assert report["refused"] == [[str(tmp_path / "missing"), "no such file or directory"]]
