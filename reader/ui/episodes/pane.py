"""The left pane: a filter, a sort menu and the list of episodes."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model import Episode
from reader.ui.episodes.arrange import Listing, SortOrder, make_listing
from reader.ui.episodes.hint import FilterHint
from reader.ui.episodes.list_menu import ListMenu
from reader.ui.episodes.model import EpisodeListModel, Wanted
from reader.ui.episodes.view import EpisodeListView
from reader.ui.filter_field import FilterField
from reader.ui.icons import icon
from reader.ui.theme import LIGHT, Theme, build_palette


class EpisodeListPane(QWidget):
    """Episodes grouped by show. ``episode_chosen`` gives an id, ``sort_changed`` a SortOrder."""

    episode_chosen = Signal(str)
    sort_changed = Signal(str)
    selection_changed = Signal()
    menu_requested = Signal(QPoint)  # for the selected episodes, at this place of the screen

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._model = EpisodeListModel(self)
        self._field = FilterField("episodeFilter", self.tr("Filter episodes"), self)
        self._message = _quiet_label(self.tr("No episode matches the filter"))
        self._menu = ListMenu(self._model.order, self)
        self._hint = FilterHint(self)
        self.view = EpisodeListView(self._model, theme, self)
        self.view.chosen.connect(self._remember_and_tell)
        self._current: str | None = None
        self._lay_out()
        self._connect()
        self.setAutoFillBackground(True)
        self.set_theme(theme)

    @property
    def sort_order(self) -> SortOrder:
        return self._model.order

    @sort_order.setter
    def sort_order(self, order: SortOrder | str) -> None:
        self._apply_order(SortOrder(order))

    def set_episodes(self, episodes: Sequence[Episode]) -> None:
        """Show these instead; the marked episode stays marked where it is among them.

        What is in view stays where it is in the view.
        """
        self.set_listing(make_listing(episodes, self._model.listing))

    def set_listing(self, listing: Listing) -> None:
        """The same, with the sorting done."""
        with self.view.kept():
            self._model.set_listing(listing)
        if self.view.current_id() is None and not self.view.selected():
            self.view.mark(self._current)
        self._refresh()

    def set_opened(self, ids: frozenset[str]) -> None:
        """Which episodes have been opened for reading; the others have a mark."""
        with self.view.kept():
            self._model.set_opened(ids)
        self._refresh()

    def is_unread(self, episode_id: str) -> bool:
        return self._model.is_unread(episode_id)

    def selected(self) -> tuple[Episode, ...]:
        """The selected episodes in the order of the list."""
        return self.view.selected()

    def shows(self) -> set[str]:
        """The names of all shows."""
        return self._model.shows()

    def after(self, ids: Collection[str]) -> str:
        """The episode that takes the place of the open one when these go; empty for none."""
        return self._model.successor(self._current, ids) or ""

    @property
    def folded(self) -> tuple[str, ...]:
        """The shows whose episodes are folded away."""
        return self._model.folded

    def restore(self, folded: Iterable[str], *, unread: bool, timed: bool) -> None:
        """Bring back folds and filters; tells nobody."""
        self._model.fold(folded, True)
        self._menu.set_filters(unread=unread, timed=timed)
        self._apply_filter()

    @property
    def wanted(self) -> Wanted:
        """The filters that hold."""
        return self._model.wanted

    def set_empty(self, page: QWidget) -> None:
        """What stands here while there is no episode at all."""
        self._stack.addWidget(page)

    def set_above(self, widget: QWidget) -> None:
        """What stands above the filter."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, widget)

    def set_current(self, episode_id: str | None) -> None:
        """Mark the open episode, or the heading under which it is folded away; tells nobody."""
        self._current = episode_id
        self._model.set_open(episode_id)
        if episode_id is None or self.view.current_id() != episode_id:
            self.view.mark(episode_id)

    def focus_list(self) -> None:
        """Give the list the keyboard, on its marked or else its first episode."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.view.current_id() is None and self._model.rowCount() > 1:
            self.view.mark_row(1)

    def focus_filter(self) -> None:
        """Give the filter the keyboard, what is in it selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def first(self) -> str:
        """The id of the first episode listed; empty where there is none."""
        return self._model.neighbour(None, 0) or ""

    def step(self, count: int) -> None:
        """Choose the episode ``count`` further down, or up; at the ends nothing happens."""
        episode_id = self._model.neighbour(self._current, count)
        if episode_id is not None:
            self._remember_and_tell(episode_id)
            self.view.mark(episode_id)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        viewport = self.view.viewport()
        viewport.setBackgroundRole(viewport.backgroundRole().Window)
        self.view.set_theme(theme)
        self._hint.set_theme(theme)
        self._menu.setIcon(icon("sort", theme.soft))
        self._message.setStyleSheet(f"color: {theme.soft.name()}; padding: 32px 20px")
        self._field.set_theme(theme)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(_row(self._field, self._menu))
        layout.addWidget(self._hint)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._apply_filter)
        self._field.left_downwards.connect(self.focus_list)
        self._menu.order_chosen.connect(self._sort_chosen)
        self._menu.filtered.connect(self._apply_filter)
        self._menu.fold_all.connect(lambda folded: self._fold(self._model.shows(), folded))
        self._hint.show_all.connect(self._show_all)
        self.view.fold_wanted.connect(self._fold_one)
        self.view.selection_changed.connect(self.selection_changed)
        self.view.menu_requested.connect(self.menu_requested)

    def _sort_chosen(self, value: str) -> None:
        order = SortOrder(value)
        self._apply_order(order)
        self.sort_changed.emit(order.value)

    def _apply_order(self, order: SortOrder) -> None:
        self._menu.tick(order)
        self._model.set_order(order)
        self.view.mark(self._current)
        self._refresh()

    def _apply_filter(self, _text: str = "") -> None:
        unread, timed = self._menu.unread.isChecked(), self._menu.timed.isChecked()
        self._model.set_wanted(Wanted(self._field.text(), unread, timed))
        self.view.mark(self._current)
        self._refresh()

    def _show_all(self) -> None:
        self._menu.set_filters(unread=False, timed=False)
        self._field.clear()
        self._apply_filter()

    def _fold_one(self, show: str, folded: bool) -> None:
        self._fold({show}, folded)
        if not self.view.currentIndex().isValid():  # it has been folded away
            self.view.mark_show(show)

    def _fold(self, shows: Iterable[str], folded: bool) -> None:
        with self.view.kept():
            self._model.fold(shows, folded)

    def _remember_and_tell(self, episode_id: str) -> None:
        self._current = episode_id
        self._model.set_open(episode_id)
        self.episode_chosen.emit(episode_id)

    def _refresh(self) -> None:
        total = self._model.total
        self._hint.say(self._model.wanted, self._model.shown, total)
        page = 1 if total else 2 if self._stack.count() > 2 else 0  # nothing is known yet
        self._stack.setCurrentIndex(0 if self._model.rowCount() else page)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(10, 12, 10, 8)
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part)
    return row


def _quiet_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    return label
