"""Sorting, grouping and filtering of episodes."""

from datetime import date

import pytest

from reader.model import Episode
from reader.ui.episodes import SortOrder
from reader.ui.episodes.arrange import arrange, fold, make_listing, natural_key

OLD = Episode("old", "Zebra", "Beta", "1", date(2019, 1, 5))
NEW = Episode("new", "Älpler", "Alpha", "2", date(2021, 7, 6))
MID = Episode("mid", "apple", "Beta", "10", date(2020, 9, 8))
UNDATED = Episode("undated", "Middle", "Beta", "11")
EVERY = [UNDATED, OLD, MID, NEW]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (SortOrder.DATE_NEWEST, ["new", "mid", "old", "undated"]),
        (SortOrder.DATE_OLDEST, ["old", "mid", "undated", "new"]),
        (SortOrder.TITLE, ["new", "mid", "undated", "old"]),
        (SortOrder.SHOW, ["new", "mid", "old", "undated"]),
    ],
)
def test_each_order_keeps_a_show_together(order: SortOrder, expected: list[str]) -> None:
    assert [e.id for e in arrange(EVERY, order)] == expected


def test_numbers_in_titles_sort_as_numbers() -> None:
    titles = ["Part 10", "part 2", "Part 1", "Élan", "Zoo", "East"]
    assert sorted(titles, key=natural_key) == ["East", "Élan", "Part 1", "part 2", "Part 10", "Zoo"]


def test_digits_of_other_scripts_and_powers_do_not_break_sorting() -> None:
    texts = ["x²", "x٣", "x1", "x", "x" + "9" * 5000]
    assert sorted(texts, key=natural_key) == ["x", "x1", "x²", "x٣", "x" + "9" * 5000]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["a", "b"]),
        ("utilizing", ["a"]),
        ("COMMUNITY 2x27", ["a"]),
        ("zoë", ["a"]),
        ("zoe", ["a"]),
        ("strasse", ["b"]),
        ("2021 evolved", ["a"]),
        ("july", ["a"]),
        ("2020-09", ["b"]),
        ("@mlops", ["b"]),
        ("community strasse", []),
    ],
)
def test_every_word_must_be_found_somewhere(text: str, found: list[str]) -> None:
    episodes = [
        Episode(
            "a",
            "How the Community Has Evolved",
            "Utilizing Tech",
            "2x27",
            date(2021, 7, 6),
            people=("Zoë Ünal",),
        ),
        Episode("b", "Straße", "Other", "03", date(2020, 9, 8), tags=("@MLOps",)),
    ]
    listing = make_listing(episodes)
    assert [e.id for e in listing.found(SortOrder.DATE_NEWEST, text)] == found


def test_an_episode_that_was_read_again_is_found_by_its_new_words() -> None:
    order = SortOrder.TITLE
    before = make_listing([Episode("a", "Before"), Episode("b", "Same")])
    after = make_listing([Episode("a", "After"), Episode("b", "Same")], before)
    assert before.found(order, "after") == ()
    assert [e.id for e in after.found(order, "after")] == ["a"]
    assert after.found(order, "before") == ()
    assert after.known["b"] is before.known["b"]


def test_folding_is_the_same_for_composed_and_decomposed_letters() -> None:
    assert fold("É") == fold("E\u0301") == fold("e")
