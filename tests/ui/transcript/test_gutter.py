"""Timestamps and passage numbers beside the text."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.theme import LIGHT
from reader.ui.transcript.labels import Labels

LEFT = Qt.MouseButton.LeftButton


def test_a_click_on_a_timestamp_gives_its_time(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(60))
    pane.scroll_to(20)
    rect = pane.gutter.timestamp_rect(20)
    assert rect is not None
    passages: list[int] = []
    pane.passage_activated.connect(passages.append)
    with qtbot.waitSignal(pane.timestamp_activated) as activated:
        QTest.mouseClick(pane.gutter, LEFT, pos=rect.center())
    assert activated.args == [600.0]
    assert passages == [20]


def test_a_passage_out_of_sight_has_no_rect(open_pane, make_many) -> None:
    pane = open_pane(make_many(60))
    assert pane.gutter.timestamp_rect(0) is not None
    assert pane.gutter.timestamp_rect(50) is None
    pane.scroll_to(50)
    assert pane.gutter.timestamp_rect(0) is None


def test_labels_are_times_or_numbers(make_passage) -> None:
    timed = Labels([make_passage("a", 151.0), make_passage("b"), make_passage("c", 3723.4)])
    assert [timed.label(n) for n in range(4)] == ["0:02:31", "", "1:02:03", ""]
    untimed = Labels([make_passage("a"), make_passage("b")])
    assert [untimed.label(n) for n in range(2)] == ["1", "2"]
    assert not untimed.is_link(0)


def test_a_speaker_is_named_where_the_speaker_changes(make_passage) -> None:
    speakers = ["Ann", "Ann", None, "Ann", "Ben\n Smith"]
    labels = Labels([make_passage("x", speaker=speaker) for speaker in speakers])
    assert [labels.speaker(n) for n in range(5)] == ["Ann", "", "", "Ann", "Ben Smith"]


def test_an_untimed_number_activates_its_passage_alone(
    open_pane, make_passage, qtbot: QtBot
) -> None:
    pane = open_pane([make_passage("One."), make_passage("Two.")])
    rect = pane.gutter.timestamp_rect(1)
    assert rect is not None
    with (
        qtbot.assertNotEmitted(pane.timestamp_activated),
        qtbot.waitSignal(pane.passage_activated) as activated,
    ):
        QTest.mouseClick(pane.gutter, LEFT, pos=rect.center())
    assert activated.args == [1]


def test_a_passage_without_a_time_has_no_label(open_pane, make_passage) -> None:
    pane = open_pane([make_passage("One.", 0.0), make_passage("Two.")])
    assert pane.gutter.timestamp_rect(0) is not None
    assert pane.gutter.timestamp_rect(1) is None


def test_labels_stand_beside_the_text_and_do_not_touch_it(open_pane, make_many) -> None:
    for width in (400, 700, 1200):
        pane = open_pane(make_many(5), width=width)
        rect = pane.gutter.timestamp_rect(1)
        x, column = pane.text_column()
        assert rect is not None
        assert 0 < rect.left() < rect.right() < x
        assert x + column <= pane.bar.x()
        assert pane.gutter.geometry().right() < x


def test_the_hand_shows_over_a_label_alone(open_pane, make_many) -> None:
    pane = open_pane(make_many(5))
    rect = pane.gutter.timestamp_rect(1)
    assert rect is not None
    QTest.mouseMove(pane.gutter, rect.center() + QPoint(2, 1))
    assert pane.gutter.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(pane.gutter, QPoint(2, rect.center().y() + 3))
    assert pane.gutter.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_menu_knows_its_passage(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(20))
    pane.scroll_to(10)
    rect = pane.gutter.timestamp_rect(10)
    assert rect is not None
    reason = QContextMenuEvent.Reason.Mouse
    for widget in (pane.gutter, pane.viewport()):
        at = pane.gutter.mapToGlobal(rect.center())
        event = QContextMenuEvent(reason, widget.mapFromGlobal(at), at)
        with qtbot.waitSignal(pane.menu_requested) as menu:
            QApplication.sendEvent(widget, event)
        assert menu.args == [10, at]


def test_the_menu_key_asks_for_the_current_passage(open_pane, make_many, qtbot: QtBot) -> None:
    pane = open_pane(make_many(60))
    pane.scroll_to(30)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(pane.menu_requested) as menu:
        QApplication.sendEvent(pane, event)
    assert menu.args[0] == pane.current_passage() > 20


def test_the_marked_row_is_lit_across_gutter_and_text(open_pane, make_many) -> None:
    pane = open_pane(make_many(10))
    rect = pane.gutter.timestamp_rect(2)
    assert rect is not None
    y = rect.top() - 2
    xs = (2, pane.viewport().x() - 2, pane.viewport().x() + 2)
    ground = LIGHT.ground.rgb()
    assert [pane.grab().toImage().pixel(x, y) == ground for x in xs] == [True] * 3
    pane.mark_passage(2)
    lit = pane.grab().toImage()
    assert [lit.pixel(x, y) == ground for x in xs] == [False] * 3
    assert brightness(lit, xs[0], y) < brightness(lit, xs[2], y)
    pane.mark_passage(None)
    assert pane.grab().toImage().pixel(2, y) == ground


def brightness(image: QImage, x: int, y: int) -> int:
    color = image.pixelColor(x, y)
    return color.red() + color.green() + color.blue()


def test_names_get_room_where_there_is_some(open_pane, make_passage) -> None:
    name = "Demetrios Brinkmann"
    named = open_pane([make_passage("Some words. " * 20, 0.0, name)], width=600)
    nameless = open_pane([make_passage("Some words. " * 20, 0.0)], width=600)
    assert named.text_column()[0] > nameless.text_column()[0]
    named.show_transcript([make_passage("Some words. " * 20, 0.0)])
    assert named.text_column() == nameless.text_column()


def test_a_mark_leaves_the_name_above_it_whole(make_passage, open_pane) -> None:
    texts = [("One line.", "Gregory Quigley"), ("Another line.", "Ben"), ("A third.", "Ann")]
    pane = open_pane([make_passage(t, 10.0 * n, s) for n, (t, s) in enumerate(texts)])
    between = range(pane.gutter.timestamp_rect(0).bottom(), pane.gutter.timestamp_rect(1).top())

    def ink() -> int:
        image = pane.gutter.grab().toImage()
        dots = [(x, y) for y in between for x in range(image.width())]
        return sum(image.pixelColor(x, y).lightness() < 150 for x, y in dots)

    bare = ink()
    pane.mark_passage(1)
    assert 0 < bare <= ink()
