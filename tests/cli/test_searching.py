"""Asking the index from the command line."""

import csv
import json
import subprocess
from collections.abc import Callable

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
TIMED, UNTIMED = "717578793b8cc1f3", "38926d67b0dfef7a"

pytestmark = pytest.mark.usefixtures("ready")


def test_the_order_of_hits(run: Run) -> None:
    def episodes(sort: str) -> list[str]:
        done = run("search", "community", "--json", "--limit", "1000", "--sort", sort)
        return [hit["episode_id"] for hit in json.loads(done.stdout)["hits"]]

    newest, oldest = episodes("newest"), episodes("oldest")
    assert (newest[0], newest[-1]) == (TIMED, UNTIMED)
    assert (oldest[0], oldest[-1]) == (UNTIMED, TIMED)
    assert sorted(newest) == sorted(oldest)


def test_a_slip_of_the_finger_is_told(run: Run) -> None:
    done = run("search", "comunnity")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == ["No matches.", "Did you mean: community"]
    assert "Did you mean: community" in run("concordance", "comunnity").stderr


def test_what_was_not_searched_is_told(run: Run) -> None:
    done = run("search", " ".join(["community"] * 200))
    assert done.returncode == 0
    assert "100" in done.stderr.splitlines()[0]


def test_a_concordance_is_aligned_on_its_keywords(run: Run) -> None:
    lines = run("concordance", "community").stdout.splitlines()
    assert len(lines) > 40
    assert {line.casefold().index("community", 60) for line in lines} == {63}


def test_a_concordance_as_a_table(run: Run) -> None:
    done = run("concordance", "-podcast", "community", "--csv", "--sort", "right")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    rights = [row["right"].lstrip(" ,.!?").casefold() for row in rows]
    assert {row["keyword"].casefold() for row in rows} == {"community"}
    assert rights[0][:1] <= rights[-1][:1]
    assert {row["episode"] for row in rows} == {TIMED, UNTIMED}


def test_a_concordance_of_nothing(run: Run) -> None:
    done = run("concordance", "qqqqqq", "--csv")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "No matches.\n")
