"""The first launch, killed anywhere or made twice at once, in processes of their own."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Says each step, and waits for a line at the one it was told to stop at.
LAUNCH = """
import sys
from reader import Library

def step(name):
    print(name, flush=True)
    if name == sys.argv[1]:
        sys.stdin.readline()

with Library.open() as library:
    library.first_launch(lambda done, total, path: step(f"add {done}"))
    step("launched")
    library.build_index(lambda done: step(f"index {done}"))
    step("built")
"""
COMMAND = [sys.executable, "-W", "error", "-m", "reader"]
STEPS = ["add 0", "add 1", "launched", "index 1", "index 2", "built"]

Process = subprocess.Popen[str]
Start = Callable[..., Process]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts processes, and ends those that still run."""
    running: list[Process] = []

    def start(*command: str) -> Process:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def launch_up_to(start: Start, step: str) -> Process:
    process = start(sys.executable, "-W", "error", "-c", LAUNCH, step)
    assert process.stdout is not None
    while (line := process.stdout.readline().strip()) != step:
        assert line in STEPS, process.stderr.read() if process.stderr else ""
    return process


def check_whole(start: Start, data_dir: Path) -> None:
    """Both seeds are there, and one sound index of them."""
    search = start(*COMMAND, "search", '"data quality" OR panic*', "--json")
    out, errors = search.communicate()
    assert (search.returncode, json.loads(out)["total"] >= 5) == (0, True), errors
    listing = start(*COMMAND, "list", "--json").communicate()[0]
    assert {episode["number"] for episode in json.loads(listing)} == {"2x27", "03"}
    generations = [path for path in (data_dir / "index").iterdir() if path.is_dir()]
    assert len(generations) == 1


@pytest.mark.parametrize("step", STEPS)
def test_the_next_launch_finishes_one_that_was_killed(
    start: Start, data_dir: Path, step: str
) -> None:
    process = launch_up_to(start, step)
    process.kill()
    process.wait()
    check_whole(start, data_dir)


def test_the_next_command_finishes_a_command_that_was_killed(start: Start, data_dir: Path) -> None:
    process = start(*COMMAND, "index")
    assert process.stderr is not None
    assert process.stderr.read(len("First launch")) == "First launch"
    process.kill()
    process.wait()
    check_whole(start, data_dir)


def test_an_index_that_was_killed_over_a_library_of_its_own_is_finished(
    start: Start, data_dir: Path, transcript_file: Callable[..., Path]
) -> None:
    add = start(*COMMAND, "add", str(transcript_file("a.txt", (None, "Zebras"))))
    assert add.communicate()[0] == "1 added, 0 updated, 0 unchanged, 0 duplicates, 0 refused\n"
    process = start(*COMMAND, "index", "--background")
    assert process.stdout is not None
    assert process.stdout.readline() == "3\n"
    process.kill()
    process.wait()
    assert start(*COMMAND, "search", "zebras").communicate()[0].count("Zebras") == 1
    check = start(*COMMAND, "list", "--json").communicate()[0]
    assert len(json.loads(check)) == 3
    assert (data_dir / "library.db").exists()


@pytest.mark.parametrize("step", STEPS[:-1])
def test_a_second_launch_in_the_middle_of_the_first(
    start: Start, data_dir: Path, step: str
) -> None:
    first = launch_up_to(start, step)
    second = start(*COMMAND, "search", "data", "--json")
    assert first.stdin is not None
    first.stdin.write("go\n")
    first.stdin.flush()
    results, errors = second.communicate()
    assert (second.returncode, json.loads(results)["episodes"]) == (0, 2), errors
    steps, errors = first.communicate()
    assert (first.returncode, errors) == (0, "")
    assert steps.endswith("built\n")
    check_whole(start, data_dir)


def test_launches_at_once_all_answer(start: Start, data_dir: Path) -> None:
    searches = [start(*COMMAND, "search", "data", "--json") for _ in range(4)]
    answers = [search.communicate() for search in searches]
    assert [search.returncode for search in searches] == [0] * 4, answers
    assert len({out for out, _ in answers}) == 1
    check_whole(start, data_dir)
