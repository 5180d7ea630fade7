"""The quotes of the basket in the user's order."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
)

from reader.model import BasketItem, format_timestamp
from reader.services.basket import quote_of
from reader.ui.markdown import plain_text

MIME = "application/x-transcript-reader-basket"
_FLAG, _ROLE = Qt.ItemFlag, Qt.ItemDataRole
_ROOT = QModelIndex()
ModelIndex = QModelIndex


class BasketModel(QAbstractListModel):
    """A row an item; what has not changed is not shown anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[BasketItem] = []

    def items(self) -> tuple[BasketItem, ...]:
        return tuple(self._items)

    def ids(self) -> list[str]:
        return [item.id for item in self._items]

    def set_items(self, items: Sequence[BasketItem]) -> bool:
        """List these; whether rows have come, gone or moved."""
        if [item.id for item in items] != self.ids():
            self.beginResetModel()
            self._items = list(items)
            self.endResetModel()
            return True
        for row, item in enumerate(items):
            if item != self._items[row]:
                self._items[row] = item
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        return False

    def set_note(self, item_id: str, note: str) -> None:
        row = self.row_of(item_id)
        if row is not None:
            self._items[row] = replace(self._items[row], note=note)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def move(self, row: int, to: int) -> bool:
        """Bring a row to stand before the one that is at ``to`` now; False where it does."""
        if to in (row, row + 1) or not 0 <= to <= len(self._items):
            return False
        self.beginMoveRows(_ROOT, row, row, _ROOT, to)
        item = self._items.pop(row)
        self._items.insert(to - (to > row), item)
        self.endMoveRows()
        return True

    def item(self, row: int) -> BasketItem | None:
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, item_id: str) -> int | None:
        return next((row for row, item in enumerate(self._items) if item.id == item_id), None)

    def rowCount(self, parent: ModelIndex = _ROOT) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
        if not index.isValid():
            return _FLAG.ItemIsDropEnabled  # between the rows, and on none of them
        editing = _FLAG.ItemIsEditable | _FLAG.ItemIsDragEnabled
        return _FLAG.ItemIsEnabled | _FLAG.ItemIsSelectable | editing

    def data(self, index: ModelIndex, role: int = _ROLE.DisplayRole) -> str | None:  # type: ignore[override]
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == _ROLE.DisplayRole:
            return words(item)
        if role == _ROLE.EditRole:
            return item.note
        if role == _ROLE.AccessibleTextRole:
            return spoken_text(item)
        return None

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        """A copy for other programs."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[ModelIndex]) -> QMimeData:
        from reader.services.quoting.texts import plain  # noqa: PLC0415  (start-up time)

        items = [item for index in indexes if (item := self.item(index.row()))]
        data = QMimeData()
        data.setData(MIME, "\n".join(item.id for item in items).encode())
        data.setText("\n\n".join(plain(quote_of(item)) for item in items))
        return data


def words(item: BasketItem) -> str:
    """What was said, each turn on lines of its own."""
    return "\n".join(quote_of(item).paragraphs)


def source(item: BasketItem) -> str:
    """``Ann · How it began``"""
    return " · ".join(part for part in (quote_of(item).speaker, item.episode.title) if part)


def moment(item: BasketItem) -> str:
    """When it begins, the user's own time said to be one; the passages where there are none."""
    if item.own_start is not None:
        said = QCoreApplication.translate("BasketPane", "{0} (own time)")
        return said.format(format_timestamp(item.own_start))
    start = item.anchor.seconds
    return quote_of(item).place if start is None else format_timestamp(start)


def spoken_text(item: BasketItem) -> str:
    """All of a card, for a screen reader."""
    noted = QCoreApplication.translate("BasketPane", "Note: {0}").format(plain_text(item.note))
    place = quote_of(item).place if item.own_start is None else moment(item)
    parts = (words(item), source(item), place, noted if item.note else "")
    return ", ".join(part for part in parts if part)
