"""Paints the rows of the episode list."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Episode
from reader.services.direction import is_right_to_left
from reader.ui.episodes.model import EpisodeListModel, ShowHeading, facts_text
from reader.ui.episodes.titles import MOST_LINES, TitleLines
from reader.ui.facts import count_text, scaled_font
from reader.ui.icons import icon
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.theme import Theme

# The slim scroll bar is the margin on the right.
MARGIN = 10
PADDING = 10
_ABOVE, _BELOW, _GAP = 9, 10, 3
_CHEVRON, _DOT = 18, 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class EpisodeDelegate(QStyledItemDelegate):
    """Sizes and paints rows of an ``EpisodeListModel``; remembers broken titles by width."""

    def __init__(self, model: EpisodeListModel, theme: Theme, font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.has_many = False  # of the rows selected
        self.use_font(font)

    def use_theme(self, theme: Theme) -> None:
        self.theme = theme

    def use_font(self, font: QFont) -> None:
        """Take sizes from ``font`` from now on."""
        self._titles = TitleLines(scaled_font(font, 1.04, QFont.Weight.DemiBold))
        self._small = scaled_font(font, 0.92)
        self._title_step = round(self._titles.metrics.height() * 1.1)
        self._small_step = round(QFontMetrics(self._small).height() * 1.1)
        self._letter = self._titles.metrics.averageCharWidth()
        self._lines: dict[str, tuple[Episode, list[str]]] = {}
        self._width = 0

    def use_width(self, width: int) -> bool:
        """Break titles for rows ``width`` pixels wide; whether that changes anything."""
        if width == self._width:
            return False
        self._width = width
        self._lines.clear()
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, self.height(index.row()))

    def height(self, number: int) -> int:
        """The height of a row in pixels; its title is broken for that, if it has not been yet."""
        row = self._model.row(number)
        if isinstance(row, ShowHeading):
            return self._heading_height(number)
        return self._episode_height(len(self._lines_of(row)))

    def heights(self) -> list[int]:
        """The heights of all rows, guessed from the lengths of titles that are not broken yet."""
        heights = [self._episode_height(lines) for lines in range(MOST_LINES + 1)]
        known, letters = self._lines, self._text_width() / self._letter
        found = []
        for number, row in enumerate(self._model.rows):
            if isinstance(row, ShowHeading):
                found.append(self._heading_height(number))
                continue
            broken = known.get(row.id)
            if broken is not None and broken[0] is row:
                found.append(heights[len(broken[1])])
            else:
                lines = int((len(row.title) + len(row.number)) / letters) + 1
                found.append(heights[min(lines, MOST_LINES)])
        return found

    def _heading_height(self, number: int) -> int:
        return self._small_step + (_ABOVE if number else 2) + 6

    def _episode_height(self, lines: int) -> int:
        return lines * self._title_step + self._small_step + _ABOVE + _GAP + _BELOW

    def _text_width(self) -> int:
        return max(60, self._width - MARGIN - 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        mirror = Mirror.of_row(option)
        painter.save()
        let_texts_run(painter)
        if self._model.is_open(index.row()):
            self._paint_bar(painter, mirror)
        if isinstance(row, ShowHeading):
            self._paint_focus(painter, option)
            self._paint_heading(painter, mirror, row)
        else:
            self._paint_ground(painter, option, self._model.is_open(index.row()))
            if self._model.is_unread(row.id):
                self._paint_dot(painter, mirror)
            self._paint_episode(painter, mirror, row)
        painter.restore()

    def _lines_of(self, episode: Episode) -> list[str]:
        known = self._lines.get(episode.id)
        if known is None or known[0] is not episode:
            indent = self._indent(episode)
            lines = self._titles.broken(episode.title, self._text_width(), indent)
            known = self._lines[episode.id] = (episode, lines)
        return known[1]

    def _indent(self, episode: Episode) -> float:
        if not episode.number:
            return 0
        return self._titles.width(episode.number) + self._titles.width(" ") * 1.5

    def _paint_heading(self, painter: QPainter, mirror: Mirror, row: ShowHeading) -> None:
        rect = mirror.whole.adjusted(MARGIN + PADDING - 2, 0, -4, -4)
        painter.setFont(self._small)
        painter.setPen(self.theme.soft)
        metrics = QFontMetrics(self._small)
        count = count_text(row.count)
        side = metrics.horizontalAdvance(count) + _CHEVRON + 6
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, rect.width() - side)
        line = QRect(rect.left(), rect.bottom() - self._small_step, rect.width(), self._small_step)
        painter.drawText(mirror.rect(line), mirror.leading, text)
        place = mirror.rect(line.adjusted(0, 0, -_CHEVRON, 0))
        painter.drawText(place, mirror.trailing, count)
        box = QRect(line.right() - _CHEVRON + 4, line.center().y() - 7, 14, 14)
        chevron = icon("forward" if row.folded else "more", self.theme.soft)
        chevron.paint(painter, mirror.rect(box))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, is_open: bool) -> None:
        """A selected row has an edge, for the bar says which is open; that one needs none alone."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415  (start-up time)

        state: QStyle.StateFlag = option.state
        mirror = Mirror.of_row(option)
        fill = QColor(self.theme.selected)
        if not state & QStyle.StateFlag.State_Selected:
            if not state & QStyle.StateFlag.State_MouseOver:
                return
            fill.setAlphaF(0.45)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        ground = QRectF(mirror.whole).adjusted(MARGIN, 1, 0, -1)
        if state & QStyle.StateFlag.State_Selected and (self.has_many or not is_open):
            painter.setPen(self.theme.accent)
            ground.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(mirror.rect_f(ground), 8, 8)

    def _paint_bar(self, painter: QPainter, mirror: Mirror) -> None:
        """The mark of the episode that is read, however many are selected."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.accent)
        whole = mirror.whole
        bar = QRectF(MARGIN - 6, whole.top() + 6, 3, whole.height() - 12)
        painter.drawRoundedRect(mirror.rect_f(bar), 1.5, 1.5)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """A heading cannot be selected: a line around it says that it has the keyboard."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415  (start-up time)

        state: QStyle.StateFlag = option.state
        if not state & QStyle.StateFlag.State_HasFocus:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.accent)
        line = QRectF(option.rect).adjusted(MARGIN + 0.5, 2.5, -0.5, -1.5)
        painter.drawRoundedRect(Mirror.of_row(option).rect_f(line), 6, 6)

    def _paint_dot(self, painter: QPainter, mirror: Mirror) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.accent)
        top = mirror.whole.top() + _ABOVE + (self._title_step - _DOT) / 2
        dot = QRectF(mirror.whole.left() + MARGIN + PADDING - 8, top, _DOT, _DOT)
        painter.drawEllipse(mirror.rect_f(dot))

    def _paint_episode(self, painter: QPainter, mirror: Mirror, episode: Episode) -> None:
        inner = mirror.whole.adjusted(MARGIN + PADDING, _ABOVE, -PADDING, -_BELOW)
        rect = mirror.rect(inner)
        painter.setFont(self._titles.font)
        painter.setPen(self.theme.accent)
        step, top = self._title_step, rect.top()
        mirrored = is_right_to_left(episode.title)
        side = _RIGHT if mirrored else _LEFT
        painter.drawText(QRect(rect.left(), top, rect.width(), step), side, episode.number)
        painter.setPen(self.theme.text)
        indent = round(self._indent(episode))
        for line in self._lines_of(episode):
            box = QRect(rect.left(), top, rect.width(), step)
            box.adjust(-4 if mirrored else indent, 0, -indent if mirrored else 4, 0)
            painter.drawText(box, side | Qt.TextFlag.TextSingleLine, line)
            indent, top = 0, top + step
        painter.setFont(self._small)
        painter.setPen(self.theme.soft)
        box = QRect(rect.left(), top + _GAP, rect.width(), self._small_step)
        facts = QFontMetrics(self._small).elidedText(
            facts_text(episode), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, mirror.leading, facts)
