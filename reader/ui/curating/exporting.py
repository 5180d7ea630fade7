"""Exporting: one job an episode on the worker, so that it can be stopped between two."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.model import Episode
from reader.model.errors import CannotExport
from reader.services.exporting import EXPORTS, export_name, part
from reader.services.library import Library
from reader.ui.jobs import Jobs
from reader.ui.translating import Wording

Faults = Wording("Faults")
Write = Callable[[Library], bytes]


@dataclass(frozen=True, slots=True)
class Target:
    """A file to be written, and what makes its bytes."""

    path: Path
    title: str
    write: Write


def episode_targets(episodes: Sequence[Episode], name: str, folder: Path) -> list[Target]:
    """A file an episode in the folder; the same name a second time has a number."""
    targets, taken = [], set[str]()
    for episode in episodes:
        path = folder / export_name(episode, EXPORTS[name].suffix)
        number, stem = 2, path.stem
        while path.name.casefold() in taken:
            path = path.with_name(f"{stem} {number}{path.suffix}")
            number += 1
        taken.add(path.name.casefold())
        targets.append(Target(path, episode.title, whole(episode.id, name)))
    return targets


def whole(episode_id: str, name: str, *, own_times: bool = False) -> Write:
    """All of an episode in a format, with the user's own times if they are wanted."""
    return lambda library: library.export(episode_id, name, own_times=own_times)


def passages(episode: Episode, first: int, last: int, name: str) -> Write:
    """Some passages of an episode, counted from 0, the last one included."""

    def write(library: Library) -> bytes:
        return EXPORTS[name].write(episode, part(library.transcript(episode.id), first, last))

    return write


class Exporting(QObject):
    """Writes files one after the other; what cannot be written is told in the end."""

    progressed = Signal(int, int)
    finished = Signal(object, object)  # the paths written, the sentences of what was not

    def __init__(self, jobs: Jobs, targets: Sequence[Target], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._waiting = jobs, list(targets)
        self.total = len(targets)
        self.is_cancelled = False
        self._written: list[Path] = []
        self._faults: list[str] = []

    def start(self) -> None:
        """Write the next file, and so on."""
        self.progressed.emit(self.total - len(self._waiting), self.total)
        if not self._waiting:
            self.finished.emit(tuple(self._written), tuple(self._faults))
            return
        target = self._waiting.pop(0)
        self._jobs.run(lambda library: _write(library, target), lambda f: self._note(target, f))

    def cancel(self) -> None:
        """Write no further file."""
        self.is_cancelled = bool(self._waiting)
        self._waiting.clear()

    def _note(self, target: Target, fault: str) -> None:
        if fault:
            self._faults.append(fault)
        else:
            self._written.append(target.path)
        self.start()


def _write(library: Library, target: Target) -> str:
    """Whole or not at all; the sentence of what went wrong, or nothing."""
    beside = target.path.with_name(f".{target.path.name[:80]}.part")
    try:
        beside.write_bytes(target.write(library))
        beside.replace(target.path)
    except CannotExport as error:
        return f"{target.title}: {error}"
    except KeyError:
        return Faults.tr("{0}: it is no longer in the library.").format(target.title)
    except OSError as error:
        beside.unlink(missing_ok=True)
        return f"{target.path}: {error.strerror or error}"
    return ""
