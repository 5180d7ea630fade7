"""What the tests of keeping order share: three episodes, and answers to dialogs."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from reader.model import Segment
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import User

SPOKEN = [
    Segment("Hello and welcome to it.", 0.0, 4.0, "SPEAKER_00"),
    Segment("Thank you for having me.", 4.0, 8.0, "SPEAKER_01"),
]


@pytest.fixture
def three(user: "User", make_folder: Callable[..., Path]) -> MainWindow:
    """A window on three episodes of one show, one of them open."""
    episodes = [({"title": title, "number": title}, SPOKEN) for title in ("One", "Two", "Three")]
    return user.open(make_folder(*episodes))


@pytest.fixture
def answer() -> Callable[[Callable[[QDialog], None]], None]:
    """Acts on the dialog that comes up next."""

    def answer(act: Callable[[QDialog], None]) -> None:
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                act(dialog)
            else:
                QTimer.singleShot(10, look)

        QTimer.singleShot(0, look)

    return answer
