"""A slim slider that goes where it is clicked."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from reader.ui.theme import LIGHT, Theme

_HEIGHT = 26  # pixels, as are the others
_GROOVE = 4
_RADIUS, _HELD_RADIUS = 5.0, 7.0
_MARGIN = 8  # so that the handle has room at both ends


class SlimSlider(QSlider):
    """``sliderMoved`` comes while it is dragged, ``actionTriggered`` from keys and the wheel.

    Runs from left to right, as every player does.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = LIGHT
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(84, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, _HEIGHT)

    def x_of(self, value: float) -> float:
        """Where a value stands, in pixels."""
        span = self.maximum() - self.minimum()
        share = (value - self.minimum()) / span if span else 0.0
        return _MARGIN + share * (self.width() - 2 * _MARGIN)

    def value_at(self, x: float) -> int:
        """The value that stands there; beyond an end, the end's."""
        room = max(1, self.width() - 2 * _MARGIN)
        share = min(max((x - _MARGIN) / room, 0.0), 1.0)
        return self.minimum() + round(share * (self.maximum() - self.minimum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        action = QSlider.SliderAction
        up = event.angleDelta().y() > 0
        self.triggerAction(action.SliderSingleStepAdd if up else action.SliderSingleStepSub)
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        here = self.x_of(self.sliderPosition())
        self._paint_groove(painter, 0, self.width(), self._theme.line)
        if self.isEnabled():
            self._paint_groove(painter, 0, here, self._theme.accent)
            self._paint_handle(painter, here)
        if self.hasFocus():
            painter.setPen(self._theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def groove(self) -> QRectF:
        """Where the line is."""
        top = (self.height() - _GROOVE) / 2
        return QRectF(_MARGIN, top, self.width() - 2 * _MARGIN, _GROOVE)

    def _paint_groove(self, painter: QPainter, left: float, right: float, color: QColor) -> None:
        groove = self.groove()
        begin, end = max(left, groove.left()), min(right, groove.right())
        painter.setBrush(color)
        shape = QRectF(begin, groove.top(), max(0.0, end - begin), groove.height())
        painter.drawRoundedRect(shape, _GROOVE / 2, _GROOVE / 2)

    def _paint_handle(self, painter: QPainter, x: float) -> None:
        held = self.isSliderDown() or self.underMouse() or self.hasFocus()
        radius = _HELD_RADIUS if held else _RADIUS
        painter.setBrush(self._theme.accent)
        painter.drawEllipse(QPointF(x, self.groove().center().y()), radius, radius)

    def _drag(self, event: QMouseEvent) -> None:
        self.setSliderPosition(self.value_at(event.position().x()))
        self.update()
