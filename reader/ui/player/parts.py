"""The small parts of the bar."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from reader.ui.player.speeds import SPEEDS, speed_text
from reader.ui.theme import Theme

_ICON = QSize(20, 20)


class SpeedButton(QToolButton):
    """Shows the speed; ``chosen`` is another one, from its menu."""

    chosen = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("speedButton")
        self.setToolTip(self.tr("Speed"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._group = QActionGroup(self)
        for speed in SPEEDS:
            action = QAction(speed_text(speed), self._group, checkable=True)
            action.setData(speed)
            menu.addAction(action)
        self._group.triggered.connect(self._choose)
        self.setMenu(menu)
        self.set_rate(1.0)

    def set_rate(self, rate: float) -> None:
        """Show a speed; tells nobody."""
        for action in self._group.actions():
            action.setChecked(action.data() == rate)
        self._rate = rate
        self.setText(speed_text(rate))
        self.setAccessibleName(self.tr("Speed: {0}").format(speed_text(rate)))

    def sizeHint(self) -> QSize:
        """As wide as the widest, so that nothing moves for another speed."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(speed_text(speed)) for speed in SPEEDS)
        now = metrics.horizontalAdvance(self.text())
        return super().sizeHint() + QSize(widest - now, 0)

    def _choose(self, action: QAction) -> None:
        self.set_rate(action.data())
        self.chosen.emit(action.data())


def action_button(action: QAction, name: str, parent: QWidget) -> QToolButton:
    """A button for an action, that shows its icon."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setDefaultAction(action)
    button.setIconSize(_ICON)
    button.setAutoRaise(True)
    return button


def time_label(name: str, parent: QWidget) -> QLabel:
    """Digits for a time."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def button_style(theme: Theme) -> str:
    """A style sheet for the buttons of the bar."""
    return (
        "QToolButton { border: none; border-radius: 6px; padding: 5px;"
        f" color: {theme.soft.name()} }}"
        f"QToolButton:hover, QToolButton:focus {{ background: {theme.line.name()} }}"
        f"QToolButton:focus {{ border: 1px solid {theme.accent.name()}; padding: 4px }}"
        "QToolButton::menu-indicator { image: none }"
    )
