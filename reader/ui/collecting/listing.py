"""The basket in the side pane: made when it is first shown, and what its cards do."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from reader.model import BasketItem
from reader.services.quoting import TextRange
from reader.ui.collecting.changes import arrangement, rewriting
from reader.ui.history import Moment
from reader.ui.markdown.menu import add_links
from reader.ui.theme import Theme
from reader.ui.window_state import landing_at

if TYPE_CHECKING:
    from reader.ui.basket import BasketPane
    from reader.ui.collecting.session import CollectingSession
    from reader.ui.main_window import MainWindow


class BasketListing(QObject):
    """The cards, and the name of their list, which counts them."""

    def __init__(self, window: "MainWindow", session: "CollectingSession") -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._items: Sequence[BasketItem] = ()
        self._kept = ""  # the item whose note has been kept while it is written
        self._page = window.basket_page
        window.side.turned.connect(self._show_if_wanted)

    @cached_property
    def pane(self) -> "BasketPane":
        """The cards."""
        from reader.ui.basket import BasketPane  # noqa: PLC0415  (start-up time)

        actions, session = self._window.commands, self._session
        pane = BasketPane(
            [actions.copy_basket, actions.export_basket],
            [actions.import_basket, actions.empty_basket],
            self._page,
            self._window.theme,
        )
        pane.chosen.connect(self.go_to)
        pane.view.addAction(actions.open_in_new_window)
        pane.view.aside.connect(self.open_aside)
        pane.removal_wanted.connect(lambda item: session.remove([item.id]))
        pane.arranged.connect(lambda old, new: session.change(arrangement(old, new)))
        pane.note_kept.connect(self._keep_note)
        pane.note_done.connect(self._finish_note)
        pane.menu_requested.connect(self._show_menu)
        self._page.addWidget(pane)
        return pane

    def show(self) -> None:
        """Bring the basket up, with the keyboard."""
        window = self._window
        window.side.turn_to(self._page)
        if window.side.isHidden():
            window.commands.side_pane.trigger()
        self.pane.focus_list()

    def set_items(self, items: Sequence[BasketItem]) -> None:
        """What is in the basket now."""
        self._items = items
        name = self.tr("Basket · {0}").format(len(items)) if items else self.tr("Basket")
        self._window.side.rename(self._page, name)
        self._show_if_wanted()

    def set_theme(self, theme: Theme) -> None:
        if self._page.count():
            self.pane.set_theme(theme)

    def finish_editing(self) -> None:
        """Keep the note that is being written, if there is one."""
        if self._page.count():
            self.pane.finish_editing()

    def go_to(self, item: BasketItem) -> None:
        """Show where the words of a quote stand."""
        self._find(item, self._window.reading.visit)

    def open_aside(self, item: BasketItem) -> None:
        """The same in another window."""
        wanted = self._window.window_wanted
        self._find(item, lambda moment: wanted.emit(landing_at(moment)))

    @property
    def current(self) -> BasketItem | None:
        """The marked card, while the basket is shown."""
        is_shown = self._window.side.currentWidget() is self._page
        return self.pane.view.current() if is_shown else None

    def _find(self, item: BasketItem, then: Callable[[Moment], object]) -> None:
        def go(found: tuple[str, TextRange] | None) -> None:
            if found is not None:
                episode_id, place = found
                then(Moment(episode_id, place.first, place.first_offset))
            elif any(e.id == item.episode.id for e in self._window.refresh.contents.episodes):
                self._window.status.confirm(self.tr("These words are not in the transcript now"))
            else:
                self._window.status.confirm(self.tr("This episode is not in the library now"))

        self._window.jobs.run_latest("note", lambda library: library.basket.place(item), go)

    def _show_if_wanted(self) -> None:
        if self._window.side.currentWidget() is self._page:
            self.pane.set_items(self._items)

    def _keep_note(self, item_id: str, note: str) -> None:
        """Written to the disk at once; one step to undo comes in the end."""
        self._kept = item_id
        self._window.jobs.run(lambda library: library.basket.set_note(item_id, note))

    def _finish_note(self, before: BasketItem, note: str) -> None:
        if note != before.note:
            self._session.change(rewriting(before, note))
        elif self._kept == before.id:  # something else, in between
            self._window.jobs.run(rewriting(before, note).undo)
        self._kept = ""

    def _show_menu(self, item: BasketItem, position: QPoint) -> None:
        menu, view = QMenu(self._window), self.pane.view
        menu.addAction(self.tr("Show in the transcript"), lambda: self.go_to(item))
        menu.addAction(self._window.commands.open_in_new_window)
        menu.addAction(self.tr("Edit note"), view.edit_note)
        menu.addAction(self.tr("Copy quote"), lambda: self._session.copy([item]))
        add_links(menu, item.note, self._window.reading.open_link)
        menu.addSeparator()
        menu.addAction(self.tr("Move up"), lambda: view.move_current(-1))
        menu.addAction(self.tr("Move down"), lambda: view.move_current(1))
        menu.addSeparator()
        remove = self.tr("Take out of the basket")
        menu.addAction(remove, lambda: self._session.remove([item.id]))
        menu.exec(position)
        menu.deleteLater()
