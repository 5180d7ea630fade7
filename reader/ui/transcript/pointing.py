"""The exact time of what the reader points at, by mouse or by caret."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.model import Passage, Segment, format_timestamp
from reader.ui.transcript.edit import ReadingEdit
from reader.ui.transcript.gutter import TimestampGutter
from reader.ui.transcript.positions import to_code_points


class Pointing(QObject):
    """Follows the mouse over the text and beside it, else the caret.

    ``changed`` carries the time of the segment that is pointed at, as text; empty for none.
    """

    changed = Signal(str)

    def __init__(self, pane: ReadingEdit, gutter: TimestampGutter) -> None:
        super().__init__(pane)
        self._pane = pane
        self._gutter = gutter
        self._passages: Sequence[Passage] = ()
        self._said = ""
        for part in (pane, pane.viewport(), gutter):
            part.setMouseTracking(True)
            part.installEventFilter(self)
        pane.cursorPositionChanged.connect(self._follow_caret)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Begin anew, with nothing pointed at."""
        self._passages = passages
        self._point(None, "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow_mouse(event, watched)
        elif event.type() == QEvent.Type.Leave and not self._pane.underMouse():
            self._point(None, "")
        return False

    def _follow_mouse(self, event: QMouseEvent, watched: QObject) -> None:
        if event.buttons() or not isinstance(watched, QWidget) or not self._passages:
            return
        point = watched.mapTo(self._pane, event.position().toPoint())
        on_pane = point if watched is not self._pane else event.position().toPoint()
        number, position = text_at(self._pane, on_pane)
        self._tell(number, position)

    def _follow_caret(self) -> None:
        cursor = self._pane.textCursor()
        if self._passages and self._pane.hasFocus():
            self._tell(cursor.blockNumber(), cursor.positionInBlock())

    def _tell(self, number: int, position: int) -> None:
        passage = self._passages[number]
        offset = to_code_points(passage.text, position)
        self._point(number, span_of(passage.segment_at(offset)))

    def _point(self, passage: int | None, said: str) -> None:
        self._gutter.point_at(passage)
        if said != self._said:
            self._said = said
            self.changed.emit(said)


def span_of(segment: Segment) -> str:
    """``0:02:31 – 0:02:35``, or the beginning alone where it has no end; empty for no time."""
    if segment.start is None:
        return ""
    start = format_timestamp(segment.start)
    end = start if segment.end is None else format_timestamp(segment.end)
    return start if end == start else f"{start} – {end}"


def text_at(pane: ReadingEdit, point: QPoint) -> tuple[int, int]:
    """The passage, and the UTF-16 position in it, on the line nearest to a point of the pane."""
    layout, row = pane.scroller.layout, pane.scroller.row_at(point.y())
    line = row.block.layout().lineAt(layout.line_at(row.block, point.y() - row.top))
    return row.block.blockNumber(), line.xToCursor(point.x() - pane.viewport().x())
