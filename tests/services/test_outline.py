"""Marks at even times, and shares of the words."""

import pytest

from reader.model import Passage, Segment
from reader.services.outline import outline


def passage(start: float | None, speaker: str | None = None, words: int = 1) -> Passage:
    text = " ".join(["word"] * words)
    return Passage(text, start, None, speaker, (Segment(text, start),), (0,))


@pytest.mark.parametrize(
    ("last", "step", "count"),
    [(299, 0, 0), (300, 300, 2), (3600, 300, 13), (4500, 600, 8), (10_800, 900, 13)],
)
def test_marks_are_even_and_not_too_many(last: float, step: float, count: int) -> None:
    marks = outline([passage(0.0), passage(last)]).marks
    assert marks == tuple(step * n for n in range(count))


def test_a_very_long_episode_has_a_mark_an_hour() -> None:
    assert outline([passage(90_000.0)]).marks[:2] == (0.0, 3600.0)


def test_no_times_no_marks() -> None:
    assert outline([passage(None), passage(None)]).marks == ()
    assert outline([]).marks == ()


def test_shares_are_of_the_words_of_those_who_are_named() -> None:
    said = [passage(0, "Ann", 30), passage(1, "Ben  B", 60), passage(2, None, 50)]
    shares = outline([*said, passage(3, "Ann", 10)]).speakers
    assert [(share.name, share.words) for share in shares] == [("Ben B", 60), ("Ann", 40)]
    assert sum(share.part for share in shares) == pytest.approx(1)


def test_one_speaker_alone_is_no_news() -> None:
    assert outline([passage(0, "Ann", 30), passage(2, None, 5)]).speakers == ()
