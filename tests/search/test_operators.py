"""The operators of a query beyond words, phrases and brackets, as they are read."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Color
from reader.search.lexer import lexemes
from reader.search.nodes import (
    And,
    Has,
    InDates,
    InField,
    InNote,
    Is,
    Near,
    Not,
    Phrase,
    State,
    Tagged,
    Word,
)
from reader.search.query import parse


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("lerning~", Word("lerning", edits=1)),
        ("lerning~1", Word("lerning", edits=1)),
        ("lerning~2", Word("lerning", edits=2)),
        ("LÉRN~2", Word("lern", edits=1)),  # too short for two
        ("at~", Word("at")),  # too short for one
        ("well-knwon~", Phrase((Word("well"), Word("knwon", edits=1)))),
        ("日本~", Word("日本")),
        ("title:lerning~", InField("title", (Word("lerning", edits=1),))),
        ("-lerning~", Not(Word("lerning", edits=1))),
    ],
)
def test_fuzzy(text, root):
    assert parse(text).root == root
    assert parse(text, typing=True).root == root


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ('note:"Open Question"', InNote((Word("open"), Word("question")))),
        (
            "note:lerning~ tag:Café*",
            And((InNote((Word("lerning", edits=1),)), Tagged("café", True))),
        ),
        ('tag:"#To  “do”"', And((Tagged("to"), Word("do", inflected=True)))),
        ("is:Gray -is:noted", And((Is(Color.GREY), Not(Is(State.NOTED))))),
    ],
)
def test_what_is_marked(text, root):
    assert parse(text).root == root


@pytest.mark.parametrize("text", ["~", "~~", "~2", "word~~", "word~3", "wo~rd", "word~ 2"])
def test_a_tilde_elsewhere_means_nothing(text):
    words = [word for word in ("wo", "word") if word in text]
    root = parse(text).root
    assert not words or root is not None
    assert "edits=2" not in repr(root)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ('"data quality"~8', Near((Word("data"), Word("quality")), 8)),
        ('"data quality"~0', Near((Word("data"), Word("quality")), 0)),
        ("“a b c”~12", Near((Word("a"), Word("b"), Word("c")), 12)),
        ('"well-known fact"~3', Near((Phrase((Word("well"), Word("known"))), Word("fact")), 3)),
        ('"a a"~3', Near((Word("a"), Word("a")), 3)),
        ('-"a b"~3', Not(Near((Word("a"), Word("b")), 3))),
        ('"data"~3', Word("data")),
        ('"日本語 東京"~5', Near((Phrase((Word("日本"), Word("本語"))), Word("東京")), 5)),
    ],
)
def test_near(text, root):
    assert parse(text).root == root


@pytest.mark.parametrize("text", ['"a b"~', '"a b"~x', '"a b" ~8', '"a b"~8x', '"a b"~1234'])
def test_a_phrase_with_something_else_after_it_stays_a_phrase(text):
    root = parse(text).root
    parts = root.parts if isinstance(root, And) else (root,)
    assert parts[0] == Phrase((Word("a"), Word("b")))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("after:2021", date(2021, 1, 1), None),
        ("after:2021-03", date(2021, 3, 1), None),
        ("AFTER:2021-3-9", date(2021, 3, 9), None),
        ('after:"2021-03-15"', date(2021, 3, 15), None),
        ("before:2021", None, date(2020, 12, 31)),
        ("before:2020-03", None, date(2020, 2, 29)),
        ("before:2021-03-01", None, date(2021, 2, 28)),
    ],
)
def test_after_and_before(text, first, last):
    assert parse(text).root == InDates(first, last)


@pytest.mark.parametrize("text", ["after:soon", "before:0001", "after:2021..2022", "has:wings"])
def test_what_is_no_value_is_words(text):
    assert isinstance(parse(text).root, Phrase)


@pytest.mark.parametrize(
    ("text", "what"), [("has:time", "time"), ("HAS:Times", "time"), ("has:speakers", "speaker")]
)
def test_has(text, what):
    assert parse(text).root == Has(what)


def test_a_hebrew_acronym_is_one_word_in_a_row():
    acronym = Phrase((Word("צה"), Word("ל")))
    assert parse('צה"ל').root == parse("צה״ל").root == acronym
    assert parse('"צה"ל חזק"').root == Phrase((Word("צה"), Word("ל"), Word("חזק")))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text('ab"():-~*“ \n:2日' + "OR", max_size=30), st.booleans())
def test_lexemes_stand_where_they_say(text, typing):
    found = list(lexemes(text, typing=typing))
    assert all(0 <= one.start <= one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        if one.kind == "word" and not one.field:
            assert text[one.start : one.end].replace("“", '"') == one.text
