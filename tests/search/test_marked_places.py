"""Where in a hit the words stand that somebody marked."""

from dataclasses import replace

import pytest

from reader.model.marks import Mark
from reader.search.marked_places import MarkedPlaces
from reader.search.marks import Marks
from reader.search.query import parse

# Three passages of one episode: 9, 13 and 4 characters without white space.
TEXTS = ("So we go on.", "Then the boats!", "Fog.")
EARLY, ACROSS, LATE = Mark("a", 2, 4, note="one"), Mark("a", 6, 14), Mark("a", 16, 20)


def places(query: str, *marks: Mark) -> list[int | None]:
    found = MarkedPlaces(replace(parse(query), marks=Marks(marks)))
    letters = [len("".join("".join(TEXTS[:number]).split())) for number in range(len(TEXTS))]
    return [found.first_in("a", text, before) for text, before in zip(TEXTS, letters, strict=True)]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((), [None, None, None]),
        ((LATE,), [None, 9, None]),
        ((EARLY, LATE), [3, 9, None]),
        ((LATE, EARLY), [3, 9, None]),
        ((ACROSS,), [9, 0, None]),
        ((Mark("b", 0, 5),), [None, None, None]),
    ],
)
def test_the_first_marked_word_of_each_passage(
    marks: tuple[Mark, ...], expected: list[int | None]
) -> None:
    assert places("is:annotated", *marks) == expected


def test_only_what_is_asked_for_counts_and_words_come_first() -> None:
    assert places("note:one OR tag:x", EARLY, LATE) == [3, None, None]
    assert places("is:annotated -note:one", EARLY, LATE) == [3, 9, None]
    assert places("is:annotated boats", EARLY, LATE) == [None, None, None]
