"""Marks at even times, and shares of the words."""

import pytest

from reader.model import Chapter, Passage, Segment
from reader.services.outline import Outline, outline


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


def chaptered() -> Outline:
    talk = [passage(s) for s in (0.0, 30.0, None, 60.0, 45.0, 90.0)]
    return outline(talk, [Chapter(t, s) for t, s in (("A", 10), ("B", 60), ("C", 75), ("D", 99))])


def test_a_chapter_stands_in_the_passage_in_which_its_time_falls() -> None:
    assert chaptered().places == (0, 3, 3, 5)
    assert chaptered().marks == ()


def test_one_chapter_is_no_outline() -> None:
    talk = [passage(0.0), passage(600.0)]
    assert outline(talk, [Chapter("A", 0.0)]).marks == (0.0, 300.0, 600.0)
    assert outline(talk, [Chapter("A", 0.0), Chapter("B", 9.0)]).marks == ()


def test_chapters_without_times_have_no_place() -> None:
    made = outline([passage(None)], [Chapter("A", 0.0)])
    assert (made.chapters, made.places) == ((), ())


def test_from_a_passage_to_the_chapters_around_it() -> None:
    made = chaptered()
    assert [made.chapter_at(n) for n in range(6)] == [0, 0, 0, 2, 2, 3]
    assert [made.next_chapter(n) for n in range(6)] == [1, 1, 1, 3, 3, None]
    assert [made.previous_chapter(n) for n in range(6)] == [None, 0, 0, 0, 2, 2]
    assert outline([passage(0.0)], [Chapter("A", 0.0)]).chapter_at(-1) is None
