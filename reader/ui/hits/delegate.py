"""Paints the rows of the hit list."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Hit
from reader.ui.headed_model import Heading
from reader.ui.hits.model import HitListModel
from reader.ui.hits.snippets import SnippetLayout
from reader.ui.mirroring import Mirror
from reader.ui.row_painting import MARGIN, heading_height, paint_ground, paint_heading
from reader.ui.theme import Theme

PADDING = 10
_ABOVE, _BELOW = 7, 8
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
        if isinstance(row, Heading):
            return QSize(0, heading_height(self._font))
        height = self._heights.get(row, 0) or self._layout(row).height
        return QSize(0, height + _ABOVE + _BELOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        else:
            paint_ground(painter, option, self._theme)
            corner = self._inner(option).topLeft()
            self._layout(row).paint(painter, QPointF(corner.x(), corner.y() + _ABOVE))
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

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Heading) -> None:
        paint_heading(painter, self._inner(option), row, self._font, self._theme)

    def _inner(self, option: QStyleOptionViewItem) -> QRect:
        inner = option.rect.adjusted(MARGIN + PADDING, 0, -PADDING, 0)
        return Mirror.of_row(option).rect(inner)
