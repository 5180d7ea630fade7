"""A small sheet over the transcript, to write a note on."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Annotation, Color, Kind
from reader.ui.annotating.tags_field import TagsField
from reader.ui.dialog_buttons import SideButton
from reader.ui.markdown.field import MarkdownField, closes, keep_timer
from reader.ui.marks import color_icon, color_name
from reader.ui.theme import LIGHT, Theme

_SIZE = QSize(340, 232)


@dataclass(frozen=True, slots=True)
class Written:
    """What the sheet says."""

    note: str
    tags: tuple[str, ...]
    color: Color


class NoteEditor(QFrame):
    """``changed`` comes soon after what is typed; nothing has to be saved by hand."""

    changed = Signal(object)  # Written
    closed = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.setAutoFillBackground(True)
        self.setFixedSize(_SIZE)
        self._theme = LIGHT
        self._timer = keep_timer(self)
        self._timer.timeout.connect(self.keep)
        self._make_parts()
        self._lay_out()
        self.hide()

    def open(self, annotation: Annotation, tags: tuple[str, ...]) -> None:
        """Show what is written; ``tags`` are those in use, to choose from."""
        self._timer.stop()
        for part in (self._note, self._tags):
            part.blockSignals(True)
        self._note.setPlainText(annotation.note)
        self._tags.set_tags(annotation.tags, tags)
        for part in (self._note, self._tags):
            part.blockSignals(False)
        self._buttons[annotation.color].setChecked(True)
        is_bookmark = annotation.kind is Kind.BOOKMARK
        self._title.setText(self.tr("Bookmark") if is_bookmark else self.tr("Note"))
        self.show()
        self.raise_()
        self._note.setFocus(Qt.FocusReason.PopupFocusReason)
        self._note.moveCursor(self._note.textCursor().MoveOperation.End)

    def written(self) -> Written:
        color = next(color for color, button in self._buttons.items() if button.isChecked())
        return Written(self._note.toPlainText().strip(), self._tags.tags(), color)

    def keep(self) -> None:
        """Tell what is written now."""
        self._timer.stop()
        self.changed.emit(self.written())

    def finish(self) -> None:
        """Keep what is written, and go."""
        if self.isVisible():
            self.keep()
            self.hide()
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        line, accent = theme.line.name(), theme.accent.name()
        self.setStyleSheet(
            f"#noteEditor {{ background: {theme.side.name()}; border: 1px solid {line};"
            " border-radius: 10px; }"
            f"QPlainTextEdit, QLineEdit {{ background: {theme.ground.name()};"
            f" color: {theme.text.name()}; border: 1px solid {line}; border-radius: 6px;"
            " padding: 4px 6px; }"
            f"QPlainTextEdit:focus, QLineEdit:focus {{ border-color: {accent}; }}"
            f"QLabel {{ color: {theme.soft.name()}; }}"
            "QToolButton { border: none; border-radius: 6px; padding: 4px; }"
            f"QToolButton:hover, QToolButton:focus {{ background: {line}; }}"
            f"QToolButton:checked {{ background: {theme.selected.name()}; }}"
        )
        for color, button in self._buttons.items():
            button.setIcon(color_icon(color, theme))

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if closes(event):
            self.finish()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The fields take Return and Escape; closing is asked for before they do."""
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if not (is_key and isinstance(event, QKeyEvent) and closes(event)):
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.finish()
        return True

    def _make_parts(self) -> None:
        self._title = QLabel(self)
        self._note = MarkdownField(self)
        self._note.setObjectName("noteText")
        self._note.textChanged.connect(self._soon)
        self._note.installEventFilter(self)
        self._tags = TagsField(self)
        self._tags.textChanged.connect(self._soon)
        self._tags.installEventFilter(self)
        self._group = QButtonGroup(self)
        self._buttons = {color: self._button(color) for color in Color}
        self._remove = SideButton(self.tr("Remove"), self)
        self._remove.setObjectName("noteRemove")
        self._remove.clicked.connect(self.remove_wanted)
        self._done = SideButton(self.tr("Done"), self)
        self._done.setObjectName("noteDone")
        self._done.clicked.connect(self.finish)

    def _button(self, color: Color) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setObjectName(f"noteColor-{color.value}")
        button.setToolTip(color_name(color))
        button.setAccessibleName(color_name(color))
        button.clicked.connect(self.keep)
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addStretch()
        for button in self._buttons.values():
            head.addWidget(button)
        foot.addWidget(self._remove)
        foot.addStretch()
        foot.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.addLayout(head)
        column.addWidget(self._note, 1)
        column.addWidget(self._tags)
        column.addLayout(foot)

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
