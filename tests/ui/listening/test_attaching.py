"""Audio is dropped on an episode, on the text, beside transcripts."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.services.library import Library
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Ears, MakeLibrary, User

# What the offscreen platform says where a window comes to the front.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "requestActivate")

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def drop(window: MainWindow, on: QWidget, place: QPoint, *paths: Path) -> None:
    """As Qt does it: the window has the drop, at the place of the part that is under it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = on.mapTo(window, place)
    QApplication.sendEvent(window, QDragEnterEvent(at, _COPY, data, _LEFT, _NONE))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), _COPY, data, _LEFT, _NONE))


def test_audio_is_dropped_on_the_text_or_on_an_episode_and_undone(
    user: "User", ears: "Ears", make_library: "MakeLibrary", timed: str, tones: bytes
) -> None:
    folder = make_library({"Bread.vtt": timed})
    sound = folder.parent / "elsewhere.wav"
    sound.write_bytes(tones)
    window = user.open(folder)
    drop(window, window.pane, window.pane.rect().center(), sound)
    ears.wait_until_open(window)
    assert user.label(window, "momentText") == "Attached elsewhere.wav"
    user.do(window, "undo")
    user.bot.waitUntil(lambda: not window.listening.is_audible)
    view = window.episodes.view
    row = view.model().index(view.model().rowCount() - 1, 0)
    drop(window, view.viewport(), view.visualRect(row).center(), sound)
    ears.wait_until_open(window)
    user.do(window, "detachAudio")
    user.bot.waitUntil(lambda: not window.listening.is_audible)
    assert sound.exists()


def test_several_audio_files_at_once_are_none(
    user: "User", make_library: "MakeLibrary", timed: str, tones: bytes
) -> None:
    folder = make_library({"Bread.vtt": timed})
    sounds = [folder.parent / name for name in ("one.wav", "two.mp4")]
    for sound in sounds:
        sound.write_bytes(tones)
    window = user.open(folder)
    drop(window, window.pane, window.pane.rect().center(), *sounds)
    user.settle(window)
    assert not window.listening.is_audible
    said = "An episode has one audio file: drop them one by one"
    assert user.label(window, "momentText") == said


def test_audio_beside_a_transcript_is_no_attachment(
    user: "User", make_library: "MakeLibrary", timed: str, tones: bytes
) -> None:
    folder = make_library({"Bread.vtt": timed})
    cake, sound = folder.parent / "Cake.vtt", folder.parent / "Cake.wav"
    cake.write_text(timed.replace("Passage", "Cake"), "utf-8")
    sound.write_bytes(tones)
    window = user.open(folder)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (cake, sound)])
    middle = window.rect().center()
    QApplication.sendEvent(window, QDragEnterEvent(middle, _COPY, data, _LEFT, _NONE))
    QApplication.sendEvent(window, QDropEvent(QPointF(middle), _COPY, data, _LEFT, _NONE))
    user.settle(window)
    with Library.open(folder) as library:
        heard = {e.title: library.listening.audio(e.id).path for e in library.episodes()}
    assert heard == {"Bread": None, "Cake": sound}
