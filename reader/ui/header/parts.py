"""Labels for text that comes from files: always plain, never markup."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QToolButton, QWidget

from reader.ui.icons import icon
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.theme import Theme, scroll_bar_style

# A show may be long: it gives way first, down to this share of the line.
_SHOW_SHARE = 0.3
_DOT = " · "


def plain_label(parent: QWidget, *, selectable: bool = False) -> QLabel:
    """A wrapped label that shows exactly the characters it is given."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setCursor(Qt.CursorShape.IBeamCursor)
    return label


class FactsLine(QWidget):
    """One line, elided where it must be: the show first, then the end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._show, self._rest = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_facts(self, show: str, rest: str) -> None:
        self._show, self._rest = show, rest
        self.setAccessibleName(self.text())
        # Escaped and marked as rich text: a show's name could look like markup to Qt.
        self.setToolTip(_marked_up(self.text()) if self.text() else "")
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """All of it, elided or not."""
        return _DOT.join(filter(None, (self._show, self._rest)))

    def shown_text(self) -> str:
        """What there is room for."""
        metrics, width = self.fontMetrics(), self.width()
        if metrics.horizontalAdvance(self.text()) <= width or not self._rest:
            return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        spare = width - metrics.horizontalAdvance(_DOT + self._rest)
        room = max(spare, round(width * _SHOW_SHARE))
        show = metrics.elidedText(self._show, Qt.TextElideMode.ElideRight, room)
        line = _DOT.join(filter(None, (show, self._rest)))
        return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        let_texts_run(painter)
        painter.drawText(self.rect(), Mirror.of_widget(self).leading, self.shown_text())


class UnfoldButton(QToolButton):
    """A word and a chevron that turns; flat until it is pointed at or has the keyboard."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._more, self._less = icon("more", theme.soft), icon("less", theme.soft)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 26, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(self._theme.accent if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.side)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.soft)
        mirror = Mirror.of_widget(self)
        let_texts_run(painter)
        place = mirror.rect(self.rect().adjusted(5, 0, 0, 0))
        painter.drawText(place, mirror.leading, self.text())
        box = QRect(self.width() - 21, (self.height() - 18) // 2 + 1, 18, 18)
        (self._less if self.isChecked() else self._more).paint(painter, mirror.rect(box))


class FoldedText(QScrollArea):
    """Plain text as high as it needs, up to ``most`` pixels; beyond, it scrolls."""

    def __init__(self, parent: QWidget, most: int) -> None:
        super().__init__(parent)
        self._most = most
        self._label = plain_label(self, selectable=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._label.setAutoFillBackground(False)

    def set_text(self, text: str) -> None:
        self._label.setText(text)
        self.verticalScrollBar().setValue(0)

    def text(self) -> str:
        return self._label.text()

    def set_theme(self, theme: Theme) -> None:
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))

    def fit(self, width: int) -> None:
        """Take the height that the text needs at this width."""
        self.setFixedHeight(min(self._most, self._label.heightForWidth(max(40, width - 4)) + 4))


def _marked_up(text: str) -> str:
    from html import escape  # noqa: PLC0415  (start-up time)

    return f"<span>{escape(text)}</span>"
