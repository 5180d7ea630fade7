"""Annotations in the window: made where the reader is, shown, changed, removed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QMenu

from reader.model import Annotation, Color, Kind
from reader.ui.annotating.changes import addition, modification, removal
from reader.ui.annotating.color_menu import ColorMenu
from reader.ui.annotating.files import NoteFiles
from reader.ui.annotating.here import Here, Shown
from reader.ui.annotating.listing import Listing
from reader.ui.annotating.making import make
from reader.ui.annotating.watch import Watch
from reader.ui.annotating.writing import Writing
from reader.ui.curating.changes import Change
from reader.ui.theme import Theme
from reader.ui.transcript import PassageRange

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class AnnotatingSession(QObject):
    """What is marked, and what can be done with it, in the episode that is open."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.here = Here(window)
        self._episode_id = ""
        self._watch = Watch(window, self.refresh)
        self._is_asking = False  # what is marked may be other by now
        ColorMenu(window, self.highlight)
        self.writing = Writing(window, self)
        self.listing = Listing(window, self)
        self.files = NoteFiles(window, self)
        self._connect()

    def _connect(self) -> None:
        window, actions = self._window, self._window.commands
        for action, step in (
            (actions.highlight, self.highlight),
            (actions.add_note, self.write_note),
            (actions.bookmark, self.bookmark),
            (actions.remove_annotation, self.remove_here),
            (actions.notes, self.listing.show),
            (actions.save_notes, self.files.save),
            (actions.add_notes, self.files.add),
        ):
            action.triggered.connect(_ignoring(step))
        window.reading.opened.connect(self._follow)
        window.reading.closed.connect(lambda: self._follow(""))
        window.refresh.loaded.connect(self._reload)
        window.shared.changes.touched.connect(self._look)
        window.pane.gutter.sign_activated.connect(self.write)
        self._watch.changed.connect(window.search.renew)
        self._watch.changed.connect(window.search_tools.renew)
        window.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        self.writing.set_theme(theme)
        self.listing.set_theme(theme)

    @property
    def color(self) -> Color:
        """The colour of the next highlight: the one that was chosen last."""
        return Color(self._window.settings.mark_color)

    # What the actions do

    def highlight(self, color: Color | None = None) -> None:
        """Mark the selection, or the passage; in this colour already, mark it no more."""
        if color is not None:
            self._window.settings.mark_color = color.value
        wanted, here = color or self.color, self.here.highlight()
        if here is None:
            self._make(Kind.HIGHLIGHT, self.tr("highlight"), self.tr("Highlighted"))
        elif here.color is wanted and color is None and (here.note or here.tags):
            self.writing.open(here)  # more would be lost than a colour
        elif here.color is wanted and color is None:
            self.change(removal([here.id]))
        elif here.color is not wanted:
            text, said = self.tr("change of colour"), self.tr("Colour changed")
            self.change(modification(here.id, text, said, color=wanted))

    def bookmark(self) -> None:
        """Remember this moment: the caret's, or the top line's."""
        self._make(Kind.BOOKMARK, self.tr("bookmark"), self.tr("Bookmarked"))

    def write_note(self) -> None:
        """Write a note for what is marked here; mark it first where nothing is."""
        here = None if self.here.selection() else self.here.annotation()
        if here is not None:
            self.writing.open(here)
        elif (same := self.here.highlight()) is not None:
            self.writing.open(same)
        else:
            self._make(Kind.HIGHLIGHT, self.tr("note"), self.tr("Highlighted"), self.writing.begin)

    def write(self, annotation_id: str) -> None:
        """Open the note of an annotation of the open episode."""
        if annotation := self.here.get(annotation_id):
            self.writing.open(annotation)

    def remove_here(self) -> None:
        if (here := self.here.annotation()) is not None:
            self.remove(here)

    def remove(self, *annotations: Annotation) -> None:
        """Remove annotations, wherever they are."""
        self.writing.close()
        self.change(removal([annotation.id for annotation in annotations]))

    def attach(self, annotation: Annotation) -> None:
        """Let an annotation stand at what is selected now."""
        selected = self.here.selection()
        if selected is None:
            self._window.status.confirm(self.tr("Select the words first"))
            return

        def done(made: Annotation | None) -> None:
            if made is not None:
                text, said = self.tr("attaching"), self.tr("Attached to the selected words")
                place = {"anchor": made.anchor, "episode_id": made.episode_id}
                self.change(modification(annotation.id, text, said, **place))

        self._window.jobs.run(make(self._window, selected, annotation.kind, self.color), done)

    # Changes

    def change(self, change: Change) -> None:
        """Do it, so that it can be undone, and show what there is then."""
        self._window.jobs.run(change.do)
        self.record(change)

    def record(self, change: Change) -> None:
        """Let every window show what there is after a change, which can be undone."""
        self._window.curating.changes.record(change)

    def refresh(self) -> None:
        """Show what is marked in the open episode, and in the list."""
        shown = self._window.reading.shown
        episode_id = shown.episode.id if shown else ""
        self._is_asking = True
        self._window.jobs.run_latest(
            "annotations",
            lambda library: library.annotations.in_passages(episode_id),
            self._show,
        )
        self._watch.look()
        self.listing.refresh()

    def extend_menu(self, menu: QMenu, position: QPoint) -> None:
        """Let a passage's menu mean the annotation under the pointer, at this place."""
        self.here.point_at(position)
        menu.destroyed.connect(lambda: self.here.point_at(None))
        if self.here.annotation() is not None:
            menu.addAction(self._window.commands.remove_annotation)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.writing.close()
        elif event.type() == QEvent.Type.Resize:
            self.writing.place()
        return False

    # Inside

    def _make(
        self,
        kind: Kind,
        text: str,
        confirmation: str,
        then: Callable[[Annotation, Change], None] | None = None,
    ) -> None:
        if self._window.reading.shown is None:
            return
        selected = self.here.selection()

        def done(made: Annotation | None) -> None:
            if made is None:
                return
            self.change(change := addition(made, text, confirmation))
            if selected is not None:  # its colour would hide the mark's
                last, offset = selected.last, selected.last_offset
                self._window.pane.select(PassageRange(last, offset, last, offset))
            if then is not None:
                then(made, change)

        wanted = selected or self.here.passage(kind)
        self._window.jobs.run(make(self._window, wanted, kind, self.color), done)

    def _follow(self, episode_id: str) -> None:
        """Another episode may be open, or the same one as it is now.

        What is marked in it came with it, but for what has been changed meanwhile.
        """
        if episode_id != self._episode_id:
            self.writing.close()
        self._episode_id = episode_id
        shown, is_asking = self._window.reading.shown, self._is_asking
        if shown is not None and shown.marked is not None:
            self._show(shown.marked)
            self.listing.refresh()
            if not is_asking:
                self._watch.look()
                return
        self.refresh()

    def _show(self, marked: Shown) -> None:
        self._is_asking = False
        self.here.show(marked)

    def _reload(self, _contents: object) -> None:
        self.refresh()

    def _look(self) -> None:
        """Another window may have changed something."""
        if self._window.refresh.contents.fingerprint:  # the library has been opened
            self._watch.look(self.refresh)


def _ignoring(step: Callable[[], object]) -> Callable[[bool], None]:
    """``triggered`` hands over whether the action is checked, which no step wants."""
    return partial(_call, step)


def _call(step: Callable[[], object], _checked: bool = False) -> None:
    step()
