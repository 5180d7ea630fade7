"""Paints the rows of the list of notes."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.model import Kind
from reader.services.annotating import Placed
from reader.ui import marks
from reader.ui.headed_model import Heading
from reader.ui.markdown.texts import paint_lines
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.noted_delegate import NotedDelegate
from reader.ui.notes.model import NotesModel, place_text
from reader.ui.row_painting import MARGIN, heading_height, paint_ground, paint_heading
from reader.ui.theme import Theme

PADDING = 12
_ABOVE, _BELOW, _GAP = 7, 8, 3
_MOST_WORDS, _MOST_NOTE = 3, 5  # lines
Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(NotedDelegate):
    """Sizes and paints rows of a ``NotesModel``."""

    def __init__(self, model: NotesModel, theme: Theme, font: QFont, parent: QObject) -> None:
        super().__init__(theme, parent, (_MOST_WORDS, _MOST_NOTE), MARGIN + 2 * PADDING + 8)
        self._model = model
        self.use_font(font)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, self.height(index.row()))

    def height(self, number: int) -> int:
        """The height of a row, its texts broken into lines."""
        row = self._model.row(number)
        if not isinstance(row, Placed):
            return heading_height(self._font)
        note = row.annotation.note
        return self._row_height(
            len(self._lines(row.annotation.anchor.exact)), self._notes.height(note) if note else 0
        )

    def heights(self) -> list[int]:
        """The heights of all rows, guessed from the lengths of texts that are not broken yet."""
        heading = heading_height(self._font)
        letters = self._text_width / max(1, QFontMetrics(self._font).averageCharWidth())
        rows = map(self._model.row, range(self._model.rowCount()))
        return [self._guess(row, letters) if isinstance(row, Placed) else heading for row in rows]

    def _guess(self, row: Placed, letters: float) -> int:
        words, note = row.annotation.anchor.exact, row.annotation.note
        lines = len(self._words.get(words, ())) or min(_MOST_WORDS, int(len(words) / letters) + 1)
        height = self._notes.known_height(note) if note else 0
        if height is None:
            noted = min(_MOST_NOTE, int(len(note) / letters) + 1)
            height = noted * self._step
        return self._row_height(lines, height)

    def _row_height(self, words: int, note: int) -> int:
        """Of a row with so many lines of words, and so many pixels of a note."""
        gaps = _GAP * (2 if note else 1)
        return self._step * (1 + words) + note + gaps + _ABOVE + _BELOW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        elif row is not None:
            paint_ground(painter, option, self._theme)
            self._paint_note(painter, Mirror.of_row(option), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Heading) -> None:
        inner = option.rect.adjusted(MARGIN + PADDING, 0, -PADDING, 0)
        place = Mirror.of_row(option).rect(inner)
        paint_heading(painter, place, row, self._font, self._theme)

    def _paint_note(self, painter: QPainter, mirror: Mirror, placed: Placed) -> None:
        one, theme, words = (
            placed.annotation,
            self._theme,
            self._lines(placed.annotation.anchor.exact),
        )
        rect = mirror.whole
        inner = mirror.rect(rect.adjusted(MARGIN + PADDING + 4, _ABOVE, -PADDING, -_BELOW))
        height = self._step
        painter.setFont(self._font)
        self._paint_head(painter, Mirror(inner, mirror.is_turned), placed)
        inner.setTop(inner.top() + height + _GAP)
        bar = QRectF(rect.left() + MARGIN + 6, inner.top() + 1, 4, height * len(words) - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if one.kind is Kind.HIGHLIGHT:
            painter.setBrush(marks.line(one.color, theme))
            painter.drawRoundedRect(mirror.rect_f(bar), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint_lines(painter, inner, words, self._font, theme.soft if one.note else theme.text)
        if one.note:
            inner.setTop(inner.top() + height * len(words) + _GAP)
            self._notes.shown(one.note).paint(painter, inner, theme.text)

    def _paint_head(self, painter: QPainter, mirror: Mirror, placed: Placed) -> None:
        """The time where lines begin, the tags where they end."""
        rect = QRect(mirror.whole.topLeft(), QSize(mirror.whole.width(), self._step))
        one, theme = placed.annotation, self._theme
        place = place_text(placed)
        if one.kind is Kind.BOOKMARK:
            sign = QRect(rect.left(), rect.center().y() - 5, 8, 11)
            marks.paint_ribbon(painter, QRectF(mirror.rect(sign)), marks.line(one.color, theme))
            rect = rect.adjusted(14, 0, 0, 0)
        painter.setPen(theme.accent if placed.found else theme.soft)
        let_texts_run(painter)
        painter.drawText(mirror.rect(rect), mirror.leading, place)
        metrics = QFontMetrics(self._font)
        room = rect.width() - metrics.horizontalAdvance(place) - 12
        tags = " ".join(f"#{tag}" for tag in one.tags)
        painter.setPen(theme.soft)
        text = metrics.elidedText(tags, Qt.TextElideMode.ElideRight, room)
        painter.drawText(mirror.rect(rect), mirror.trailing, text)
