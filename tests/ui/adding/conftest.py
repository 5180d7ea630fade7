"""Files to add, hands that drop and paste them, and eyes on what comes of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTabWidget, QTreeView, QWidget

from reader.model import Episode
from reader.services.library import Library
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import User

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Drops and pastes on a window, waits until that is done, and looks at what came of it."""

    def __init__(self, user: "User") -> None:
        self._user = user

    @staticmethod
    def files(*paths: Path) -> QMimeData:
        """Files as a file manager hands them over: as addresses, and their names as text."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        data.setText("\n".join(map(str, paths)))
        return data

    @staticmethod
    def text(words: str) -> QMimeData:
        """Text as another program hands it over."""
        data = QMimeData()
        data.setText(words)
        return data

    def drop(self, window: MainWindow, data: QMimeData, on: QWidget | None = None) -> bool:
        """Drag over a part of the window, and let go; whether anything took it."""
        taken = self.let_go(window, data, on)
        self._user.settle(window)
        return taken

    def let_go(self, window: MainWindow, data: QMimeData, on: QWidget | None = None) -> bool:
        """The same, without waiting for what it sets off."""
        if not drag(on or window, data):
            return False
        event = QDropEvent(QPointF((on or window).rect().center()), _COPY, data, _LEFT, _NONE)
        QApplication.sendEvent(on or window, event)
        return event.isAccepted()

    def paste(self, window: MainWindow, data: QMimeData) -> None:
        """Put something on the clipboard, and press Ctrl+V in the transcript."""
        QApplication.clipboard().setMimeData(data)
        window.pane.setFocus()
        self._user.press(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    @staticmethod
    def titles(window: MainWindow) -> list[str]:
        """The titles that the episode list shows."""
        model = window.findChild(QWidget, "episodeList").model()
        rows = [model.row(number) for number in range(model.rowCount())]
        return [row.title for row in rows if isinstance(row, Episode)]

    @staticmethod
    def report(window: MainWindow) -> "Report":
        return Report(window)


def drag(over: QWidget, data: QMimeData) -> bool:
    """Drag something over a part of the window; whether the window wants it."""
    middle: QPoint = over.rect().center()
    event = QDragEnterEvent(middle, _COPY, data, _LEFT, _NONE)
    QApplication.sendEvent(over, event)
    return event.isAccepted()


@pytest.fixture
def hands(user: "User") -> Hands:
    return Hands(user)


@pytest.fixture
def srt(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small SRT file below ``tmp_path / "files"``: ``srt("a.srt", "words", …)``."""

    def make(name: str, *cues: str) -> Path:
        path = tmp_path / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(srt_text(cues or (f"These are the words of {name}.",)), "utf-8")
        return path

    return make


def srt_text(cues: Sequence[str]) -> str:
    lines = []
    for number, words in enumerate(cues, start=1):
        lines += [str(number), f"00:00:{number:02},000 --> 00:00:{number:02},900", words, ""]
    return "\n".join(lines)


class Report:
    """What the report window shows."""

    def __init__(self, window: MainWindow) -> None:
        self.dialog = window.findChild(QDialog, "addingReport")

    @property
    def is_shown(self) -> bool:
        return self.dialog is not None and self.dialog.isVisible()

    @property
    def summary(self) -> str:
        return self.dialog.findChild(QLabel, "reportSummary").text()

    @property
    def tabs(self) -> list[str]:
        tabs = self.dialog.findChild(QTabWidget)
        return [" ".join(tabs.tabText(i).split()) for i in range(tabs.count())]

    def rows(self, kind: str) -> list[tuple[str, str]]:
        """The two columns of one of the tables."""
        model = self.dialog.findChild(QTreeView, f"report-{kind}").model()
        return [
            (model.index(row, 0).data(), model.index(row, 1).data())
            for row in range(model.rowCount())
        ]


@pytest.fixture
def empty_folder(tmp_path: Path) -> Path:
    """A data folder whose first launch is done and whose library is empty."""
    from reader.library import Launch

    folder = tmp_path / "empty"
    with Library.open(folder) as library:
        library.store.set_launch(Launch.DONE)
        library.build_index()
    return folder
