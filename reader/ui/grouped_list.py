"""A list of rows under headings: what the episode list and the hit list share."""

from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.ui.row_list import RowListView
from reader.ui.theme import Theme, scroll_bar_style

_HINT = QAbstractItemView.ScrollHint
_SELECT = QItemSelectionModel.SelectionFlag
_MOVE = QAbstractItemView.CursorAction
_BACK = (_MOVE.MoveUp, _MOVE.MovePageUp, _MOVE.MovePrevious)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EXTENDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Measuring(Protocol):
    """A delegate that breaks its texts for one width and one font."""

    def use_width(self, width: int) -> object: ...
    def use_font(self, font: QFont) -> object: ...
    def use_theme(self, theme: Theme) -> None: ...


class GroupedListView(RowListView):
    """Rows are chosen by click, by Enter, or when the arrow keys come to rest.

    A heading is a row that is not enabled. A view of its own kind says in
    ``choose`` what choosing means. Extending a selection chooses nothing.
    """

    window_wanted = Signal(int)  # for what is in this row

    def __init__(
        self,
        model: QAbstractListModel,
        measuring: Measuring,
        settle_ms: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._measuring = measuring
        self._is_plain = True  # the last click: without Shift and Control
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(settle_ms)
        self._settle.timeout.connect(self.choose)
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there (and invisible while there is nothing to scroll), so that it
        # never changes the width that texts are broken for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        bar = self.verticalScrollBar()
        bar.setSingleStep(20)
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        self.clicked.connect(self._clicked)

    def choose(self) -> None:
        """Choose the marked row, if there is one."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        self._measuring.use_theme(theme)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self.viewport().update()

    def is_heading(self, row: int) -> bool:
        return not self.model().flags(self.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled

    def mark_row(self, row: int | None) -> None:
        """Mark a row, and bring it into view, without choosing it."""
        self._settle.stop()
        self._mark(QModelIndex() if row is None else self.model().index(row, 0))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = _HINT.EnsureVisible,
    ) -> None:
        """As usual, and the heading above the first row of a group comes along."""
        above = index.row() - 1
        if above >= 0 and self.is_heading(above):
            super().scrollTo(self.model().index(above, 0), hint)
        super().scrollTo(index, hint)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """As usual, but never onto a heading."""
        index = super().moveCursor(action, modifiers)
        if not index.isValid() or not self.is_heading(index.row()):
            return index
        back = action in _BACK and index.row() > 0
        return self.model().index(index.row() + (-1 if back else 1), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if asks_for_window(event, self) and row >= 0 and not self.is_heading(row):
            self.window_wanted.emit(row)
            return
        left = event.button() == Qt.MouseButton.LeftButton
        self._is_plain = left and not event.modifiers() & _EXTENDING
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at a row that is seen: Qt's first current row is not marked."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.selectionModel().hasSelection():
            self._mark(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.choose()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if event.modifiers() & _EXTENDING:
            self._settle.stop()
        elif self.currentIndex() != before:
            self._settle.start()

    def doItemsLayout(self) -> None:
        self._measuring.use_width(self.viewport().width())
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            top = self.indexAt(self.viewport().rect().topLeft())
            self.doItemsLayout()
            if top.row() > 0:
                super().scrollTo(top, _HINT.PositionAtTop)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measuring.use_font(self.font())
            self.scheduleDelayedItemsLayout()

    def _mark(self, index: QModelIndex) -> None:
        """Alone: QListView's own way adds to what is selected while Control is held down."""
        self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect)

    def _clicked(self, index: QModelIndex) -> None:
        if self._is_plain and index == self.currentIndex():
            self.choose()


def asks_for_window(event: QMouseEvent, view: QListView) -> bool:
    """By the middle button, or with Control where that does not extend a selection."""
    if view.selectionMode() != QListView.SelectionMode.SingleSelection:
        return event.button() == Qt.MouseButton.MiddleButton
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    is_click = event.button() == Qt.MouseButton.LeftButton and control
    return is_click or event.button() == Qt.MouseButton.MiddleButton
