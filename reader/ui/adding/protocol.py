"""What the window tells ``transcript-reader add --background``, and what that answers."""

import json
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


@dataclass(frozen=True, slots=True)
class Request:
    """Paths to add, or ids of episodes to read again; without any of them, the library
    folders are looked at again, which nobody has asked for."""

    paths: tuple[Path, ...] = ()
    read_again: tuple[str, ...] = ()

    @property
    def is_quiet(self) -> bool:
        return not self.paths and not self.read_again

    @property
    def text(self) -> str:
        """What the command reads from its standard input, as JSON."""
        paths = [str(path) for path in self.paths]
        asked = {"paths": paths, "read_again": self.read_again, "look_again": self.is_quiet}
        return json.dumps(asked)


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
