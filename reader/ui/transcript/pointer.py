"""Selecting with the mouse: between the lines, in the margins and beyond the edges."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit

from reader.ui.transcript.scrolling import Scroller

_FRAME = 16
_FASTEST = 60


class Pointer(QObject):
    """Turns a mouse event anywhere on the pane into one on the nearest line.

    Qt knows no line between two lines, and its own scrolling while dragging
    goes by whole lines and would begin far below the visible edge.
    """

    dragged = Signal(QMouseEvent)

    def __init__(self, edit: QPlainTextEdit, scroller: Scroller) -> None:
        super().__init__(edit)
        self._edit = edit
        self._scroller = scroller
        self._last: QMouseEvent | None = None
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(self._scroll_on)

    def on_text(self, event: QMouseEvent, point: QPoint) -> QMouseEvent:
        """The same event in the viewport, on the line nearest to ``point`` in the pane."""
        viewport = self._edit.viewport()
        y = max(0, min(point.y(), self._scroller.height - 1))
        row = self._scroller.row_at(y)
        layout = self._scroller.layout
        line = row.block.layout().lineAt(layout.line_at(row.block, y - row.top))
        center = row.top + line.y() + line.height() / 2 - viewport.y()
        x = max(0, min(point.x() - viewport.x(), viewport.width() - 1))
        return QMouseEvent(
            event.type(),
            QPointF(x, center),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def follow(self, event: QMouseEvent, y: int) -> None:
        """Keep scrolling while the button is held beyond the upper or lower edge."""
        beyond = min(0, y) + max(0, y - self._scroller.height)
        if beyond and event.buttons() & Qt.MouseButton.LeftButton:
            self._last = event.clone()
            self._beyond = max(-_FASTEST, min(beyond, _FASTEST))
            self._timer.start()
        else:
            self.stop()

    def stop(self) -> None:
        self._timer.stop()
        self._last = None

    def _scroll_on(self) -> None:
        self._scroller.scroll_by(round(self._beyond / 2) or self._beyond)
        if self._last is not None:
            self.dragged.emit(self._last)
