"""Paints the cells of a concordance, aligned on the keyword."""

import unicodedata

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model.concordance import ConcordanceLine
from reader.ui.concordance.fitting import MARGINS, fitting
from reader.ui.concordance.model import Column, Index, LineModel, cell_text
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.row_painting import paint_bar
from reader.ui.theme import Theme

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
    """Contexts run away from the keyword, as many whole words as there is room for."""

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
            if column is Column.PLACE:
                bar = QRectF(option.rect.left() + 1, option.rect.top() + 2, 3, 0)
                bar.setBottom(option.rect.bottom() - 1)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_bar(painter, Mirror.of_row(option).rect_f(bar), self._theme)
        painter.setPen(self._color(column))
        if column in _TOWARDS:
            self._paint_text(painter, option, line, column)
        else:
            self._paint_facts(painter, option, cell_text(line, column), index)
        painter.restore()

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: ConcordanceLine,
        column: Column,
    ) -> None:
        mirrored = is_right_to_left(line.keyword)
        font = bold(option.font) if column is Column.KEYWORD else option.font
        painter.setFont(font)
        right_to_left = Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(right_to_left if mirrored else Qt.LayoutDirection.LeftToRight)
        said = _other(column) if mirrored else column
        inner, text = option.rect.marginsRemoved(MARGINS[column]), cell_text(line, said).strip()
        if column is Column.KEYWORD:
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        else:
            text = fitting(text, QFontMetrics(font), inner.width(), end=said is Column.LEFT)
        painter.drawText(inner, (_ABSOLUTE | _TOWARDS[column]).value | _SINGLE, text)

    def _paint_facts(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, index: Index
    ) -> None:
        inner = option.rect.marginsRemoved(MARGINS[Column(index.column())])
        painter.setFont(option.font)
        let_texts_run(painter)
        short = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, (_ABSOLUTE | _ALIGN.AlignLeft).value | _SINGLE, short)

    def _color(self, column: Column) -> QColor:
        if column is Column.KEYWORD:
            return self._theme.accent
        return self._theme.text if column in _TOWARDS else self._theme.soft


def _other(column: Column) -> Column:
    """What comes before stands on the right, where text runs from the right."""
    return {Column.LEFT: Column.RIGHT, Column.RIGHT: Column.LEFT}.get(column, column)


def bold(font: QFont) -> QFont:
    """The keyword's font."""
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result
