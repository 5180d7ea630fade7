"""A list that places its rows itself.

A QListView asks its delegate for the size of each row whenever one changes:
thousands of calls are what makes a list of thousands slow. Here the heights
come at once, and the rows stand where their sums say.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

# Its hundreds of constants take 4 ms, and are wanted for the first row that is painted.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

_HINT = QAbstractItemView.ScrollHint
_MOVE = QAbstractItemView.CursorAction
_STEPS = {_MOVE.MoveUp: -1, _MOVE.MovePrevious: -1, _MOVE.MoveDown: 1, _MOVE.MoveNext: 1}
Index = QModelIndex | QPersistentModelIndex


class RowListView(QListView):
    """Rows one under the other, scrolled by the pixel. All heights are in pixels.

    A view of its own kind may say in ``row_heights`` what it thinks of rows that
    are far away, and in ``exact_height`` what it knows of those that come into view.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_placed = True
        self._heights: list[int] = []
        self._tops = [0]

    def row_heights(self) -> list[int]:
        """The height of each row."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        model, delegate = self.model(), self.itemDelegate()
        rows = range(model.rowCount())
        return [delegate.sizeHint(option, model.index(row, 0)).height() for row in rows]

    def exact_height(self, row: int) -> int:
        """The true height of a row that is about to be seen."""
        return self._heights[row]

    def make_exact(self, rows: range) -> None:
        """Give rows their true heights; what is in view stays where it is."""
        bar = self.verticalScrollBar()
        anchor = min(self._row_at(bar.value() - 1) + 1, len(self._heights)) if bar.value() else 0
        offset = self._tops[anchor] - bar.value()
        true = [self.exact_height(row) for row in rows]
        if true == self._heights[rows.start : rows.stop]:
            return
        self._heights[rows.start : rows.stop] = true
        self._add_up()
        self.updateGeometries()
        bar.setValue(self._tops[anchor] - offset)
        self.viewport().update()

    def bring_to(self, row: int, top: int) -> None:
        """Scroll until a row begins ``top`` pixels below the top of the viewport."""
        self._see_around(row)
        self.verticalScrollBar().setValue(self._tops[row] - top)

    def doItemsLayout(self) -> None:
        """Measure all rows anew."""
        self._place()
        # Not QListView's, which would ask for every size.
        QAbstractItemView.doItemsLayout(self)
        self._see()

    def reset(self) -> None:
        self._is_placed = False
        super().reset()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        self.ensure_placed()
        top = self._tops[index.row()] - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._heights[index.row()])

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.ensure_placed()
        place = point.y() + self.verticalScrollBar().value()
        if not 0 <= place < self._tops[-1]:
            return QModelIndex()
        return self.model().index(self._row_at(place), 0)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def updateGeometries(self) -> None:
        self.ensure_placed()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._tops[-1] - page))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._see()
        self.viewport().update()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = _HINT.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        self.ensure_placed()
        self._see_around(index.row())
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top, height = self._tops[index.row()], self._heights[index.row()]
        above, below = top, top + height - page
        if hint == _HINT.PositionAtCenter:
            bar.setValue(top + (height - page) // 2)
        elif hint == _HINT.PositionAtTop or (hint == _HINT.EnsureVisible and bar.value() > above):
            bar.setValue(above)
        elif hint == _HINT.PositionAtBottom or bar.value() < below:
            bar.setValue(min(above, below))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        self.ensure_placed()
        last, row = len(self._heights) - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if row < 0 or action == _MOVE.MoveHome:
            return self.model().index(0, 0)
        page = self.viewport().height() - self._heights[row]
        if action == _MOVE.MoveEnd:
            row = last
        elif action == _MOVE.MovePageUp:
            row = min(row - 1, self._row_at(self._tops[row] - page))
        elif action == _MOVE.MovePageDown:
            row = max(row + 1, self._row_at(self._tops[row] + page))
        else:
            row += _STEPS.get(action, 0)
        return self.model().index(max(0, min(row, last)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.ensure_placed()
        area, chosen = rect.normalized(), QItemSelection()
        if rows := self._rows_in(area.top(), area.bottom()):
            model = self.model()
            chosen.select(model.index(rows[0], 0), model.index(rows[-1], 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """All that is to be seen: looking at each selected row would take longer."""
        return QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        self.ensure_placed()
        if not self._heights:
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, delegate, model = option.state, self.itemDelegate(), self.model()
        painter = QPainter(self.viewport())
        hovered = self._hovered()
        for row in self._rows_in(event.rect().top(), event.rect().bottom()):
            index = model.index(row, 0)
            option.rect = self.visualRect(index)
            option.state = plain | self._state_of(index, hovered)
            delegate.paint(painter, option, index)

    def _state_of(self, index: QModelIndex, hovered: int) -> "QStyle.StateFlag":
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415

        flag = QStyle.StateFlag
        state = flag.State_None
        if self.selectionModel().isSelected(index):
            state |= flag.State_Selected
        if index.row() == hovered and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            state |= flag.State_MouseOver
        if self.hasFocus() and index == self.currentIndex():
            state |= flag.State_HasFocus
        return state

    def _hovered(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row()

    def _rows_in(self, top: int, bottom: int) -> range:
        """The rows between two places of the viewport."""
        offset = self.verticalScrollBar().value()
        top, bottom = max(0, top + offset), min(bottom + offset, self._tops[-1] - 1)
        return range(self._row_at(top), self._row_at(bottom) + 1) if top <= bottom else range(0)

    def _row_at(self, place: int) -> int:
        return min(max(0, bisect_right(self._tops, place) - 1), len(self._heights) - 1)

    def _see(self) -> None:
        self.ensure_placed()
        if self._heights:
            self.make_exact(self._rows_in(0, self.viewport().height()))

    def _see_around(self, row: int) -> None:
        """A page above and a page below it."""
        page = self.viewport().height()
        first, last = self._tops[row] - page, self._tops[row + 1] + page
        self.make_exact(range(self._row_at(first), self._row_at(last) + 1))

    def ensure_placed(self) -> None:
        """Place rows that have changed; they may not be laid out yet."""
        if not self._is_placed:
            self._place()

    def _place(self) -> None:
        self._is_placed = True
        self._heights = self.row_heights()
        self._add_up()

    def _add_up(self) -> None:
        self._tops = [0, *accumulate(self._heights)]
