"""The left pane with the basket: what can be done with all of it, and the cards."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model import BasketItem
from reader.ui.basket.head import BasketHead
from reader.ui.basket.model import BasketModel
from reader.ui.basket.view import BasketView
from reader.ui.theme import LIGHT, Theme, build_palette


class BasketPane(QWidget):
    """The quotes in the user's order. ``actions`` are for all of them, the last ones in a menu."""

    chosen = Signal(object)  # BasketItem, to go to
    removal_wanted = Signal(object)
    menu_requested = Signal(object, QPoint)
    arranged = Signal(object, object)  # the ids before and after
    note_kept = Signal(str, str)  # id and note, while it is written
    note_done = Signal(object, str)  # the BasketItem as it was, and its note

    def __init__(
        self,
        actions: Sequence[QAction],
        more: Sequence[QAction],
        parent: QWidget | None = None,
        theme: Theme = LIGHT,
    ) -> None:
        super().__init__(parent)
        self._model = BasketModel(self)
        self.view = BasketView(self._model, theme, self)
        self.view.chosen.connect(self.chosen)
        self.view.removal_wanted.connect(self.removal_wanted)
        self.view.menu_requested.connect(self.menu_requested)
        self.view.arranged.connect(self.arranged)
        self.view.cards.note_kept.connect(self.note_kept)
        self.view.cards.note_done.connect(self._finish_note)
        self._make_parts(actions, more)
        self._lay_out()
        self.setAutoFillBackground(True)
        self.set_theme(theme)
        self.set_items(())

    def set_items(self, items: Sequence[BasketItem]) -> None:
        """List these; what is marked stays marked, and what is in view."""
        current, row = self.view.current(), self.view.currentIndex().row()
        if [item.id for item in items] != self._model.ids():
            self.view.finish_editing()
        # First, so that the cards are laid out once, for the width that they will have.
        self._message.setVisible(not items)
        self._stack.setCurrentWidget(self.view if items else self._message)
        top = self.view.verticalScrollBar().value()
        if self._model.set_items(items):
            self.view.doItemsLayout()
            self.view.verticalScrollBar().setValue(top)
            self._mark(current, row)

    def items(self) -> tuple[BasketItem, ...]:
        """The quotes in their order."""
        return self._model.items()

    def focus_list(self) -> None:
        """Give the list the keyboard, and a card to begin with."""
        if not self.view.currentIndex().isValid() and self._model.rowCount():
            self.view.mark_row(0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_editing(self) -> None:
        """Keep the note that is being written, if there is one."""
        self.view.finish_editing()

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        self.view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.view.set_theme(theme)
        self._message.setStyleSheet(f"color: {theme.soft.name()}; padding: 32px 20px")
        self._head.set_theme(theme)

    def _make_parts(self, actions: Sequence[QAction], more: Sequence[QAction]) -> None:
        self._head = BasketHead(actions, more, self)
        self._message = QLabel(
            self.tr("The basket is empty. Select words, then choose Add to basket."), self
        )
        self._message.setObjectName("basketMessage")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)

    def _mark(self, current: BasketItem | None, row: int) -> None:
        """The same card as before; where it has gone, the one that took its place."""
        if current is None:
            return
        now = self._model.row_of(current.id)
        last = self._model.rowCount() - 1
        if last >= 0:
            self.view.mark_row(min(row, last) if now is None else now)

    def _finish_note(self, before: BasketItem, note: str) -> None:
        self._model.set_note(before.id, note)
        self.note_done.emit(before, note)
