"""Pages, painted one paragraph at a time, so that a long episode stops nothing."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QTextLayout,
    QTextOption,
)

from reader.ui.direction import begins_on_the_right
from reader.ui.facts import scaled_font
from reader.ui.printing.content import Content, Piece

_POINTS = 10.5
_LINE_HEIGHT = 1.4
_INK, _SOFT = QColor("#1a1a1a"), QColor("#666666")
_SIDE = Qt.AlignmentFlag
_WIDEST_LABEL = "00:00:00"


class Pages:
    """``paint`` is to be iterated to its end, or closed; all lengths are the device's pixels."""

    def __init__(self, device: QPagedPaintDevice, content: Content, face: QFont) -> None:
        self._device = device
        self._content = content
        self._font = QFont(face)
        self._font.setPointSizeF(_POINTS)
        self.number = 1

    def paint(self) -> Iterator[int]:
        """How many pieces are done, after each of them."""
        painter = QPainter(self._device)
        if not painter.isActive():
            raise OSError("the printer does not take it")
        try:
            self._begin(painter)
            for done, piece in enumerate(self._content.pieces, 1):
                self._piece(piece)
                yield done
            self._footer()
        finally:
            painter.end()

    def _begin(self, painter: QPainter) -> None:
        self._painter = painter
        self._small = scaled_font(self._font, 0.8)
        metrics = QFontMetricsF(self._font, self._device)
        self._line = metrics.height() * _LINE_HEIGHT
        area = QRectF(painter.viewport())
        self._area = QRectF(QPointF(0, 0), QSizeF(area.width(), area.height() - 2 * self._line))
        gutter = QFontMetricsF(self._small, self._device).horizontalAdvance(_WIDEST_LABEL)
        self._gutter = gutter + self._line if any(p.label for p in self._content.pieces) else 0
        self._y = 0.0
        self._head()

    def _head(self) -> None:
        title = scaled_font(self._font, 1.7, QFont.Weight.Bold)
        self._text(self._content.title, title, self._area, _INK)
        if self._content.facts:
            self._text(self._content.facts, self._small, self._area, _SOFT)
        self._y += self._line

    def _piece(self, piece: Piece) -> None:
        if self._y + 2 * self._line + (self._line if piece.speaker else 0) > self._area.height():
            self._turn()
        column = QRectF(self._area)
        if self._content.mirrored:
            column.setRight(column.right() - self._gutter)
        else:
            column.setLeft(self._gutter)
        self._beside(piece.label)
        if piece.speaker:
            name = scaled_font(self._font, 1.0, QFont.Weight.Bold)
            self._text(piece.speaker, name, column, _INK)
        self._text(piece.text, self._font, column, _INK)
        self._y += self._line * 0.5

    def _beside(self, label: str) -> None:
        self._painter.setFont(self._small)
        self._painter.setPen(_SOFT)
        side = _SIDE.AlignRight if self._content.mirrored else _SIDE.AlignLeft
        box = QRectF(0, self._y, self._area.width(), self._line)
        self._painter.drawText(box, side | _SIDE.AlignVCenter | _SIDE.AlignAbsolute, label)

    def _text(self, text: str, font: QFont, column: QRectF, ink: QColor) -> None:
        """Lines of a paragraph, on as many pages as they need."""
        layout = QTextLayout(text, font, self._device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if begins_on_the_right(text) or (ink is _SOFT and self._content.mirrored):
            option.setAlignment(_SIDE.AlignRight)
        layout.setTextOption(option)
        height = QFontMetricsF(font, self._device).height() * _LINE_HEIGHT
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(column.width())
            lines.append(line)
        layout.endLayout()
        for line in lines:
            if self._y + height > self._area.height():
                self._turn()
            self._painter.setPen(ink)
            line.draw(self._painter, QPointF(column.left(), self._y + (height - line.height()) / 2))
            self._y += height

    def _turn(self) -> None:
        self._footer()
        self._device.newPage()
        self.number += 1
        self._y = 0.0

    def _footer(self) -> None:
        """The title and the number of the page."""
        painter = self._painter
        painter.setFont(self._small)
        painter.setPen(_SOFT)
        box = QRectF(0, self._area.height() + self._line, self._area.width(), self._line)
        metrics = QFontMetricsF(self._small, self._device)
        title = metrics.elidedText(
            self._content.title, Qt.TextElideMode.ElideRight, box.width() * 0.8
        )
        middle = _SIDE.AlignVCenter | _SIDE.AlignAbsolute
        near, far = _SIDE.AlignLeft, _SIDE.AlignRight
        near, far = (far, near) if self._content.mirrored else (near, far)
        painter.drawText(box, near | middle, title)
        painter.drawText(box, far | middle, str(self.number))
