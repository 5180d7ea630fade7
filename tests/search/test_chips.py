import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Cut
from reader.search.chips import describe, without
from reader.search.nodes import Phrase, Word
from reader.search.query import MOST_WILD, MOST_WORDS, parse


@pytest.mark.parametrize(
    ("text", "chips"),
    [
        ("data quality", []),
        ('"data quality"', [("phrase", "data quality", '"data quality"')]),
        ('“data quality”~8 ', [("near", "data quality", "“data quality”~8")]),
        ("mach* lerning~ pyton~2", [("prefix", "mach*", "mach*"), ("fuzzy", "lerning~", "lerning~"),
                                    ("fuzzy", "pyton~2", "pyton~2")]),
        ("data -quality", [("without", "quality", "-quality")]),
        ('data NOT "data quality"', [("without", "data quality", 'NOT "data quality"')]),
        ("a -(b OR show:c) d", [("without", "b OR c", "-(b OR show:c)")]),
        ("tecton OR databricks", [("or", "OR", "OR")]),
        ('speaker:"Ann Other" show:go', [("speaker", "Ann Other", 'speaker:"Ann Other"'),
                                        ("show", "go", "show:go")]),
        ("after:2021-03 before:2022 date:2021..", [("after", "2021-03", "after:2021-03"),
                                                   ("before", "2022", "before:2022"),
                                                   ("date", "2021..", "date:2021..")]),
        ("title:go has:time", [("title", "go", "title:go"), ("has", "time", "has:time")]),
        ('note:"to do" tag:c++', [("note", "to do", 'note:"to do"'), ("tag", "c++", "tag:c++")]),
        ("IS:Red", [("is", "Red", "IS:Red")]),
        ("date:soon has:wings after: is:soon tag:# note:+ well-known don't OR", []),
        ('"', []),
    ],
)  # fmt: skip
def test_what_is_recognised(text, chips):
    assert [(c.kind, c.text, text[c.start : c.end]) for c in describe(text)] == chips


@pytest.mark.parametrize(
    ("text", "number", "left"),
    [
        ("data -quality more", 0, "data more"),
        ("a OR b", 0, "a b"),
        ("show:x OR y*", 0, "y*"),
        ("y* OR show:x", 2, "y*"),
        ("(a OR show:x) b", 1, "(a) b"),
        ('speaker:"Ann Other"', 0, ""),
    ],
)
def test_a_chip_is_taken_out(text, number, left):
    assert without(text, describe(text)[number]) == left


PIECES = (
    '"a b"|"a b"~3|c*|d~|-e|-(f OR g)|OR|NOT|show:x|title:"y z"|(|AND|)|w|after:2020|'
    'has:time|tag:"x y"|is:noted|"|~2|:|日本'
)
pieces = st.sampled_from(PIECES.split("|"))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(pieces, max_size=8).map(" ".join))
def test_chips_stand_in_order_and_each_can_be_taken_out(text):
    chips = describe(text)
    ends = [0, *(chip.end for chip in chips)]
    assert all(ends[i] <= chip.start < chip.end <= len(text) for i, chip in enumerate(chips))
    for chip in chips:
        assert len(without(text, chip)) < len(text)


def test_a_query_has_an_end_and_says_so():
    some = " ".join(f"w{n}" for n in range(MOST_WORDS))
    assert parse(some).cut is None
    cut = parse(f"{some} more words")
    assert cut.root == parse(some).root
    assert cut.cut == Cut(100)
    assert parse('"' + " ".join(["word"] * 300) + '"').root == Phrase((Word("word"),) * 100)
    assert len(parse("日本" * 5000).root.words) < MOST_WORDS
    assert parse(" " * 30_000 + "word").cut
    assert parse("(" * 9 + "w " * 99).cut is None
    assert parse("((" + "w " * 200).root == parse("w").root
    wild = " OR ".join(f"word{n}~" for n in range(MOST_WILD))
    assert parse(wild).cut is None
    assert parse(f"{wild} OR another~").cut == Cut(12, wild=True)
