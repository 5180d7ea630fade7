"""What else a library can be asked: other orders, other spellings, where and how it is said."""

import csv
import re
from collections import Counter
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from reader.library import Source
from reader.model import Completion, Episode, SearchCancelled, Segment, Transcript
from reader.services.concordance import concordance_csv
from reader.services.library import Library

TALKS = [
    ("Good Time", "One", date(2020, 5, 1), [("Mat Ryer", "the big cat sat"), (None, "Cats run")]),
    ("Good Time", "Two", date(2021, 5, 1), [("Mat Ryer", "a cat\nand a dog, a cat again")]),
    ("Plain Talk", "Three", None, [("Zoë", "nothing"), ("Zoë", "=cat(1)"), ("Ann", "the end")]),
]  # fmt: skip


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "data") as library:
        for number, (show, title, day, said) in enumerate(TALKS):
            segments = tuple(
                Segment(text, start=10.0 * n if number else None, speaker=speaker)
                for n, (speaker, text) in enumerate(said)
            )
            episode = Episode(f"{number:016x}", title, show=show, date=day, language="en")
            source = Source(Path(title), 1, 1, str(number))
            library.store.put(episode, Transcript(segments), source)
        yield library


def test_orders(library):
    def titles(sort):
        return [hit.title for hit in library.search("cat", sort=sort).hits]

    assert titles("newest") == ["Two", "One", "One", "Three"]
    assert titles("oldest") == ["One", "One", "Two", "Three"]
    assert titles("episode") == ["Two", "One", "One", "Three"]
    assert titles("relevance")[:3] in (["Two", "Three", "One"], ["Three", "Two", "One"])


def test_what_was_left_out_is_said(library):
    assert library.search("cat").cut is None
    cut = library.search(" OR ".join(f"w{n}" for n in range(300)) + " cat").cut
    assert str(cut) == "Only the first 100 words of this search are looked for."


def test_did_you_mean(library):
    assert library.search("nothinh").total == 0
    assert library.suggest("nothinh speaker:zoe") == "nothing speaker:zoe"
    assert library.suggest("nothing") is None


def test_completion_knows_shows_and_speakers_once_there_is_an_index(library):
    assert library.complete("show:pl", 7) is None
    library.build_index()
    assert library.complete("show:pl", 7) == Completion(0, 7, ('show:"Plain Talk"',))
    found = library.complete("speaker:", 8)
    assert found.candidates == ('speaker:"Mat Ryer"', "speaker:Ann", "speaker:Zoë")


def test_where_it_is_said(library):
    found = library.distribution("cat")
    assert found.total == library.search("cat").total == 4
    assert found.months == (((2020, 5), 2), ((2021, 5), 1))
    assert (found.undated, dict(found.shows)) == (1, {"Good Time": 3, "Plain Talk": 1})
    assert dict(found.speakers) == {"Mat Ryer": 2, "": 1, "Zoë": 1}


def test_a_concordance_has_a_line_for_every_place(library):
    lines = list(library.concordance("cat", width=12))
    assert [(line.left, line.keyword, line.right) for line in lines] == [
        ("a ", "cat", " and a dog, "),
        ("t and a dog, a "[-12:], "cat", " again"),
        ("the big ", "cat", " sat Cats ru"),
        ("big cat sat ", "Cats", " run"),
        ("nothing =", "cat", "(1) the end"),
    ]
    assert [line.passage for line in lines] == [0, 0, 0, 1, 0]
    assert [line.start for line in lines] == [0.0, 0.0, None, None, 10.0]
    assert lines[0].date == date(2021, 5, 1)
    assert list(library.concordance("show:good")) == list(library.concordance("")) == []


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        ("left", lambda line: re.findall("[a-z0-9]+", line.left.lower())[::-1]),
        ("right", lambda line: re.findall("[a-z0-9]+", line.right.lower())),
        ("speaker", lambda line: line.speaker or "~"),
    ],
)
def test_lines_sorted(library, sort, key):
    lines = list(library.concordance("cat OR the", sort))
    keys = [key(line) for line in lines]
    assert keys == sorted(keys)
    assert Counter(lines) == Counter(library.concordance("cat OR the"))


def test_a_phrase_that_runs_on_continues_to_the_right(library):
    (line,) = library.concordance('"sat cats run"')
    assert (line.left, line.keyword, line.right) == ("the big cat ", "sat", " Cats run")


def test_the_first_lines_do_not_wait_for_the_rest(library):
    asked = []
    lines = library.concordance("cat", cancelled=lambda: len(asked) > 0)
    assert len(list(islice(lines, 2))) == 2
    asked.append(True)
    with pytest.raises(SearchCancelled):
        list(lines)


def test_a_newer_query_stops_an_older_one(library):
    with pytest.raises(SearchCancelled):
        library.search("cat", cancelled=lambda: True)
    with pytest.raises(SearchCancelled):
        library.distribution("cat", cancelled=lambda: True)
    assert library.search("cat", cancelled=lambda: False).total == 4


def test_csv(library):
    text = "".join(concordance_csv(library.concordance("cat", width=9)))
    rows = list(csv.DictReader(text.splitlines(keepends=True)))
    assert len(rows) == 5
    assert list(rows[0]) == [
        *("left", "keyword", "right", "show", "title", "date", "time", "speaker", "episode")
    ]
    assert rows[1] == {
        "left": "d a dog, a "[-9:],
        "keyword": "cat",
        "right": " again",
        "show": "Good Time",
        "title": "Two",
        "date": "2021-05-01",
        "time": "0:00:00",
        "speaker": "Mat Ryer",
        "episode": "0000000000000001",
    }
    assert (rows[2]["time"], rows[4]["date"]) == ("", "")


def test_no_cell_is_a_formula(library):
    (line,) = library.concordance("title:three cat", width=1)
    assert line.left == "="
    assert "'=,cat,(" in list(concordance_csv([line]))[1]


def test_examples_teach_with_what_is_there(library):
    library.store.put(
        Episode("9" * 16, "Learning the golden retriever", show="Dogs", date=date(2022, 1, 2)),
        Transcript((Segment("my golden retriever, a golden dog"), Segment("Retriever?"))),
        Source(Path("dogs"), 1, 1, "9"),
    )
    library.build_index()
    found = library.examples()
    assert list(found) == [
        *("words", "phrase", "near", "prefix", "fuzzy"),
        *("or", "title", "show", "speaker", "after"),  # no episode has a length in time
    ]
    assert found["phrase"] == '"golden retriever"'
    assert found["after"] == "after:2022"
    assert all(library.search(query).total for query in found.values())


def test_a_library_without_episodes_teaches_nothing(tmp_path):
    with Library.open(tmp_path / "empty") as library:
        assert library.examples() == {}
