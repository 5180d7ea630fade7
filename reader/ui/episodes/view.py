"""The list itself: keyboard and mouse choose an episode."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.ui.episodes.delegate import EpisodeDelegate
from reader.ui.episodes.model import EpisodeListModel, ShowHeading
from reader.ui.theme import Theme, scroll_bar_style

# Opening an episode waits until the arrow keys rest this long.
SETTLE_MS = 120
_HINT = QAbstractItemView.ScrollHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EpisodeListView(QListView):
    """Rows of an ``EpisodeListModel``; ``chosen`` gives the id of an episode."""

    chosen = Signal(str)

    def __init__(self, model: EpisodeListModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = EpisodeDelegate(model, theme, self.font(), self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._choose)
        self.setObjectName("episodeList")
        self.setAccessibleName(self.tr("Episodes"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there (and invisible while there is nothing to scroll), so that it
        # never changes the width that titles are broken for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        bar = self.verticalScrollBar()
        bar.setSingleStep(20)
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        self.clicked.connect(self._clicked)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self.viewport().update()

    def current_id(self) -> str | None:
        """The id of the episode that is marked, or None."""
        index = self.currentIndex()
        row = self._rows.row(index.row()) if index.isValid() else None
        return None if row is None or isinstance(row, ShowHeading) else row.id

    def mark(self, episode_id: str | None) -> None:
        """Mark an episode, and bring it into view, without choosing it."""
        self._settle.stop()
        number = self._rows.row_of(episode_id)
        self.setCurrentIndex(QModelIndex() if number is None else self._rows.index(number))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = _HINT.EnsureVisible,
    ) -> None:
        """As usual, and the heading above a show's first episode comes along."""
        number = index.row() - 1
        if number >= 0 and isinstance(self._rows.row(number), ShowHeading):
            super().scrollTo(self._rows.index(number), hint)
        super().scrollTo(index, hint)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """As usual, but never onto a heading."""
        moves = QAbstractItemView.CursorAction
        index = super().moveCursor(action, modifiers)
        if not index.isValid() or not isinstance(self._rows.row(index.row()), ShowHeading):
            return index
        back = action in (moves.MoveUp, moves.MovePageUp, moves.MovePrevious) and index.row()
        return self._rows.index(index.row() + (-1 if back else 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._choose()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._settle.start()

    def doItemsLayout(self) -> None:
        self._delegate.use_width(self.viewport().width())
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            top = self.indexAt(self.viewport().rect().topLeft())
            self.doItemsLayout()
            if top.row() > 0:
                super().scrollTo(top, _HINT.PositionAtTop)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._delegate.use_font(self.font())
            self.scheduleDelayedItemsLayout()

    def _clicked(self, index: QModelIndex) -> None:
        if index == self.currentIndex():  # which a heading never is
            self._choose()

    def _choose(self) -> None:
        self._settle.stop()
        if episode_id := self.current_id():
            self.chosen.emit(episode_id)
