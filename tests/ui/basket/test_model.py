"""What a card says, and how cards are moved."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from reader.model import Anchor, BasketItem, Episode
from reader.ui.basket.model import MIME, BasketModel, moment, source, spoken_text, words

NOW = datetime(2024, 5, 6, tzinfo=UTC)


def item(name: str, seconds: float | None = None, note: str = "") -> BasketItem:
    turns = (("Ann", name), (None, "(laughter)"))
    episode = Episode("0123456789abcdef", "How it began")
    return BasketItem(name, episode, Anchor(name, seconds=seconds), turns, 1, 2, NOW, NOW, note)


@pytest.fixture
def model() -> BasketModel:
    model = BasketModel()
    model.set_items([item(name) for name in "abcd"])
    return model


def test_what_a_card_says() -> None:
    timed = item("Hello.", 151.9, "Check")
    assert words(timed) == "Ann: Hello.\n(laughter)"
    assert (source(timed), moment(timed)) == ("How it began", "0:02:31")
    assert moment(item("Hello.")) == "passages 1–2"
    model = BasketModel()
    model.set_items([timed])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Ann: Hello.\n(laughter), How it began, ")
    assert spoken.endswith("Note: Check")


def test_the_users_own_time_is_said_to_be_one() -> None:
    timed = replace(item("Hello."), own_start=151.9)
    assert moment(timed) == "0:02:31 (own time)"
    assert "0:02:31 (own time)" in spoken_text(timed)


@pytest.mark.parametrize(
    ("row", "to", "after"),
    [
        (0, 4, "bcda"),
        (3, 0, "dabc"),
        (1, 3, "acbd"),
        (2, 1, "acbd"),
        (1, 1, "abcd"),
        (1, 2, "abcd"),
        (0, -1, "abcd"),
        (3, 5, "abcd"),
    ],
)
def test_moving(model: BasketModel, row: int, to: int, after: str) -> None:
    moved = model.move(row, to)
    assert "".join(model.ids()) == after
    assert moved == (after != "abcd")


def test_other_notes_are_no_other_rows(model: BasketModel, qtbot) -> None:
    changed = [item(name, note="new" if name == "b" else "") for name in "abcd"]
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        assert not model.set_items(changed)
    assert model.set_items(changed[1:])
    assert model.ids() == ["b", "c", "d"]


def test_what_is_dragged_out(model: BasketModel) -> None:
    data = model.mimeData([model.index(1, 0)])
    assert bytes(data.data(MIME).data()) == b"b"
    assert "transcript-reader://episode/" in data.text()
