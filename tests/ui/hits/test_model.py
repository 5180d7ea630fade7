"""How hits are grouped and numbered."""

import pytest

from reader.model import Hit, Snippet
from reader.ui.hits.model import HitListModel, place_text


def hit(episode: str, passage: int, start: float | None = None) -> Hit:
    return Hit(episode, "Show", f"Title {episode}", "7", passage, start, None, Snippet("word", ()))


def shown(model: HitListModel) -> list[tuple[str, int]]:
    return [(h.episode_id, h.passage) for h in model.hits]


def test_groups_follow_their_best_hit_and_passages_their_order() -> None:
    model = HitListModel()
    model.set_hits([hit("b", 9), hit("a", 4), hit("b", 2), hit("a", 30), hit("b", 11)])
    assert shown(model) == [("b", 2), ("b", 9), ("b", 11), ("a", 4), ("a", 30)]
    assert [model.index(row).data() for row in (0, 4)] == ["7 Title b", "7 Title a"]


def test_more_hits_join_their_episode() -> None:
    model = HitListModel()
    model.set_hits([hit("b", 9), hit("a", 4)])
    model.add_hits([hit("a", 1), hit("c", 5), hit("b", 10)])
    assert shown(model) == [("b", 9), ("b", 10), ("a", 1), ("a", 4), ("c", 5)]


def test_a_hit_that_comes_twice_is_shown_once() -> None:
    model = HitListModel()
    model.set_hits([hit("a", 4)])
    model.add_hits([hit("a", 4), hit("a", 5)])
    assert shown(model) == [("a", 4), ("a", 5)]


def test_index_and_row_lead_to_each_other() -> None:
    model = HitListModel()
    model.set_hits([hit("b", 9), hit("a", 4), hit("b", 2)])
    for index, each in enumerate(model.hits):
        assert model.index_of(each.episode_id, each.passage) == index
        assert model.index_at(model.row_of(index)) == index
    assert model.index_at(0) is None
    assert model.index_at(-1) is None
    assert model.index_at(99) is None
    assert model.index_of("b", 3) is None


@pytest.mark.parametrize(
    ("found", "text"), [(hit("a", 0, 3723.9), "1:02:03"), (hit("a", 11), "¶ 12")]
)
def test_a_place_is_a_timestamp_or_a_passage_number(found: Hit, text: str) -> None:
    assert place_text(found) == text
