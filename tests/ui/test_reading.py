"""Reading: moments, the way back, going to a time, untimed episodes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMenu

from reader.model import Segment
from reader.ui.dialogs import GoToTimeDialog
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import User

# What the offscreen platform says where a menu opens.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise\\(\\)", "grabbing the keyboard")

_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def marked(window: MainWindow) -> int | None:
    return window.pane.highlights.marked


def seen(window: MainWindow) -> list[int]:
    """The passages in view."""
    return [row.block.blockNumber() for row in window.pane.scroller.rows()]


def row_of(window: MainWindow, text: str) -> QModelIndex:
    """The row of the episode list whose title holds the text."""
    model = window.findChild(QListView, "episodeList").model()
    rows = (model.index(n, 0) for n in range(model.rowCount()))
    return next(row for row in rows if text in (row.data() or ""))


def click_row(user: "User", window: MainWindow, text: str) -> None:
    view = window.findChild(QListView, "episodeList")
    place = view.visualRect(row_of(window, text)).center()
    user.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    user.settle(window)


def test_both_seeds_are_listed_with_what_is_known(window: MainWindow) -> None:
    model = window.findChild(QListView, "episodeList").model()
    texts = [
        model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())
    ]
    assert (
        texts[0]
        == "Utilizing Tech - Season 7: AI Data Infrastructure Presented by Solidigm, 2 episodes"
    )
    assert texts[1].startswith("2x27 How the ML Community Has Evolved in 2021 with Demetrios")
    assert "2021" in texts[1]
    assert "51" in texts[1]
    assert texts[2].startswith("03 How is Machine Learning Affecting IT Operations")
    assert "2020" in texts[2]
    assert "no timestamps" in texts[2]


def test_the_episode_to_begin_with_is_the_first_in_the_list(
    user: "User", make_folder: Callable[..., Path]
) -> None:
    window = user.open(
        make_folder(
            ({"title": "Older", "show": "A", "date": date(2001, 1, 1)}, [Segment("One.")]),
            ({"title": "Newer", "show": "B", "date": date(2002, 2, 2)}, [Segment("Two.")]),
        )
    )
    assert window.episodes._model.row(1).title == "Newer"
    assert window.reading.shown.episode.title == "Newer"


def test_a_click_on_a_timestamp_makes_it_the_moment(user: "User", window: MainWindow) -> None:
    heard: list[float] = []
    window.pane.timestamp_activated.connect(heard.append)
    user.click_timestamp(window, 2)
    assert heard == [75.0]
    assert marked(window) == 2
    assert user.label(window, "momentText") == "0:01:15"
    assert window.commands.go_back.isEnabled()
    assert 2 in seen(window)


def test_the_keyboard_marks_the_passage_of_the_caret(user: "User", window: MainWindow) -> None:
    window.pane.setFocus()
    user.press(window, Qt.Key.Key_Down, _CTRL)
    for _ in range(6):
        user.press(window, Qt.Key.Key_Down)
    passage = window.pane.current_passage()
    assert passage > 0
    user.press(window, Qt.Key.Key_Return, _CTRL)
    assert marked(window) == passage
    assert user.label(window, "momentText") == window.reading.place_name(passage)


def test_back_and_forward_go_through_the_moments(user: "User", window: MainWindow) -> None:
    for passage in (1, 30, 60):
        window.pane.restore_place(type(window.pane.place())(passage))
        user.click_timestamp(window, passage)
    for name, passage in [("goBack", 30), ("goBack", 1), ("goForward", 30), ("goForward", 60)]:
        user.do(window, name)
        assert marked(window) == passage
        assert passage in seen(window)
        assert user.label(window, "momentText") == window.reading.place_name(passage)
    assert not window.commands.go_forward.isEnabled()


def test_back_and_forward_cross_episodes(user: "User", window: MainWindow) -> None:
    first = window.reading.shown.episode.id
    user.click_timestamp(window, 2)
    click_row(user, window, "Affecting IT Operations")
    second = window.reading.shown.episode.id
    assert second != first
    user.press(window, Qt.Key.Key_Left, _ALT)
    assert window.reading.shown.episode.id == first
    assert 2 in seen(window)
    assert window.episodes.view.current_id() == first
    user.press(window, Qt.Key.Key_Right, _ALT)
    assert window.reading.shown.episode.id == second
    assert window.windowTitle().startswith("How is Machine Learning Affecting")


@pytest.mark.parametrize(
    ("typed", "passage", "moment"),
    [
        ("2:31", 3, "0:02:31"),
        ("0:02:31", 3, "0:02:31"),
        ("151", 3, "0:02:31"),
        ("2m31s", 3, "0:02:31"),
        ("51:19", 69, "0:51:19"),
        ("0:00:51", 1, "0:00:26"),
    ],
)
def test_go_to_time_takes_every_notation(
    user: "User", window: MainWindow, typed: str, passage: int, moment: str
) -> None:
    answer(window, typed)
    user.do(window, "goToTime")
    assert user.label(window, "momentText") == moment
    assert window.reading.shown.transcript.passages[marked(window)].start == pytest.approx(
        window.reading.shown.transcript.passages[passage].start
    )
    assert marked(window) in seen(window)


def test_go_to_time_in_an_untimed_episode_takes_a_passage(user: "User", window: MainWindow) -> None:
    click_row(user, window, "Affecting IT Operations")
    answer(window, "40")
    user.do(window, "goToTime")
    assert marked(window) == 39
    assert user.label(window, "momentText") == "¶ 40"


def test_the_next_episode_is_marked_alone(user: "User", window: MainWindow) -> None:
    first = window.reading.shown.episode.id
    handle = window.windowHandle()
    # Held down until it is there, as by a finger.
    QTest.keyPress(handle, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    user.settle(window)
    QTest.keyRelease(handle, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    assert window.reading.shown.episode.id != first
    assert [e.id for e in window.episodes.view.selected()] == [window.reading.shown.episode.id]


def test_the_status_bar_says_where_reading_is_by_now(user: "User", window: MainWindow) -> None:
    answer(window, "2:31")
    user.do(window, "goToTime")
    assert user.label(window, "momentText") == "0:02:31"
    window.pane.scroll_to(40)
    user.settle(window)
    top = window.reading.place_name(window.pane.place().passage)
    user.bot.waitUntil(lambda: user.label(window, "momentText") == top)
    assert top != "0:02:31"


@pytest.mark.parametrize("typed", ["", "nonsense", "9:59:59", "-1", "9" * 5000 + ":00"])
def test_what_is_no_time_leads_nowhere(user: "User", window: MainWindow, typed: str) -> None:
    before = window.pane.place()
    answer(window, typed)
    user.do(window, "goToTime")
    assert window.pane.place() == before
    assert marked(window) is None


def answer(window: MainWindow, text: str) -> None:
    """Type into the dialog that will be open, press Return, and then Escape."""

    def act() -> None:
        dialog = window.findChild(GoToTimeDialog)
        field = dialog.findChild(QLineEdit)
        field.setText(text)
        assert dialog.isModal()
        if dialog.target() is not None:
            dialog.accept()
        else:
            dialog.reject()

    QTimer.singleShot(0, act)


def test_an_untimed_episode_is_numbered_and_says_why_once(user: "User", window: MainWindow) -> None:
    notice = window.findChild(QLabel, "untimedNotice")
    assert not notice.isVisible()
    click_row(user, window, "Affecting IT Operations")
    assert notice.isVisible()
    assert "no times" in notice.text()
    labels = window.pane.gutter.labels
    assert [labels.label(n) for n in range(3)] == ["1", "2", "3"]
    heard: list[float] = []
    window.pane.timestamp_activated.connect(heard.append)
    user.click_timestamp(window, 1)
    assert heard == []
    assert marked(window) == 1
    assert user.label(window, "momentText") == "¶ 2"


def test_a_passage_knows_its_block_and_its_rect(window: MainWindow) -> None:
    pane, passages = window.pane, window.reading.shown.transcript.passages
    assert pane.blockCount() == len(passages)
    for number in (0, 35, 69):
        assert pane.document().findBlockByNumber(number).text() == passages[number].text
    rect = pane.gutter.timestamp_rect(0)
    assert pane.gutter.rect().contains(rect)
    assert pane.gutter.timestamp_rect(69) is None
    assert pane.gutter.timestamp_rect(700) is None


def test_the_episode_list_is_walked_by_keyboard(user: "User", window: MainWindow) -> None:
    first = window.reading.shown.episode.id
    window.episodes.focus_list()
    user.press(window, Qt.Key.Key_Down)
    user.press(window, Qt.Key.Key_Return)
    assert window.reading.shown.episode.id != first
    user.press(window, Qt.Key.Key_Up)
    user.press(window, Qt.Key.Key_Return)
    assert window.reading.shown.episode.id == first
    user.do(window, "nextEpisode")
    assert window.reading.shown.episode.id != first
    user.do(window, "nextEpisode")
    user.do(window, "previousEpisode")
    assert window.reading.shown.episode.id == first


def test_an_episode_opens_where_reading_stopped_in_it(user: "User", window: MainWindow) -> None:
    window.pane.scroller.scroll_by(4321)
    place = window.pane.place()
    assert place.passage > 3
    user.do(window, "nextEpisode")
    assert window.pane.place().passage == 0
    user.do(window, "previousEpisode")
    assert window.pane.place() == place


def test_only_the_newest_of_two_episodes_is_shown(user: "User", window: MainWindow) -> None:
    first = window.reading.shown.episode.id
    other = row_of(window, "Affecting")
    window.reading.open(window.episodes._model.row(other.row()).id)
    window.reading.open(first)
    user.settle(window)
    assert window.reading.shown.episode.id == first
    assert window.pane.blockCount() == 70


def test_the_passage_menu_is_about_the_passage_under_the_pointer(
    user: "User", window: MainWindow
) -> None:
    rect = window.pane.gutter.timestamp_rect(2)
    said = choose("Remember this place")
    window.pane.gutter.menu_requested.emit(2, window.pane.gutter.mapToGlobal(rect.center()))
    user.settle(window)
    assert marked(window) == 2
    assert said == [
        "Copy",
        "Copy quote",
        "Copy quote as",
        "Add to basket",
        "",
        "Copy timestamp",
        "Copy link",
        "Copy web link",
        "",
        "Highlight",
        "Highlight in",
        "Add note…",
        "Bookmark this moment",
        "",
        "Remember this place",
        "Go to time…",
    ]
    choose("Copy timestamp")
    window.pane.menu_requested.emit(1, QPoint(5, 5))
    assert QApplication.clipboard().text() == "0:00:26"


def choose(text: str) -> list[str]:
    """Choose from the menu that will be open; fills a list with what it offers."""
    said: list[str] = []

    def act() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        said.extend(action.text() for action in menu.actions())
        action = next(action for action in menu.actions() if action.text() == text)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, act)
    return said


def test_nine_thousand_passages_are_read_to_the_end(
    user: "User", make_folder: Callable[..., Path]
) -> None:
    text = "Then we spoke about the quality of the data, and about who looks after it. " * 3
    segments = [Segment(f"{text}Number {n}.", 5.0 * n) for n in range(9000)]
    window = user.open(make_folder(({"title": "Very long"}, segments), indexed=False))
    assert window.pane.blockCount() == 9000
    window.pane.setFocus()
    user.press(window, Qt.Key.Key_End)
    assert 8999 in seen(window)
    user.search(window, "number 4500", "episode")
    assert 4500 in seen(window)
    window.search.leave()
    assert 8999 in seen(window)
    answer(window, "6:00:00")
    user.do(window, "goToTime")
    assert marked(window) == 6 * 3600 // 5
