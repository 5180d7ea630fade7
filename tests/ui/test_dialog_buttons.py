"""Buttons of dialogs look alike, whoever named them."""

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QDialogButtonBox, QProxyStyle, QStyle, QWidget

from reader.ui.dialog_buttons import DialogButtons

_BOTH = QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel


class Pictured(QProxyStyle):
    """A style that gives each button of Qt's own a picture."""

    def styleHint(self, hint, *rest) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, *rest)

    def standardIcon(self, *_rest) -> QIcon:
        picture = QPixmap(8, 8)
        picture.fill()
        return QIcon(picture)


def test_no_button_has_a_picture(qtbot, qapp) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    before = qapp.style().name()
    qapp.setStyle(Pictured("Fusion"))
    try:
        plain = QDialogButtonBox(_BOTH, parent)
        ours = DialogButtons(_BOTH, parent)
        assert all(not button.icon().isNull() for button in plain.buttons())
        assert [button.icon().isNull() for button in ours.buttons()] == [True, True]
    finally:
        qapp.setStyle(before)
