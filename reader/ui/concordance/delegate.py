"""Paints the cells of a concordance, aligned on the keyword."""

import unicodedata

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model.concordance import ConcordanceLine
from reader.ui.concordance.model import Column, Index, LineModel, cell_text
from reader.ui.theme import Theme

GAP = 4
_ALIGN = Qt.AlignmentFlag
_ABSOLUTE = _ALIGN.AlignAbsolute | _ALIGN.AlignVCenter
_TOWARDS = {
    Column.LEFT: _ALIGN.AlignRight,
    Column.KEYWORD: _ALIGN.AlignHCenter,
    Column.RIGHT: _ALIGN.AlignLeft,
}
_SINGLE = Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextDontClip.value


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from the right."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


class LineDelegate(QStyledItemDelegate):
    """Contexts run away from the keyword and are cut by the cell's edge."""

    def __init__(self, model: LineModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, column = self._model.line(index.row()), Column(index.column())
        painter.save()
        painter.setClipRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.selected)
        painter.setPen(self._color(column))
        if column in _TOWARDS:
            self._paint_text(painter, option, line, column)
        else:
            self._paint_facts(painter, option, cell_text(line, column))
        painter.restore()

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: ConcordanceLine,
        column: Column,
    ) -> None:
        mirrored = is_right_to_left(line.keyword)
        painter.setFont(_bold(option.font) if column is Column.KEYWORD else option.font)
        right_to_left = Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(right_to_left if mirrored else Qt.LayoutDirection.LeftToRight)
        text = cell_text(line, _other(column) if mirrored else column).strip()
        flags = (_ABSOLUTE | _TOWARDS[column]).value | _SINGLE
        painter.drawText(_inner(option.rect), flags, text)

    def _paint_facts(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        inner = _inner(option.rect)
        painter.setFont(option.font)
        short = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, (_ABSOLUTE | _ALIGN.AlignLeft).value | _SINGLE, short)

    def _color(self, column: Column) -> QColor:
        if column is Column.KEYWORD:
            return self._theme.accent
        return self._theme.text if column in _TOWARDS else self._theme.soft


def _other(column: Column) -> Column:
    """What comes before stands on the right, where text runs from the right."""
    return {Column.LEFT: Column.RIGHT, Column.RIGHT: Column.LEFT}.get(column, column)


def _inner(rect: QRect) -> QRect:
    return rect.adjusted(GAP, 0, -GAP, 0)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
