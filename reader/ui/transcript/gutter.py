"""The timestamps beside the text: painted, but clicked and hovered like links."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.model import Passage
from reader.ui.theme import LIGHT, Theme
from reader.ui.transcript.annotated import Signs, tip
from reader.ui.transcript.beside import Beside
from reader.ui.transcript.highlights import paint_marked_row
from reader.ui.transcript.labels import Labels
from reader.ui.transcript.scrolling import Scroller
from reader.ui.transcript.top_edge import Row
from reader.ui.typography import Typography

_SLACK = 4


class TimestampGutter(QWidget):
    """As wide as the margin left of the text, and as high as the pane."""

    activated = Signal(int)
    menu_requested = Signal(int, QPoint)
    sign_activated = Signal(str)  # the id of the annotation

    def __init__(self, parent: QWidget, scroller: Scroller) -> None:
        super().__init__(parent)
        self.setObjectName("timestampGutter")
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timestamps"))
        self._scroller = scroller
        self.signs = Signs(scroller)
        self.beside = Beside(parent.font())
        self._theme = LIGHT
        self._hovered: int | None = None
        self._pressed: int | None = None
        self.marked: int | None = None
        self._fade_end = 0

    @property
    def labels(self) -> Labels:
        return self.beside.labels

    def show_passages(self, passages: Sequence[Passage]) -> None:
        self.beside.labels = Labels(passages, self.beside.typography.timestamps)
        self._hovered = self._pressed = self.marked = None
        self.update()

    def set_typography(self, typography: Typography) -> None:
        self.beside.typography = typography
        self.labels.timestamps = typography.timestamps
        self.update()

    def point_at(self, passage: int | None) -> None:
        """The passage that the reader points at, which may show its time for it."""
        if self.labels.pointed != passage:
            self.labels.pointed = passage
            self.update()

    def set_text_font(self, font: QFont) -> None:
        self.beside.set_text_font(font)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = self.beside.theme = theme
        self.update()

    # Geometry

    def stand_beside(self, column: QRect, pane: QSize, bar: int) -> None:
        """Take the room between the column and the edge of the pane, or its bar at x ``bar``."""
        left = column.right() + 1 if self.beside.mirrored else 0
        width = max(0, bar - left) if self.beside.mirrored else column.x()
        self.setGeometry(left, 0, width, pane.height())
        self._fade_end = column.x() - left if self.beside.mirrored else column.right()

    def light_ends(self, origin: int) -> tuple[int, int]:
        """Where the light of the marked row begins and ends, seen from an x of the pane."""
        begin = self.width() if self.beside.mirrored else 0
        return begin + self.x() - origin, self._fade_end + self.x() - origin

    def timestamp_rect(self, passage: int) -> QRect | None:
        """Where the label of a passage is, in the gutter's own coordinates.

        None where it is not visible or the passage has no label.
        """
        for row in self._scroller.rows():
            if row.block.blockNumber() == passage:
                rect = self._label_rect(row)
                return rect if rect and self.rect().contains(rect.center()) else None
        return None

    def follow(self) -> None:
        """The text has moved under the mouse."""
        if self._hovered is not None:
            self._hover(self._label_at(self.mapFromGlobal(self.cursor().pos())))
        self.update()

    def _label_rect(self, row: Row) -> QRect | None:
        return self.beside.label_rect(row.block.blockNumber(), self.width(), self._baseline(row))

    def _speaker_rect(self, row: Row) -> QRect:
        return self.beside.speaker_rect(row.block.blockNumber(), self.width(), self._baseline(row))

    def _baseline(self, row: Row) -> int:
        layout = self._scroller.layout
        return round(row.top + layout.lead(row.block) + layout.baseline)

    def signs_left(self) -> int:
        """Where signs stand: between the labels and the text."""
        return self.beside.signs_left(self.width())

    def _label_at(self, point: QPoint) -> int | None:
        for row in self._scroller.rows():
            rect = self._label_rect(row)
            if rect and rect.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(point):
                return row.block.blockNumber()
        return None

    def _row_at(self, y: int) -> int | None:
        for row in self._scroller.rows():
            if row.top <= y < row.top + row.height and row.block.blockNumber() < len(self.labels):
                return row.block.blockNumber()
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.ground)
        rows = list(self._scroller.rows())
        for row in rows:  # before all labels: a name reaches below a passage of one line
            if row.block.blockNumber() == self.marked:
                ends = self.light_ends(self.x())
                paint_marked_row(painter, row, self._scroller.layout, ends, self._theme)
        for row in rows:
            self._paint_label(painter, row)
            self.beside.paint_speaker(painter, row.block.blockNumber(), self._speaker_rect(row))
        self.signs.paint(painter, rows, self.signs_left(), self._theme)

    def _paint_label(self, painter: QPainter, row: Row) -> None:
        rect = self._label_rect(row)
        if not rect:
            return
        number = row.block.blockNumber()
        font = QFont(self.beside.label_font)
        font.setUnderline(number == self._hovered)
        font.setItalic(number in self.labels.own)
        link = self.labels.is_link(number) or (self.labels.timed and number == self._hovered)
        painter.setFont(font)
        painter.setPen(self._theme.accent if link else self._theme.soft)
        painter.drawText(
            rect.left(), rect.top() + QFontMetrics(font).ascent(), self.labels.label(number)
        )

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._label_at(event.position().toPoint()))
        if self._hovered is None:
            on_sign = self.signs.at(event.position().toPoint(), self.signs_left())
            self.setCursor(_cursor(0 if on_sign else None))
        if event.buttons() and self._pressed is None:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        marks = self.signs.at(event.position().toPoint(), self.signs_left())
        if event.button() == Qt.MouseButton.LeftButton and marks:
            self.sign_activated.emit(marks[0].id)
            return
        label = self._label_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and label is not None:
            self._pressed = label
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            event.ignore()
        elif self._label_at(event.position().toPoint()) == pressed:
            self.activated.emit(pressed)

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        passage = self._row_at(event.pos().y())
        if passage is not None:
            self.menu_requested.emit(passage, event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _tip(self, point: QPoint) -> str:
        from html import escape  # noqa: PLC0415  (start-up time)

        if marks := self.signs.at(point, self.signs_left()):
            return tip(marks, self._theme)
        for row in self._scroller.rows():
            if self._speaker_rect(row).contains(point):
                # Marked up by us and escaped, so that a name cannot be markup by itself.
                name = self.beside.speaker(row.block.blockNumber())
                return f"<span>{escape(name)}</span>" if name else ""
        is_own = self._label_at(point) in self.labels.own
        return self.tr("Your own time for this passage") if is_own else ""

    def _hover(self, passage: int | None) -> None:
        if passage != self._hovered:
            self._hovered = passage
            self.setCursor(_cursor(passage))
            self.update()


def _cursor(passage: int | None) -> Qt.CursorShape:
    hand = Qt.CursorShape.PointingHandCursor
    return hand if passage is not None else Qt.CursorShape.ArrowCursor
