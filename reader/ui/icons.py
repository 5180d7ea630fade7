"""Our own icons, tinted to the theme: SVG files with ``currentColor`` for the ink."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.services.places import resource_folder

_SIZES = (16, 18, 20, 24, 32, 48, 64, 128, 256)
_RATIOS = (1, 2)


def icon(name: str, color: QColor) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` with its ink in ``color``.

    Raises FileNotFoundError where there is no such icon.
    """
    source = (resource_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    result = QIcon()
    _add_pixmaps(result, source, color, QIcon.Mode.Normal)
    faded = QColor(color)
    faded.setAlphaF(color.alphaF() * 0.4)
    _add_pixmaps(result, source, faded, QIcon.Mode.Disabled)
    return result


def _add_pixmaps(target: QIcon, source: str, color: QColor, mode: QIcon.Mode) -> None:
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color.name()).encode()))
    sizes = _SIZES if "currentColor" not in source else _SIZES[:5]
    for side in sizes:
        for ratio in _RATIOS:
            pixmap = _render(renderer, side, ratio, color.alphaF())
            target.addPixmap(pixmap, mode)


def _render(renderer: QSvgRenderer, side: int, ratio: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
