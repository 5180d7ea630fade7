"""Drag and drop on the whole window: whatever lies under the pointer, the library takes it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget

from reader.ui.adding.mime import are_audio, is_offered, offer_of
from reader.ui.facts import scaled_font
from reader.ui.theme import LIGHT, Theme

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)
_MARGIN, _RADIUS = 24.0, 14.0


class DropTarget(QObject):
    """Accepts files, folders and text for the window.

    ``dropped`` gives an Offer, and the place in the window.
    """

    dropped = Signal(object, QPoint)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for field in window.findChildren(QLineEdit):
            field.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        self._overlay.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window:
            return self._pass_over(event)
        kind = event.type()
        if kind in _DRAGS and isinstance(event, QDragMoveEvent):
            return self._drag(event)
        if kind == QEvent.Type.DragLeave:
            self._overlay.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return False

    def _pass_over(self, event: QEvent) -> bool:
        """A field takes a few words, to search for them; what else comes goes to the window."""
        if event.type() in _DRAGS and isinstance(event, QDragMoveEvent):
            data = event.mimeData()
            if data.hasUrls() or "\n" in data.text():
                event.ignore()
                return True
        return False

    def _drag(self, event: QDragMoveEvent) -> bool:
        wanted = event.source() is None and is_offered(event.mimeData())
        if wanted:
            data = event.mimeData()
            self._overlay.cover(data.hasUrls() and are_audio(offer_of(data).paths))
            # Never a move: the file stays where it is.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._overlay.hide()
        offer = offer_of(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(bool(offer))
        if offer:
            self.dropped.emit(offer, event.position().toPoint())
        return True


class DropOverlay(QWidget):
    """Lies over the window while something is dragged over it, and says what a drop does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("dropOverlay")
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = window
        self._theme = LIGHT
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def cover(self, is_audio: bool) -> None:
        """Come over all of the window."""
        adding, attaching = self.tr("Drop to add to the library"), self.tr("Drop to attach audio")
        self._text = attaching if is_audio else adding
        self.setAccessibleName(self._text)
        if not self.isVisible():
            self.setGeometry(self._window.rect())
            self.show()
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        veil = QColor(theme.ground)
        veil.setAlphaF(0.93)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(theme.accent, 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.setFont(scaled_font(self.font(), 1.7, QFont.Weight.DemiBold))
        wrapped = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        words = painter.boundingRect(frame, wrapped, self._text)
        painter.setBrush(theme.ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(words.adjusted(-40, -24, 40, 24), _RADIUS, _RADIUS)
        painter.setPen(theme.accent)
        painter.drawText(frame, wrapped, self._text)
