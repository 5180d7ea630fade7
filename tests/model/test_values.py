"""The values that everything is made of refuse what makes no sense."""

import math
from datetime import date

import pytest

from reader.model import Episode, Passage, Segment, Snippet, Transcript, WordTime
from reader.model.dates import format_date, parse_date


@pytest.mark.parametrize("time", [-1.0, math.inf, math.nan])
def test_a_segment_takes_real_times_only(time: float) -> None:
    with pytest.raises(ValueError, match="not a time"):
        Segment("text", start=time)
    with pytest.raises(ValueError, match="not a time"):
        Segment("text", end=time)
    with pytest.raises(ValueError, match="not a time"):
        WordTime(0, 1, time)
    with pytest.raises(ValueError, match="not a time"):
        WordTime(0, 1, 1.0, time)


def test_a_passage_knows_which_segment_holds_a_character() -> None:
    first, second = Segment("one", 1.0), Segment("two", 2.0)
    passage = Passage("one two", 1.0, None, None, (first, second), (0, 4))
    assert [passage.segment_at(i) for i in (0, 3, 4, 6, 99)] == [
        first,
        first,
        second,
        second,
        second,
    ]


@pytest.mark.parametrize(("parts", "offsets"), [((), ()), ((Segment("a"),), ()), ((), (0,))])
def test_a_passage_needs_an_offset_for_each_segment(
    parts: tuple[Segment, ...], offsets: tuple[int, ...]
) -> None:
    with pytest.raises(ValueError, match="one offset for each"):
        Passage("a", None, None, None, parts, offsets)


@pytest.mark.parametrize("span", [(-1, 1), (1, 1), (2, 1), (0, 5)])
def test_a_snippets_spans_lie_inside_it(span: tuple[int, int]) -> None:
    assert Snippet("text", ((0, 4),)).spans == ((0, 4),)
    with pytest.raises(ValueError, match="outside"):
        Snippet("text", (span,))


def test_an_episode_needs_an_id_and_a_title() -> None:
    with pytest.raises(ValueError, match="id"):
        Episode("", "Title")
    with pytest.raises(ValueError, match="title"):
        Episode("a", "")
    assert not Episode("a", "Title").timed
    assert Episode("a", "Title", duration=0.0).timed


def test_the_last_time_of_a_transcript() -> None:
    assert Transcript((Segment("a", 5.0, 9.0), Segment("b", 7.0))).last_time == 9.0
    assert Transcript((Segment("a"),)).last_time is None


def test_dates_in_words() -> None:
    assert format_date(date(2021, 7, 6)) == "6 July 2021"
    assert parse_date("6", "July", "2021") == date(2021, 7, 6)
    assert parse_date("31", "June", "2021") is None
    assert parse_date("6", "Juli", "2021") is None
    assert parse_date("6", "July", "0000") is None
