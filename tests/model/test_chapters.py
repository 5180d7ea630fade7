"""Chapters have titles and times."""

import math

import pytest

from reader.model import Chapter


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [(" ", 0, None), ("A", -1, None), ("A", math.nan, None), ("A", 5, 4), ("A", 0, math.inf)],
)
def test_a_chapter_without_sense_is_none(title: str, start: float, end: float | None) -> None:
    with pytest.raises(ValueError, match="chapter"):
        Chapter(title, start, end)


def test_a_chapter_may_have_no_end() -> None:
    assert Chapter("A", 5.0) == Chapter("A", 5.0, None, "")
    assert Chapter("A", 5.0, 5.0).end == 5.0
