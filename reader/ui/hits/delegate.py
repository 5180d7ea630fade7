"""Paints the rows of the hit list."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Hit
from reader.ui.hits.model import EpisodeHeading, HitListModel
from reader.ui.hits.snippets import SnippetLayout
from reader.ui.theme import Theme

# The slim scroll bar is the margin on the right.
MARGIN = 10
PADDING = 10
_ABOVE, _BELOW = 7, 8
_HEADING_ABOVE, _HEADING_BELOW = 12, 5
# Enough for what a screen shows; a row's height is remembered for all.
_LAYOUTS_KEPT = 200
Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Sizes and paints rows of a ``HitListModel``."""

    def __init__(self, model: HitListModel, theme: Theme, font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._width = 0
        self._layouts: dict[Hit, SnippetLayout] = {}
        self._heights: dict[Hit, int] = {}
        self.use_font(font)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._layouts.clear()

    def use_font(self, font: QFont) -> None:
        """Take sizes from ``font`` from now on."""
        self._font = QFont(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self.forget()

    def use_width(self, width: int) -> None:
        """Break snippets for rows ``width`` pixels wide."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Drop every layout, for other hits will come."""
        self._layouts.clear()
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        row = self._model.row(index.row())
        if isinstance(row, EpisodeHeading):
            height = QFontMetrics(self._bold).height()
            return QSize(0, height + _HEADING_ABOVE + _HEADING_BELOW)
        height = self._heights.get(row, 0) or self._layout(row).height
        return QSize(0, height + _ABOVE + _BELOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        painter.save()
        if isinstance(row, EpisodeHeading):
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_ground(painter, option)
            corner = option.rect.topLeft()
            origin = QPointF(corner.x() + MARGIN + PADDING, corner.y() + _ABOVE)
            self._layout(row).paint(painter, origin)
        painter.restore()

    def _layout(self, hit: Hit) -> SnippetLayout:
        known = self._layouts.get(hit)
        if known is None:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                self._layouts.clear()
            width = max(60, self._width - MARGIN - 2 * PADDING)
            known = self._layouts[hit] = SnippetLayout(hit, self._font, width, self._theme)
            self._heights[hit] = known.height
        return known

    def _paint_heading(self, painter: QPainter, rect: QRect, row: EpisodeHeading) -> None:
        metrics = QFontMetrics(self._bold)
        inner = rect.adjusted(MARGIN + PADDING, _HEADING_ABOVE, -PADDING, -_HEADING_BELOW)
        count = str(row.count)
        room = inner.width() - metrics.horizontalAdvance(count) - 8
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._bold)
        painter.setPen(self._theme.text)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(self._font)
        painter.setPen(self._theme.soft)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        fill = QColor(self._theme.selected)
        if not option.state & QStyle.StateFlag.State_Selected:
            if not option.state & QStyle.StateFlag.State_MouseOver:
                return
            fill.setAlphaF(0.45)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(MARGIN, 0, 0, -1), 8, 8)
