"""The small parts of the search frame that Qt does not have in this shape."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QToolButton, QWidget

from reader.ui.icons import icon
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.theme import Theme

_ICON = 18
_TURN_MS = 50
_STEPS = 16


class SearchSign(QWidget):
    """A magnifying glass; a turning arc while a search takes its time."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_ICON, _ICON)
        self._step = 0
        self._turn = QTimer(self, interval=_TURN_MS)
        self._turn.timeout.connect(self._advance)
        self.set_theme(theme)

    @property
    def busy(self) -> bool:
        return self._turn.isActive()

    def set_busy(self, busy: bool) -> None:
        if busy and not self._turn.isActive():
            self._turn.start()
        elif not busy:
            self._turn.stop()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._color = QColor(theme.text)
        self._icon = icon("search", theme.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        if not self.busy:
            self._icon.paint(painter, self.rect())
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 1.75, c=Qt.PenCapStyle.RoundCap))
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.drawArc(box, round(-360 * 16 * self._step / _STEPS), 260 * 16)

    def _advance(self) -> None:
        self._step = (self._step + 1) % _STEPS
        self.update()


class FlatComboBox(QComboBox):
    """A combo box drawn as its text and a small chevron, on whatever is behind it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.currentIndexChanged.connect(lambda _: self.updateGeometry())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._chevron = icon("more", theme.soft)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.currentText()) + 30, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(self._theme.accent if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(_tint(self._theme))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(self._theme.soft)
        mirror = Mirror.of_widget(self)
        let_texts_run(painter)
        place = mirror.rect(self.rect().adjusted(8, 0, 0, 0))
        painter.drawText(place, mirror.leading, self.currentText())
        box = QRect(self.width() - 21, (self.height() - _ICON) // 2 + 1, _ICON, _ICON)
        self._chevron.paint(painter, mirror.rect(box))


def counter_label(name: str, parent: QWidget) -> QLabel:
    """Where in the matches one is."""
    label = QLabel(parent)
    label.setObjectName("matchCounter")
    label.setAccessibleName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def flat_button(name: str, text: str, parent: QWidget) -> QToolButton:
    """A small button with an icon alone; ``text`` says to everyone what it does."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setIconSize(QSize(_ICON, _ICON))
    button.setFixedSize(26, 26)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _tint(theme: Theme) -> QColor:
    color = QColor(theme.ring)
    color.setAlphaF(0.18)
    return color
