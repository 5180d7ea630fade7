import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.snippets import make_snippet

LONG = " ".join(f"word{i}" for i in range(100))


def spans_of(pattern, text):
    return tuple(match.span() for match in re.finditer(pattern, text))


def lit(snippet):
    return [snippet.text[start:end] for start, end in snippet.spans]


def test_a_text_that_fits_is_whole():
    snippet = make_snippet("one two", [(4, 7)])
    assert (snippet.text, snippet.spans) == ("one two", ((4, 7),))


def test_cut_at_words_around_the_match():
    snippet = make_snippet(LONG, spans_of("word50", LONG), 60)
    assert lit(snippet) == ["word50"]
    assert re.fullmatch(r"…(word\d\d )+word\d\d…", snippet.text)
    assert len(snippet.text) <= 60


def test_the_start_and_the_end_are_not_marked_as_cut():
    assert make_snippet(LONG, spans_of(r"word0\b", LONG), 60).text.startswith("word0 ")
    assert make_snippet(LONG, spans_of("word99", LONG), 60).text.endswith(" word99")


def test_the_densest_cluster_wins_and_different_words_count_most():
    text = "aa aa aa " + "x " * 100 + "aa bb " + "x " * 100 + "bb"
    assert lit(make_snippet(text, spans_of("aa|bb", text), 40)) == ["aa", "bb"]


def test_nothing_to_light_gives_the_beginning():
    snippet = make_snippet(LONG, (), 40)
    assert snippet.text.startswith("word0 word1")
    assert snippet.text.endswith("…")


def test_it_begins_where_it_is_asked_to():
    begin = LONG.index("word40")
    snippet = make_snippet(LONG, (), 60, begin)
    assert re.fullmatch(r"…word40 word41 .*…", snippet.text)
    assert len(snippet.text) <= 60
    assert make_snippet(LONG, (), 60, LONG.index("word99")).text.endswith(" word99")
    assert make_snippet("one two", (), 60, 4).text == "one two"


def test_a_text_without_spaces_is_cut_anywhere():
    text = "日" * 100 + "本" + "日" * 100
    snippet = make_snippet(text, ((100, 101),), 30)
    assert lit(snippet) == ["本"]
    assert len(snippet.text) == 30


def test_line_breaks_become_spaces():
    assert make_snippet("one\ntwo", ((4, 7),)).text == "one two"


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet="ab \n日", max_size=120), st.integers(5, 60))
def test_every_snippet_is_a_piece_of_its_text(text, width):
    spans = spans_of("a+", text)
    snippet = make_snippet(text, spans, width)
    assert len(snippet.text) <= max(width, 1)
    assert snippet.text.strip("…") in text.replace("\n", " ")
    assert all(set(piece) <= {"a"} for piece in lit(snippet))
    assert bool(snippet.spans) is bool(spans)
