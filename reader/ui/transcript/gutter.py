"""The timestamps beside the text: painted, but clicked and hovered like links."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
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
from reader.ui.transcript.column import EDGE, LABEL_GAP
from reader.ui.transcript.highlights import paint_marked_row
from reader.ui.transcript.labels import Labels
from reader.ui.transcript.layout import INSET
from reader.ui.transcript.scrolling import Scroller
from reader.ui.transcript.top_edge import Row

_LABEL_SIZE = 0.86
_SPEAKER_SIZE = 0.8
_SLACK = 4
_WIDEST_TIME = "00:00:00"


def label_font(text: QFont) -> QFont:
    """Smaller than the text, with digits of one width so that times stand in line."""
    font = _scaled(text, _LABEL_SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _scaled(text: QFont, factor: float) -> QFont:
    font = QFont(text)
    font.setPointSizeF(max(6.0, text.pointSizeF() * factor))
    return font


class TimestampGutter(QWidget):
    """As wide as the margin left of the text, and as high as the pane."""

    activated = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget, scroller: Scroller) -> None:
        super().__init__(parent)
        self.setObjectName("timestampGutter")
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timestamps"))
        self._scroller = scroller
        self._labels = Labels(())
        self._theme = LIGHT
        self._hovered: int | None = None
        self._pressed: int | None = None
        self.marked: int | None = None
        self.fade_end = 0

    def show_passages(self, passages: Sequence[Passage]) -> None:
        self._labels = Labels(passages)
        self._hovered = self._pressed = self.marked = None
        self.update()

    def set_text_font(self, font: QFont) -> None:
        self._label_font = label_font(font)
        self._speaker_font = _scaled(font, _SPEAKER_SIZE)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    # Geometry

    def label_width(self, most: int) -> int:
        """As wide as any time, or as the longest name if that is no more than ``most``."""
        names = QFontMetrics(self._speaker_font)
        longest = max(map(names.horizontalAdvance, self._labels.speakers()), default=0)
        times = QFontMetrics(self._label_font).horizontalAdvance(_WIDEST_TIME)
        return max(times, min(longest, most, times * 2))

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
        text = self._labels.label(row.block.blockNumber())
        if not text:
            return None
        metrics = QFontMetrics(self._label_font)
        width = metrics.horizontalAdvance(text)
        baseline = round(
            row.top + self._scroller.layout.lead(row.block) + self._scroller.layout.baseline
        )
        left = self._right() - width
        return QRect(left, baseline - metrics.ascent(), width, metrics.height())

    def _speaker_rect(self, row: Row) -> QRect:
        metrics = QFontMetrics(self._speaker_font)
        top = round(
            row.top + self._scroller.layout.lead(row.block) + self._scroller.layout.baseline
        )
        label = self._label_rect(row)
        top = label.bottom() + 2 if label else top - metrics.ascent()
        return QRect(EDGE, top, max(0, self._right() - EDGE), metrics.height())

    def _right(self) -> int:
        return self.width() + INSET - LABEL_GAP

    def _label_at(self, point: QPoint) -> int | None:
        for row in self._scroller.rows():
            rect = self._label_rect(row)
            if rect and rect.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(point):
                return row.block.blockNumber()
        return None

    def _row_at(self, y: int) -> int | None:
        for row in self._scroller.rows():
            if row.top <= y < row.top + row.height and row.block.blockNumber() < len(self._labels):
                return row.block.blockNumber()
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.ground)
        rows = list(self._scroller.rows())
        for row in rows:  # before all labels: a name reaches below a passage of one line
            if row.block.blockNumber() == self.marked:
                ends = (0, self.fade_end)
                paint_marked_row(painter, row, self._scroller.layout, ends, self._theme)
        for row in rows:
            self._paint_label(painter, row)
            self._paint_speaker(painter, row)

    def _paint_label(self, painter: QPainter, row: Row) -> None:
        rect = self._label_rect(row)
        if not rect:
            return
        number = row.block.blockNumber()
        font = QFont(self._label_font)
        font.setUnderline(number == self._hovered)
        link = self._labels.is_link(number) or (self._labels.timed and number == self._hovered)
        painter.setFont(font)
        painter.setPen(self._theme.accent if link else self._theme.soft)
        painter.drawText(
            rect.left(), rect.top() + QFontMetrics(font).ascent(), self._labels.label(number)
        )

    def _paint_speaker(self, painter: QPainter, row: Row) -> None:
        name = self._labels.speaker(row.block.blockNumber())
        if name:
            rect = self._speaker_rect(row)
            painter.setFont(self._speaker_font)
            painter.setPen(self._theme.soft)
            short = QFontMetrics(self._speaker_font).elidedText(
                name, Qt.TextElideMode.ElideRight, rect.width()
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight, short)

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._label_at(event.position().toPoint()))
        if event.buttons() and self._pressed is None:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
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
        for row in self._scroller.rows():
            if self._speaker_rect(row).contains(point):
                # Marked up by us and escaped, so that a name cannot be markup by itself.
                name = self._labels.speaker(row.block.blockNumber())
                return f"<span>{escape(name)}</span>" if name else ""
        return ""

    def _hover(self, passage: int | None) -> None:
        if passage != self._hovered:
            self._hovered = passage
            self.setCursor(_cursor(passage))
            self.update()


def _cursor(passage: int | None) -> Qt.CursorShape:
    hand = Qt.CursorShape.PointingHandCursor
    return hand if passage is not None else Qt.CursorShape.ArrowCursor
