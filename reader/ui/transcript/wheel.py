"""What a wheel or a touchpad asks for, in pixels."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.ui.transcript.scrolling import Scroller

_NOTCH = 120


class Wheel:
    """Touchpads move the text under the finger; a wheel's notch glides some lines."""

    def __init__(self, scroller: Scroller) -> None:
        self._scroller = scroller
        self._turned = 0

    def scroll(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y()
        angle = event.angleDelta().y()
        if pixels:
            self._scroller.stop()
            self._scroller.scroll_by(-pixels)
            return
        line = self._scroller.layout.line_height
        distance = -round(angle / _NOTCH * QApplication.wheelScrollLines() * line)
        if abs(angle) < _NOTCH:
            self._scroller.stop()
            self._scroller.scroll_by(distance)
        else:
            self._scroller.glide_by(distance)

    def zoom_steps(self, event: QWheelEvent) -> int:
        """Whole notches turned with Ctrl; parts of one are kept for the next event."""
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        return steps


def is_zoom(event: QWheelEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
