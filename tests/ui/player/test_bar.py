"""The bar: what it shows of a player, and what it asks of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from reader.model import Color
from reader.ui.player import BarActions, PlayerBar, State, faster, slower, speed_text
from reader.ui.player.bubble import Bubble
from reader.ui.theme import DARK

LENGTH = 3600.0


@pytest.fixture
def bar(qtbot, player) -> Iterator[PlayerBar]:
    """In a window of its own, a loaded hour shown."""
    window = QWidget()
    qtbot.addWidget(window)
    names = ["Play or pause", "Back 5 seconds", "Forward 5 seconds", "Back 30 seconds"]
    names += ["Forward 30 seconds", "Previous passage", "Next passage", "Mute"]
    actions = BarActions(*(QAction(name, window) for name in names))
    actions.mute.setCheckable(True)
    bar = PlayerBar(actions, window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(bar)
    window.resize(900, 300)
    bar.attach(player)
    player.enter(State.PAUSED)
    with qtbot.waitExposed(window):
        window.show()
    yield bar
    window.close()


def text(bar: PlayerBar, name: str) -> str:
    return bar.findChild(QLabel, name).text()


def button(bar: PlayerBar, name: str) -> QToolButton:
    return bar.findChild(QToolButton, name)


def at(bar: PlayerBar, seconds: float) -> QPoint:
    return QPoint(bar.timeline.x_of_time(seconds), bar.timeline.height() // 2)


def test_it_shows_what_was_played_and_what_is_left(bar, player) -> None:
    player.moved.emit(754.4)
    assert text(bar, "timePlayed") == "0:12:34"
    assert text(bar, "timeLeft") == "−0:47:25"
    assert bar.timeline.value() == 7540


def test_the_play_button_says_what_it_would_do(bar, player) -> None:
    play = button(bar, "playButton")
    assert play.accessibleName() == "Play"
    player.enter(State.PLAYING)
    assert play.accessibleName() == "Pause"
    player.enter(State.PAUSED)
    assert play.accessibleName() == "Play"


def test_buttons_trigger_the_actions(bar, qtbot) -> None:
    for name in ("playButton", "backButton", "forwardButton"):
        shown = button(bar, name)
        with qtbot.waitSignal(shown.defaultAction().triggered):
            qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(bar, "muteButton"), Qt.MouseButton.LeftButton)
    assert button(bar, "muteButton").defaultAction().isChecked()


def test_a_click_on_the_timeline_seeks_there_once(bar, player, qtbot) -> None:
    qtbot.mouseClick(bar.timeline, Qt.MouseButton.LeftButton, pos=at(bar, 1800))
    assert player.seeks == [pytest.approx(1800, abs=5)]
    assert text(bar, "timePlayed").startswith(("0:29:5", "0:30:0"))


def test_a_drag_shows_where_it_would_go_and_seeks_in_the_end(bar, player, qtbot) -> None:
    line = bar.timeline
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=at(bar, 600))
    qtbot.mouseMove(line, at(bar, 2400))
    assert text(bar, "timePlayed").startswith(("0:39:5", "0:40:0"))
    player.moved.emit(5.0)  # it plays on meanwhile
    assert text(bar, "timePlayed").startswith(("0:39:5", "0:40:0"))
    assert player.seeks == []
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=at(bar, 2400))
    assert player.seeks == [pytest.approx(2400, abs=5)]


@pytest.mark.parametrize(
    ("key", "seconds"),
    [
        (Qt.Key.Key_Right, 605),
        (Qt.Key.Key_Left, 595),
        (Qt.Key.Key_PageUp, 630),
        (Qt.Key.Key_PageDown, 570),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, LENGTH),
    ],
)
def test_keys_on_the_timeline_seek(bar, player, qtbot, key, seconds) -> None:
    player.moved.emit(600.0)
    bar.timeline.setFocus()
    qtbot.keyClick(bar.timeline, key)
    assert player.seeks == [seconds]


def test_the_wheel_does_not_move_the_sound(bar, player) -> None:
    place = bar.timeline.mapTo(bar.window(), at(bar, 600))
    QTest.wheelEvent(bar.window().windowHandle(), place, QPoint(0, 120))
    assert player.seeks == []


def test_a_screen_reader_finds_a_slider_with_its_time(bar, player, qtbot) -> None:
    player.moved.emit(600.0)
    bar.timeline.setFocus()
    qtbot.keyClick(bar.timeline, Qt.Key.Key_Right)
    found = QAccessible.queryAccessibleInterface(bar.timeline)
    assert found.role() == QAccessible.Role.Slider
    assert found.text(QAccessible.Text.Name) == "Time in the episode: 0:10:05 of 1:00:00"


def test_pointing_tells_the_time_the_chapter_and_the_words(bar) -> None:
    bar.timeline.set_chapters([(0.0, "Welcome"), (1000.0, "How it began")])
    bar.set_words_at(lambda seconds: f"words of minute {seconds // 60:.0f}")
    assert bar.timeline.text_at(1830.0) == "0:30:30 · How it began\nwords of minute 30"
    QTest.mouseMove(bar.timeline, at(bar, 1200) + QPoint(0, 1))
    QTest.mouseMove(bar.timeline, at(bar, 1830))
    bubble = bar.window().findChild(Bubble)
    assert bubble.isVisible()
    assert "How it began\nwords of minute" in bubble.text()
    assert bar.window().rect().contains(bubble.geometry())
    assert bubble.geometry().bottom() < bar.timeline.mapTo(bar.window(), QPoint()).y()
    bar.hide()
    assert not bubble.isVisible()


def test_without_words_the_time_is_told(bar) -> None:
    assert bar.timeline.text_at(61.0) == "0:01:01"


@pytest.mark.parametrize("place", ["ticks", "marks", "chapters", "current"])
def test_what_is_in_the_episode_is_painted_where_it_is(bar, place) -> None:
    line = bar.timeline
    before = line.grab().toImage()
    if place == "ticks":
        line.set_ticks([1800.0])
    elif place == "marks":
        line.set_marks([(1800.0, Color.BLUE)])
    elif place == "chapters":
        line.set_chapters([(0.0, "One"), (1800.0, "Two")])
    else:
        line.set_current_tick(1800.0)
    after = line.grab().toImage()
    columns = {
        x
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    }
    assert columns
    assert all(abs(x - line.x_of_time(1800.0)) <= 3 for x in columns)


def test_a_length_that_nobody_knows_leaves_nothing_to_point_at(bar, player, qtbot) -> None:
    player.enter(State.PAUSED, duration=0.0)
    assert not bar.timeline.isEnabled()
    assert text(bar, "timeLeft") == ""
    qtbot.mouseClick(bar.timeline, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    assert player.seeks == []


def test_a_failure_stands_in_the_timelines_place_until_it_plays(bar, player) -> None:
    player.failed.emit("a.mp3 cannot be opened. Is it still there, and may it be read?")
    assert text(bar, "playerMessage").startswith("a.mp3 cannot")
    assert not bar.timeline.isVisible()
    player.enter(State.PLAYING)
    assert bar.timeline.isVisible()
    assert text(bar, "playerMessage") == ""


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (900, set()),
        (480, {"volumeSlider"}),
        (250, {"volumeSlider", "muteButton", "timeLeft", "speedButton", "forwardButton"}),
    ],
)
def test_things_fold_away_where_it_is_narrow(bar, qtbot, width, hidden) -> None:
    bar.window().resize(width, 300)
    names = ["playButton", "backButton", "forwardButton", "muteButton", "timePlayed", "timeLeft"]
    names += ["speedButton", "volumeSlider", "timeline"]
    shown = {name for name in names if bar.findChild(QWidget, name).isVisible()}
    assert bar.width() == width
    assert set(names) - shown >= hidden
    assert {"playButton", "timeline", "timePlayed"} <= shown
    qtbot.waitUntil(lambda: bar.timeline.width() >= 110)
    if width >= 480:
        assert set(names) - shown == hidden


def test_speeds_are_chosen_and_shown(bar, qtbot) -> None:
    action = next(a for a in bar.speed.menu().actions() if a.data() == 1.5)
    with qtbot.waitSignal(bar.rate_chosen) as chosen:
        action.trigger()
    assert chosen.args == [1.5]
    assert bar.speed.accessibleName() == f"Speed: {speed_text(1.5)}"
    with qtbot.assertNotEmitted(bar.rate_chosen):
        bar.set_rate(0.75)
    assert [a.data() for a in bar.speed.menu().actions() if a.isChecked()] == [0.75]


def test_speeds_go_by_steps_and_end() -> None:
    assert (faster(1.0), slower(1.0)) == (1.1, 0.9)
    assert (faster(1.3), slower(1.3)) == (1.5, 1.25)
    assert (faster(3.0), slower(0.5)) == (3.0, 0.5)


def test_the_volume_is_chosen_by_mouse_and_keys_and_shown(bar, qtbot) -> None:
    volumes: list[float] = []
    bar.volume_chosen.connect(volumes.append)
    bar.set_volume(0.5)
    assert volumes == []
    qtbot.keyClick(bar.volume, Qt.Key.Key_Right)
    assert volumes == [0.55]
    middle = QPoint(bar.volume.width() // 2, 10)
    qtbot.mouseClick(bar.volume, Qt.MouseButton.LeftButton, pos=middle)
    assert volumes[1:] == [pytest.approx(0.5, abs=0.03)]


def test_time_runs_from_left_to_right_also_where_words_do_not(bar) -> None:
    bar.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert bar.timeline.x_of_time(0) < bar.timeline.x_of_time(LENGTH)
    assert button(bar, "playButton").x() < bar.timeline.x() < bar.volume.x()


def test_another_theme_paints_anew(bar) -> None:
    before = bar.grab().toImage()
    bar.set_theme(DARK)
    after = bar.grab().toImage()
    assert after.pixelColor(2, 20) == DARK.ground
    assert before != after


def test_more_buttons_come_where_the_timeline_stays_long(bar) -> None:
    pairs = [("farBackButton", "farForwardButton"), ("previousPassageButton", "nextPassageButton")]
    seen = []
    for width in (560, 1100):
        bar.window().resize(width, 300)
        seen.append([button(bar, name).isVisible() for pair in pairs for name in pair])
    assert seen == [[False] * 4, [True] * 4]
    assert bar.timeline.width() >= 300
