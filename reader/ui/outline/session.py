"""Makes the outline of the open episode, follows its links, and knows the present chapter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.model import Chapter
from reader.services.outline import Outline, outline
from reader.ui.announcing import announce
from reader.ui.outline.view import OutlineView
from reader.ui.status import LibraryLine

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

# In pixels: the status bar has more to say.
_WIDEST = 360
# Behind what the library or a search says, before all that is at the right.
_PLACE = 1


class OutlineSession(QObject):
    """Counting is the worker's; what it finds stands in the header, under About.

    The title of the chapter that is being read stands in the status bar.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._outline = Outline()
        self._view = OutlineView(window.header)
        window.header.set_outline(self._view)
        self._line = LibraryLine(window.status)
        self._line.setObjectName("chapterText")
        self._line.setContentsMargins(8, 4, 8, 4)
        self._line.setMaximumWidth(_WIDEST)
        window.status.insertPermanentWidget(_PLACE, self._line)
        self._view.time_wanted.connect(window.reading.go_to_time)
        self._view.chapter_wanted.connect(self.go_to_chapter)
        self._connect(window.commands.next_chapter, window.commands.previous_chapter)
        self._show(Outline())

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Those of the open episode that can be gone to."""
        return self._outline.chapters

    def go_to_chapter(self, number: int | None) -> None:
        """Make the passage in which a chapter begins the present moment; None is nowhere."""
        if number is not None:
            self._window.reading.go_to_passage(self._outline.places[number])
            announce(self._window.pane, self._outline.chapters[number].title)

    def _connect(self, following: QAction, previous: QAction) -> None:
        window = self._window
        following.triggered.connect(lambda: self._step(Outline.next_chapter))
        previous.triggered.connect(lambda: self._step(Outline.previous_chapter))
        window.reading.opened.connect(self._count)
        window.reading.closed.connect(lambda: self._show(Outline()))
        window.reading.moment_changed.connect(self._follow)
        window.pane.place_changed.connect(self._follow)

    def _count(self, _episode_id: str) -> None:
        if shown := self._window.reading.shown:
            passages, chapters = shown.transcript.passages, shown.transcript.chapters
            self._window.jobs.run_latest(
                "outline", lambda _: outline(passages, chapters), self._show
            )

    def _show(self, made: Outline) -> None:
        self._outline = made
        self._view.show_outline(made)
        self._window.header.fit_outline()
        self._window.pane.overview.set_chapters(made.chapters, made.places)
        self._line.setVisible(bool(made.chapters))
        for action in (self._window.commands.next_chapter, self._window.commands.previous_chapter):
            action.setEnabled(bool(made.chapters))
        self._follow()

    def _step(self, number: Callable[[Outline, int], int | None]) -> None:
        self.go_to_chapter(number(self._outline, self._window.whereabouts.passage()))

    def _follow(self) -> None:
        """Say in which chapter reading is."""
        chapters = self._outline.chapters
        number = self._outline.chapter_at(self._window.whereabouts.passage()) if chapters else None
        self._line.setText("" if number is None else chapters[number].title)
        self._view.set_current(number)
