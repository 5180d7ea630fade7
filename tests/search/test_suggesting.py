import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model import Episode
from reader.search.edits import edits_allowed, is_within
from reader.search.index import SearchIndex
from reader.search.vocabulary import Vocabulary

TEXTS = (
    "Kubernetes runs containers",
    "kubernetes and javascript, running well",
    "the learner learns; learn, learn the lean way",
    "Straße und Café",
    "日本語の話",
)


@pytest.fixture
def suggest(passage, built):
    library = [(Episode("a" * 16, "Title", show="Tech"), [passage(text) for text in TEXTS])]
    with SearchIndex.open(built(library)) as index:
        yield index.suggest


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kuberntes", "kubernetes"),
        ("Kubrnetes javscript", "kubernetes javascript"),
        ('"kubernetes runz" containers', '"kubernetes runs" containers'),
        ("(kubernetis OR javascript) -learn", "(kubernetes OR javascript) -learn"),
        ("kubernetse -nowhere show:tech", "kubernetes -nowhere show:tech"),
        ("leern", "learn"),
        ("stasse", "strasse"),
        ("containrs~", "containers~"),
    ],
)
def test_unknown_words_become_the_nearest_known_ones(suggest, typed, meant):
    assert suggest(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "kubernetes javascript containers",  # all known, only not together
        "learning",  # found by its inflections
        "qqqqqq",
        "kuberntes qqqqqq",
        "kuberntes show:nowhere",
        "ab",
        "東京",
        "kubernx*",
        "a1 b2 c3 d4 e5 f6 g7",
        "",
    ],
)
def test_nothing_to_suggest(suggest, typed):
    assert suggest(typed) is None


def test_of_equally_near_words_the_most_frequent(suggest):
    assert suggest("runns") in ("runs", "running")
    assert suggest("lern") == "learn"


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        *(("cat", "cat", 0), ("cat", "cats", 1), ("cat", "act", 1), ("cat", "at", 1)),
        *(("abcd", "badc", 2), ("ca", "abc", 3), ("", "ab", 2), ("abc", "xyz", 3), ("é", "e", 1)),
    ],
)
def test_edits(one, other, edits):
    assert is_within(one, other, edits)
    assert is_within(other, one, edits)
    assert edits == 0 or not is_within(one, other, edits - 1)


def test_short_and_unspaced_words_allow_no_slips():
    assert [edits_allowed(word, 1) for word in ("", "ab", "abc", "日本語です")] == [0, 0, 1, 0]
    assert [edits_allowed(word, 2) for word in ("ab", "abcde", "abcdef")] == [0, 1, 2]


def test_the_vocabulary_may_be_empty_or_hold_any_word():
    assert Vocabulary([]).similar("word", 2) == []
    odd = Vocabulary(["x" * 99, "😀", "ab", "word", "wörd", "ward"])
    assert odd.similar("word", 1) == ["word", "wörd", "ward"]
    assert odd.similar("x" * 99, 2) == []
    assert odd.similar("wor\U0001f600", 1) == ["word"]


@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from([*'()"-~*: ', "kuberntes", "OR", "NOT", "show:", "日", "x"])))
def test_whatever_was_typed_what_is_suggested_has_hits(suggest, pieces):
    text = "".join(pieces)
    meant = suggest(text)
    assert meant is None or (meant != text and suggest(meant) is None)
