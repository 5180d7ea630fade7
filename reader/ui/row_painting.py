"""What the rows of lists have in common: their ground, and the headings between them."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.ui.facts import count_text
from reader.ui.headed_model import Heading
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.theme import Theme

# The slim scroll bar is the margin on the right.
MARGIN = 10
_HEADING_ABOVE, _HEADING_BELOW = 12, 5
_BAR = 3  # pixels
_RADIUS = 8.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def heading_font(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def heading_height(font: QFont) -> int:
    return QFontMetrics(heading_font(font)).height() + _HEADING_ABOVE + _HEADING_BELOW


def paint_heading(
    painter: QPainter, place: QRect, heading: Heading, font: QFont, theme: Theme
) -> None:
    """What is below it, and how many at the end; ``place`` is as wide as the text."""
    inner = place.adjusted(0, _HEADING_ABOVE, 0, -_HEADING_BELOW)
    bold, said = heading_font(font), count_text(heading.count)
    metrics = QFontMetrics(bold)
    room = inner.width() - metrics.horizontalAdvance(said) - 8
    mirror = Mirror(inner, painter.layoutDirection() is Qt.LayoutDirection.RightToLeft)
    let_texts_run(painter)
    painter.setFont(bold)
    painter.setPen(theme.text)
    text = metrics.elidedText(heading.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner, mirror.leading, text)
    painter.setFont(font)
    painter.setPen(theme.soft)
    painter.drawText(inner, mirror.trailing, said)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """A light behind a row that is marked or pointed at, and a bar beside the marked one.

    The light is calm, and no mark by itself: WCAG 1.4.11 asks for 3:1, which the bar has.
    """
    state, rect, mirror = option.state, QRectF(option.rect), Mirror.of_row(option)
    fill, marked = QColor(theme.selected), bool(state & QStyle.StateFlag.State_Selected)
    if not marked:
        if not state & QStyle.StateFlag.State_MouseOver:
            return
        fill.setAlphaF(0.45)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(mirror.rect_f(rect.adjusted(MARGIN, 0, 0, -1)), _RADIUS, _RADIUS)
    if marked:
        bar = QRectF(rect.left() + MARGIN - 6, rect.top() + 6, _BAR, rect.height() - 13)
        paint_bar(painter, mirror.rect_f(bar), theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_bar(painter: QPainter, bar: QRectF, theme: Theme) -> None:
    """What a marked row is known by, 3 pixels wide; the painter is to paint smoothly."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)
