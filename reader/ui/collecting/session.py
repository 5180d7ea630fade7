"""The quote basket in the window: filled where the reader is, copied, emptied."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from reader.model import BasketItem
from reader.services.basket import quote_of
from reader.services.library import Library
from reader.services.quoting import TextRange, whole_passage
from reader.ui.clipboard import copy_clip
from reader.ui.collecting.changes import addition, removal
from reader.ui.collecting.files import BasketFiles
from reader.ui.collecting.listing import BasketListing
from reader.ui.curating.changes import Change
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

Collected = tuple[BasketItem | None, int]


class CollectingSession(QObject):
    """Collects what is selected, or else the current passage."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._revision = -1
        self.items: tuple[BasketItem, ...] = ()
        self.files = BasketFiles(window, self)
        self.listing = BasketListing(window, self)
        self._connect()
        self._enable()

    def _connect(self) -> None:
        window, actions = self._window, self._window.commands
        steps: tuple[tuple[QAction, Callable[[], object]], ...] = (
            (actions.add_to_basket, self.collect),
            (actions.basket, self.listing.show),
            (actions.copy_basket, lambda: self.copy(self.items)),
            (actions.export_basket, self.files.export),
            (actions.import_basket, self.files.take_in),
            (actions.empty_basket, lambda: self.remove([item.id for item in self.items])),
        )
        for action, step in steps:
            action.triggered.connect(lambda _checked, step=step: step())
        window.refresh.loaded.connect(self._reload)
        window.launch.loaded.connect(self._reload)
        window.shared.changes.touched.connect(self._look)
        window.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        self.listing.set_theme(theme)

    def collect(self) -> None:
        """Put the selection, or the passage, into the basket."""
        shown, selected = self._window.reading.shown, self._window.pane.selected_range()
        if shown is None or not shown.transcript.passages:
            return
        passage = self._window.quoting.passage
        wanted = whole = whole_passage(shown.transcript, passage)
        own_times = self._window.quoting.own_times
        if selected is not None and selected.first <= passage <= selected.last:
            wanted = TextRange(
                selected.first, selected.first_offset, selected.last, selected.last_offset
            )

        def work(library: Library) -> Collected:
            from reader.services.basket.basket import make_item  # noqa: PLC0415  (start-up time)

            # Only space between words may be selected.
            made = (
                make_item(shown.episode, shown.transcript, words, own_times)
                for words in (wanted, whole)
            )
            item = next(filter(None, made), None)
            is_new = item is not None and library.basket.add(item)
            return item if is_new else None, len(library.basket.all())

        self._window.jobs.run(work, self._tell_collected)

    def copy(self, items: Sequence[BasketItem]) -> None:
        """Quotes in the form in which quotes are copied."""
        from reader.services.basket.copying import copy_all  # noqa: PLC0415  (start-up time)

        if not items:
            return
        quoting = self._window.quoting
        copy_clip(copy_all(items, quoting.form, quoting.templates()))
        said = self.tr("Copied quote · {0}").format(quote_of(items[0]).place)
        many = self.tr("Copied %Ln quote(s)", "", len(items))
        self._window.status.confirm(said if len(items) == 1 else many)

    def remove(self, ids: Sequence[str]) -> None:
        """Take some quotes out."""
        self.listing.finish_editing()
        if ids:
            self.change(removal(ids))

    def change(self, change: Change) -> None:
        """Do it, so that it can be undone, and show what there is then."""
        self._window.jobs.run(change.do)
        self.record(change)

    def record(self, change: Change) -> None:
        """Let what has been done be undone."""
        self._window.curating.changes.record(change)

    def refresh(self) -> None:
        """Show what is in the basket."""
        self._window.jobs.run_latest("basket", _read, self._take)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.listing.finish_editing()
        elif event.type() == QEvent.Type.WindowActivate:
            self._look()
        return False

    def _tell_collected(self, made: Collected) -> None:
        item, count = made
        if item is None:
            self._window.status.confirm(self.tr("These words are in the basket already"))
            return
        said = self.tr("Added to the basket · %Ln quote(s)", "", count)
        self.record(addition(item, said))

    def _reload(self, _contents: object) -> None:
        self.refresh()

    def _take(self, read: tuple[tuple[BasketItem, ...], int]) -> None:
        self.items, self._revision = read
        self.listing.set_items(self.items)
        self._enable()

    def _enable(self) -> None:
        actions = self._window.commands
        for action in (actions.copy_basket, actions.export_basket, actions.empty_basket):
            action.setEnabled(bool(self.items))

    def _look(self) -> None:
        """Another window, or a terminal, may have changed something."""
        if self._revision >= 0:
            self._window.jobs.run_latest("collected", _revision, self._compare)

    def _compare(self, revision: int) -> None:
        if revision != self._revision:
            self.refresh()


def _read(library: Library) -> tuple[tuple[BasketItem, ...], int]:
    revision = library.basket.revision
    return library.basket.all(), revision


def _revision(library: Library) -> int:
    return library.basket.revision
