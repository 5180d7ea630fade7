"""Cards are dragged: where they land."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from reader.services.library import Library

_MOVE, _LEFT = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
_NO_KEY = Qt.KeyboardModifier.NoModifier
LIST = tuple[str, ...]


class Drag:
    """A card that is dragged. Without a screen no drag begins, so the list is told of it."""

    def __init__(self, hand, row: int) -> None:
        self._hand, self._view = hand, hand.view
        hand.mark(row)
        self._view.setState(QAbstractItemView.State.DraggingState)
        self._data: QMimeData = self._view.model().mimeData([self._view.currentIndex()])

    def at(self, row: int, fraction: float) -> QPointF:
        """A place on a card, from its top (0) to its bottom (1)."""
        rect = self._view.visualRect(self._view.model().index(row, 0))
        return QPointF(rect.center().x(), rect.top() + rect.height() * fraction)

    def drop(self, place: QPointF) -> None:
        event = QDropEvent(place, _MOVE, self._data, _LEFT, _NO_KEY)
        self._view.dropEvent(event)
        assert event.isAccepted()
        assert event.dropAction() == Qt.DropAction.IgnoreAction, "Qt would take the row away"
        assert self._view.state() == QAbstractItemView.State.NoState
        self._hand.settle()


@pytest.fixture
def five(hand, monkeypatch) -> LIST:
    """Five cards; they do not all have room at once."""
    words = tuple(hand.collect(n, 0, 200) for n in (1, 5, 9, 14, 20))
    hand.trigger("basket")
    assert tuple(hand.rows()) == words
    assert hand.view.verticalScrollBar().maximum() > 0
    monkeypatch.setattr(QDropEvent, "source", lambda _event: hand.view)
    return words


def moved(words: LIST, row: int, before: int) -> list[str]:
    rest = [word for word in words if word != words[row]]
    rest.insert(before - (before > row), words[row])
    return rest


@pytest.mark.parametrize(
    ("row", "over", "before"),
    [
        (0, (2, 0.3), 2),
        (0, (2, 0.7), 3),
        (2, (0, 0.02), 0),
        (2, (1, 0.4), 1),
        (2, (1, 0.98), 2),
        (0, (0, 0.9), 0),
    ],
)
def test_where_a_card_lands(
    hand, five: LIST, row: int, over: tuple[int, float], before: int
) -> None:
    drag = Drag(hand, row)
    drag.drop(drag.at(*over))
    assert hand.rows() == moved(five, row, before)
    with Library.open(Path(hand.window.settings.file.fileName()).parent) as library:
        assert [item.turns[0][1] for item in library.basket.all()] == hand.rows()
    if hand.rows() != list(five):
        hand.trigger("undo")
    assert hand.rows() == list(five)


def test_to_the_very_end_and_back_to_the_top_across_a_scroll(hand, five: LIST) -> None:
    bar = hand.view.verticalScrollBar()
    bar.setValue(0)
    drag = Drag(hand, 0)
    bar.setValue(bar.maximum())
    drag.drop(drag.at(4, 0.9))
    assert hand.rows() == moved(five, 0, 5)
    assert hand.view.currentIndex().row() == 4
    drag = Drag(hand, 4)
    bar.setValue(0)
    drag.drop(drag.at(0, 0.0))
    assert hand.rows() == list(five)
    assert bar.value() == 0


def test_below_the_last_card_is_the_end(hand, five: LIST) -> None:
    hand.window.collecting.remove([item.id for item in hand.window.collecting.items[2:]])
    hand.settle()
    drag = Drag(hand, 0)
    drag.drop(QPointF(drag.at(1, 1.0) + QPointF(0, 60)))
    assert hand.rows() == [five[1], five[0]]


def test_what_comes_from_elsewhere_changes_no_order(hand, five: LIST, monkeypatch) -> None:
    monkeypatch.setattr(QDropEvent, "source", lambda _event: hand.window.pane)
    drag = Drag(hand, 0)
    drag.drop(drag.at(2, 0.7))
    assert hand.rows() == list(five)
