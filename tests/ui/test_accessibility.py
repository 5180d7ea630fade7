"""What a screen reader and a keyboard find in the real window."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reader.model import Segment
from reader.ui.adding.folders_dialog import FoldersDialog
from reader.ui.announcing import Announcer
from reader.ui.curating.export_dialog import ExportDialog
from reader.ui.dialogs import (
    GoToTimeDialog,
    PreferencesDialog,
    PreferenceValues,
    ShortcutsSheet,
)
from reader.ui.keymap import Keymap
from reader.ui.main_window import MainWindow
from reader.ui.menus import sections

User = Any
Role = QAccessible.Role
NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value
CTRL = Qt.KeyboardModifier.ControlModifier


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def tree(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is to be seen."""
    yield root
    for number in range(min(root.childCount(), 30)):
        child = root.child(number)
        if child is not None and not child.state().invisible:
            yield from tree(child)


def unnamed(window: QWidget) -> list[str]:
    """What can have the keyboard, or be pressed, and does not say what it is."""
    pressed = (Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ComboBox, Role.EditableText)
    return [
        f"{part.role()} {part.object()}"
        for part in tree(interface(window))
        if (part.state().focusable or part.role() in pressed) and not part.text(NAME).strip()
    ]


def named(window: MainWindow, name: str) -> QAccessibleInterface:
    widget = window.findChild(QWidget, name)
    assert widget is not None, name
    return interface(widget)


def test_every_part_says_what_it_is(user: User, window: MainWindow) -> None:
    assert unnamed(window) == []
    user.search(window, "data")
    assert unnamed(window) == []
    user.do(window, "commandPalette")
    assert unnamed(window) == []


def test_an_empty_library_says_what_it_is(user: User, make_folder: Callable[..., Path]) -> None:
    assert unnamed(user.open(make_folder())) == []


@pytest.mark.parametrize(
    ("part", "role", "name"),
    [
        ("transcriptPane", Role.EditableText, "Transcript"),
        ("searchBar", Role.EditableText, "Search"),
        ("episodeFilter", Role.EditableText, "Filter episodes"),
        ("episodeList", Role.List, "Episodes"),
        ("hitList", Role.List, "Hits"),
        ("searchScope", Role.ComboBox, "Library"),
        ("menuButton", Role.ButtonMenu, "Menu"),
        ("aboutEpisode", Role.CheckBox, "About"),
        ("timestampGutter", Role.Client, "Timestamps"),
    ],
)
def test_names_and_roles(window: MainWindow, part: str, role: Role, name: str) -> None:
    found = named(window, part)
    assert (found.role(), found.text(NAME)) == (role, name)


def test_rows_say_all_that_they_show(user: User, window: MainWindow) -> None:
    episode = named(window, "episodeList").child(1)
    assert episode.role() == Role.ListItem
    assert episode.text(NAME).startswith("2x27 How the ML Community")
    user.search(window, "data")
    hit = named(window, "hitList").child(1)
    assert re.match(r"(\d:\d\d:\d\d|¶ \d+), ", hit.text(NAME))
    counted = user.label(window, "matchCounter")
    assert counted.endswith(" of 60")
    assert named(window, "matchCounter").text(NAME) == f"Matches: {counted}"


def test_the_transcript_is_read_as_text(window: MainWindow) -> None:
    text = named(window, "transcriptPane").textInterface()
    assert text is not None
    assert text.text(0, 21) == "Welcome to Utilizing "


def walk(user: User, window: MainWindow) -> list[str]:
    """Where Tab goes, from the transcript until it is there again."""
    names = []
    window.pane.setFocus()
    for _ in range(40):
        user.bot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        widget = window.focusWidget()
        names.append(widget.objectName() or widget.defaultAction().objectName())
        if widget is window.pane:
            break
    return names


def test_tab_goes_from_the_left_to_the_right_and_down(user: User, window: MainWindow) -> None:
    frame = ["searchBar", "searchScope", "searchHelp"]
    assert walk(user, window) == [
        *("aboutEpisode", "menuButton", *frame, "copyQuote", "textButton"),
        *("sideSwitch", "episodeFilter", "episodeSort", "episodeList", "transcriptPane"),
    ]
    user.search(window, "data")
    frame[1:2] = ["findPreviousButton", "findNextButton", "searchScope", "clearSearch"]
    assert walk(user, window) == [
        *("aboutEpisode", "concordance", "menuButton", *frame, "copyQuote", "textButton"),
        *("hitSort", "hitList", "transcriptPane"),
    ]


def announcer(window: MainWindow) -> Announcer:
    return next(child for child in window.children() if isinstance(child, Announcer))


@pytest.fixture
def spoken(user: User, make_folder: Callable[..., Path]) -> tuple[MainWindow, list[str]]:
    """A window on two speakers, and what is said in it from now on."""
    words = "Some words that fill a passage, and more of them. " * 12
    segments = [
        Segment(words, 0.0, 60.0, "Ada"),
        Segment(words, 60.0, 120.0, "Grace"),
        Segment(words, 120.0, 180.0),
    ]
    window = user.open(make_folder(({"title": "One"}, segments)))
    said: list[str] = []
    announcer(window).said.connect(said.append)
    window.pane.setFocus()
    return window, said


def test_moving_by_passage_says_its_time_and_speaker(
    user: User, spoken: tuple[MainWindow, list[str]]
) -> None:
    window, said = spoken
    window.pane.moveCursor(QTextCursor.MoveOperation.NextBlock)
    user.bot.waitUntil(lambda: said == ["0:01:00, Grace"])
    window.pane.moveCursor(QTextCursor.MoveOperation.NextWord)
    window.pane.moveCursor(QTextCursor.MoveOperation.NextBlock)
    user.bot.waitUntil(lambda: said == ["0:01:00, Grace", "0:02:00"])


def test_going_to_a_moment_says_it_once(user: User, spoken: tuple[MainWindow, list[str]]) -> None:
    window, said = spoken
    window.reading.go_to_time(70.0)
    user.settle(window)
    QApplication.processEvents()
    assert said == ["0:01:00, Grace"]


def test_where_one_is_is_said_and_shown_when_asked(
    user: User, spoken: tuple[MainWindow, list[str]]
) -> None:
    window, said = spoken
    user.do(window, "sayPlace")
    assert said == ["0:00:00, Ada"]
    assert user.label(window, "momentText") == "0:00:00, Ada"


def test_hits_confirmations_and_progress_are_said(
    user: User, spoken: tuple[MainWindow, list[str]]
) -> None:
    window, said = spoken
    user.search(window, "words")
    assert "3 passages in 1 episode" in said
    user.do(window, "copyQuote")
    assert any(text.startswith("Copied") for text in said)
    said.clear()
    for done in range(11):
        window.index.progressed.emit(done, 10)
    assert said == [f"Indexing: {done} of 10" for done in (3, 5, 8, 10)]


@pytest.fixture
def large_font(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(24)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("large_font")
@pytest.mark.parametrize("size", [(900, 600), (1280, 820)])
def test_with_large_fonts_nothing_is_cut_off(
    user: User, seeded_folder: Path, size: tuple[int, int]
) -> None:
    window = user.open(seeded_folder)
    window.resize(*size)
    user.search(window, "data")
    assert window.size().toTuple() == size
    for name in ("searchBar", "searchScope", "matchCounter", "statusText", "momentText"):
        part = window.findChild(QWidget, name)
        assert part.height() >= part.fontMetrics().height(), name
        corners = (part.mapTo(window, corner) for corner in _corners(part))
        assert all(window.rect().contains(corner) for corner in corners), name


@pytest.mark.usefixtures("large_font")
def test_with_large_fonts_no_dialog_is_cut_off(user: User, window: MainWindow) -> None:
    keymap = next(child for child in window.commands.children() if isinstance(child, Keymap))
    shown = window.reading.shown
    assert shown is not None
    for dialog in (
        ShortcutsSheet(sections(window.commands), keymap, window),
        PreferencesDialog(PreferenceValues(), window),
        GoToTimeDialog(shown.episode, window),
        FoldersDialog(window),
        ExportDialog("Export", "srt", window),
    ):
        with user.bot.waitExposed(dialog):
            dialog.show()
        assert dialog.width() <= 900, dialog
        assert dialog.height() <= 600, dialog
        for label in dialog.findChildren(QLabel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert not label.isVisible() or label.height() >= needed, label.text()
        assert unnamed(dialog) == []
        dialog.close()


def _corners(part: QWidget) -> tuple[Any, Any]:
    return part.rect().topLeft(), part.rect().bottomRight()


def test_what_is_said_reaches_those_who_listen(
    user: User, spoken: tuple[MainWindow, list[str]]
) -> None:
    window, said = spoken
    QAccessible.setActive(True)
    try:
        user.do(window, "sayPlace")
        user.do(window, "commandPalette")
        user.press(window, Qt.Key.Key_Down)
        user.press(window, Qt.Key.Key_Escape)
    finally:
        QAccessible.setActive(False)
    assert said == ["0:00:00, Ada"]
