"""Dropping and pasting: whatever is under the pointer, the library takes it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Hands, User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")

MakeFile = Callable[..., Path]

# As it is copied from the transcript panel of a video's page.
PANEL = """\
Transcript
0:00
welcome to the show today we talk about bread
0:04
and about the ovens in which it is baked
1:02:03
that was all about bread
"""


@pytest.mark.parametrize(
    "name",
    [
        "mainWindow",
        "transcriptPane",
        "timestampGutter",
        "episodeList",
        "episodeFilter",
        "searchBar",
        "statusBar",
        "toolbar",
    ],
)
def test_a_file_may_be_dropped_anywhere(
    user: "User", empty_folder: Path, hands: "Hands", srt: MakeFile, name: str
) -> None:
    window = user.open(empty_folder)
    part = window if name == "mainWindow" else window.findChild(QWidget, name)
    part = part.viewport() if hasattr(part, "viewport") else part
    assert hands.drop(window, hands.files(srt("Bread.srt")), on=part)
    assert hands.titles(window) == ["Bread"]
    assert window.findChild(QLineEdit, "searchBar").text() == ""


def test_one_dropped_file_is_opened(
    user: "User", window: MainWindow, hands: "Hands", srt: MakeFile
) -> None:
    hands.drop(window, hands.files(srt("Bread.srt", "All about bread.")))
    assert window.reading.shown is not None
    assert window.reading.shown.episode.title == "Bread"
    assert window.pane.toPlainText() == "All about bread."
    assert user.label(window, "momentText") == "Added 1 episode"
    user.search(window, "bread")
    assert window.hits.count() == 1


def test_several_files_open_nothing(window: MainWindow, hands: "Hands", srt: MakeFile) -> None:
    before = window.reading.shown
    hands.drop(window, hands.files(srt("Bread.srt"), srt("Butter.srt")))
    assert {"Bread", "Butter"} < set(hands.titles(window))
    assert window.reading.shown is before


def test_a_folder_is_added_with_all_that_is_below_it(
    window: MainWindow, hands: "Hands", srt: MakeFile
) -> None:
    srt("A show/Bread.srt")
    folder = srt("A show/2020/Butter.srt").parent.parent
    hands.drop(window, hands.files(folder))
    assert {"Bread", "Butter"} < set(hands.titles(window))


def test_what_is_there_already_is_opened_and_not_listed_twice(
    user: "User", window: MainWindow, hands: "Hands", srt: MakeFile
) -> None:
    bread = srt("Bread.srt")
    hands.drop(window, hands.files(bread))
    user.do(window, "nextEpisode")
    hands.drop(window, hands.files(srt("elsewhere/Bread.srt", "These are the words of Bread.srt.")))
    assert hands.titles(window).count("Bread") == 1
    assert window.reading.shown is not None
    assert window.reading.shown.episode.title == "Bread"
    assert hands.report(window).is_shown
    assert hands.report(window).rows("duplicates") == [("Bread.srt", "the same words as “Bread”")]


def test_dropped_text_becomes_an_episode(window: MainWindow, hands: "Hands") -> None:
    words = "Ann: We bake bread every day.\nBob: And how long does that take?\n"
    assert hands.drop(window, hands.text(words * 3), on=window.pane.viewport())
    assert len(hands.titles(window)) == 3
    assert "We bake bread" in window.pane.toPlainText()


def test_a_word_dropped_on_the_search_bar_is_searched(window: MainWindow, hands: "Hands") -> None:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QDragEnterEvent

    bar = window.findChild(QLineEdit, "searchBar")
    for words, taken in (("bread", True), ("two\nlines", False)):
        data = hands.text(words)
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        bar.event(event) if taken else QApplication.sendEvent(bar, event)
        overlay = window.findChild(QWidget, "dropOverlay")
        assert overlay.isVisible() is not taken


def test_a_page_of_a_video_is_pasted(window: MainWindow, hands: "Hands") -> None:
    hands.paste(window, hands.text(PANEL))
    assert len(hands.titles(window)) == 3
    assert window.reading.shown is not None
    segments = window.reading.shown.transcript.segments
    assert [segment.start for segment in segments] == [0.0, 4.0, 3723.0]
    assert segments[0].text == "welcome to the show today we talk about bread"


def test_copied_files_are_pasted(window: MainWindow, hands: "Hands", srt: MakeFile) -> None:
    hands.paste(window, hands.files(srt("Bread.srt")))
    assert "Bread" in hands.titles(window)


def test_in_a_field_pasting_is_pasting(user: "User", window: MainWindow, hands: "Hands") -> None:
    QApplication.clipboard().setMimeData(hands.text("bread"))
    bar = window.findChild(QLineEdit, "searchBar")
    bar.setFocus()
    user.press(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bar.text() == "bread"
    assert len(hands.titles(window)) == 2


def test_a_web_address_is_not_fetched(user: "User", window: MainWindow, hands: "Hands") -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.srt")])
    hands.paste(window, data)
    assert user.label(window, "momentText") == "Only files on this computer can be added"
    assert len(hands.titles(window)) == 2


def test_pasting_nothing_says_what_to_do(user: "User", window: MainWindow, hands: "Hands") -> None:
    hands.paste(window, QMimeData())
    assert user.label(window, "momentText").startswith("Nothing to paste")


def test_text_that_is_no_transcript_is_refused_with_the_reason(
    window: MainWindow, hands: "Hands"
) -> None:
    hands.paste(window, hands.text("{ }"))
    assert len(hands.titles(window)) == 2
    assert hands.report(window).summary == "1 file refused"
    ((name, why),) = hands.report(window).rows("refused")
    assert name == "Pasted text"
    assert why


def test_the_window_says_what_a_drop_would_do(
    window: MainWindow, tmp_path: Path, hands: "Hands"
) -> None:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent

    overlay = window.findChild(QWidget, "dropOverlay")
    assert not overlay.isVisible()
    data = hands.files(tmp_path)
    event = QDragEnterEvent(
        window.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    assert overlay.isVisible()
    assert overlay.geometry() == window.rect()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()
