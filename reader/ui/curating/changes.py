"""What can be undone: each change knows how to do and how to take back, on the worker."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.services.library import Library
from reader.ui.actions import Actions
from reader.ui.jobs import Jobs
from reader.ui.refreshing import LibraryRefresh

Step = Callable[[Library], object]


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


class Changes(QObject):
    """Makes changes, refreshes what is shown once after each, and takes them back."""

    notice = Signal(str)
    offered = Signal(str, str, object)  # what was done, the name of the way back, the way back

    def __init__(self, jobs: Jobs, refresh: LibraryRefresh, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._refresh = jobs, refresh
        self._stack = QUndoStack(self)

    def connect_actions(self, actions: Actions) -> None:
        """Name what would be undone."""
        self._actions = actions
        # A slot of ours: Qt lets go of it before the stack is emptied in the end.
        self._stack.indexChanged.connect(self._name_steps)
        self._name_steps()

    def make(self, change: Change) -> None:
        """Do it, and offer to undo it."""
        self._run(change.do)
        self.record(change, self._run)

    def record(self, change: Change, run: Callable[[Step], None]) -> None:
        """Offer to undo, by ``run``, what somebody has done."""
        self._stack.push(ChangeCommand(change, run))
        self.offered.emit(change.confirmation, self.tr("Undo"), self.undo)

    def prepare(self, step: Callable[[Library], Change]) -> None:
        """Make the change that ``step`` works out on the worker: what is to be brought back."""
        self._jobs.run(step, self.make)

    def undo(self) -> None:
        if self._stack.canUndo():
            self.notice.emit(self.tr("Undone: {0}").format(self._stack.undoText()))
            self._stack.undo()

    def redo(self) -> None:
        if self._stack.canRedo():
            self.notice.emit(self.tr("Done again: {0}").format(self._stack.redoText()))
            self._stack.redo()

    def _run(self, step: Step) -> None:
        self._jobs.run(step, lambda _done: self._refresh.refresh())

    def _name_steps(self) -> None:
        stack = self._stack
        undo = self.tr("Undo {0}").format(stack.undoText())
        redo = self.tr("Redo {0}").format(stack.redoText())
        for action, can, text, plain in (
            (self._actions.undo, stack.canUndo(), undo, self.tr("Undo")),
            (self._actions.redo, stack.canRedo(), redo, self.tr("Redo")),
        ):
            action.setEnabled(can)
            action.setText(text if can else plain)
