"""The button beside the filter: how the list is sorted, what it shows, and folding."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.ui.episodes.arrange import SortOrder


class ListMenu(QToolButton):
    """``order_chosen`` gives a SortOrder's value; ``filtered`` comes when a filter is switched."""

    order_chosen = Signal(str)
    filtered = Signal()
    fold_all = Signal(bool)

    def __init__(self, order: SortOrder, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("episodeSort")
        self.setAutoRaise(True)
        self.setIconSize(QSize(18, 18))
        self.setToolTip(self.tr("Sort and filter episodes"))
        self.setAccessibleName(self.tr("Sort and filter episodes"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none }")
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._orders = QActionGroup(self)
        self._add_orders(order)
        self._menu.addSeparator()
        self.unread = self._switch("showUnread", self.tr("Unread only"))
        self.timed = self._switch("showTimed", self.tr("With timestamps only"))
        self._menu.addSeparator()
        self._add_fold("foldShows", self.tr("Fold all shows"), True)
        self._add_fold("unfoldShows", self.tr("Unfold all shows"), False)

    def tick(self, order: SortOrder) -> None:
        """Show which order holds; tells nobody."""
        for action in self._orders.actions():
            action.setChecked(action.data() == order.value)

    def set_filters(self, *, unread: bool, timed: bool) -> None:
        """Show which filters hold; tells nobody."""
        self.unread.setChecked(unread)
        self.timed.setChecked(timed)

    def _add_orders(self, present: SortOrder) -> None:
        for order, text in (
            (SortOrder.DATE_NEWEST, self.tr("Newest first")),
            (SortOrder.DATE_OLDEST, self.tr("Oldest first")),
            (SortOrder.TITLE, self.tr("Title")),
            (SortOrder.SHOW, self.tr("Show")),
        ):
            action = QAction(text, self._orders, checkable=True)
            action.setData(order.value)
            action.setChecked(order is present)
            self._menu.addAction(action)
        self._orders.triggered.connect(lambda action: self.order_chosen.emit(action.data()))

    def _switch(self, name: str, text: str) -> QAction:
        action = QAction(text, self, checkable=True)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked: self.filtered.emit())
        self._menu.addAction(action)
        return action

    def _add_fold(self, name: str, text: str, folded: bool) -> None:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked: self.fold_all.emit(folded))
        self._menu.addAction(action)
