"""The concordance with its head: what it holds, how it is sorted, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.concordance import ConcordanceLine, LineSort
from reader.ui.concordance.model import Column, LineModel
from reader.ui.concordance.view import LineView
from reader.ui.icons import icon
from reader.ui.theme import LIGHT, Theme

# Letters: in a narrower pane the summary has a line of its own, and the order just its icon.
_ROOMY = 92

# What a click on a column's head sorts by; another click takes the next.
_BY_COLUMN: dict[Column, tuple[LineSort, ...]] = {
    Column.PLACE: ("episode",),
    Column.LEFT: ("left",),
    Column.KEYWORD: ("right",),
    Column.RIGHT: ("right",),
    Column.SPEAKER: ("speaker",),
    Column.EPISODE: ("episode", "newest", "oldest"),
}
# The last that sorts so: what stands after rather than the keyword, the episode not the time.
_COLUMN_OF = {sort: column for column, sorts in _BY_COLUMN.items() for sort in sorts}


class ConcordancePane(QWidget):
    """Stands in the transcript's place. ``strip`` is room for a part above the lines."""

    line_chosen = Signal(object)  # a ConcordanceLine
    sort_chosen = Signal(str)
    export_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("concordancePane")
        self.setAutoFillBackground(True)
        self.model = LineModel(self)
        self.view = LineView(self.model, theme, self)
        self._sort: LineSort = "episode"
        self._sorts = QActionGroup(self)
        self._summary = _label("concordanceSummary", self)
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._message = _label("concordanceMessage", self)
        self._message.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._message.setWordWrap(True)
        self._sort_button = self._build_sorting()
        self._export = _button("exportConcordance", self.tr("Export…"), self)
        self._export.setToolTip(self.tr("Save these lines as a CSV file"))
        self._close = _button("closeConcordance", "", self)
        self._close.setToolTip(self.tr("Back to the transcript (Esc)"))
        self._close.setAccessibleName(self.tr("Back to the transcript"))
        self.head = QHBoxLayout()
        self.strip = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_sort("episode")

    @property
    def sort(self) -> LineSort:
        return self._sort

    def set_sort(self, sort: LineSort) -> None:
        """Name another order; tells nobody."""
        self._sort = sort
        self.model.set_sorted_by(_COLUMN_OF[sort])
        for action in self._sorts.actions():
            action.setChecked(action.data() == sort)
            if action.isChecked():
                self._sort_button.setText(action.text())
                self._sort_button.setAccessibleName(
                    self.tr("Sort lines: {0}").format(action.text())
                )

    def show_lines(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show these lines instead, from the top."""
        self.model.replace(lines)
        self._stack.setCurrentWidget(self.view)
        self._export.setEnabled(bool(lines))
        if lines:
            self.view.setCurrentIndex(self.model.index(0, Column.KEYWORD))
            self.view.scrollToTop()

    def show_sorted(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show the same lines in another order; one that was gone to stays in view."""
        current = self.view.currentIndex().row()
        kept = self.model.line(current) if current > 0 else None
        self.show_lines(lines)
        row = self.model.row_of(kept)
        if row is not None:
            index = self.model.index(row, Column.KEYWORD)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, LineView.ScrollHint.PositionAtCenter)

    def show_again(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show the same lines as they are by now; what is in view and marked stays so."""
        self.view.show_again(lines)
        self._stack.setCurrentWidget(self.view)
        self._export.setEnabled(bool(lines))

    def add_lines(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show the next lines too; what is selected and in view stays so."""
        if not self.model.lines:
            self.show_lines(lines)
        else:
            self.model.append(lines)

    def show_message(self, text: str) -> None:
        """Show one quiet sentence instead of lines."""
        self.model.replace(())
        self._message.setText(text)
        self._stack.setCurrentWidget(self._message)
        self._export.setEnabled(False)

    def set_summary(self, text: str) -> None:
        """How many lines there are, of what."""
        self._summary.setText(text)
        self._summary.setToolTip(text)

    def use_font(self, font: QFont) -> None:
        """Take the text's font."""
        self.view.use_font(font)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= self.fontMetrics().averageCharWidth() * _ROOMY
        if roomy is not self._is_roomy:
            self._place_summary(roomy)

    def focus_lines(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"#concordancePane {{ background: {theme.ground.name()} }}"
            f"QLabel {{ color: {theme.soft.name()} }}"
            f"QToolButton {{ border: none; border-radius: 5px; padding: 4px 8px;"
            f" color: {theme.soft.name()} }}"
            f"QToolButton:hover, QToolButton:focus {{ background: {theme.line.name()} }}"
            f"QToolButton:checked {{ color: {theme.accent.name()} }}"
            "QToolButton::menu-indicator { image: none }"
        )
        self._sort_button.setIcon(icon("sort", theme.soft))
        self._close.setIcon(icon("clear", theme.soft))
        self.view.set_theme(theme)

    def _build_sorting(self) -> QToolButton:
        names: dict[LineSort, str] = {
            "episode": self.tr("By episode"),
            "newest": self.tr("Newest first"),
            "oldest": self.tr("Oldest first"),
            "speaker": self.tr("By speaker"),
            "left": self.tr("By the words before"),
            "right": self.tr("By the words after"),
        }
        button = _button("concordanceSort", "", self)
        button.setToolTip(self.tr("Sort lines"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for sort, name in names.items():
            action = QAction(name, self._sorts, checkable=True)
            action.setData(sort)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        self._message.setContentsMargins(24, 48, 24, 0)
        self.head.setContentsMargins(16, 8, 10, 6)
        self.head.setSpacing(2)
        self._is_roomy = True
        self._summary_row = QHBoxLayout()
        self.head.addWidget(self._summary, 1)
        for button in (self._sort_button, self._export, self._close):
            self.head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.head)
        layout.addLayout(self._summary_row)
        layout.addLayout(self.strip)
        layout.addWidget(self._stack, 1)

    def _place_summary(self, roomy: bool) -> None:
        """Beside the buttons, or below them, where it may take two lines."""
        self._is_roomy = roomy
        style = Qt.ToolButtonStyle
        beside, alone = style.ToolButtonTextBesideIcon, style.ToolButtonIconOnly
        self._sort_button.setToolButtonStyle(beside if roomy else alone)
        self._summary.setWordWrap(not roomy)
        self._summary_row.setContentsMargins(16, 0, 16, 0 if roomy else 6)
        if roomy:
            self.head.takeAt(0)
            self.head.insertWidget(0, self._summary, 1)
        else:
            self.head.removeWidget(self._summary)
            self.head.insertStretch(0, 1)
            self._summary_row.addWidget(self._summary)

    def _connect(self) -> None:
        self._sorts.triggered.connect(lambda action: self._choose(action.data()))
        self.view.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.view.chosen.connect(self.line_chosen)
        self.view.left.connect(self.left)
        self._export.clicked.connect(self.export_wanted)
        self._close.clicked.connect(self.left)

    def _sort_by(self, section: int) -> None:
        sorts = _BY_COLUMN[Column(section)]
        at = sorts.index(self._sort) + 1 if self._sort in sorts else 0
        self._choose(sorts[at % len(sorts)])

    def _choose(self, sort: LineSort) -> None:
        if sort != self._sort:
            self.set_sort(sort)
            self.sort_chosen.emit(sort)


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(name: str, text: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setText(text)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
