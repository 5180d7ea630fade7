"""A file is shown where it lies; without a desktop its folder is opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from reader.ui.reveal import reveal


class Opener(QObject):
    """Takes the place of the system's own file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    yield opener
    QDesktopServices.unsetUrlHandler("file")


@pytest.mark.skipif("sys.platform != 'linux'", reason="there a program is started")
def test_without_a_desktop_the_folder_is_opened(
    qtbot: QtBot, opener: Opener, tmp_path: Path
) -> None:
    folder = tmp_path / "ä &amp; b#c"
    folder.mkdir()
    reveal(folder / "file.srt")
    qtbot.waitUntil(lambda: bool(opener.opened))
    assert opener.opened == [str(folder)]
