"""Bars from zero: upright over time, lying for names."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.ui.distribution.bars import Bar
from reader.ui.facts import count_text
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.theme import LIGHT, Theme

_FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ALIGN = Qt.AlignmentFlag


class BarChart(QWidget):
    """``chosen`` hands on the filter of a bar that has one."""

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget, *, upright: bool) -> None:
        super().__init__(parent)
        self._title, self._upright = title, upright
        self._bars: tuple[Bar, ...] = ()
        self._current = 0
        self._theme = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.set_bars(())

    @property
    def bars(self) -> Sequence[Bar]:
        return self._bars

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars, self._current = tuple(bars), 0
        self.updateGeometry()
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, QFontMetrics(self.font()).height() * 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, self.sizeHint().height())

    def bar_rect(self, number: int) -> QRect:
        """The room of a bar: a click anywhere in it chooses it."""
        area, count = self._area(), max(1, len(self._bars))
        side = area.width() if self._upright else area.height()
        size = side / count if self._upright else min(side / count, self._line() + 4)
        start, end = round(number * size), round((number + 1) * size)
        if self._upright:
            return QRect(area.left() + start, area.top(), max(1, end - start), area.height())
        return QRect(area.left(), area.top() + start, area.width(), max(1, end - start))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().x(), event.pos().y())
            text = "" if number is None else self._said(self._bars[number])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(round(event.position().x()), round(event.position().y()))
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self._tell()
            self._choose()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._at(round(event.position().x()), round(event.position().y()))
        filtering = number is not None and bool(self._bars[number].filter)
        shape = Qt.CursorShape.PointingHandCursor if filtering else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_FORTH, *_BACK) and self._bars:
            step = 1 if event.key() in _FORTH else -1
            self._current = min(max(self._current + step, 0), len(self._bars) - 1)
            self._tell()
        elif event.key() in _CHOOSE and self._bars:
            self._choose()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        let_texts_run(painter)
        painter.setPen(self._theme.soft)
        title, leading = QRect(0, 0, self.width(), self._line()), Mirror.of_widget(self).leading
        painter.drawText(title, leading, self._short_title())
        for number, bar in enumerate(self._bars):
            rect = self.bar_rect(number)
            if self._upright:
                self._paint_upright(painter, rect, bar)
            else:
                self._paint_lying(painter, rect, bar)
            if number == self._current and self.hasFocus():
                painter.setPen(self._theme.ring)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self._upright and self._bars:
            self._paint_axis(painter)

    def _paint_upright(self, painter: QPainter, rect: QRect, bar: Bar) -> None:
        height = self._length(bar, rect.height())
        gap = 1 if rect.width() > 3 else 0
        top = rect.bottom() - height + 1
        painter.fillRect(QRect(rect.left() + gap, top, rect.width() - 2 * gap, height), self._ink())

    def _paint_lying(self, painter: QPainter, rect: QRect, bar: Bar) -> None:
        metrics = QFontMetrics(self.font())
        number = max(metrics.horizontalAdvance(count_text(bar.count)) for bar in self._bars) + 6
        name = (rect.width() - number) // 2
        painter.setPen(self._theme.text if bar.filter else self._theme.soft)
        text = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, name - 6)
        mirror = Mirror(rect, self.isRightToLeft())
        painter.drawText(rect, mirror.leading, text)
        if not bar.is_rest:
            length = self._length(bar, rect.width() - name - number)
            thick = max(3, rect.height() - 8)
            bar_top = rect.center().y() - thick // 2
            place = QRect(rect.left() + name, bar_top, length, thick)
            painter.fillRect(mirror.rect(place), self._ink())
        painter.setPen(self._theme.soft)
        painter.drawText(rect, mirror.trailing, count_text(bar.count))

    def _paint_axis(self, painter: QPainter) -> None:
        area, line = self._area(), self._line()
        painter.setPen(self._theme.line)
        painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1)
        painter.setPen(self._theme.soft)
        row = QRect(area.left(), area.bottom() + 3, area.width(), line)
        painter.drawText(row, _ALIGN.AlignLeft, self._bars[0].name)
        if len(self._bars) > 1:
            painter.drawText(row, _ALIGN.AlignRight, self._bars[-1].name)
        scale = QRect(0, area.top(), area.left() - 4, line)
        painter.drawText(scale, _ALIGN.AlignRight, count_text(self._most()))
        painter.drawText(scale.translated(0, area.height() - line), _ALIGN.AlignRight, "0")

    def _area(self) -> QRect:
        """Where the bars stand: below the title, above the axis's own line."""
        line = self._line()
        if not self._upright:
            return QRect(0, line + 6, self.width(), self.height() - line - 6)
        scale = QFontMetrics(self.font()).horizontalAdvance(count_text(self._most())) + 6
        return QRect(scale, line + 6, self.width() - scale, self.height() - 2 * line - 12)

    def _at(self, x: int, y: int) -> int | None:
        numbers = range(len(self._bars))
        return next((n for n in numbers if self.bar_rect(n).contains(x, y)), None)

    def _choose(self) -> None:
        if wanted := self._bars[self._current].filter:
            self.chosen.emit(wanted)

    def _tell(self) -> None:
        """Say the current bar, for screen readers."""
        said = self._said(self._bars[self._current]) if self._bars else self.tr("nothing")
        self.setAccessibleName(f"{self._title}: {said}")
        self.update()

    def _said(self, bar: Bar) -> str:
        return f"{bar.name}, {self.tr('%Ln passage(s)', '', bar.count)}"

    def _short_title(self) -> str:
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width())

    def _most(self) -> int:
        return max((bar.count for bar in self._bars if not bar.is_rest), default=0)

    def _length(self, bar: Bar, room: int) -> int:
        """In proportion from zero; what is there at all can be seen."""
        return max(1, round(room * bar.count / self._most())) if bar.count else 0

    def _line(self) -> int:
        return QFontMetrics(self.font()).height()

    def _ink(self) -> QColor:
        return self._theme.accent
