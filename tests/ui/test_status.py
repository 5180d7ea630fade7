"""The line below everything."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.status import StatusBar


def test_a_time_that_is_pointed_at_is_not_said_twice(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    with qtbot.waitExposed(status):
        status.show()
    pointed = status.findChild(QLabel, "pointedText")
    status.set_moment("0:01:15")
    status.set_pointed("0:01:15")
    assert not pointed.isVisible()
    status.set_pointed("0:02:31")
    assert pointed.isVisible()
    status.set_moment("0:02:31")
    assert not pointed.isVisible()
