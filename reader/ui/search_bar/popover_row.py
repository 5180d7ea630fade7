"""A row of the search popover."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.ui.icons import icon
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.own_keys import claims
from reader.ui.row_painting import paint_bar
from reader.ui.search_bar.parts import flat_button
from reader.ui.theme import Theme

_PADDING = 10
_ROW = 10
_CROSS = 30
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OWN = (*_ENTER, *_MOVES, Qt.Key.Key_Delete, Qt.Key.Key_Escape)


class PopoverRow(QAbstractButton):
    """A query, and beside it what it means; a recent one has a cross that forgets it."""

    forgotten = Signal()
    moved = Signal(int)  # one row down, or up

    def __init__(
        self, text: str, meaning: str, forgettable: bool, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._query, self._meaning = text, meaning
        self.setAccessibleName(f"{text}, {meaning}" if meaning else text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cross = flat_button("forgetSearch", self.tr("Forget this search"), self)
        self._cross.setFixedSize(22, 22)
        self._cross.clicked.connect(self.forgotten)
        self._cross.setVisible(forgettable)
        self._forgettable = forgettable
        self.set_theme(theme)

    @property
    def holds_focus(self) -> bool:
        return self.hasFocus() or self._cross.hasFocus()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._cross.setIcon(icon("clear", theme.soft))
        self._cross.setStyleSheet(
            "QToolButton { border: none; border-radius: 5px }"
            f"QToolButton:hover, QToolButton:focus {{ background: {theme.line.name()} }}"
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(self.font()).height() + _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cross = QRect(self.width() - 26, (self.height() - 22) // 2, 22, 22)
        self._cross.move(Mirror.of_widget(self).rect(cross).topLeft())

    def event(self, event: QEvent) -> bool:
        return claims(event, _OWN) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Delete and self._forgettable:
            self.forgotten.emit()
        elif event.key() in _MOVES:  # before the scroll area takes them
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.selected)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self.hasFocus():
            bar = QRectF(2, 5, 3, self.height() - 10)
            paint_bar(painter, Mirror.of_widget(self).rect_f(bar), self._theme)
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        middle = inner.width() * 9 // 20
        width = middle - _PADDING if self._meaning else inner.width() - _CROSS
        let_texts_run(painter)
        painter.setPen(self._theme.text)
        self._draw(painter, QRect(inner.left(), 0, width, self.height()), self._query)
        if self._meaning:
            painter.setPen(self._theme.soft)
            right = QRect(inner.left() + middle, 0, inner.width() - middle, self.height())
            self._draw(painter, right, self._meaning)

    def _draw(self, painter: QPainter, rect: QRect, text: str) -> None:
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        mirror = Mirror.of_widget(self)
        painter.drawText(mirror.rect(rect), mirror.leading, short)
