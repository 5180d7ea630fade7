"""The list of cards: dragged, moved by keys, their notes edited in place."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from reader.model import BasketItem
from reader.ui.basket.delegate import BasketDelegate
from reader.ui.basket.model import BasketModel
from reader.ui.grouped_list import asks_for_window
from reader.ui.theme import Theme, scroll_bar_style

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDIT = Qt.Key.Key_F2


class BasketView(QListView):
    """Rows of a ``BasketModel``; the signals give a ``BasketItem``, or ids."""

    chosen = Signal(object)  # to go to
    removal_wanted = Signal(object)
    aside = Signal(object)  # wanted in another window
    menu_requested = Signal(object, QPoint)
    arranged = Signal(object, object)  # the ids before and after

    def __init__(self, model: BasketModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._is_aside = False  # the click that is going on
        self.cards = BasketDelegate(model, theme, parent.font(), parent)
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setObjectName("basketList")
        self.setAccessibleName(self.tr("Quotes in the basket"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that it never changes the width that texts are broken for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.setSingleStep(20)
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._go)

    def current(self) -> BasketItem | None:
        return self._rows.item(self.currentIndex().row())

    def mark_row(self, row: int) -> None:
        """Mark a card, and bring it into view."""
        self.setCurrentIndex(self._rows.index(row, 0))

    def set_theme(self, theme: Theme) -> None:
        self.cards.use_theme(theme)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self.viewport().update()

    def edit_note(self) -> None:
        """Write the note of the marked card."""
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            self.edit(index)

    def finish_editing(self) -> None:
        """Keep the note that is being written, if there is one."""
        if self.state() == QAbstractItemView.State.EditingState:
            editor = self.indexWidget(self.currentIndex())
            if editor is not None:
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def move_current(self, steps: int) -> None:
        """Bring the marked card up (-1) or down (1)."""
        row = self.currentIndex().row()
        self._move(row, row + (2 if steps > 0 else -1))

    def doItemsLayout(self) -> None:
        self.cards.use_width(self.viewport().width())
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.cards.use_font(self.font())
            self.scheduleDelayedItemsLayout()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.cards.forget_editor()

    def event(self, event: QEvent) -> bool:
        """Here F2 edits the note; in the window, an episode's details."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == _EDIT:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.current(), event.key()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if item is None:
            super().keyPressEvent(event)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER:
            self.chosen.emit(item)
        elif key == _EDIT:
            self.edit_note()
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(item)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self._rows.item(self.indexAt(event.position().toPoint()).row())
        self._is_aside = item is not None and asks_for_window(event, self)
        if self._is_aside:
            self.aside.emit(item)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the note of a card that is marked already begins to edit it."""
        if self._is_aside:
            return
        place, was_dragging = event.position().toPoint(), self.state()
        super().mouseReleaseEvent(event)
        index = self.indexAt(place)
        item = self._rows.item(index.row())
        if item is None or was_dragging == QAbstractItemView.State.DraggingState:
            return
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.cards.note_rect(self.visualRect(index), item).contains(place):
            self.edit_note()

    def dropEvent(self, event: QDropEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        to = self._rows.rowCount()
        if index.isValid():
            to = index.row() + (place.y() > self.visualRect(index).center().y())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # or Qt would take the row away
        event.accept()
        if event.source() is self:
            self._move(self.currentIndex().row(), to)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index: QModelIndex = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        item = self._rows.item(index.row())
        if item is not None:
            corner = self.visualRect(index).bottomLeft()
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(corner)
            self.menu_requested.emit(item, at)

    def _go(self, index: QModelIndex) -> None:
        if (item := self._rows.item(index.row())) is not None:
            self.chosen.emit(item)

    def _move(self, row: int, to: int) -> None:
        before = self._rows.ids()
        if row >= 0 and self._rows.move(row, to):
            self.scrollTo(self.currentIndex())
            self.arranged.emit(before, self._rows.ids())
