"""The heads of the columns, each standing as its column does."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.ui.concordance.fitting import MARGINS
from reader.ui.concordance.model import Column, LineModel
from reader.ui.icons import icon
from reader.ui.theme import Theme

_SIGN = 14


class LineHeader(QHeaderView):
    """A click sorts; the column that lines are sorted by is marked with a sign."""

    def __init__(self, model: LineModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.set_theme(theme)
        model.headerDataChanged.connect(lambda *_: self.viewport().update())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._sign = icon("more", theme.accent)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, column = self._theme, Column(section)
        inner, sorts = rect.marginsRemoved(MARGINS[column]), column is self._rows.sorted_by
        name = self._rows.headerData(section, Qt.Orientation.Horizontal)
        painter.save()
        painter.fillRect(rect, theme.ground)
        painter.setPen(theme.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.accent if sorts else theme.soft)
        room = inner.width() - (_SIGN if sorts else 0)
        text = painter.fontMetrics().elidedText(str(name), Qt.TextElideMode.ElideRight, room)
        place = _place(inner, painter.fontMetrics().horizontalAdvance(text), room, column)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        if sorts:
            sign = QRect(place.right() + 2, rect.center().y() - _SIGN // 2, _SIGN, _SIGN)
            self._sign.paint(painter, sign)
        painter.restore()


def _place(inner: QRect, width: int, room: int, column: Column) -> QRect:
    """Where a name stands: over what its column's cells begin with, the sign behind it."""
    spare = {Column.LEFT: room - width, Column.KEYWORD: (room - width) // 2}.get(column, 0)
    return QRect(inner.left() + spare, inner.top(), width, inner.height())
