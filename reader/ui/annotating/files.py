"""Notes to a file, and from one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.model import Annotation, ReaderError
from reader.services.annotating.annotations import Taken
from reader.services.files import read_file
from reader.services.library import Library
from reader.ui.curating.changes import Change

if TYPE_CHECKING:
    from reader.ui.annotating.session import AnnotatingSession
    from reader.ui.main_window import MainWindow


class NoteFiles(QObject):
    """Asks for the file; it is read and written on the worker."""

    def __init__(self, window: "MainWindow", session: "AnnotatingSession") -> None:
        super().__init__(window)
        self._window, self._session = window, session

    def save(self) -> None:
        """All annotations, as Web Annotation JSON."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save notes"), "notes.json", self._kinds()
        )
        if chosen:
            path = Path(chosen)
            said = self.tr("Notes saved in {0}").format(path.name)
            self._window.jobs.run(
                lambda library: _save(library, path),
                lambda _done: self._window.status.confirm(said),
            )

    def add(self) -> None:
        """Those of such a file; nothing that is here goes."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Add notes from a file"), "", self._kinds()
        )
        if chosen:
            path = Path(chosen)
            self._window.jobs.run(lambda library: _take_in(library, path), self._tell)

    def _tell(self, taken: Taken) -> None:
        """It is done already: what is undone may be done again."""
        count = len(taken.added) + len(taken.replaced)
        if not count:
            self._window.status.confirm(self.tr("All of these notes are here already"))
            return
        again: list[Annotation] = []

        def undo(library: Library) -> None:
            ids = [*taken.added, *(one.id for one in taken.replaced)]
            again[:] = library.annotations.delete(ids)
            library.annotations.put(*taken.replaced)

        def redo(library: Library) -> None:
            library.annotations.put(*again)

        said = self.tr("%Ln note(s) added", "", count)
        change = Change(self.tr("adding notes"), said, redo, undo)
        self._session.record(change)

    def _kinds(self) -> str:
        return self.tr("Web Annotation JSON (*.json *.jsonld)")


def _save(library: Library, path: Path) -> None:
    data = library.annotations.export()
    try:
        path.write_bytes(data)
    except OSError as error:
        raise ReaderError(f"{path} could not be written: {error.strerror or error}.") from error


def _take_in(library: Library, path: Path) -> Taken:
    try:
        return library.annotations.take_in(read_file(path))
    except ReaderError as error:
        said = str(error)
        raise ReaderError(said if str(path) in said else f"{path}: {said}") from error
