"""What our own painting does in a window that is laid out from the right.

Places are worked out from the left, and turned with the window. Each text runs as its
own letters do, whatever the window's language.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

_ALIGN = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Mirror:
    """``whole`` is the rectangle that is turned: a row's or a widget's."""

    whole: QRect
    is_turned: bool

    @classmethod
    def of_row(cls, option: QStyleOptionViewItem) -> "Mirror":
        return cls(option.rect, option.direction is Qt.LayoutDirection.RightToLeft)

    @classmethod
    def of_widget(cls, widget: QWidget) -> "Mirror":
        return cls(widget.rect(), widget.isRightToLeft())

    def rect(self, rect: QRect) -> QRect:
        """Where a rectangle stands that was worked out from the left."""
        if not self.is_turned:
            return rect
        left = 2 * self.whole.left() + self.whole.width() - rect.left() - rect.width()
        return QRect(left, rect.top(), rect.width(), rect.height())

    def rect_f(self, rect: QRectF) -> QRectF:
        """The same to the part of a pixel."""
        if not self.is_turned:
            return rect
        left = 2 * self.whole.left() + self.whole.width() - rect.left() - rect.width()
        return QRectF(left, rect.top(), rect.width(), rect.height())

    @property
    def leading(self) -> Qt.AlignmentFlag:
        """At the side where lines begin, in the middle of the height."""
        return (_ALIGN.AlignRight if self.is_turned else _ALIGN.AlignLeft) | _ALIGN.AlignVCenter

    @property
    def trailing(self) -> Qt.AlignmentFlag:
        """At the side where lines end, in the middle of the height."""
        return (_ALIGN.AlignLeft if self.is_turned else _ALIGN.AlignRight) | _ALIGN.AlignVCenter


def let_texts_run(painter: QPainter) -> None:
    """Draw each text in the direction of its own letters, and take sides as they are named."""
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
