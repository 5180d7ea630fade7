"""The list of saved searches, each with how many passages it finds now."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.model import SavedSearch
from reader.ui.own_keys import claims
from reader.ui.saved.delegate import COUNT, SavedSearchDelegate
from reader.ui.theme import LIGHT, Theme, build_palette, scroll_bar_style

# More than these scroll.
_MOST_ROWS = 6
_SEARCH = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (*_ENTER, Qt.Key.Key_Delete, Qt.Key.Key_F2)


class SavedSearchesPane(QWidget):
    """Not there while nothing is saved. ``chosen`` gives a query, ``renamed`` an id and a name."""

    chosen = Signal(str)
    renamed = Signal(int, str)
    deleted = Signal(int)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._delegate = SavedSearchDelegate(theme, self)
        self._heading = QLabel(self.tr("Saved searches"), self)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._list = _List(self)
        self._list.setItemDelegate(self._delegate)
        self._list.itemClicked.connect(self._choose)
        self._list.enter_pressed.connect(self._choose)
        self._list.itemChanged.connect(self._rename)
        self._list.delete_pressed.connect(self._delete)
        self._list.customContextMenuRequested.connect(self._show_menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addWidget(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAutoFillBackground(True)
        self.hide()
        self.set_theme(theme)

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """List these instead; counts that are known stay."""
        known = {item.data(_SEARCH).id: item.data(COUNT) for item in self._items()}
        self._list.blockSignals(True)
        self._list.clear()
        for search in searches:
            item = QListWidgetItem(search.name)
            item.setData(_SEARCH, search)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if search.query != search.name:  # escaped, for Qt could take it for markup
                item.setToolTip(f"<span>{html.escape(search.query)}</span>")
            self._list.addItem(item)
            self._count(item, known.get(search.id))
        self._list.blockSignals(False)
        self.setVisible(bool(searches))
        self._fit()

    def searches(self) -> tuple[SavedSearch, ...]:
        """What is listed."""
        return tuple(item.data(_SEARCH) for item in self._items())

    def set_count(self, search_id: int, count: int) -> None:
        """Say how many passages a search finds; one that is not listed is passed over."""
        for item in self._items():
            if item.data(_SEARCH).id == search_id:
                self._count(item, count)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        self._delegate.use_theme(theme)
        self._heading.setStyleSheet(f"color: {theme.soft.name()}; padding: 0 20px")
        self._list.viewport().setBackgroundRole(self._list.viewport().backgroundRole().Window)
        self._list.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._list.viewport().update()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _count(self, item: QListWidgetItem, count: int | None) -> None:
        self._list.blockSignals(True)
        item.setData(COUNT, count)
        spoken = item.text() if count is None else self.tr("{0}, hits: {1}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken.format(item.text(), count))
        self._list.blockSignals(False)
        self._list.viewport().update()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_SEARCH).query)

    def _rename(self, item: QListWidgetItem) -> None:
        self.renamed.emit(item.data(_SEARCH).id, item.text())

    def _delete(self, item: QListWidgetItem) -> None:
        self.deleted.emit(item.data(_SEARCH).id)

    def _show_menu(self, place: QPoint) -> None:
        item = self._list.itemAt(place)
        if item is None:
            return
        menu = self.menu_of(item)
        menu.exec(self._list.viewport().mapToGlobal(place))
        menu.deleteLater()

    def menu_of(self, item: QListWidgetItem) -> QMenu:
        """What can be done with a saved search."""
        menu = QMenu(self)
        for text, step in (
            (self.tr("Search"), self._choose),
            (self.tr("Rename"), self._list.editItem),
            (self.tr("Delete"), self._delete),
        ):
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, step=step: step(item))
            menu.addAction(action)
        return menu

    def _fit(self) -> None:
        rows = min(self._list.count(), _MOST_ROWS)
        self._list.setFixedHeight(max(1, rows) * max(1, self._list.sizeHintForRow(0)) + 4)


class _List(QListWidget):
    """Enter chooses, F2 renames, Delete deletes."""

    enter_pressed = Signal(QListWidgetItem)
    delete_pressed = Signal(QListWidgetItem)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("savedSearches")
        self.setAccessibleName(self.tr("Saved searches"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def event(self, event: QEvent) -> bool:
        return claims(event, _OWN) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in _ENTER:
            self.enter_pressed.emit(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit(item)
        else:
            super().keyPressEvent(event)
