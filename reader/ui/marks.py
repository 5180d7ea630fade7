"""How the colours of annotations look.

The tints are calm. The line below each is told from the others by its hue and by its
lightness, so that eyes that see fewer hues can do so, too.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

from reader.model import Color
from reader.ui.theme import Theme

_LIGHT: Mapping[Color, tuple[str, str]] = {
    Color.BLUE: ("#c3dffa", "#0b7ff0"),
    Color.GREEN: ("#d6f4e4", "#17573a"),
    Color.RED: ("#ffd3c0", "#d15d1c"),
    Color.PURPLE: ("#e8ccf5", "#7a1288"),
    Color.GREY: ("#dedcd7", "#8a8883"),
}
_DARK: Mapping[Color, tuple[str, str]] = {
    Color.BLUE: ("#12365f", "#3d86f5"),
    Color.GREEN: ("#124d35", "#7dedb8"),
    Color.RED: ("#4d2012", "#e5752a"),
    Color.PURPLE: ("#552a62", "#f6a8f8"),
    Color.GREY: ("#43454a", "#8b8984"),
}
_ICON = 16


def tint(color: Color, theme: Theme) -> QColor:
    """What stands behind words."""
    return QColor((_DARK if theme.dark else _LIGHT)[color][0])


def line(color: Color, theme: Theme) -> QColor:
    """What stands out from the page."""
    return QColor((_DARK if theme.dark else _LIGHT)[color][1])


def color_name(color: Color) -> str:
    """The colour in the user's language."""
    names = {
        Color.BLUE: QCoreApplication.translate("Marks", "Blue"),
        Color.GREEN: QCoreApplication.translate("Marks", "Green"),
        Color.RED: QCoreApplication.translate("Marks", "Red"),
        Color.PURPLE: QCoreApplication.translate("Marks", "Purple"),
        Color.GREY: QCoreApplication.translate("Marks", "Grey"),
    }
    return names[color]


def color_icon(color: Color, theme: Theme) -> QIcon:
    """A disc of the tint with a rim of the line."""
    picture = QPixmap(_ICON * 2, _ICON * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(line(color, theme))
    pen.setWidthF(1.6)
    painter.setPen(pen)
    painter.setBrush(tint(color, theme))
    painter.drawEllipse(QRectF(2, 2, _ICON - 4, _ICON - 4))
    painter.end()
    return QIcon(picture)


def paint_ribbon(painter: QPainter, place: QRectF, color: QColor) -> None:
    """The sign of a bookmark."""
    left, middle, right = place.left() + 1, place.center().x(), place.right() - 1
    corners = [(left, place.top()), (right, place.top()), (right, place.bottom())]
    corners += [(middle, place.bottom() - 3), (left, place.bottom())]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
