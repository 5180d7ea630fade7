import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Episode, Passage, Segment
from reader.search.matcher import match_passages
from reader.search.nodes import And, InDates, InField, Not, Or, Phrase, Word
from reader.search.query import parse


def word(text):
    return Word(text, inflected=True)


def test_several_words_are_all_asked_for():
    assert parse("Machine learning").root == And((word("machine"), word("learning")))


def test_a_quoted_word_has_no_inflections_and_a_starred_one_is_a_prefix():
    assert parse('"Learning"').root == Word("learning")
    assert parse("learn*").root == Word("learn", prefix=True)


def test_a_phrase_is_exact():
    assert parse('"Machine Learning"').root == Phrase((Word("machine"), Word("learning")))
    assert parse("“machine learning”").root == parse('"machine learning"').root


def test_what_is_written_together_is_searched_together():
    assert parse("don't").root == Phrase((Word("don"), Word("t")))
    assert parse("日本語").root == Phrase((Word("日本"), Word("本語")))
    assert parse("10:30").root == Phrase((Word("10"), Word("30")))


def test_one_han_character_is_a_prefix():
    assert parse("語").root == Word("語", prefix=True)


@pytest.mark.parametrize("text", ["-b", "NOT b", "NOT NOT NOT b"])
def test_negation(text):
    assert parse(text).root == Not(word("b"))
    assert parse(f"a {text}").root == And((word("a"), Not(word("b"))))


def test_a_hyphen_inside_a_word_or_alone_negates_nothing():
    assert parse("well-known").root == Phrase((Word("well"), Word("known")))
    assert parse("a - b").root == And((word("a"), word("b")))


def test_or_binds_less_than_and():
    expected = Or((And((word("a"), word("b"))), word("c")))
    assert parse("a b OR c").root == parse("a AND b OR c").root == expected


def test_brackets_group():
    assert parse("a (b OR c)").root == And((word("a"), Or((word("b"), word("c")))))
    assert parse("-(a b)").root == Not(And((word("a"), word("b"))))


@pytest.mark.parametrize(
    ("text", "words"), [("a or b", "a or b"), ("OR a", "or a"), ("a OR", "a or")]
)
def test_small_or_dangling_operators_are_words(text, words):
    assert parse(text).root == And(tuple(map(word, words.split())))


@pytest.mark.parametrize("text", ["a (b", "a b)", "(a b", "a () b", ")) a b", "a -- b", "a && b"])
def test_what_is_no_syntax_is_left_out(text):
    assert parse(text).root == And((word("a"), word("b")))


def test_fields():
    assert parse("title:Models").root == InField("title", (Word("models"),))
    assert parse("SHOW:big*").root == InField("show", (Word("big", prefix=True),))
    ryer = InField("speaker", (Word("mat"), Word("ryer")))
    assert parse('speaker:"Mat Ryer"').root == ryer
    assert parse('-speaker:"Mat Ryer"').root == Not(ryer)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020..2021", date(2020, 1, 1), date(2021, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-09..", date(2020, 9, 1), None),
        ("..2021-07-06", None, date(2021, 7, 6)),
        ("2021..2020", date(2020, 1, 1), date(2021, 12, 31)),
    ],
)
def test_dates(text, first, last):
    assert parse(f"date:{text}").root == InDates(first, last)


@pytest.mark.parametrize("value", ["soon", "2020-13", "2020-02-30", "..", "0000", "20201"])
def test_a_date_that_is_none_is_searched_as_words(value):
    assert not isinstance(parse(f"date:{value}").root, InDates)
    assert not parse(f"date:{value}").is_empty


def test_a_field_without_a_value_is_a_word():
    assert parse("speaker:").root == word("speaker")
    assert parse('title:"…"').root == word("title")


def test_an_unclosed_quote_is_words():
    assert parse('"machine learning').root == And((word("machine"), word("learning")))


def test_the_word_being_typed_is_a_prefix_too():
    lear = Word("lear", prefix=True, inflected=True)
    assert parse("machine lear", typing=True).root == And((word("machine"), lear))
    assert parse("-lear", typing=True).root == Not(lear)
    assert parse("speaker:ma", typing=True).root == InField("speaker", (Word("ma", prefix=True),))
    assert parse("well-kn", typing=True).root == Phrase((Word("well"), Word("kn", prefix=True)))


@pytest.mark.parametrize("text", ["lear ", "lear.", '"lear"', "(lear)"])
def test_a_word_with_something_after_it_is_typed_out(text):
    assert parse(text, typing=True).root in (word("lear"), Word("lear"))


def test_a_phrase_being_typed_ends_in_a_prefix():
    expected = Phrase((Word("machine"), Word("lear", prefix=True)))
    assert parse('"machine lear', typing=True).root == expected


@pytest.mark.parametrize("text", ["", "  ", "…!?", '""', "()", "-", "*", '-"', "((((", "- ( ) *"])
@pytest.mark.parametrize("typing", [True, False])
def test_nothing_asked_matches_nothing(text, typing):
    query = parse(text, typing=typing)
    passages = [Passage("a", None, None, None, (Segment("a"),), (0,))]
    assert query.is_empty
    assert match_passages(query, Episode("0" * 16, "a"), passages) == ()


syntax = st.sampled_from(
    [*'()"-*: “', "OR", "AND", "NOT", " ", "a", "日本", "title:", "date:", "2020", "..", "é", "\0"]
)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.one_of(st.text(), st.lists(syntax, max_size=40).map("".join)), st.booleans())
def test_no_input_raises(text, typing):
    query = parse(text, typing=typing)
    passages = [Passage(text, None, None, text, (Segment(text),), (0,))]
    match_passages(query, Episode("0" * 16, text or "a", show=text), passages)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000 + "a" + ")" * 4999,
        "-(" * 3000 + "a",
        "(a OR " * 1500 + "b",
        "NOT " * 2500 + "a",
        "a" * 10_000,
        "ab " * 3333,
        '"' * 9999,
        ")" * 10_000,
        " ".join(f"w{i}" for i in range(1700)),
    ],
)
def test_long_and_deep_input_is_searched(text):
    query = parse(text)
    passages = [Passage("a b", None, None, None, (Segment("a b"),), (0,))]
    match_passages(query, Episode("0" * 16, "a"), passages)
    assert query.is_empty is not any(char.isalnum() for char in text)


def test_deep_brackets_mean_what_they_say_as_far_as_anyone_nests():
    assert parse("(" * 200 + "a" + ")" * 200 + " b").root == And((word("a"), word("b")))


def test_parsing_imports_neither_whoosh_nor_numpy():
    code = (
        "import sys, reader.search.query, reader.search.tokens,"
        " reader.search.snippets, reader.search.chips, reader.search.completing;"
        " assert not {'whoosh', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
