"""The table of lines: columns, keys, choosing and copying."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.model.concordance import ConcordanceLine
from reader.ui.concordance.delegate import LineDelegate, bold
from reader.ui.concordance.fitting import MARGINS
from reader.ui.concordance.header import LineHeader
from reader.ui.concordance.model import Column, LineModel, copied
from reader.ui.theme import Theme, scroll_bar_style

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PADDING = 8
# Pixels: the facts go, one after the other, where contexts would get too narrow.
_SPEAKER_FROM, _EPISODE_FROM, _PLACE_FROM = 620, 460, 360
_WIDEST_KEYWORD = 0.3
# The first lines make room for the keywords of all, or columns would move as lines come.
_MEASURED = 500


class LineView(QTableView):
    """Rows of a ``LineModel``; ``chosen`` hands on the line that was chosen."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, model: LineModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._keyword_width = 0
        self._delegate = LineDelegate(model, theme, self)
        self._header = LineHeader(model, theme, self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("concordanceList")
        self.setAccessibleName(self.tr("Concordance"))
        # What stands before a word is on the left of it, whichever way the window is laid out.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._set_up()
        self.use_font(self.font())
        self.set_theme(theme)
        self.doubleClicked.connect(lambda index: self.chosen.emit(model.line(index.row())))
        model.rowsInserted.connect(lambda _parent, first, _last: self._measure(first))
        model.modelReset.connect(self._forget)

    def show_again(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show these in the place of the others; what is in view and marked stays so."""
        model = self._rows
        rows = (self.currentIndex().row(), self.rowAt(0))
        before = [model.line(row) if row >= 0 else None for row in rows]
        model.replace(lines)
        marked, top = (
            model.index(row if (now := model.row_of(line)) is None else now, Column.KEYWORD)
            for row, line in zip(rows, before, strict=True)
        )
        self.setCurrentIndex(marked)
        self.scrollTo(top, LineView.ScrollHint.PositionAtTop)

    def selected(self) -> Sequence[ConcordanceLine]:
        """The selected lines, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.line(row) for row in rows]

    def copy(self) -> None:
        """Copy the selected lines, with tabs between their cells."""
        if lines := self.selected():
            QGuiApplication.clipboard().setText(copied(lines))

    def use_font(self, font: QFont) -> None:
        self.setFont(font)
        height = QFontMetrics(font).height() + _PADDING
        self.verticalHeader().setDefaultSectionSize(height)
        self._keyword_width = 0
        self._measure(0)
        self._share_room()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.use_theme(theme)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._header.setStyleSheet(
            f"QHeaderView {{ background: {theme.ground.name()}; border: none }}"
        )
        self._header.set_theme(theme)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        # Before a shortcut of the window with the same key.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Copy)
            if ours:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.chosen.emit(self._rows.line(self.currentIndex().row()))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _set_up(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _forget(self) -> None:
        if not self._rows.lines:  # else they stand in another order only
            self._keyword_width = 0
        self._measure(0)

    def _measure(self, first: int) -> None:
        """Make room for the keywords from a row on, unless enough have been measured."""
        metrics = QFontMetrics(bold(self.font()))
        words = {line.keyword for line in self._rows.lines[first:_MEASURED]}
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        if widest + _around(Column.KEYWORD) > self._keyword_width:
            self._keyword_width = widest + _around(Column.KEYWORD)
            self._share_room()

    def _share_room(self) -> None:
        """Contexts get what the other columns leave, the same on both sides."""
        width = self.viewport().width()
        metrics = QFontMetrics(self.font())
        clock = metrics.horizontalAdvance("00:00:00") + _around(Column.PLACE)
        place = clock if width >= _PLACE_FROM else 0
        speaker = min(width // 7, 140) if width >= _SPEAKER_FROM else 0
        episode = min(width // 5, 220) if width >= _EPISODE_FROM else 0
        keyword = min(max(self._keyword_width, 60), int(width * _WIDEST_KEYWORD))
        rest = max(40, width - place - speaker - episode - keyword)
        sizes = (place, rest // 2, keyword, rest - rest // 2, speaker, episode)
        for column, size in zip(Column, sizes, strict=True):
            self.setColumnHidden(column, size == 0)
            if size:
                self.setColumnWidth(column, size)


def _around(column: Column) -> int:
    return MARGINS[column].left() + MARGINS[column].right()
