from datetime import date

import pytest
import whoosh.index
from whoosh.query import And, Or, Phrase, Prefix, Term

from reader.model import Episode
from reader.search.build import build_index
from reader.search.index import IndexUnusable, Matches, SearchIndex
from reader.search.query import parse

A, B, C = "a" * 16, "b" * 16, "c" * 16


@pytest.fixture
def library(passage):
    return [
        (
            Episode(A, "Machine learning", show="Tech", date=date(2021, 7, 6)),
            [passage("We learn and learn"), passage("they ended with one", "Zoë"), passage("two")],
        ),
        (Episode(B, "Empty"), []),
        (
            Episode(C, "Straße", show="Welt"),
            [passage("two three"), passage("learning is fun"), passage("日本語 Straße")],
        ),
    ]


@pytest.fixture
def ask(built, library):
    with SearchIndex.open(built(library)) as index:
        yield lambda text, **how: index.search(parse(text), **how)


def rows(matches):
    return [(row.episode_id, row.passage) for row in matches.rows]


def test_total_episodes_and_rows(ask):
    found = ask("two")
    assert (found.total, found.episodes, rows(found)) == (2, 2, [(A, 2), (C, 0)])
    for how, expected in (
        ({"limit": 1}, [(A, 2)]),
        ({"limit": 1, "offset": 1}, [(C, 0)]),
        ({"limit": 0}, []),
        ({"offset": 9}, []),
    ):
        found = ask("two", **how)
        assert (found.total, found.episodes, rows(found)) == (2, 2, expected)


def test_exact_forms_come_first(ask):
    assert rows(ask("learning")) == [(C, 1), (A, 0)]
    assert rows(ask("learn")) == [(A, 0), (C, 1)]


def test_a_phrase_runs_over_passages_but_not_over_episodes(ask):
    assert rows(ask('"with one two"')) == [(A, 1)]
    assert ask('"two two"').total == 0
    assert ask('"two three learning"').total == 1


def test_filters(ask):
    assert ask("show:tech").total == 3
    assert rows(ask("speaker:zoe")) == [(A, 1)]
    assert rows(ask("two date:2021")) == [(A, 2)]
    assert rows(ask("title:strasse strasse")) == [(C, 2)]
    assert ask("-two").total == 4


def test_han_and_accents(ask):
    assert rows(ask("本語")) == rows(ask("語")) == rows(ask("STRASSE")) == [(C, 2)]


def test_nothing_asked_and_nothing_found(ask):
    assert ask("") == ask("unheard") == ask("unh*") == Matches(0, 0, ())


def test_rarer_words_and_shorter_passages_rank_higher(passage, built):
    texts = ["common rare", "common common filler filler filler", "common", "rare filler filler"]
    folder = built([(Episode(A, "Title"), [passage(text) for text in texts])])
    with SearchIndex.open(folder) as index:
        assert [row.passage for row in index.search(parse("common OR rare")).rows][:2] == [0, 3]
        assert index.search(parse('"common"')).rows[0].passage == 2


def test_equal_ranks_come_by_date_and_id(passage, built):
    days = {A: date(2020, 1, 1), B: None, C: date(2021, 1, 1)}
    library = [
        (Episode(name, "T", date=day), [passage("same words")] * 30) for name, day in days.items()
    ]
    folder = built([(Episode("0" * 16, "Empty"), []), *library, (Episode("1" * 16, "Empty"), [])])
    everything = [(name, 0) for name in (C, A, B)]
    everything += [(name, number) for name in (C, A, B) for number in range(1, 30)]
    with SearchIndex.open(folder) as index:
        for query in ("same", "-other"):
            for size in (1, 7, 30, 90):
                pages = [index.search(parse(query), size, start) for start in range(0, 90, size)]
                assert [row for page in pages for row in rows(page)] == everything


def test_an_empty_library(built):
    with SearchIndex.open(built([])) as index:
        assert index.search(parse("a -b")) == Matches(0, 0, ())


def test_words_in_thousands_of_postings(passage, built):
    library = [(Episode(f"{i:016x}", "T"), [passage(f"common number{i}")] * 2) for i in range(300)]
    with SearchIndex.open(built(library)) as index:
        assert index.search(parse("common")).total == 600
        assert index.search(parse("number*")).total == 600
        assert rows(index.search(parse('"common number299"'))) == [
            (f"{299:016x}", n) for n in (0, 1)
        ]


def test_the_fingerprint_is_kept_and_saves_a_build(built, library, listed):
    folder = built(library, "state 7")
    with SearchIndex.open(folder) as index:
        assert index.fingerprint == "state 7"
    before = sorted(folder.rglob("*"))
    build_index(folder, listed([], "state 7"))
    assert sorted(folder.rglob("*")) == before
    build_index(folder, listed([], "state 8"))
    with SearchIndex.open(folder) as index:
        assert index.fingerprint == "state 8"
        assert index.search(parse("two")).total == 0


def test_whoosh_itself_opens_it_and_lists_its_words(built, library):
    folder = built(library)
    (part,) = (path for path in folder.iterdir() if path.is_dir())
    opened = whoosh.index.open_dir(str(part))
    with opened.reader() as reader:
        terms = list(reader.field_terms("words"))
        assert {"learn", "learning", "strasse", "日本"} <= set(terms)
        assert terms == sorted(terms)
        assert [stored["title"] for stored in reader.all_stored_fields()][1] == "Empty"
        assert reader.doc_frequency("words", "two") == 2
        assert reader.frequency("words", "learn") == 2
    opened.close()


@pytest.mark.parametrize(
    ("query", "episodes"),
    [
        (Term("words", "two"), {A, C}),
        (Term("words", "unheard"), set()),
        (And([Term("words", "two"), Term("words", "three")]), {C}),
        (Or([Term("words", "ended"), Term("words", "fun")]), {A, C}),
        (Prefix("words", "learn"), {A, C}),
        (Prefix("words", "t"), {A, C}),
        (Phrase("words", ["learn", "and", "learn"]), {A}),
        (Phrase("words", ["one", "two"]), {A}),
        (Phrase("words", ["two", "one"]), set()),
        (Phrase("words", ["two", "fun"], slop=3), set()),
        (Phrase("words", ["two", "is"], slop=3), {C}),
    ],
)
def test_whooshs_own_queries_find_the_same_episodes(built, library, query, episodes):
    (part,) = (path for path in built(library).iterdir() if path.is_dir())
    opened = whoosh.index.open_dir(str(part))
    with opened.searcher() as searcher:
        assert {hit["id"] for hit in searcher.search(query, limit=None)} == episodes
    opened.close()


def test_a_closed_index_says_so(built, library):
    index = SearchIndex.open(built(library))
    index.close()
    index.close()
    with pytest.raises(ValueError, match="closed"):
        index.search(parse("two"))


def test_there_is_none_yet(tmp_path):
    with pytest.raises(IndexUnusable, match="missing"):
        SearchIndex.open(tmp_path / "nowhere")
