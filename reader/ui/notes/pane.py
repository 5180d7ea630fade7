"""The left pane with the notes: which ones, and the list of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.services.annotating import Placed
from reader.ui.filter_field import FilterField
from reader.ui.notes.filter_menu import FilterMenu
from reader.ui.notes.model import NotesModel, Wanted
from reader.ui.notes.view import NotesView
from reader.ui.theme import LIGHT, Theme, build_palette


class NotesPane(QWidget):
    """Annotations of the open episode or of the library, filtered."""

    chosen = Signal(object)  # Placed, to go to
    removal_wanted = Signal(object)
    menu_requested = Signal(object, QPoint)
    search_wanted = Signal(object, bool)  # the Wanted of the menu; whether in this episode only

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._episode_id: str | None = None
        self._model = NotesModel(self)
        self._view = NotesView(self._model, theme, self)
        self._view.chosen.connect(self.chosen)
        self._view.removal_wanted.connect(self.removal_wanted)
        self._view.menu_requested.connect(self.menu_requested)
        self._make_parts()
        self._lay_out()
        self.setAutoFillBackground(True)
        self.set_theme(theme)
        self._apply()

    @property
    def view(self) -> NotesView:
        """The list."""
        return self._view

    def set_notes(self, notes: Iterable[Placed], shows: Mapping[str, str]) -> None:
        """List these; ``shows`` are the shows of the library's episodes, in its order."""
        current = self._view.current()
        self._model.set_notes(notes, shows)
        if current is not None:
            self._view.mark_row(self._model.row_of(current.annotation.id))
        self._refresh()

    def set_episode(self, episode_id: str | None) -> None:
        """The episode that is open."""
        self._episode_id = episode_id
        self._apply()

    def count(self) -> int:
        """How many annotations are listed."""
        return self._model.count()

    def focus_list(self) -> None:
        """Give the list the keyboard, on its marked or else its first note."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._view.current() is None and (first := self._model.first()) is not None:
            self._view.mark_row(first)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(build_palette(theme))
        self._view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._view.set_theme(theme)
        self._menu.set_theme(theme)
        self._message.setStyleSheet(f"color: {theme.soft.name()}; padding: 32px 20px")
        line, accent = theme.line.name(), theme.accent.name()
        self._field.set_theme(theme)
        self._choice.setStyleSheet(
            f"QToolButton {{ border: none; border-radius: 6px; padding: 4px 6px; color: {accent} }}"
            f"QToolButton:hover, QToolButton:focus {{ background: {line} }}"
            "QToolButton::menu-indicator { image: none }"
        )

    def _make_parts(self) -> None:
        self._field = FilterField("noteFilter", self.tr("Filter notes"), self)
        self._field.textChanged.connect(self._apply)
        self._field.left_downwards.connect(self.focus_list)
        self._menu = FilterMenu(self._model, self)
        self._menu.changed.connect(self._apply)
        self._menu.search_wanted.connect(self._ask_for_search)
        self._choice = QToolButton(self)
        self._choice.setObjectName("noteChoice")
        self._choice.setToolTip(self.tr("Which notes are listed"))
        self._choice.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._choice.setMenu(self._menu)
        self._message = QLabel(self)
        self._message.setObjectName("noteMessage")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._message)
        head, choice = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(10, 8, 10, 0)
        head.addWidget(self._field)
        choice.setContentsMargins(12, 2, 10, 2)
        choice.addWidget(self._choice)
        choice.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(choice)
        column.addWidget(self._stack, 1)

    def _apply(self) -> None:
        chosen = self._menu.wanted
        where = self._episode_id or "" if self._menu.only_here else None
        wanted = replace(chosen, words=self._field.text(), episode_id=where)
        if wanted != self._model.wanted:
            current = self._view.current()
            self._model.filter(wanted)
            if current is not None:
                self._view.mark_row(self._model.row_of(current.annotation.id))
        self._refresh()

    def _ask_for_search(self) -> None:
        self.search_wanted.emit(self._menu.wanted, self._menu.only_here)

    def _refresh(self) -> None:
        self._choice.setText(f"{self._menu.summary()} ▾")
        is_empty = not self._model.count()
        self._message.setText(self._nothing(self._model.wanted) if is_empty else "")
        self._stack.setCurrentWidget(self._message if is_empty else self._view)

    def _nothing(self, wanted: Wanted) -> str:
        if wanted.narrows:
            return self.tr("No note matches the filter")
        if wanted.episode_id:
            return self.tr(
                "Nothing is marked in this episode yet. Select words, then choose Highlight or "
                "Add note."
            )
        return self.tr("Nothing is marked yet. Select words, then choose Highlight or Add note.")
