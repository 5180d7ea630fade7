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
        self.change, self._run = change, run
        self._is_done = True

    def redo(self) -> None:
        if not self._is_done:
            self._run(self.change.do)
        self._is_done = False

    def undo(self) -> None:
        self._run(self.change.undo)


class ChangeStack(QObject):
    """What can be undone, whichever window did it: a library has one past.

    It outlives the windows, so that what a closed one did can still be taken back.
    """

    touched = Signal()  # something has been done, or taken back: look what there is now

    def __init__(self, jobs: Jobs, refresh: LibraryRefresh, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._refresh = jobs, refresh
        self.steps = QUndoStack(self)

    def push(self, change: Change) -> None:
        """Take in what has been done."""
        self.steps.push(ChangeCommand(change, self.run))
        self.touched.emit()

    def run(self, step: Step) -> None:
        """Do it on the worker, and have every window look."""
        self._jobs.run(step, self._show)

    def is_last(self, change: Change) -> bool:
        """Whether undoing would take back this very change."""
        command = self.steps.command(self.steps.index() - 1)
        return isinstance(command, ChangeCommand) and command.change is change

    def _show(self, _done: object) -> None:
        self._refresh.compare()
        self.touched.emit()


class Changes(QObject):
    """One window's way to the changes: makes them, says so, and takes them back."""

    notice = Signal(str)
    offered = Signal(str, str, object)  # what was done, the name of the way back, the way back

    def __init__(self, jobs: Jobs, stack: ChangeStack, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._changes, self._stack = jobs, stack, stack.steps

    def connect_actions(self, actions: Actions) -> None:
        """Name what would be undone."""
        self._actions = actions
        # A slot of ours: Qt lets go of it before the stack is emptied in the end.
        self._stack.indexChanged.connect(self._name_steps)
        self._name_steps()

    def make(self, change: Change) -> None:
        """Do it, and offer to undo it."""
        self._changes.run(change.do)
        self.record(change)

    def record(self, change: Change) -> None:
        """Offer to undo what somebody has done."""
        self._changes.push(change)
        self.offered.emit(change.confirmation, self.tr("Undo"), lambda: self._take_back(change))

    def prepare(self, step: Callable[[Library], Change]) -> None:
        """Make the change that ``step`` works out on the worker: what is to be brought back."""
        self._jobs.run(step, self.make)

    def undo(self) -> None:
        if self._stack.canUndo():
            self.notice.emit(self.tr("Undone: {0}").format(self._stack.undoText()))
            self._stack.undo()

    def redo(self) -> None:
        if self._stack.canRedo():
            self.notice.emit(self.tr("Redone: {0}").format(self._stack.redoText()))
            self._stack.redo()

    def _take_back(self, change: Change) -> None:
        if self._changes.is_last(change):
            self.undo()
        else:
            self.notice.emit(self.tr("Something else was changed since: undo that first"))

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
