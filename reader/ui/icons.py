"""Our own icons, tinted to the theme: SVG files with ``currentColor`` for the ink."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.services.places import resource_folder

# Pixels a side. Rendering costs start-up time: only what the window shows is made.
_TINTED_SIZES = (18, 36)
_APP_SIZES = (32, 64, 256)
# What points along the lines turns with the window.
_DIRECTED = ("back", "forward", "sort")


def icon(name: str, color: QColor) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` with its ink in ``color``.

    Raises FileNotFoundError where there is no such icon.
    """
    from_the_right = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _rendered(name, color.name(), color.alphaF(), name in _DIRECTED and from_the_right)


@lru_cache(maxsize=128)
def _rendered(name: str, color: str, opacity: float, is_turned: bool) -> QIcon:
    source = (resource_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    result = QIcon()
    for side in _TINTED_SIZES if "currentColor" in source else _APP_SIZES:
        normal = _pixmap(renderer, side, opacity, is_turned)
        result.addPixmap(normal, QIcon.Mode.Normal)
        faint = _pixmap(renderer, side, opacity * 0.4, is_turned)
        result.addPixmap(faint, QIcon.Mode.Disabled)
    return result


def _pixmap(renderer: QSvgRenderer, side: int, opacity: float, is_turned: bool) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    if is_turned:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer.render(painter)
    painter.end()
    return pixmap
