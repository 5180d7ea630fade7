from collections import Counter
from datetime import date

import pytest

from reader.model import Episode, SearchCancelled
from reader.model.distributions import Distribution
from reader.search.index import SearchIndex
from reader.search.query import parse

FAR = " and so on" * 5


@pytest.fixture
def ask(passage, built):
    """Builds an index of episodes, given by name as texts, and asks it."""

    def index_of(**texts):
        library = [
            (Episode(name.ljust(16, "0"), name, show="S"), [passage(text) for text in found])
            for name, found in texts.items()
        ]
        index = SearchIndex.open(built(library))
        opened.append(index)

        def order(text, **how):
            rows = index.search(parse(text), **{"limit": 100, **how}).rows
            return [f"{row.episode_id.rstrip('0')}{row.passage}" for row in rows]

        return order

    opened = []
    yield index_of
    for index in opened:
        index.close()


def test_the_best_of_each_episode_comes_first_and_then_the_rest(ask):
    order = ask(
        a=["cat and others here", "cat", "cat cat"],
        b=["cat and many many other things to say"],
        c=["nothing", "cat or so"],
    )
    found = order("cat")
    assert found[:3] == ["a2", "c1", "b0"]
    assert found[3:] == ["a1", "a0"]


def test_words_as_typed_come_before_other_forms(ask):
    order = ask(a=["learning learning", "learn and many many other words"], b=["learned"])
    assert order("learn") == ["a1", "b0", "a0"]
    assert order("learn*") == ["a1", "b0", "a0"]


def test_the_spelling_typed_comes_before_others(ask):
    order = ask(a=["crat", "cat among others"], b=["cut"])
    assert order("cat~") == ["a1", "b0", "a0"]


def test_side_by_side_before_near_before_far(ask):
    order = ask(
        a=[
            f"data {FAR} quality",
            "quality of data",
            f"data quality {FAR} {FAR}",
            f"data data quality quality {FAR}",
            "quality data",
        ]
    )
    assert order("data quality") == ["a3", "a2", "a4", "a1", "a0"]
    assert order("data quality -nothing")[-1] == "a0"
    assert order("quality data")[0] == "a4"


def test_a_form_is_not_as_good_as_a_word_however_near(ask):
    order = ask(a=["models learning", f"model {FAR} learn"])
    assert order("model learn") == ["a1", "a0"]


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
@pytest.mark.parametrize("sort", ["relevance", "grouped", "newest", "oldest", "episode"])
def test_pages_neither_overlap_nor_leave_out(ask, size, sort):
    texts = ["cat dog", "dog", f"cat {FAR} dog", "cats dog", "dog cat"]
    order = ask(**dict.fromkeys("abcdefgh", texts * 3))
    total = 8 * 3 * 4
    pages = [
        order("cat dog", limit=size, offset=start, sort=sort) for start in range(0, total, size)
    ]
    assert order("cat") != order("dog")  # what was known of the pages is forgotten now
    everything = order("cat dog", limit=1000, sort=sort)
    assert [hit for page in pages for hit in page] == everything
    assert len(set(everything)) == len(everything) == total


def test_grouped_has_the_episodes_by_their_best_hits_and_in_them_as_it_is_said(ask):
    texts = {
        "a": ["dog", f"cat {FAR} dog", "cat dog cat dog"],
        "b": ["dog cat and others", "cats dog"],
        "c": ["cat dog"],
        "d": ["cat"],
    }
    order = ask(**texts)
    ranked = order("cat dog")
    groups = {name: sorted(hit for hit in ranked if hit[0] == name) for name in texts}
    expected = [hit for best in ranked[:3] for hit in groups[best[0]]]
    assert order("cat dog", sort="grouped") == expected
    assert order("cat dog", sort="grouped", limit=2, offset=1) == expected[1:3]


@pytest.mark.parametrize("sort", ["relevance", "grouped", "newest"])
def test_each_page_says_how_many_hits_its_episodes_have(dated, sort):
    everything = dated.search(parse("cat"), 100, sort=sort)
    counts = Counter(row.episode_id for row in everything.rows)
    assert everything.counts == counts
    page = dated.search(parse("cat"), 3, 2, sort)
    assert page.counts == {row.episode_id: counts[row.episode_id] for row in page.rows}


@pytest.fixture
def dated(passage, built):
    """Six episodes of two shows, each with the word in its second and third passage."""
    days = [date(2021, 3, 1), None, date(2020, 1, 31), date(2021, 3, 31), date(2022, 1, 1), None]
    library = [
        (
            Episode(f"{n:016x}", f"Title {n}", show="AB"[n % 2], date=day),
            [passage("other"), passage("cat", "Zoë"), passage("cat cat", "Ann" if n else None)],
        )
        for n, day in enumerate(days)
    ]
    with SearchIndex.open(built(library)) as index:
        yield index


@pytest.mark.parametrize(
    ("sort", "episodes"),
    [
        ("newest", [4, 3, 0, 2, 1, 5]),
        ("oldest", [2, 0, 3, 4, 1, 5]),
        ("episode", [4, 0, 2, 3, 1, 5]),
    ],
)
def test_by_date_and_in_the_episode(dated, sort, episodes):
    rows = dated.search(parse("cat"), 100, sort=sort).rows
    expected = [(f"{n:016x}", passage) for n in episodes for passage in (1, 2)]
    assert [(row.episode_id, row.passage) for row in rows] == expected


def test_where_it_is_said(dated):
    assert dated.distribution(parse("cat")) == Distribution(
        total=12,
        undated=4,
        months=(((2020, 1), 2), ((2021, 3), 4), ((2022, 1), 2)),
        shows=(("A", 6), ("B", 6)),
        speakers=(("Zoë", 6), ("Ann", 5), ("", 1)),
    )
    assert dated.distribution(parse("cat")).years == ((2020, 2), (2021, 4), (2022, 2))
    assert dated.distribution(parse("dog")) == Distribution(0, 0, (), (), ())
    assert dated.distribution(parse("")).total == 0


def test_it_counts_what_a_search_finds(dated):
    for text in ("cat", "show:a cat", "-other speaker:zoe", "other OR cat", "before:2021 cat*"):
        rows = dated.search(parse(text), 1000).rows
        shows = Counter("AB"[int(row.episode_id, 16) % 2] for row in rows)
        assert dict(dated.distribution(parse(text)).shows) == shows


def test_nobody_waits_any_more(dated):
    asked = []
    for ask in (dated.search, dated.distribution):
        with pytest.raises(SearchCancelled):
            ask(parse("cat dog -other"), cancelled=lambda: asked.append(1) or len(asked) % 2 == 0)
    assert dated.search(parse("cat"), cancelled=lambda: False).total == 12
