"""Paints the quotes of the basket as cards, and lets their notes be written on them."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.model import BasketItem
from reader.ui.basket.model import BasketModel, moment, source, words
from reader.ui.basket.note_field import NoteField
from reader.ui.markdown.field import closes
from reader.ui.markdown.texts import paint_lines
from reader.ui.mirroring import Mirror, let_texts_run
from reader.ui.noted_delegate import NotedDelegate
from reader.ui.row_painting import MARGIN
from reader.ui.theme import Theme

PADDING = 12
_ABOVE, _BELOW, _GAP, _BETWEEN = 10, 10, 4, 8
_RADIUS = 8.0
_MOST_WORDS, _MOST_NOTE = 6, 8  # lines
Index = QModelIndex | QPersistentModelIndex


class BasketDelegate(NotedDelegate):
    """Sizes and paints rows of a ``BasketModel``; the editor of a row is its note."""

    note_kept = Signal(str, str)  # id and note, while it is written
    note_done = Signal(object, str)  # the BasketItem as it was, and its note

    def __init__(self, model: BasketModel, theme: Theme, font: QFont, parent: QObject) -> None:
        super().__init__(theme, parent, (_MOST_WORDS, _MOST_NOTE), MARGIN + 2 * PADDING)
        self._model = model
        self._editor: NoteField | None = None
        self._edited: BasketItem | None = None  # as it was when its note began to be written
        self.use_font(font)

    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        if self._editor is not None:
            self._editor.set_theme(theme)

    # Cards

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        item = self._model.item(index.row())
        if item is None:
            return QSize()
        height = (
            _ABOVE + self._step * (len(self._lines(words(item))) + 1) + _GAP + _BELOW + _BETWEEN
        )
        return QSize(0, height + self._note_height(item))

    def note_rect(self, rect: QRect, item: BasketItem) -> QRect:
        """Where a card has its note, or what asks for one."""
        inner = self._inner(rect)
        top = inner.top() + self._step * (len(self._lines(words(item))) + 1) + 2 * _GAP
        height = max(self._step, self._note_height(item) - 2 * _GAP)
        return QRect(inner.left(), top + _GAP, inner.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._model.item(index.row())
        if item is None:
            return
        painter.save()
        let_texts_run(painter)
        painter.setFont(self._font)
        self._paint_card(painter, option)
        # What is soft elsewhere would be too pale on a marked card.
        chosen = option.state & QStyle.StateFlag.State_Selected
        soft = self._theme.text if chosen else self._theme.soft
        self._paint_words(painter, option, item, soft)
        if not self._is_edited(item):
            self._paint_note(painter, option.rect, item, soft)
        painter.restore()

    def _inner(self, rect: QRect) -> QRect:
        view = self.parent()
        mirror = Mirror(rect, isinstance(view, QWidget) and view.isRightToLeft())
        return mirror.rect(rect.adjusted(MARGIN + PADDING, _ABOVE, -PADDING, -_BELOW - _BETWEEN))

    def _note_height(self, item: BasketItem) -> int:
        if self._is_edited(item) and self._editor is not None:
            return self._editor.wanted_height() + 2 * _GAP
        return (self._notes.height(item.note) if item.note else self._step) + 2 * _GAP

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self._theme, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(theme.accent if chosen else theme.line, 2 if has_focus else 1))
        fill = QColor(theme.selected if chosen else theme.ground)
        painter.setBrush(fill)
        edge = painter.pen().widthF() / 2
        card = QRectF(option.rect).adjusted(MARGIN + edge, edge, -edge, -_BETWEEN - edge)
        painter.drawRoundedRect(Mirror.of_row(option).rect_f(card), _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, item: BasketItem, soft: QColor
    ) -> None:
        theme, inner, metrics = self._theme, self._inner(option.rect), QFontMetrics(self._font)
        lines = self._lines(words(item))
        paint_lines(painter, inner, lines, self._font, theme.text)
        below = inner.top() + metrics.height() * len(lines) + _GAP
        row = QRect(inner.left(), below, inner.width(), metrics.height())
        place, mirror = moment(item), Mirror.of_row(option)
        painter.setPen(theme.accent)
        painter.drawText(row, mirror.trailing, place)
        room = row.width() - metrics.horizontalAdvance(place) - 10
        painter.setPen(soft)
        said = metrics.elidedText(source(item), Qt.TextElideMode.ElideRight, room)
        painter.drawText(row, mirror.leading, said)

    def _paint_note(self, painter: QPainter, rect: QRect, item: BasketItem, soft: QColor) -> None:
        theme, place = self._theme, self.note_rect(rect, item)
        if item.note:
            faint = QColor(theme.soft)
            faint.setAlphaF(0.35)
            painter.setPen(faint)
            painter.drawLine(place.left(), place.top() - _GAP, place.right(), place.top() - _GAP)
            self._notes.shown(item.note).paint(painter, place, theme.text)
        else:
            paint_lines(painter, place, (self.tr("Add a note"),), self._font, soft)

    # Notes

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> QWidget:
        item = self._model.item(index.row())
        editor = NoteField(parent, self._font)
        editor.set_theme(self._theme)
        if item is not None:
            self._editor, self._edited = editor, item
            editor.kept.connect(lambda note: self.note_kept.emit(item.id, note))
            editor.resized.connect(lambda: self._resize(item.id))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        item = self._model.item(index.row())
        if isinstance(editor, NoteField) and item is not None and not editor.is_begun:
            editor.begin(item.note)
            self._resize(item.id)

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        item = self._model.item(index.row())
        if isinstance(editor, NoteField) and item is not None and self._edited is not None:
            editor.finish()
            self.note_done.emit(self._edited, editor.note())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        item = self._model.item(index.row())
        if item is not None:
            editor.setGeometry(self.note_rect(option.rect, item).adjusted(-6, -2, 6, 2))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Escape keeps what is written, as it does on every sheet for notes."""
        is_key = event.type() == QEvent.Type.KeyPress
        if isinstance(editor, NoteField) and is_key and closes(event):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

    def forget_editor(self) -> None:
        """The editor is gone: its card has its own size again."""
        item, self._edited, self._editor = self._edited, None, None
        if item is not None:
            self._resize(item.id)

    def _is_edited(self, item: BasketItem) -> bool:
        return self._edited is not None and item.id == self._edited.id

    def _resize(self, item_id: str) -> None:
        row = self._model.row_of(item_id)
        if row is not None:
            self.sizeHintChanged.emit(self._model.index(row, 0))
