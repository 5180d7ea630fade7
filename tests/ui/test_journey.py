"""The design card as one journey: launch, read, click a timestamp, search, quote."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.app import build_window
from reader.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = build_window(tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.is_settled, timeout=20_000)
    return window


def click_timestamp(qtbot: QtBot, window: MainWindow, passage: int) -> None:
    gutter = window.pane.gutter
    qtbot.waitUntil(lambda: gutter.timestamp_rect(passage) is not None)
    rect = gutter.timestamp_rect(passage)
    assert rect is not None
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=rect.center())


def type_query(qtbot: QtBot, window: MainWindow, text: str) -> None:
    bar = window.findChild(QLineEdit, "searchBar")
    assert bar is not None
    bar.setFocus()
    bar.clear()
    qtbot.keyClicks(bar, text)
    qtbot.waitUntil(lambda: window.search_frame.query() == text)
    with qtbot.waitSignal(window.search.summary, timeout=5000):
        pass


def counter(window: MainWindow) -> str:
    label = window.findChild(QLabel, "matchCounter")
    assert label is not None
    return label.text()


def test_the_design_card(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.findChild(QPlainTextEdit, "transcriptPane")
    assert pane is window.pane
    assert pane.blockCount() == 70
    assert pane.document().firstBlock().text().startswith("Welcome to Utilizing AI")

    with qtbot.waitSignal(window.pane.timestamp_activated) as clicked:
        click_timestamp(qtbot, window, 2)
    assert clicked.args == [75.0]
    assert window.status.findChild(QLabel, "momentText").text() == "0:01:15"

    type_query(qtbot, window, '"data quality"')
    qtbot.waitUntil(lambda: counter(window) == "1 of 5")
    assert window.hits.isVisible()
    bar = window.findChild(QLineEdit, "searchBar")
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert counter(window) == "2 of 5"
    assert window.pane.current_passage() is not None

    window.findChild(QAction, "copyQuote").trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "How the ML Community Has Evolved in 2021" in data.text()
    assert "0:32:26" in data.text()
    assert "<blockquote>" in data.html()
    markdown = bytes(data.data("text/markdown").data()).decode()
    assert markdown.startswith("> ")
    assert "[0:32:26](transcript-reader://episode/" in markdown

    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert window.episodes.isVisible()
    assert counter(window) == ""
