"""What is recognised in a query besides plain words: a small chip each, to be taken away."""

import re

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.model import Chip
from reader.ui.icons import icon
from reader.ui.own_keys import claims
from reader.ui.theme import LIGHT, Theme, build_palette
from reader.ui.translating import Wording

Chips = Wording("Chips")
# Far fewer fit into a line; and a query may have hundreds.
_MOST = 24
_LONGEST = 32
_HEIGHT = 32
_SIGNS = re.compile(r"\*|~\d*$")
_TAKES_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChipStrip(QWidget):
    """A line of chips below the search bar; not there while there is none.

    ``removed`` gives the query without the chip that was taken away.
    """

    removed = Signal(str)
    room_taken = Signal(int)  # pixels that what is below has moved down, or up

    def __init__(self, anchor: QWidget, parent: QWidget, theme: Theme = LIGHT) -> None:
        """The chips begin where the ``anchor`` does."""
        super().__init__(parent)
        self.setObjectName("searchChips")
        self.setAccessibleName(self.tr("Parts of the search"))
        self.setAutoFillBackground(True)
        self.setFixedHeight(_HEIGHT)
        # However many chips there are, they never make the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._anchor = anchor
        self._shown: tuple[tuple[Chip, str], ...] = ()
        self._chips: list[_ChipButton] = []
        self._more = QLabel(self)
        self._more.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 12, 4)
        self._row.setSpacing(6)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self.hide()
        self.set_theme(theme)

    def show_operators(self, operators: tuple[tuple[Chip, str], ...]) -> None:
        """Show a chip for each operator; each comes with the query without it."""
        if operators == self._shown:
            return
        self._shown = operators
        for button in self._chips:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._chips = [self._make(chip, rest) for chip, rest in operators[:_MOST]]
        for number, button in enumerate(self._chips):
            self._row.insertWidget(number, button)
        self._take_room(bool(operators))
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(build_palette(theme))
        self._more.setStyleSheet(f"color: {theme.soft.name()}")
        for button in self._chips:
            button.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _take_room(self, wanted: bool) -> None:
        """Come or go at once, layout and all, so that nobody sees what is below jump."""
        if wanted is self.isHidden():
            self.setVisible(wanted)
            parent = self.parentWidget()
            if parent is not None and (layout := parent.layout()) is not None:
                layout.activate()
            self.room_taken.emit(_HEIGHT if wanted else -_HEIGHT)

    def _make(self, chip: Chip, rest: str) -> "_ChipButton":
        button = _ChipButton(chip, self._theme, self)
        button.clicked.connect(lambda: self.removed.emit(rest))
        return button

    def _fit(self) -> None:
        """As many as the line has room for; how many more there are is said."""
        left = self._anchor.mapTo(self.window(), QPoint(6, 0)).x()
        self._row.setContentsMargins(left, 0, 12, 4)
        room = self.width() - left - 60
        fitting = 0
        for button in self._chips:
            room -= button.sizeHint().width() + self._row.spacing()
            fitting += room >= 0
        for number, button in enumerate(self._chips):
            button.setVisible(number < max(1, fitting))
        more = len(self._shown) - max(1, fitting)
        self._more.setText(self.tr("and {0} more").format(more))
        self._more.setVisible(more > 0)


class _ChipButton(QToolButton):
    """One operator, with a cross; any key that deletes takes it away."""

    def __init__(self, chip: Chip, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        text = wording(chip)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self.tr("Remove {0}").format(text))
        self.setToolTip(self.tr("Remove this part of the search"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        direction = Qt.LayoutDirection
        turned = direction.LeftToRight if parent.isRightToLeft() else direction.RightToLeft
        self.setLayoutDirection(turned)  # the cross stands at the end
        self.setIconSize(QSize(12, 12))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.setIcon(icon("clear", theme.soft))
        self.setStyleSheet(
            f"QToolButton {{ background: {theme.bar.name()}; color: {theme.text.name()};"
            f" border: 1px solid {theme.line.name()}; border-radius: 11px; padding: 2px 8px }}"
            f"QToolButton:hover {{ border-color: {theme.ring.name()} }}"
            f"QToolButton:focus {{ border-color: {theme.accent.name()} }}"
        )

    def event(self, event: QEvent) -> bool:
        return claims(event, _TAKES_AWAY) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKES_AWAY:
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


def wording(chip: Chip) -> str:
    """What a chip says."""
    wordings = {
        "phrase": Chips.tr("“{0}”"),
        "near": Chips.tr("near: {0}"),
        "prefix": Chips.tr("{0}…"),
        "fuzzy": Chips.tr("like {0}"),
        "without": Chips.tr("without {0}"),
        "or": Chips.tr("or"),
        "title": Chips.tr("title: {0}"),
        "show": Chips.tr("show: {0}"),
        "speaker": Chips.tr("speaker: {0}"),
        "date": Chips.tr("date: {0}"),
        "after": Chips.tr("after {0}"),
        "before": Chips.tr("before {0}"),
        "has": Chips.tr("has {0}"),
        "note": Chips.tr("note: {0}"),
        "tag": Chips.tr("tag: {0}"),
        "is": Chips.tr("is {0}"),
    }
    text = _SIGNS.sub("", chip.text) if chip.kind in ("prefix", "fuzzy") else chip.text
    text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return wordings[chip.kind].format(text)
