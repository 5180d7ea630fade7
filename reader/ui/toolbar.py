"""The row above everything: menu, history, the search bar, quoting and text size."""

import sys
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.icons import icon
from reader.ui.menus import menus
from reader.ui.search_bar import SearchFrame
from reader.ui.theme import LIGHT, Theme

_ICONS = {
    "goBack": "back",
    "goForward": "forward",
    "copyQuote": "quote",
    "findNext": "next",
    "findPrevious": "previous",
}


class Toolbar(QWidget):
    """Holds the search frame, so that search is always there; ``last`` is its last part."""

    def __init__(self, actions: Actions, search: SearchFrame, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("toolbar")
        self.setAutoFillBackground(True)
        self._buttons: list[QToolButton] = []
        self._line = LIGHT.line
        menus = build_menus(actions, window)
        self._menu_button = self._menu(self.tr("Menu"), "menuButton", menus)
        self.last = self._menu(
            self.tr("Text and colours"),
            "textButton",
            [*_text_actions(actions)],
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(6)
        before = (
            self._menu_button,
            self._button(actions.go_back),
            self._button(actions.go_forward),
        )
        after = (self._button(actions.copy_quote), self.last)
        for part in (*before, search, *after):
            row.addWidget(part, part is search)
        for one, other in pairwise((*before, search, *search.focus_parts(), *after)):
            self.setTabOrder(one, other)
        if sys.platform == "darwin":  # there the menus stand in the screen's own bar
            for menu in menus:
                window.menuBar().addMenu(menu)
            self._menu_button.hide()

    def set_theme(self, theme: Theme) -> None:
        for name, file in _ICONS.items():
            action = self.window().findChild(QAction, name)
            if action is not None:
                action.setIcon(icon(file, theme.soft))
        self._menu_button.setIcon(icon("side-pane", theme.soft))
        self.last.setIcon(icon("text-size", theme.soft))
        style = (
            "QToolButton { border: none; border-radius: 6px; padding: 7px; }"
            f"QToolButton:hover, QToolButton:focus {{ background: {theme.line.name()}; }}"
            f"QToolButton:focus {{ border: 1px solid {theme.accent.name()}; padding: 6px; }}"
            "QToolButton::menu-indicator { image: none; }"
        )
        for button in self._buttons:  # each by itself: a sheet here would reach the search bar
            button.setStyleSheet(style)
        self._line = theme.line
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def show_menu(self) -> None:
        """Open the menu by keyboard."""
        self._menu_button.showMenu()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        self._buttons.append(button)
        return button

    def _menu(
        self, name: str, object_name: str, content: list[QMenu] | list[QAction]
    ) -> QToolButton:
        menu = QMenu(self)
        for item in content:
            if isinstance(item, QMenu):
                menu.addMenu(item)
            else:
                menu.addAction(item)
        button = QToolButton(self)
        button.setObjectName(object_name)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        self._buttons.append(button)
        return button


def build_menus(actions: Actions, parent: QWidget) -> list[QMenu]:
    """The menus with their actions."""
    built = []
    for title, content in menus(actions):
        menu = QMenu(title, parent)
        add_actions(menu, content)
        built.append(menu)
    return built


def add_actions(menu: QMenu, content: Sequence[QAction | None]) -> None:
    """None is a line between groups."""
    for action in content:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)


def _text_actions(actions: Actions) -> list[QAction]:
    return [actions.zoom_in, actions.zoom_out, actions.zoom_reset, actions.preferences]
