"""Windows begin no larger than the screen they are on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QWidget

from reader.ui.remembering import fit_screen


def test_the_title_bar_has_room_on_the_screen(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    window.resize(screen * 2)
    fit_screen(window)
    bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    assert bar > 0
    assert window.size() == QSize(screen.width(), screen.height() - bar)
    window.resize(300, 200)
    fit_screen(window)
    assert window.size() == QSize(300, 200)
