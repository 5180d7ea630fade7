"""The design card as one journey: launch, read, click a timestamp, search, quote."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit

if TYPE_CHECKING:
    from conftest import User


def test_the_design_card(user: "User", tmp_path: Path) -> None:
    window = user.open(tmp_path)
    pane = window.findChild(QPlainTextEdit, "transcriptPane")
    assert pane is window.pane
    assert pane.blockCount() == 70
    assert pane.document().firstBlock().text().startswith("Welcome to Utilizing AI")
    assert window.findChild(QListView, "episodeList").model().rowCount() == 3

    with user.bot.waitSignal(window.pane.timestamp_activated) as clicked:
        user.click_timestamp(window, 2)
    assert clicked.args == [75.0]
    assert user.label(window, "momentText") == "0:01:15"

    user.search(window, '"data quality"')
    assert user.label(window, "matchCounter") == "1 of 5"
    assert window.findChild(QListView, "hitList").isVisible()
    bar = window.findChild(QLineEdit, "searchBar")
    user.bot.keyClick(bar, Qt.Key.Key_Return)
    assert user.label(window, "matchCounter") == "2 of 5"

    window.findChild(QAction, "copyQuote").trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "How the ML Community Has Evolved in 2021" in data.text()
    assert "0:32:26" in data.text()
    assert "<blockquote>" in data.html()
    markdown = bytes(data.data("text/markdown").data()).decode()
    assert markdown.startswith("> ")
    assert "[0:32:26](transcript-reader://episode/" in markdown

    user.bot.keyClick(bar, Qt.Key.Key_Escape)
    assert window.findChild(QListView, "episodeList").isVisible()
    assert user.label(window, "matchCounter") == ""
