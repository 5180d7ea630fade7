"""The menu of colours to highlight in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.model import Color
from reader.ui.marks import color_icon, color_name

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class ColorMenu(QMenu):
    """What is marked in it is the colour of the next highlight."""

    def __init__(self, window: "MainWindow", choose: Callable[[Color], object]) -> None:
        super().__init__(window)
        self.setObjectName("highlightMenu")
        self._window = window
        self._group = QActionGroup(self)
        self._actions: dict[Color, QAction] = {}
        for color in Color:
            action = QAction(color_name(color), self)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, chosen=color: choose(chosen))
            self._group.addAction(action)
            self.addAction(action)
            self._actions[color] = action
        window.commands.highlight_as.setMenu(self)
        window.commands.highlight_as.triggered.connect(lambda _: self.popup_at_text())
        self.aboutToShow.connect(self._show_colors)

    def popup_at_text(self) -> None:
        """Open it by keyboard: below the caret, or at the text's top where that is not seen."""
        pane = self._window.pane
        corner = pane.cursorRect().bottomLeft() if pane.caret.is_visible() else QPoint(0, 0)
        self.popup(pane.viewport().mapToGlobal(corner))

    def _show_colors(self) -> None:
        for color, action in self._actions.items():
            action.setIcon(color_icon(color, self._window.theme))
        self._actions[Color(self._window.settings.mark_color)].setChecked(True)
