"""Above the hits: how they are ordered, and what is to be said about the search."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from reader.ui.icons import icon
from reader.ui.theme import Theme


class HitOrder(StrEnum):
    """How hits are ordered; the values are those of ``reader.model.Sort``."""

    RELEVANCE = "grouped"
    NEWEST = "newest"
    OLDEST = "oldest"
    SHOW = "episode"


class HitHead(QWidget):
    """A quiet row with the order of the hits, which is also the menu to change it."""

    order_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = {
            HitOrder.RELEVANCE: self.tr("Relevance"),
            HitOrder.NEWEST: self.tr("Newest first"),
            HitOrder.OLDEST: self.tr("Oldest first"),
            HitOrder.SHOW: self.tr("By show"),
        }
        self._group = QActionGroup(self)
        self._button = self._build_button()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 0, 12, 2)
        self.row.setSpacing(4)
        self.row.addWidget(self._button)
        self.row.addStretch(1)
        self.set_order(HitOrder.RELEVANCE)

    def order(self) -> HitOrder:
        return self._order

    def set_order(self, order: HitOrder | str) -> None:
        """Show another order; tells nobody."""
        self._order = HitOrder(order)
        for action in self._group.actions():
            action.setChecked(action.data() == self._order.value)
        name = self._names[self._order]
        self._button.setText(name)
        self._button.setAccessibleName(self.tr("Sort hits: {0}").format(name))

    def set_theme(self, theme: Theme) -> None:
        self._button.setIcon(icon("sort", theme.soft))
        self._button.setStyleSheet(
            f"QToolButton {{ border: none; border-radius: 5px; padding: 3px 6px;"
            f" color: {theme.soft.name()} }}"
            f"QToolButton:hover, QToolButton:focus {{ background: {theme.line.name()} }}"
            "QToolButton::menu-indicator { image: none }"
        )

    def _build_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("hitSort")
        button.setToolTip(self.tr("Sort hits"))
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for order, name in self._names.items():
            action = QAction(name, self._group, checkable=True)
            action.setData(order.value)
            menu.addAction(action)
        self._group.triggered.connect(self._choose)
        button.setMenu(menu)
        return button

    def _choose(self, action: QAction) -> None:
        changed = action.data() != self._order.value
        self.set_order(action.data())
        if changed:
            self.order_chosen.emit(action.data())


def quiet_label(name: str, parent: QWidget) -> QLabel:
    """A sentence about the search, without a markup of its own."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
