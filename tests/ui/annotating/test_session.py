"""Marking: one key, seen at once, there after closing, undone."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from reader.model import Color, Kind
from reader.services.library import Library
from reader.ui.jobs import Jobs

CONTROL = Qt.KeyboardModifier.ControlModifier


def near(picture, at: QPoint, color) -> bool:
    """Whether some pixel around a place has about this colour."""
    for x in range(at.x() - 8, at.x() + 9):
        for y in range(at.y() - 8, at.y() + 9):
            found = picture.pixelColor(x, y)
            if max(abs(a - b) for a, b in zip(found.getRgb(), color.getRgb(), strict=True)) < 3:
                return True
    return False


def test_a_key_highlights_the_selection_and_it_is_there_again(hand, user, make_hand) -> None:
    hand.select(1, 0, 24)
    hand.press(Qt.Key.Key_H, CONTROL)
    (mark,) = hand.marks()
    passage = hand.window.reading.shown.transcript.passages[1]
    assert hand.words(mark) == passage.text[:24].strip()
    assert (mark.kind, mark.color) == (Kind.HIGHLIGHT, Color.BLUE)
    assert not hand.window.pane.textCursor().hasSelection()
    again = make_hand(user.reopen(hand.window))
    assert again.marks() == [mark]


def test_tints_come_with_the_episode(hand, monkeypatch) -> None:
    hand.highlight(1, 0, 24)
    before = hand.marks()
    hand.trigger("nextEpisode")
    assert hand.marks() == []
    seen, channels, run_latest = [], [], Jobs.run_latest

    def note(jobs, channel, *rest) -> None:
        channels.append(channel)
        run_latest(jobs, channel, *rest)

    monkeypatch.setattr(Jobs, "run_latest", note)
    hand.window.reading.opened.connect(lambda _id: seen.append(hand.marks()))
    hand.trigger("previousEpisode")
    assert seen == [before]
    assert "open" in channels
    assert "annotations" not in channels


def test_what_changes_while_an_episode_opens_is_seen_in_it(hand, user) -> None:
    hand.highlight(1, 0, 24)
    placed = hand.window.annotating.here.get(hand.marks()[0].id)
    hand.trigger("nextEpisode")
    hand.window.findChild(QAction, "previousEpisode").trigger()  # it is on its way now
    hand.window.annotating.remove(placed)
    user.settle(hand.window)
    assert hand.window.reading.shown.episode.id == placed.episode_id
    assert hand.marks() == []


def test_the_colour_is_behind_the_words_and_below_a_selection(hand) -> None:
    from reader.ui.marks import tint

    pane = hand.window.pane
    hand.highlight(1, 0, 200)
    cursor = pane.cursorForPosition(QPoint(0, 0))
    cursor.setPosition(pane.document().findBlockByNumber(1).position() + 10)
    place = pane.cursorRect(cursor).center()
    assert near(pane.viewport().grab().toImage(), place, tint(Color.BLUE, hand.window.theme))
    hand.select(1, 0, 100)
    assert not near(pane.viewport().grab().toImage(), place, tint(Color.BLUE, hand.window.theme))


def test_the_same_key_takes_a_highlight_away(hand) -> None:
    hand.highlight(1, 0, 24)
    place = hand.marks()[0].place
    hand.window.pane.select(place)
    hand.trigger("highlight")
    assert hand.marks() == []


def test_a_highlight_is_known_again_right_after_it_was_made(hand) -> None:
    text = hand.window.reading.shown.transcript.passages[1].text
    after = text.index(" ") + 1  # a selection by words takes the space behind them along
    hand.highlight(1, 0, after)
    hand.trigger("addNote")
    assert len(hand.marks()) == 1
    assert hand.editor().isVisible()
    hand.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    hand.trigger("highlight")
    assert hand.marks() == []


def test_a_selection_that_ends_where_the_next_passage_begins_ends_before_it(hand) -> None:
    text = hand.window.reading.shown.transcript.passages[1].text
    hand.select(1, len(text) - 9, 0, last=2)
    hand.trigger("highlight")
    (mark,) = hand.marks()
    assert text.endswith(hand.words(mark))
    hand.trigger("highlight")
    assert hand.marks() == []


def test_white_space_alone_is_no_selection(hand) -> None:
    text = hand.window.reading.shown.transcript.passages[1].text
    hand.select(1, text.index(" "), text.index(" ") + 1)
    assert hand.window.annotating.here.selection() is None


def test_without_a_selection_the_passage_is_highlighted(hand) -> None:
    hand.select(1, 5, 5)
    hand.trigger("highlight")
    (mark,) = hand.marks()
    assert hand.words(mark) == hand.window.reading.shown.transcript.passages[1].text


def test_a_highlight_may_run_over_passages(hand) -> None:
    hand.select(1, 10, 20, last=3)
    hand.trigger("highlight")
    (mark,) = hand.marks()
    assert (mark.place.first, mark.place.last) == (1, 3)
    annotated = hand.window.pane.annotated
    passages = hand.window.reading.shown.transcript.passages
    assert [span[:2] for span in annotated.spans(2)] == [(0, len(passages[2].text))]
    assert list(annotated.spans(4)) == []


def test_every_change_is_undone_and_done_again(hand) -> None:
    hand.highlight(1, 0, 24)
    (first,) = hand.marks()
    hand.window.pane.select(first.place)
    hand.window.annotating.highlight(Color.GREEN)
    hand.window.annotating.remove_here()
    hand._user.settle(hand.window)
    assert hand.marks() == []
    seen = []
    for _ in range(3):
        hand.trigger("undo")
        seen.append([mark.color for mark in hand.marks()])
    assert seen == [[Color.GREEN], [Color.BLUE], []]
    for _ in range(3):
        hand.trigger("redo")
        seen.append([mark.color for mark in hand.marks()])
    assert seen[3:] == [[Color.BLUE], [Color.GREEN], []]


def test_the_colour_chosen_last_is_the_next_one(hand, user) -> None:
    menu = hand.window.findChild(QMenu, "highlightMenu")
    assert [action.text() for action in menu.actions()] == [
        "Blue",
        "Green",
        "Red",
        "Purple",
        "Grey",
    ]
    hand.select(1, 0, 24)
    menu.actions()[2].trigger()
    user.settle(hand.window)
    hand.highlight(2, 0, 24)
    assert [mark.color for mark in hand.marks()] == [Color.RED, Color.RED]
    menu.aboutToShow.emit()
    assert menu.actions()[2].isChecked()


def test_a_moment_is_bookmarked_where_the_caret_is(hand) -> None:
    hand.select(2, 40, 40)
    hand.press(Qt.Key.Key_D, CONTROL)
    (mark,) = hand.marks()
    text = hand.window.reading.shown.transcript.passages[2].text
    assert mark.kind is Kind.BOOKMARK
    assert mark.place.first == 2
    assert mark.place.first_offset == text.rfind(" ", 0, 41) + 1
    assert list(hand.window.pane.annotated.spans(2)) == []
    gutter = hand.window.pane.gutter
    assert gutter.signs.place_of(mark.id, gutter.signs_left()) is not None


def test_the_menu_of_a_passage_means_what_is_under_the_pointer(hand, user) -> None:
    from reader.ui.commands import passage_menu

    window, pane = hand.window, hand.window.pane
    hand.highlight(1, 0, 200)
    hand.select(3, 0, 0)
    remove = window.findChild(QAction, "removeAnnotation")
    cursor = pane.textCursor()
    for passage, there in ((1, True), (2, False)):
        cursor.setPosition(pane.document().findBlockByNumber(passage).position() + 20)
        at = pane.viewport().mapToGlobal(pane.cursorRect(cursor).center())
        menu = passage_menu(window, at)
        assert (remove in menu.actions()) is there
        if there:
            remove.trigger()
            user.settle(window)
            assert hand.marks() == []
            window.findChild(QAction, "undo").trigger()
            user.settle(window)
        menu.deleteLater()


def test_another_program_may_change_them(hand, user) -> None:
    hand.highlight(1, 0, 24)
    folder = Path(hand.window.settings.file.fileName()).parent
    with Library.open(folder) as library:
        library.annotations.delete([mark.id for mark in hand.marks()])
    QApplication.sendEvent(hand.window, QEvent(QEvent.Type.WindowActivate))
    user.settle(hand.window)
    assert hand.marks() == []


def test_what_is_read_again_keeps_its_marks(hand, user) -> None:
    hand.highlight(1, 0, 24)
    words = hand.words(hand.marks()[0])
    folder = Path(hand.window.settings.file.fileName()).parent
    with Library.open(folder) as library:
        episode = library.episodes()[0]
        transcript = library.transcript(episode.id)
        from dataclasses import replace

        said = replace(transcript.segments[0], text=f"Not this. {transcript.segments[0].text}")
        library.store.put(episode, replace(transcript, segments=(said, *transcript.segments[1:])))
    hand.window.refresh.refresh()
    user.settle(hand.window)
    (mark,) = hand.marks()
    assert hand.words(mark) == words


def test_ticks_stand_beside_those_of_a_search(hand) -> None:
    bar = hand.window.pane.bar
    assert bar._marks == ()
    hand.highlight(3, 0, 24)
    ((value, color),) = bar._marks
    assert color is Color.BLUE
    assert 0 < value < bar.maximum()
