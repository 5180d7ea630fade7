"""What stands around the search bar, put together: chips, completion, help, saved searches."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.saved import SavedSearchesPane
from reader.ui.search_bar import Scope
from reader.ui.search_bar.chips import ChipStrip
from reader.ui.search_bar.completion import CompletionList
from reader.ui.search_bar.popover import SearchPopover
from reader.ui.searching.completing import Completing
from reader.ui.searching.help import SearchHelp
from reader.ui.searching.recent import RecentSearches
from reader.ui.searching.saving import SavedSearches
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class SearchTools(QObject):
    """Made after the window's sessions; ``chips`` are given, for they stand in its layout."""

    def __init__(self, window: "MainWindow", chips: ChipStrip) -> None:
        super().__init__(window)
        self._window = window
        bar, search = window.search_frame, window.search
        self.recent = RecentSearches(window.settings)
        self.chips = chips
        self.popover = SearchPopover(bar, window)
        self.completion = CompletionList(bar.field, window)
        self.pane = SavedSearchesPane(window)
        self.saved = SavedSearches(window.jobs, window.shared, self.pane)
        self.completing = Completing(window.jobs, window.index, bar, self.completion)
        self.help = SearchHelp(
            window.jobs,
            window.index,
            bar,
            popover=self.popover,
            search=search,
            recent=self.recent,
        )
        window.episodes.set_above(self.pane)
        search.recognised.connect(chips.show_operators)
        chips.removed.connect(search.run)
        chips.room_taken.connect(self._hold_text)
        self.popover.save_requested.connect(self.save)
        self.pane.chosen.connect(self._run)
        self.saved.saved.connect(self._confirm)

    def begin(self) -> None:
        """The library is there."""
        self.saved.load()

    def renew(self) -> None:
        """What the user has marked has changed, and with it what searches for it find."""
        self.help.forget_examples()
        self.saved.count()

    def save(self) -> None:
        """Keep the search that stands in the bar."""
        self.saved.save(self._window.search_frame.query())

    def remember(self, wanted: bool) -> None:
        """Keep recent searches from now on, or keep none and forget those that are kept."""
        self._window.settings.remember_searches = wanted
        if not wanted:
            self.recent.clear()

    def set_theme(self, theme: Theme) -> None:
        for part in (self.chips, self.popover, self.completion, self.pane):
            part.set_theme(theme)

    def _hold_text(self, pixels: int) -> None:
        """Chips come over the text and not before it: no line that is read moves.

        Those of a search that the launch brings back come before it, as it was left.
        """
        if self._window.focusWidget() is self._window.search_frame.field:
            self._window.pane.scroller.scroll_by(pixels)

    def _run(self, query: str) -> None:
        self._window.search_frame.set_scope(Scope.LIBRARY)
        self._window.search.run(query)

    def _confirm(self, query: str) -> None:
        short = query if len(query) <= 40 else f"{query[:39]}…"
        self._window.status.confirm(self.tr("Saved search · {0}").format(short))
