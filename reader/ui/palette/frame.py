"""The palette itself: a field and a list, over the top of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.ui.announcing import announce
from reader.ui.facts import scaled_font
from reader.ui.palette.entries import (
    action_entries,
    chapter_entries,
    episode_entries,
    time_entry,
)
from reader.ui.palette.matching import Entry, answers
from reader.ui.palette.rows import EntryDelegate, EntryModel
from reader.ui.theme import build_palette, scroll_bar_style

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_WIDEST, _TOP, _ROWS, _RADIUS, _SHADOW = 620, 6, 10, 10, 8
_MOST_RECENT = 20
_REASON = Qt.FocusReason
# The keyboard comes back from these by itself.
_PASSING = (_REASON.ActiveWindowFocusReason, _REASON.PopupFocusReason)
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommandPalette(QFrame):
    """``open`` shows it over the window; it goes when something is chosen, or left."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Commands"))
        self._window = window
        self._before: QWidget | None = None
        self._commands: list[Entry] = []
        self._episodes: list[Entry] | None = None
        self._model = EntryModel(self)
        self._field = _field(self.tr("Type a command, a time or an episode"), self)
        self._list = _list(self._model, self.tr("Commands"), self)
        self._delegate = EntryDelegate(self._model, window.theme, self)
        self._list.setItemDelegate(self._delegate)
        self._nothing = QLabel(self.tr("Nothing found. Try fewer letters."), self)
        self._lay_out()
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show everything, the last used first, and take the keyboard."""
        if self.isVisible():
            return
        self._before = self._window.focusWidget()
        self._commands, self._episodes = action_entries(self._window), None
        self._dress()
        self._field.clear()
        self._fill("")
        self.show()
        self.raise_()
        self._field.setFocus(_REASON.ShortcutFocusReason)

    def leave(self) -> None:
        """Go, and give the keyboard back to whom it was taken from."""
        before, self._before = self._before, None
        had = self._field.hasFocus()
        self.hide()
        if had and before is not None:
            before.setFocus(_REASON.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            return self._of_field(event)
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._window.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(0, 0, 0, 22 if theme.dark else 7)
        painter.setBrush(shade)
        box = QRectF(self.rect())
        for inset in range(_SHADOW):  # a soft shadow, one thin sheet upon the other
            painter.drawRoundedRect(
                box.adjusted(inset, inset, -inset, -inset), _RADIUS + _SHADOW - inset, _RADIUS + 2
            )
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.ground)
        edge = _SHADOW + 0.5
        painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), _RADIUS, _RADIUS)
        painter.setPen(theme.line)
        bottom = self._field.geometry().bottom() + 1
        painter.drawLine(_SHADOW + 1, bottom, self.width() - _SHADOW - 2, bottom)

    def _of_field(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()  # before a shortcut of the window with the same key
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.leave()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _ENTER:
            self._choose(self._list.currentIndex().row())
        elif key in _STEPS:
            self._step(_STEPS[key])
        return _is_ours(event)

    def _step(self, count: int) -> None:
        last, row = self._model.rowCount() - 1, self._list.currentIndex().row()
        if abs(count) == 1 and last > 0:  # from the end to the beginning, and back
            row = (row + count) % (last + 1)
        else:
            row = max(0, min(row + count, last))
        self._mark(row)

    def _mark(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row))
        if 0 <= row < self._model.rowCount():
            announce(self._list, self._model.spoken(row))

    def _choose(self, row: int) -> None:
        if not 0 <= row < self._model.rowCount() or not self._model.entry(row).enabled:
            return
        entry = self._model.entry(row)
        if entry.name:
            kept = [name for name in self._recent() if name != entry.name]
            self._window.settings.recent_commands = "\n".join([entry.name, *kept][:_MOST_RECENT])
        self.leave()
        entry.run()

    def _recent(self) -> list[str]:
        return self._window.settings.recent_commands.split()

    def _fill(self, typed: str) -> None:
        if typed.strip() and self._episodes is None:
            episodes = self._window.refresh.contents.episodes
            outline = self._window.outline
            self._episodes = [
                *chapter_entries(outline.chapters, outline.go_to_chapter),
                *episode_entries(episodes, self._window.reading.open),
            ]
        found = answers(self._commands, self._episodes or [], typed, self._recent())
        moment = time_entry(typed, self._window)
        self._model.set_entries([moment, *found] if moment else found)
        self._list.setVisible(self._model.rowCount() > 0)
        self._nothing.setVisible(self._model.rowCount() == 0)
        self._place()
        self._mark(0)

    def _place(self) -> None:
        """Under the top edge, in the middle, as high as it has rows."""
        shadow, window = 2 * _SHADOW, self._window
        row = self._list.sizeHintForRow(0) if self._model.rowCount() else 0
        below = max(1, window.height() - self._field.sizeHint().height() - shadow - 60)
        rows = max(1, min(self._model.rowCount(), _ROWS, below // max(1, row)))
        self._list.setFixedHeight(rows * row + 2)
        width = min(_WIDEST + shadow, window.width() - 16)
        height = self._layout.totalHeightForWidth(width) if row == 0 else self._height(rows * row)
        self.setGeometry((window.width() - width) // 2, _TOP, width, height)

    def _height(self, rows: int) -> int:
        return self._field.sizeHint().height() + rows + 2 * _SHADOW + 18

    def _lay_out(self) -> None:
        self._nothing.setObjectName("paletteNothing")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(18, 8, 18, 10)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*[_SHADOW + 1] * 4)
        self._layout.setSpacing(6)
        for part in (self._field, self._list, self._nothing):
            self._layout.addWidget(part)

    def _dress(self) -> None:
        theme = self._window.theme
        self.setPalette(build_palette(theme))
        self._delegate.theme = theme
        self._list.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        palette = self._nothing.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.soft)
        self._nothing.setPalette(palette)


def _is_ours(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    return event.key() in (Qt.Key.Key_Escape, *_ENTER, *_STEPS)


def _field(placeholder: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setObjectName("paletteField")
    field.setAccessibleName(placeholder)
    field.setPlaceholderText(placeholder)
    field.setFrame(False)
    field.setFont(scaled_font(field.font(), 1.15))
    field.setTextMargins(12, 8, 12, 8)
    return field


def _list(model: EntryModel, name: str, parent: QWidget) -> QListView:
    view = QListView(parent)
    view.setObjectName("paletteList")
    view.setAccessibleName(name)
    view.setModel(model)
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMinimumSize(QSize(0, 0))
    return view
