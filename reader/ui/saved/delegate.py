"""Paints the rows of the saved searches."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.facts import count_text
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.row_painting import paint_bar
from reader.ui.theme import Theme

COUNT = Qt.ItemDataRole.UserRole + 1
_MARGIN = 10
_PADDING = 10
_State = QStyle.StateFlag
Index = QModelIndex | QPersistentModelIndex


class SavedSearchDelegate(QStyledItemDelegate):
    """The name, and the count at the end of the row."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, QFontMetrics(option.font).height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        let_texts_run(painter)
        mirror = Mirror.of_row(option)
        focused = bool(option.state & _State.State_Selected and option.state & _State.State_Active)
        if focused or option.state & _State.State_MouseOver:
            fill = QColor(self._theme.selected)
            fill.setAlphaF(1.0 if focused else 0.45)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            ground = QRectF(option.rect).adjusted(_MARGIN, 0, -4, -1)
            painter.drawRoundedRect(mirror.rect_f(ground), 8, 8)
            if focused:
                bar = QRectF(ground.left() - 6, ground.top() + 4, 3, ground.height() - 8)
                paint_bar(painter, mirror.rect_f(bar), self._theme)
        inner = mirror.rect(option.rect.adjusted(_MARGIN + _PADDING, 0, -_PADDING - 4, 0))
        count = index.data(COUNT)
        said = "" if count is None else count_text(count)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(said) - 10
        name = index.data() or ""
        short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._theme.text)
        painter.drawText(inner, mirror.leading, short)
        painter.setPen(self._theme.soft)
        painter.drawText(inner, mirror.trailing, said)
        painter.restore()
