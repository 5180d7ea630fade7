"""What the window tells ``transcript-reader add --background``, and what that answers."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.services.reports import Report


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` files of ``total``, and the name of the one that is next."""

    done: int
    total: int
    name: str


def request_text(paths: Sequence[Path]) -> str:
    """What its standard input gets: the paths as a JSON list."""
    return json.dumps([str(path) for path in paths])


def answer_of(line: str) -> Progress | Report:
    """One line of its standard output: a progress, or at the end the report."""
    said = json.loads(line)
    if "report" in said:
        return report_of(said["report"])
    return Progress(said["done"], said["total"], said["name"])


def report_of(said: dict[str, Any]) -> Report:
    """The report as it was before it became JSON."""
    return Report(
        added=tuple(said["added"]),
        updated=tuple(said["updated"]),
        unchanged=tuple(said["unchanged"]),
        duplicates=tuple((Path(path), episode_id) for path, episode_id in said["duplicates"]),
        refused=tuple((Path(path), reason) for path, reason in said["refused"]),
    )


def merged(first: Report, second: Report) -> Report:
    """The report of both."""
    return Report(
        added=first.added + second.added,
        updated=first.updated + second.updated,
        unchanged=first.unchanged + second.unchanged,
        duplicates=first.duplicates + second.duplicates,
        refused=first.refused + second.refused,
    )
