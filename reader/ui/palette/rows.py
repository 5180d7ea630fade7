"""The palette's list: its rows, and how they are painted."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.palette.matching import Entry
from reader.ui.row_painting import paint_bar
from reader.ui.theme import Theme, faded

_MARGIN, _PADDING, _GAP = 8, 10, 16
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """A row an ``Entry``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def set_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row())
        return None

    def spoken(self, row: int) -> str:
        """All that a row says, as one text."""
        entry = self._entries[row]
        state = "" if entry.enabled else self.tr("not available now")
        return ", ".join(filter(None, (entry.title, entry.aside, state)))


class EntryDelegate(QStyledItemDelegate):
    """The title, what stands aside at the end of the line; what cannot be used is faded."""

    def __init__(self, model: EntryModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, theme = self._model.entry(index.row()), self.theme
        box, metrics, mirror = option.rect, option.fontMetrics, Mirror.of_row(option)
        painter.save()
        let_texts_run(painter)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected)
            painter.drawRoundedRect(QRectF(box).adjusted(_MARGIN, 1, -_MARGIN, -1), 6, 6)
            bar = QRectF(box.left() + _MARGIN - 5, box.top() + 5, 3, box.height() - 10)
            paint_bar(painter, mirror.rect_f(bar), theme)
        inner = box.adjusted(_MARGIN + _PADDING, 0, -_MARGIN - _PADDING, 0)
        elide = Qt.TextElideMode.ElideRight
        aside = metrics.elidedText(entry.aside, elide, inner.width() // 2)
        room = inner.width() - (metrics.horizontalAdvance(aside) + _GAP if aside else 0)
        painter.setPen(theme.text if entry.enabled else faded(theme))
        painter.drawText(inner, mirror.leading, metrics.elidedText(entry.title, elide, room))
        painter.setPen(theme.soft if entry.enabled else faded(theme))
        painter.drawText(inner, mirror.trailing, aside)
        painter.restore()
