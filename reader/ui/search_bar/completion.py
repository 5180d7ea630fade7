"""What could come next while a query is typed, in a small list below the search bar."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from reader.model import Completion
from reader.ui.theme import LIGHT, Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKES = (*_ENTER, Qt.Key.Key_Tab)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_WIDEST = 360


class CompletionList(QListWidget):
    """Candidates for the end of what is typed. The keyboard stays in the ``field``.

    Up and Down move, Tab takes the marked candidate or else the first one, Enter the
    marked one, Escape closes the list and nothing else. It floats on the window.
    """

    accepted = Signal(str, int)  # the text with the candidate in it, and where the cursor goes

    def __init__(self, field: QLineEdit, window: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(window)
        self.setObjectName("searchCompletion")
        self.setAccessibleName(self.tr("Completions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._field = field
        self._completion = Completion(0, 0, ())
        self._text = ""
        self.itemClicked.connect(lambda _item: self._take())
        field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()
        self.set_theme(theme)

    def offer(self, text: str, completion: Completion | None) -> None:
        """Show what could stand in this text; nothing where it stands there already."""
        if completion is None or text != self._field.text() or not self._field.hasFocus():
            self.hide()
            return
        typed = text[completion.start : completion.end]
        others = [one for one in completion.candidates if one != typed]
        if not others or typed in completion.candidates:
            self.hide()
            return
        self._text, self._completion = text, completion
        self.clear()
        self.addItems(others)
        # Of a value the likeliest is marked; a word may just begin like a field.
        self.setCurrentRow(0 if ":" in typed else -1)
        self._place()
        announce = self.isHidden()
        self.show()
        self.raise_()
        if announce:
            self._say(self.tr("%Ln completion(s)", "", len(others)))

    def set_theme(self, theme: Theme) -> None:
        side = "right" if self.isRightToLeft() else "left"
        self.setStyleSheet(
            f"QListWidget {{ background: {theme.ground.name()}; color: {theme.text.name()};"
            f" border: 1px solid {theme.line.name()}; border-radius: 8px; padding: 4px;"
            " outline: none }"
            "QListWidget::item { padding: 5px 8px; border-radius: 5px }"
            f"QListWidget::item:hover {{ background: {theme.line.name()} }}"
            f"QListWidget::item:selected {{ background: {theme.selected.name()};"
            f" color: {theme.text.name()}; border-radius: 0; padding-{side}: 5px;"
            f" border-{side}: 3px solid {theme.accent.name()} }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self.window() and event.type() == QEvent.Type.Resize
        if resized or (watched is self._field and event.type() == QEvent.Type.FocusOut):
            self.hide()
        if watched is not self._field or self.isHidden():
            return super().eventFilter(watched, event)
        return isinstance(event, QKeyEvent) and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key is for the list."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        key = Qt.Key(event.key())
        enters = key in _ENTER and self.currentRow() < 0
        ours = plain and not enters and (key in _TAKES or key in _MOVES or key == Qt.Key.Key_Escape)
        if not ours:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._do(key)
        return True

    def _do(self, key: Qt.Key) -> None:
        if key in _MOVES:
            row = self.currentRow() + _MOVES[key]
            self.setCurrentRow(row % self.count())
            self._say(self.currentItem().text())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            self._take()

    def _say(self, text: str) -> None:
        """Tell a screen reader, which stays with the field where the keyboard is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, text))

    def _take(self) -> None:
        item = self.currentItem() or self.item(0)
        self.hide()
        before = self._text[: self._completion.start] + item.text()
        after = self._text[self._completion.end :]
        if not item.text().endswith(":") and not after.startswith((" ", ")")):
            before += " "
        self.accepted.emit(before + after, len(before))

    def _place(self) -> None:
        """Below the word that is typed, inside the window."""
        field, window = self._field, self.window()
        advance = field.fontMetrics().horizontalAdvance(self._text[: self._completion.start])
        cursor = field.cursorRect().left()
        corner = field.mapTo(window, QPoint(min(advance, cursor), field.height() + 10))
        width = min(_WIDEST, max(160, self.sizeHintForColumn(0) + 44), window.width() - 16)
        left = max(8, min(corner.x() - 12, window.width() - width - 8))
        height = self.sizeHintForRow(0) * self.count() + 12
        self.setGeometry(left, corner.y(), width, min(height, window.height() - corner.y() - 8))
