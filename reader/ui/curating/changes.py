"""What can be undone: each change knows how to do and how to take back, on the worker."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from reader.model import EpisodeEdit
from reader.services.library import Library

Step = Callable[[Library], object]
Groups = dict[EpisodeEdit, list[str]]


@dataclass(frozen=True, slots=True)
class Change:
    """``text`` is what the undo action names; ``confirmation`` what the status line says."""

    text: str
    confirmation: str
    do: Step
    undo: Step


class ChangeCommand(QUndoCommand):
    """A change that has been done already when it comes onto the stack."""

    def __init__(self, change: Change, run: Callable[[Step], None]) -> None:
        super().__init__(change.text)
        self._change, self._run = change, run
        self._is_done = True

    def redo(self) -> None:
        if not self._is_done:
            self._run(self._change.do)
        self._is_done = False

    def undo(self) -> None:
        self._run(self._change.undo)


def edits_before(library: Library, ids: Sequence[str]) -> Groups:
    """The user's edits as they are, each with the episodes that have it."""
    groups: Groups = defaultdict(list)
    for episode_id, edit in zip(ids, library.edits(ids), strict=True):
        groups[edit].append(episode_id)
    return dict(groups)


def put_edits(library: Library, groups: Groups) -> None:
    """Bring back edits as they were."""
    for edit, ids in groups.items():
        library.unedit(ids)
        library.edit(ids, edit)


def names_before(library: Library, ids: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    """Which episodes show a label under a name: (label, name) → ids."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for episode_id in ids:
        for found in library.speakers((episode_id,)):
            groups[found.label, found.name].append(episode_id)
    return dict(groups)
