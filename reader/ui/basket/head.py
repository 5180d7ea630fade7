"""What can be done with all of the basket, above its cards."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.ui.theme import Theme

_SPACING = 2
_FITTED = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)


class BasketHead(QWidget):
    """Buttons, and a menu with ``more``: a button whose text has no room is in the menu, too."""

    def __init__(
        self, actions: Sequence[QAction], more: Sequence[QAction], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._actions, self._further = actions, more
        self._buttons = [self._button(action) for action in actions]
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._more = QToolButton(self)
        self._more.setObjectName("basketMore")
        self._more.setText(self.tr("More ▾"))
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 10, 4)
        row.setSpacing(_SPACING)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._more)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        line, accent = theme.line.name(), theme.accent.name()
        for button in (*self._buttons, self._more):
            button.setStyleSheet(
                "QToolButton { border: none; border-radius: 6px; padding: 4px 6px;"
                f" color: {accent} }}"
                f"QToolButton:hover, QToolButton:focus {{ background: {line} }}"
                f"QToolButton:disabled {{ color: {theme.soft.name()} }}"
                "QToolButton::menu-indicator { image: none }"
            )

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in _FITTED:
            self._fit()
        return done

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setObjectName(f"{action.objectName()}Button")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _fit(self) -> None:
        """Show as many buttons as there is room for."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._more.sizeHint().width()
        for button in self._buttons:
            room -= button.sizeHint().width() + _SPACING
            button.setVisible(room >= 0)

    def _fill(self) -> None:
        self._menu.clear()
        pairs = zip(self._actions, self._buttons, strict=True)
        hidden = [action for action, button in pairs if button.isHidden()]
        self._menu.addActions([*hidden, *self._further])
