"""A widget above the first passage, which scrolls away with the text."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from reader.ui.transcript.scrolling import Scroller

_EVENT = QEvent.Type
# Pressed beside the header's own parts, these would mean the text behind it.
_POINTED = {
    _EVENT.MouseButtonPress,
    _EVENT.MouseButtonRelease,
    _EVENT.MouseButtonDblClick,
    _EVENT.MouseMove,
    _EVENT.ContextMenu,
}
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class Head(QObject):
    """Keeps the widget at the beginning of the document, beside the viewport and above it.

    Out of sight it is moved, not hidden, so that the keyboard still reaches it.
    """

    changed = Signal()

    def __init__(self, pane: QWidget, scroller: Scroller) -> None:
        super().__init__(pane)
        self._pane = pane
        self._scroller = scroller
        self._widget: QWidget | None = None
        scroller.moved.connect(self._follow)

    def set_widget(self, widget: QWidget | None) -> None:
        """Take over another widget, or none; the old one is on its own again."""
        if self._widget is not None:
            self._watch(self._widget, False)
            self._widget.setParent(None)
        self._widget = widget
        if widget is not None:
            _keep_size_of_font(widget)
            widget.setParent(self._pane)
            self._watch(widget, True)
            widget.show()
        self.changed.emit()

    def fit(self, width: int) -> int:
        """Give the widget that width; the height in pixels that it wants then."""
        widget = self._widget
        if widget is None:
            return 0
        # Wrapped text in it may know its height only at its true width.
        widget.resize(width, widget.height())
        height = _wanted_height(widget)
        widget.resize(width, height)
        if layout := widget.layout():
            # At once: its own call comes after the next picture.
            layout.activate()
        return height

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        widget = self._widget
        if widget is None:
            return False
        if watched is widget and event.type() == _EVENT.LayoutRequest:
            if _wanted_height(widget) != widget.height():
                self.changed.emit()
        elif watched is widget and event.type() in _POINTED:
            event.accept()
            return True
        elif _focused_by_keyboard(event) and isinstance(watched, QWidget):
            self._reveal(watched)
        return False

    def _watch(self, widget: QWidget, wanted: bool) -> None:
        for part in (widget, *widget.findChildren(QWidget)):
            if part is widget or part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                if wanted:
                    part.installEventFilter(self)
                else:
                    part.removeEventFilter(self)

    def _follow(self) -> None:
        if self._widget is not None:
            self._widget.move(0, -min(self._scroller.value, self._widget.height()))

    def _reveal(self, part: QWidget) -> None:
        """Back to the beginning, and down again if the part stands lower than is seen there."""
        if 0 <= self._y(part) <= self._scroller.height - part.height():
            return
        self._scroller.show_start()
        self._scroller.scroll_by(max(0, self._y(part) + part.height() - self._scroller.height))

    def _y(self, part: QWidget) -> int:
        return part.mapTo(self._pane, QPoint(0, 0)).y()


def _focused_by_keyboard(event: QEvent) -> bool:
    return isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_KEYBOARD


def _wanted_height(widget: QWidget) -> int:
    height = widget.heightForWidth(widget.width())
    return max(0, height if height >= 0 else widget.sizeHint().height())


def _keep_size_of_font(widget: QWidget) -> None:
    """A child takes on the size of its parent's font; the size of the text is not its own."""
    font = widget.font()
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF())
    else:
        font.setPixelSize(font.pixelSize())
    widget.setFont(font)
