"""The buttons below a dialog."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QWidget


class DialogButtons(QDialogButtonBox):
    """Words alone: on some desktops Qt gives its own buttons a picture, and ours have none."""

    def __init__(self, buttons: QDialogButtonBox.StandardButton, parent: QWidget) -> None:
        super().__init__(buttons, parent)
        for button in self.buttons():
            button.setIcon(QIcon())
