"""What is marked in the open episode, and which of it the reader means."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from reader.model import Annotation, Kind
from reader.services.annotating import Placed
from reader.services.quoting import TextRange
from reader.ui.transcript import Mark, PassageRange
from reader.ui.transcript.selection import trimmed

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

Shown = tuple[tuple[Placed, TextRange | None], ...]


class Here:
    """Where the pointer of a menu is, else the selection, else the caret."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._shown: dict[str, Annotation] = {}
        self._target: QPoint | None = None

    def show(self, shown: Shown) -> None:
        """Tint these in the transcript; those without a place are not seen there."""
        self._shown = {placed.annotation.id: placed.annotation for placed, _ in shown}
        self._window.pane.set_marks([_mark(p.annotation, place) for p, place in shown if place])

    def point_at(self, position: QPoint | None) -> None:
        """The place of the screen where the menu of a passage is open; None when it is not."""
        self._target = position

    def get(self, annotation_id: str) -> Annotation | None:
        """One of the open episode."""
        return self._shown.get(annotation_id)

    def selection(self) -> PassageRange | None:
        """The words that are selected: as they will be kept, so that they are known again."""
        selected, shown = self._window.pane.selected_range(), self._window.reading.shown
        return trimmed(shown.transcript.passages, selected) if selected and shown else None

    def passage(self, kind: Kind) -> PassageRange:
        """The passage meant without a selection; a bookmark begins where the caret is."""
        pane, passage = self._window.pane, self._window.quoting.passage
        caret = pane.annotated.place(pane.textCursor())
        if kind is Kind.BOOKMARK and caret.passage == passage:
            return PassageRange(passage, caret.offset, passage, caret.offset)
        return PassageRange(passage, 0, passage, 0)

    def annotation(self) -> Annotation | None:
        """The annotation that is meant; the shortest of several."""
        pane, cursor = self._window.pane, self._window.pane.textCursor()
        if self._target is not None:
            cursor = pane.cursorForPosition(pane.viewport().mapFromGlobal(self._target))
        elif not pane.caret.is_visible():
            return None
        place = pane.annotated.place(cursor)
        for mark in pane.annotated.at(place.passage, place.offset):
            if mark.id in self._shown:
                return self._shown[mark.id]
        return None

    def highlight(self) -> Annotation | None:
        """The highlight of the very words that are selected, or that hold the caret."""
        selected, pane = self.selection(), self._window.pane
        if selected is None:
            here = self.annotation()
            return here if here is not None and here.kind is Kind.HIGHLIGHT else None
        for mark in pane.annotated.at(selected.first, selected.first_offset):
            if mark.place == selected and mark.kind is Kind.HIGHLIGHT:
                return self._shown[mark.id]
        return None


def _mark(annotation: Annotation, place: TextRange) -> Mark:
    where = PassageRange(place.first, place.first_offset, place.last, place.last_offset)
    return Mark(
        annotation.id, where, annotation.kind, annotation.color, annotation.note, annotation.tags
    )
