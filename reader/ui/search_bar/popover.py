"""Below the search bar: what was searched for lately, and how to search, by example."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.search_bar.popover_row import PopoverRow
from reader.ui.theme import LIGHT, Theme, build_palette, scroll_bar_style

_WIDEST = 620
_MARGIN = 8


class SearchPopover(QFrame):
    """Rows that are chosen by click or Enter; it floats on the window.

    Up and Down go through them, Delete forgets a recent search. ``left`` comes when
    the keyboard leaves it upwards, or by Escape, which hides it.
    """

    chosen = Signal(str)
    forgotten = Signal(str)
    cleared = Signal()
    save_requested = Signal()
    left = Signal()

    def __init__(self, anchor: QWidget, window: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(window)
        self.setObjectName("searchPopover")
        self.setAccessibleName(self.tr("Recent searches, and how to search"))
        self._anchor, self._theme = anchor, theme
        self._rows: list[PopoverRow] = []
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(self._scroll)
        self.hide()
        self.set_theme(theme)

    def set_content(
        self,
        query: str,
        recent: Sequence[str],
        examples: Sequence[tuple[str, str]],
        hint: str = "",
    ) -> None:
        """``query`` is what can be saved now, or empty; an example comes with its meaning.

        The ``hint`` stands below the examples.
        """
        focused = self._focused()
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows = []
        if query:
            row = self._add(self.tr("Save this search"), query)
            row.clicked.connect(self.save_requested)
        if recent:
            self._add_recent(recent)
        if examples:
            self._add_examples(examples, hint)
        self._column.addStretch(1)
        if focused is not None:  # or it would go out of the popover
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        old = self._scroll.takeWidget()
        if old is not None:  # not at once: a row of it may be what led here
            old.hide()
            old.setParent(self)
            old.deleteLater()
        self._scroll.setWidget(page)
        self.set_theme(self._theme)
        if self.isVisible():
            self.place()
            if focused is not None:
                self.focus_row(min(focused, len(self._rows) - 1))

    @property
    def is_empty(self) -> bool:
        return not self._rows

    def place(self) -> None:
        """Stand below the anchor, inside the window."""
        window = self.window()
        corner = self._anchor.mapTo(window, QPoint(3, self._anchor.height()))
        width = min(_WIDEST, max(self._anchor.width() - 6, 300), window.width() - 2 * _MARGIN)
        left = max(_MARGIN, min(corner.x(), window.width() - width - _MARGIN))
        page = self._scroll.widget()
        height = (page.sizeHint().height() if page else 0) + 2 * _MARGIN + 2
        self.setGeometry(left, corner.y(), width, min(height, window.height() - corner.y() - 12))
        self.raise_()

    def focus_row(self, number: int) -> None:
        """Give a row the keyboard; before the first one it goes back where it came from."""
        if 0 <= number < len(self._rows):
            self._rows[number].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self._rows[number], 0, 30)
        elif number < 0:
            self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A screen reader stays with the search bar, where the keyboard is.
        said = self.tr("{0}: press Down").format(self.accessibleName())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = build_palette(theme)
        palette.setColor(palette.ColorRole.Window, theme.ground)
        self.setPalette(palette)
        self.setStyleSheet(
            f"SearchPopover {{ background: {theme.ground.name()};"
            f" border: 1px solid {theme.line.name()}; border-radius: 10px }}"
            "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent }"
            f"QLabel {{ color: {theme.soft.name()}; padding: 6px 8px 3px }}"
            "QPushButton#clearHistory { border: none; padding: 3px 8px; border-radius: 5px;"
            f" color: {theme.accent.name()} }}"
            "QPushButton#clearHistory:hover, QPushButton#clearHistory:focus"
            f" {{ background: {theme.selected.name()} }}"
        )
        self._scroll.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        for row in self._rows:
            row.set_theme(theme)

    def _focused(self) -> int | None:
        return next((n for n, row in enumerate(self._rows) if row.holds_focus), None)

    def _add(self, text: str, meaning: str, forgettable: bool = False) -> PopoverRow:
        row = PopoverRow(text, meaning, forgettable, self._theme, self)
        self._column.addWidget(row)
        number = len(self._rows)
        row.moved.connect(lambda by: self.focus_row(number + by))
        self._rows.append(row)
        return row

    def _add_recent(self, recent: Sequence[str]) -> None:
        self._add_heading(self.tr("Recent searches"), self._clear_button())
        for text in recent:
            row = self._add(text, "", forgettable=True)
            row.clicked.connect(lambda _=False, text=text: self.chosen.emit(text))
            row.forgotten.connect(lambda text=text: self.forgotten.emit(text))

    def _add_examples(self, examples: Sequence[tuple[str, str]], hint: str) -> None:
        self._add_heading(self.tr("How to search"), None)
        for text, meaning in examples:
            row = self._add(text, meaning)
            row.clicked.connect(lambda _=False, text=text: self.chosen.emit(text))
        if hint:
            self._add_heading(hint, None)

    def _add_heading(self, text: str, button: QPushButton | None) -> None:
        line = QHBoxLayout()
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(button is None)
        line.addWidget(label, 1)
        if button is not None:
            line.addWidget(button)
        self._column.addLayout(line)

    def _clear_button(self) -> QPushButton:
        button = QPushButton(self.tr("Clear history"), self)
        button.setObjectName("clearHistory")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self.cleared)
        return button
