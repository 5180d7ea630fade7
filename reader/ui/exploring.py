"""Exploring a search: its concordance, and where it is said, in the transcript's place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QToolButton

from reader.model.concordance import ConcordanceLine
from reader.ui.concordance import ConcordancePane
from reader.ui.distribution import DistributionPane
from reader.ui.facts import scaled_font
from reader.ui.history import Moment
from reader.ui.icons import icon
from reader.ui.lines import Lines, Question
from reader.ui.search_bar import Scope
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_PLACES = "distribution"


class Exploring(QObject):
    """Follows the search while it is shown. Escape goes back to the transcript."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._jobs, self._reading = window.jobs, window.reading
        self.pane = ConcordancePane(window)
        self.places = DistributionPane(window)
        self.pane.strip.addWidget(self.places)
        self.places.hide()
        self.lines = Lines(window.jobs, self.pane)
        self._placed: Question | None = None
        self._is_arriving = self._has_come = False
        self._lay_out()
        self._connect()
        self._place(None)

    @property
    def is_shown(self) -> bool:
        return self.stack.currentWidget() is self.pane

    def show(self, wanted: bool = True) -> None:
        """Show the concordance, or the transcript again."""
        self._window.commands.concordance.setChecked(wanted)
        self._window.commands.where_said.setChecked(wanted and self.places.isVisibleTo(self.pane))
        if wanted:
            self._use_font()
            self.stack.setCurrentWidget(self.pane)
            self.follow()
            self.pane.focus_lines()
        elif self.is_shown:
            self._stop()
            self.stack.setCurrentWidget(self._window.pane)
            self._window.pane.setFocus()

    def show_places(self, wanted: bool) -> None:
        """Unfold or fold where it is said, which brings the concordance up."""
        self.places.setVisible(wanted)
        self.show(wanted or self.is_shown)

    def follow(self) -> None:
        """Read the lines of what stands in the search bar, unless they are there."""
        asked = self._asked()
        if not self.is_shown:
            return
        if asked != self.lines.question:
            self.lines.ask(asked)
        if asked != self._placed and self.places.isVisibleTo(self.pane):
            self._place(asked)

    def go_back(self) -> None:
        """To the lines that one has just come from, else to the moment before."""
        if self._has_come and not self.is_shown:
            self._has_come = False
            self.show()
        else:
            self._reading.go_back()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange and self.is_shown:
            self._use_font()
        return False

    def set_theme(self, theme: Theme) -> None:
        self.pane.set_theme(theme)
        self.places.set_theme(theme)
        self._window.commands.concordance.setIcon(icon("concordance", theme.soft))

    def _lay_out(self) -> None:
        window, self.stack = self._window, self._window.stack
        self.stack.addWidget(self.pane)
        for layout, action in (
            (window.hits.head.row, window.commands.concordance),
            (self.pane.head, window.commands.where_said),
        ):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            layout.insertWidget(max(1, layout.count() - 3), button)
            if layout is window.hits.head.row:
                layout.addWidget(button)
                button.setStyleSheet("QToolButton { border: none; padding: 4px }")

    def _connect(self) -> None:
        self._window.pane.installEventFilter(self)
        window, pane, actions = self._window, self.pane, self._window.commands
        actions.concordance.triggered.connect(self.show)
        actions.where_said.triggered.connect(self.show_places)
        pane.left.connect(lambda: self.show(False))
        pane.line_chosen.connect(self._open)
        self.lines.saved.connect(window.status.confirm)
        self.places.filter_chosen.connect(self._filter)
        window.search_frame.query_edited.connect(lambda _: self._stop())
        window.search_frame.escape_pressed.connect(lambda: self.show(False))
        window.search.recognised.connect(lambda _: self.follow())
        window.index.ready_changed.connect(self._forget)
        window.search.renewed.connect(self._forget)
        window.episodes.episode_chosen.connect(lambda _: self.show(False))
        self._reading.history_changed.connect(self._arrived)

    def _use_font(self) -> None:
        self.pane.use_font(scaled_font(self._window.pane.font(), 0.9))

    def _asked(self) -> Question | None:
        query, shown = self._window.search_frame.query(), self._reading.shown
        if not query.strip():
            return None
        if self._window.search_frame.scope() is Scope.LIBRARY:
            return Question(query, None) if self._window.index.is_ready else None
        return Question(query, shown.episode.id) if shown else None

    def _place(self, asked: Question | None) -> None:
        self._placed = asked
        if asked is None or asked.episode_id is not None:
            self.places.show_message(self.tr("Search the library to see where it is said."))
            return
        self._jobs.run_cancellable(
            _PLACES,
            lambda library, cancelled: library.distribution(asked.query, cancelled, typing=True),
            self.places.show_distribution,
        )

    def _stop(self) -> None:
        self.lines.stop()
        self._jobs.drop(_PLACES)
        self._placed = None

    def _forget(self, _ready: bool = True) -> None:
        """The library, or what is marked in it, has changed: what was read is of before."""
        self._stop()
        self.lines.question = None
        self.follow()

    def _filter(self, wanted: str) -> None:
        """In front, so that the last word stays one that is being typed."""
        frame = self._window.search_frame
        query = frame.query()
        has_either = any(word == "OR" for word in query.split())
        frame.set_query(f"{wanted} ({query})" if has_either else f"{wanted} {query}")
        self._window.search.search()

    def _open(self, line: ConcordanceLine) -> None:
        self._is_arriving = True
        self._reading.visit(Moment(line.episode_id, line.passage))

    def _arrived(self) -> None:
        self._has_come, self._is_arriving = self._is_arriving, False
        self.show(False)
