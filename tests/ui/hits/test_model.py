"""How hits are headed and numbered."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model import Hit, Snippet
from reader.ui.headed_model import Heading
from reader.ui.hits.model import MOST_LISTED, HitListModel, place_text


def hit(episode: str, passage: int, start: float | None = None) -> Hit:
    return Hit(episode, "Show", f"Title {episode}", "7", passage, start, None, Snippet("word", ()))


def rows(model: HitListModel) -> list[str]:
    found = map(model.row, range(model.rowCount()))
    return [
        f"{row.text[-1]}:{row.count}"
        if isinstance(row, Heading)
        else f"{row.episode_id}{row.passage}"
        for row in found
    ]


def check(model: HitListModel) -> None:
    """Index, row and hit lead to each other, and a heading stands above each episode's hits."""
    for index in model.listed:
        found = model.hit(index)
        assert model.index_of(found.episode_id, found.passage) == index
        assert model.index_at(model.row_of(index)) == index
    shown = [None, *map(model.row, range(model.rowCount()))]
    for above, row in pairwise(shown):
        if isinstance(row, Hit):
            assert isinstance(above, Heading) or above.episode_id == row.episode_id


def test_hits_stand_under_headings_that_count_all_of_the_episode() -> None:
    model = HitListModel()
    model.set_hits([hit("b", 2), hit("b", 9), hit("a", 4)], {"b": 30, "a": 1})
    assert rows(model) == ["b:30", "b2", "b9", "a:1", "a4"]
    check(model)


def test_the_next_hits_are_added_at_the_end(qtbot: QtBot) -> None:
    model = HitListModel()
    model.set_hits([hit("b", 2), hit("a", 4)], {"b": 1, "a": 2})
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.rowsInserted) as inserted,
    ):
        model.add_hits([hit("a", 5), hit("c", 1)], {"a": 2, "c": 1})
    assert inserted.args[1:] == [4, 6]
    assert rows(model) == ["b:1", "b2", "a:2", "a4", "a5", "c:1", "c1"]
    check(model)
    model.add_hits([], {})
    assert model.rowCount() == 7


def test_hits_from_the_middle_get_others_before_them() -> None:
    model = HitListModel()
    model.set_hits([hit("b", 9), hit("c", 1)], {"b": 3, "c": 1}, first=4)
    assert model.listed == range(4, 6)
    assert model.index_of("b", 9) == 4
    with pytest.raises(IndexError):
        model.hit(3)
    model.put_before([hit("a", 0), hit("b", 7)], {"a": 2, "b": 3})
    assert model.listed == range(2, 6)
    assert rows(model) == ["a:2", "a0", "b:3", "b7", "b9", "c:1", "c1"]
    check(model)


def test_far_more_hits_than_can_be_listed_come_and_go() -> None:
    model = HitListModel()
    every = [hit(f"{n // 7:05}", n % 7) for n in range(MOST_LISTED * 3)]
    for start in range(0, len(every), 100):
        model.add_hits(every[start : start + 100], {})
        assert model.listed.stop == start + 100
        assert len(model.listed) <= MOST_LISTED
    check(model)
    for _ in range(20):
        first = model.listed.start
        model.put_before(every[first - 100 : first], {})
        assert model.listed.start == first - 100
        assert len(model.listed) <= MOST_LISTED
        assert model.hit(model.listed[-1]) == every[model.listed[-1]]
    check(model)


def test_a_heading_is_no_hit() -> None:
    model = HitListModel()
    model.set_hits([hit("b", 2)], {"b": 1})
    assert model.index_at(0) is model.index_at(-1) is model.index_at(99) is None
    assert model.index_of("b", 3) is None
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags


@pytest.mark.parametrize(
    ("found", "text"), [(hit("a", 0, 3723.9), "1:02:03"), (hit("a", 11), "¶ 12")]
)
def test_a_place_is_a_timestamp_or_a_passage_number(found: Hit, text: str) -> None:
    assert place_text(found) == text
