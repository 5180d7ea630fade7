"""A plain text edit made for reading: a book's lines, a measure, pixel scrolling."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from reader.ui.transcript.caret import Caret
from reader.ui.transcript.column import LEFT_SHARE, Column, Room, fit_column
from reader.ui.transcript.document import build_document
from reader.ui.transcript.idle import IdleLayout
from reader.ui.transcript.keys import moves_caret, read_on, reading_move, shows_caret
from reader.ui.transcript.layout import INSET, PassageLayout, no_indent
from reader.ui.transcript.pointer import Pointer
from reader.ui.transcript.scrolling import Scroller
from reader.ui.transcript.ticks import WIDTH, TickScrollBar
from reader.ui.transcript.wheel import Wheel, is_zoom
from reader.ui.typography import DEFAULT, Typography

_EVENT = QEvent.Type
# After these, of which the first is a queued call, a scroll area places its viewport anew.
_LAYS_OUT = {
    _EVENT.MetaCall,
    _EVENT.LayoutRequest,
    _EVENT.StyleChange,
    _EVENT.LayoutDirectionChange,
}


class ReadingEdit(QPlainTextEdit):
    """Read-only, with a caret. The viewport is as wide as the column of text."""

    zoom_requested = Signal(int)
    column_changed = Signal(int, int)
    heights_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready = False
        self._column = Column(0, 0)
        self.typography = DEFAULT
        self.mirrored = False  # whether the labels stand on the right
        self.side_share = LEFT_SHARE
        self.indent: Callable[[int], float] = no_indent
        _set_up(self)
        self.bar = TickScrollBar(self)
        self.scroller = Scroller(self, self._new_document(""), self.bar)
        self.caret = Caret(self, self.scroller)
        self._pointer = Pointer(self, self.scroller)
        self._pointer.dragged.connect(self.mouseMoveEvent)
        self._wheel = Wheel(self.scroller)
        self._idle = IdleLayout(self)
        self._idle.progressed.connect(self._show_heights)
        self._idle.finished.connect(self._show_heights)
        self._ready = True

    def open_text(self, text: str) -> None:
        """Show another text, with its own labels, from its beginning."""
        self._idle.stop()
        with self.scroller.held():
            self.verticalScrollBar().setValue(0)
            self.scroller.reset(self._new_document(text))
            self.fit()
        self._idle.start(self.scroller.layout)

    def text_column(self) -> tuple[int, int]:
        """Where the text begins, and how wide a line may be, in pixels of the pane."""
        return self._column

    def _new_document(self, text: str) -> PassageLayout:
        old = self.document()
        width = self._column.width
        document = build_document(self, text, self.font(), width, self.typography)
        layout = cast(PassageLayout, document.documentLayout())
        layout.indent = self.indent  # before the view sees the text, and has it laid out
        self.setDocument(document)
        if self._ready:
            old.deleteLater()
        return layout

    # Width and font

    def fit(self) -> None:
        """Give the text its column, and the scroll bar its place."""
        layout = self.scroller.layout
        room = Room(self.width() - WIDTH, self.label_width(), self.mirrored, self.side_share)
        column = fit_column(room, self.font(), self.typography.measure)
        layout.line_width = column.width
        left = column.x - INSET
        right = self.width() - left - column.width - 2 * INSET
        if column != self._column:
            self._column = column
            self.column_changed.emit(*column)
        layout.set_head(self.head_height())
        # Only a viewport that is taller than what is seen of it can move up by pixels.
        self.setViewportMargins(left, 0, right, -layout.spare_height)
        self.bar.setGeometry(self.width() - WIDTH, 0, WIDTH, self.height())

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another way, of the same face and size; the same words stay on top."""
        if typography == self.typography:
            return
        with self.scroller.rewrapped():
            self.typography = typography
            self.scroller.layout.set_typography(typography)
            self.fit()
        self._idle.start(self.scroller.layout)

    def label_width(self) -> int:
        """What stands beside the text needs so many pixels."""
        return 0

    def head_height(self) -> int:
        """What stands above the text needs so many pixels."""
        return 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() != _EVENT.FontChange or not self._ready:
            super().changeEvent(event)
            return
        with self.scroller.rewrapped():
            self.adopt_font(self.font())
            super().changeEvent(event)
            self.fit()
        self._idle.start(self.scroller.layout)

    def adopt_font(self, font: QFont) -> None:
        """Measure again, before the blocks are laid out in another font."""
        self.scroller.layout.set_font(font)

    def event(self, event: QEvent) -> bool:
        if not self._ready:
            return super().event(event)
        if event.type() == _EVENT.Resize:
            return self._resized(event)
        if isinstance(event, QMouseEvent) and self._pressed_in_margin(event):
            return True
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        if isinstance(event, QContextMenuEvent):
            # The edit's own way would scroll to the caret first.
            self.contextMenuEvent(event)
            return True
        handled = super().event(event)
        if event.type() in _LAYS_OUT:
            self.scroller.put_viewport_back()
        return handled

    def _resized(self, event: QEvent) -> bool:
        width = self.viewport().width()
        with self.scroller.rewrapped():
            # First, so that a column that stays as wide as it was is not laid out again.
            self.fit()
            handled = super().event(event)
        if self.viewport().width() != width:
            self._idle.start(self.scroller.layout)
        return handled

    def _show_heights(self) -> None:
        self.scroller.refresh()
        self.heights_changed.emit()

    # Keys and wheel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = reading_move(event)
        if move is not None:
            read_on(self.scroller, move)
            return
        if moves_caret(event):
            self.caret.come_into_view()
        before = self.caret.ends()
        with self.scroller.held():
            super().keyPressEvent(event)
        if shows_caret(event) or self.caret.ends() != before:
            self.caret.reveal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        if not is_zoom(event):
            self._wheel.scroll(event)
        elif steps := self._wheel.zoom_steps(event):
            self.zoom_requested.emit(steps)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.scroller.stop()
        with self.scroller.held():
            super().mousePressEvent(self._on_text(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self._in_pane(event)
        with self.scroller.held():
            super().mouseMoveEvent(self._pointer.on_text(event, point))
        self._pointer.follow(event, point.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.stop()
        with self.scroller.held():
            super().mouseReleaseEvent(self._on_text(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        with self.scroller.held():
            super().mouseDoubleClickEvent(self._on_text(event))

    def _on_text(self, event: QMouseEvent) -> QMouseEvent:
        return self._pointer.on_text(event, self._in_pane(event))

    def _in_pane(self, event: QMouseEvent) -> QPoint:
        return self.mapFromGlobal(event.globalPosition()).toPoint()

    def _pressed_in_margin(self, event: QMouseEvent) -> bool:
        """The margins belong to the text: a selection may begin and end there."""
        handlers = {
            _EVENT.MouseButtonPress: self.mousePressEvent,
            _EVENT.MouseMove: self.mouseMoveEvent,
            _EVENT.MouseButtonRelease: self.mouseReleaseEvent,
            _EVENT.MouseButtonDblClick: self.mouseDoubleClickEvent,
        }
        handler = handlers.get(event.type())
        if handler is None:
            return False
        handler(event)
        return True


def _set_up(edit: QPlainTextEdit) -> None:
    """Nothing to type, drop or scroll by lines; a caret all the same."""
    edit.setFrameShape(QFrame.Shape.NoFrame)
    edit.setReadOnly(True)
    edit.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    edit.setAcceptDrops(False)
    edit.setTabChangesFocus(True)
    edit.setAutoFillBackground(True)
    edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
