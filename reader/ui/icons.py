"""Our own icons, tinted to the theme: SVG files with ``currentColor`` for the ink."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.services.places import resource_folder

# Pixels a side. Rendering costs start-up time: only what the window shows is made.
_TINTED_SIZES = (18, 36)
_APP_SIZES = (32, 64, 256)


def icon(name: str, color: QColor) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` with its ink in ``color``.

    Raises FileNotFoundError where there is no such icon.
    """
    return _rendered(name, color.name(), color.alphaF())


@lru_cache(maxsize=128)
def _rendered(name: str, color: str, opacity: float) -> QIcon:
    source = (resource_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    result = QIcon()
    for side in _TINTED_SIZES if "currentColor" in source else _APP_SIZES:
        result.addPixmap(_pixmap(renderer, side, opacity), QIcon.Mode.Normal)
        result.addPixmap(_pixmap(renderer, side, opacity * 0.4), QIcon.Mode.Disabled)
    return result


def _pixmap(renderer: QSvgRenderer, side: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter)
    painter.end()
    return pixmap
