"""Code points and UTF-16 positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.transcript.positions import (
    PassageRange,
    one_block_each,
    to_code_points,
    to_utf16,
)

CHARACTERS = st.characters(exclude_categories=["Cs"])


@given(st.text(CHARACTERS), st.data())
def test_positions_agree_with_utf16(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = to_utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le")) // 2
    assert to_code_points(text, units) == offset


def test_the_middle_of_a_pair_is_the_character_itself() -> None:
    assert to_code_points("a🙂b", 2) == 1


def test_positions_stay_inside_the_text() -> None:
    assert (to_utf16("a🙂", 9), to_utf16("a🙂", -1)) == (3, 0)
    assert (to_code_points("a🙂", 9), to_code_points("a🙂", -1)) == (2, 0)


@given(st.lists(st.text()))
def test_a_line_break_inside_a_passage_keeps_its_length(make_texts: list[str]) -> None:
    from reader.model import Passage, Segment

    passages = [Passage(t, None, None, None, (Segment(t),), (0,)) for t in make_texts]
    blocks = one_block_each(passages).split("\n") if passages else []
    assert [len(block) for block in blocks] == [len(text) for text in make_texts]


def test_a_range_runs_forward() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        PassageRange(1, 0, 0, 5)
