"""Writing a note: kept while it is written, undone in one step."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from reader.model import Annotation
from reader.services.annotating.annotations import edited
from reader.ui.annotating.changes import replacement
from reader.ui.curating.changes import Change
from reader.ui.theme import Theme

# The sheet is imported when it is first asked for: the window opens sooner.
if TYPE_CHECKING:
    from reader.ui.annotating.editor import NoteEditor, Written
    from reader.ui.annotating.session import AnnotatingSession
    from reader.ui.main_window import MainWindow

_GAP = 6  # pixels between the words and the sheet


class Writing(QObject):
    """The sheet on which one note is written."""

    def __init__(self, window: "MainWindow", session: "AnnotatingSession") -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._editor: NoteEditor | None = None
        self._theme: Theme | None = None
        self._before: Annotation | None = None
        self._now: Annotation | None = None
        self._made: Change | None = None

    def begin(self, annotation: Annotation, made: Change) -> None:
        """Write the note of an annotation made for it, which goes again if nothing is written."""
        self.open(annotation)
        self._made = made

    def open(self, annotation: Annotation) -> None:
        """Write the note of an annotation."""
        self.close()
        self._made = None
        self._window.jobs.run(
            lambda library: library.annotations.tags(), lambda tags: self._open(annotation, tags)
        )

    def close(self) -> None:
        """Keep what is written, and put the sheet away."""
        if self._editor is not None:
            self._editor.finish()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._editor is not None:
            self._editor.set_theme(theme)

    def _open(self, annotation: Annotation, tags: tuple[str, ...]) -> None:
        self.close()
        if self._editor is None:
            self._editor = self._make()
        self._before = self._now = annotation
        self._editor.open(annotation, tags)
        self.place()

    def _make(self) -> "NoteEditor":
        from reader.ui.annotating.editor import NoteEditor  # noqa: PLC0415

        editor = NoteEditor(self._window)
        if self._theme is not None:
            editor.set_theme(self._theme)
        editor.changed.connect(self._keep)
        editor.closed.connect(self._finish)
        editor.remove_wanted.connect(self._remove)
        return editor

    def _keep(self, written: "Written") -> None:
        """Written to the disk at once; one step to undo comes in the end."""
        now = self._now
        if now is None or (written.note, written.tags, written.color) == (
            now.note,
            now.tags,
            now.color,
        ):
            return
        self._now = kept = edited(now, note=written.note, tags=written.tags, color=written.color)
        self._window.jobs.run(
            lambda library: library.annotations.put(kept), lambda _: self._session.refresh()
        )

    def _finish(self) -> None:
        before, now = self._before, self._now
        self._before = self._now = None
        if before is not None and now is not None and now != before:
            change = replacement(before, now, self.tr("note"), self.tr("Note saved"))
            if replace(now, modified=before.modified) == before:  # something else, in between
                self._window.jobs.run(change.undo)
            else:
                self._session.change(change)
        elif self._made is not None and self._window.shared.changes.is_last(self._made):
            self._window.curating.changes.undo()
        self._window.pane.setFocus(Qt.FocusReason.PopupFocusReason)

    def _remove(self) -> None:
        """What is written comes back with the annotation."""
        if self._before is not None and self._editor is not None:
            removed, self._made = self._before, None
            self._editor.finish()
            self._session.remove(removed)

    def place(self) -> None:
        """Below the words, or above them where there is no room; always in the window."""
        editor, pane, window = self._editor, self._window.pane, self._window
        if editor is None:
            return
        view = pane.viewport()
        caret = pane.cursorRect() if pane.caret.is_visible() else None
        corner = caret.bottomLeft() if caret is not None else QPoint(0, pane.height() // 3)
        place = view.mapTo(window, corner) + QPoint(0, _GAP)
        lowest = pane.mapTo(window, pane.rect().bottomLeft()).y() - editor.height() - _GAP
        if place.y() > lowest and caret is not None:
            place.setY(view.mapTo(window, caret.topLeft()).y() - editor.height() - _GAP)
        left = view.mapTo(window, QPoint(0, 0)).x()
        x = max(left, min(place.x(), window.width() - editor.width() - 2 * _GAP))
        x = max(0, min(x, window.width() - editor.width()))
        editor.move(x, max(0, min(place.y(), lowest)))
