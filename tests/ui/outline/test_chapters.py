"""Chapters under About, one after the other by keys, in the palette and as one reads."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget

from reader.library import Launch, LibraryStore, Source
from reader.model import Chapter, Episode, Segment, Transcript
from reader.ui.main_window import MainWindow

User = Any
TEXT = "These are some words that were said on that day, and some more of them. " * 4
CHAPTERS = (
    Chapter("Boats", 60.0),
    Chapter("Fog <b>&</b> rain", 600.0),
    Chapter("The lighthouse and what is known of its keeper", 1110.0),
)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def put(store: LibraryStore, title: str, chapters: tuple[Chapter, ...], *, timed: bool) -> None:
    segments = tuple(
        Segment(TEXT, 30.0 * n if timed else None, speaker="Ann" if n % 3 else "Ben")
        for n in range(41)
    )
    transcript = Transcript(segments, chapters)
    key = f"{title:0<16}".lower().encode().hex()[:16]
    episode = Episode(key, title, show="A show", duration=transcript.last_time, passages=41)
    store.put(episode, transcript, Source(Path(f"/{title}"), 1, 1, title))


@pytest.fixture
def window(user: User, tmp_path: Path) -> MainWindow:
    store = LibraryStore(tmp_path / "made")
    store.set_launch(Launch.DONE)
    put(store, "Talk", CHAPTERS, timed=True)
    put(store, "Plain", (), timed=True)
    put(store, "Untimed", CHAPTERS, timed=False)
    many = tuple(Chapter(f"Part {n}", 20.0 * n) for n in range(60))
    put(store, "Zoo", many, timed=True)
    store.close()
    window: MainWindow = user.open(tmp_path / "made")
    open_episode(window, user, "Talk")
    return window


def open_episode(window: MainWindow, user: User, title: str) -> None:
    (episode,) = (e for e in window.refresh.contents.episodes if e.title == title)
    window.reading.open(episode.id)
    user.settle(window)


def unfold(window: MainWindow) -> None:
    button = window.findChild(QAbstractButton, "aboutEpisode")
    assert button is not None
    if not button.isChecked():
        button.click()


def links(window: MainWindow) -> QLabel:
    label = window.findChild(QLabel, "chapterLinks")
    assert isinstance(label, QLabel)
    return label


def marked(window: MainWindow) -> int | None:
    view = window.reading.view()
    assert view is not None
    return view.marked


def test_about_lists_chapters_in_the_place_of_times(window: MainWindow) -> None:
    unfold(window)
    text = links(window).text()
    assert links(window).isVisible()
    assert "0:01:00" in text
    assert "Fog &lt;b&gt;&amp;&lt;/b&gt; rain" in text
    assert not window.findChild(QWidget, "outlineTimes").isVisible()
    assert window.findChild(QWidget, "speakerShares").isVisible()


def test_a_title_leads_to_its_passage(window: MainWindow, user: User) -> None:
    unfold(window)
    links(window).linkActivated.emit("2")
    assert marked(window) == 37
    assert user.label(window, "momentText") == "0:18:30"
    assert user.label(window, "chapterText") == CHAPTERS[2].title
    window.reading.go_back()
    assert marked(window) == 0


def test_an_episode_without_chapters_has_times(window: MainWindow, user: User) -> None:
    open_episode(window, user, "Plain")
    unfold(window)
    assert not window.findChild(QWidget, "outlineChapters").isVisible()
    assert window.findChild(QWidget, "outlineTimes").isVisible()
    assert not window.findChild(QLabel, "chapterText").isVisible()
    for name in ("nextChapter", "previousChapter"):
        assert not window.findChild(QAction, name).isEnabled()


def test_without_times_there_is_nowhere_to_go(window: MainWindow, user: User) -> None:
    open_episode(window, user, "Untimed")
    unfold(window)
    assert not window.findChild(QWidget, "outlineChapters").isVisible()
    assert window.outline.chapters == ()


def test_many_chapters_scroll(window: MainWindow, user: User) -> None:
    open_episode(window, user, "Zoo")
    unfold(window)
    area = window.findChild(QScrollArea, "outlineChapters")
    user.bot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.height() < window.pane.height() // 2
    open_episode(window, user, "Talk")
    unfold(window)
    user.bot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_keys_go_from_one_to_the_next(window: MainWindow, user: User) -> None:
    window.pane.setFocus()
    seen = []
    for key in [Qt.Key.Key_PageDown] * 4 + [Qt.Key.Key_PageUp] * 4:
        user.bot.keyClick(window.pane, key, CTRL_SHIFT)
        seen.append(marked(window))
    assert seen == [2, 20, 37, 37, 20, 2, 2, 2]
    assert not window.pane.textCursor().hasSelection()


def test_from_inside_a_chapter_back_to_its_beginning(window: MainWindow) -> None:
    window.reading.go_to_passage(25)
    window.findChild(QAction, "previousChapter").trigger()
    assert marked(window) == 20


def test_the_chapter_is_said_as_one_reads(window: MainWindow, user: User) -> None:
    assert user.label(window, "chapterText") == ""  # above the first
    window.findChild(QAction, "nextChapter").trigger()
    assert user.label(window, "chapterText") == "Boats"
    window.pane.scroller.scroll_by(10**6)  # the third begins below the top of the last page
    user.bot.waitUntil(lambda: user.label(window, "chapterText") == CHAPTERS[1].title)
    window.pane.scroller.show_start()
    user.bot.waitUntil(lambda: user.label(window, "chapterText") == "Boats")


def test_the_present_chapter_is_marked_in_the_list(window: MainWindow) -> None:
    window.reading.go_to_passage(25)
    unfold(window)
    rows = links(window).text().split("<tr")[1:]
    assert ["bgcolor" in row for row in rows] == [False, True, False]
    window.reading.go_to_passage(3)
    rows = links(window).text().split("<tr")[1:]
    assert ["bgcolor" in row for row in rows] == [True, False, False]


def test_the_palette_leads_to_chapters(window: MainWindow, user: User) -> None:
    user.do(window, "commandPalette")
    field = window.findChild(QLineEdit, "paletteField")
    field.insert("fog")
    user.press(window, Qt.Key.Key_Return)
    assert marked(window) == 20


def test_nothing_is_left_of_a_closed_episode(window: MainWindow, user: User) -> None:
    window.findChild(QAction, "nextChapter").trigger()
    window.reading.close()
    assert window.outline.chapters == ()
    assert user.label(window, "chapterText") == ""
    assert not window.findChild(QAction, "nextChapter").isEnabled()
