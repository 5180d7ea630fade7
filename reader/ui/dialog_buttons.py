"""The buttons of dialogs and sheets."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget


class DialogButtons(QDialogButtonBox):
    """Words alone: on some desktops Qt gives its own buttons a picture, and ours have none."""

    def __init__(self, buttons: QDialogButtonBox.StandardButton, parent: QWidget) -> None:
        super().__init__(buttons, parent)
        for button in self.buttons():
            button.setIcon(QIcon())


class SideButton(QPushButton):
    """Not what a dialog is about: Return presses it only while it has the keyboard."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
