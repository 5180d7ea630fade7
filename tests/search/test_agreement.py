"""The index and the matcher must find the same passages, whatever is asked."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.model import Color, Episode, Kind, Passage, Segment
from reader.model.marks import Mark
from reader.search.build import build_index
from reader.search.index import SearchIndex
from reader.search.languages import language_of
from reader.search.marks import Marks
from reader.search.matcher import (
    Piece,
    light_passage,
    light_passages,
    light_pieces,
    match_passages,
)
from reader.search.nodes import State
from reader.search.query import parse

WORDS = [
    *(
        "learn",
        "learning",
        "learned",
        "learns",
        "le",
        "model",
        "models",
        "the",
        "a",
        "fly",
        "flies",
    ),
    *(
        "don't",
        "state-of-the-art",
        "Straße",
        "strasse",
        "Café",
        "cafe\u0301",
        "日本語",
        "日本",
        "語",
    ),
    *("日", "ガギグ", "カ", "ｶﾞ", "한국어", "U.S.", "42", "३", "dying", "die", "…", "—", "中文日本"),
    *("modle", "modl", "mode", "learnt", "laern", "국어", "ภาษา", "Häuser", "Haus", "maisons"),
    *("one\ttwo\u00a0three\u3000four", "\x1c\u2028"),
    *("maison", "книги", "книга", "בית", "הבית", "כתב", "كتاب", "والكتاب", "الكِتاب"),
]
TAGS = ["idea", "Ideas", "c++", "Open  question"]
LANGUAGES = [None, None, "en", "de-DE", "fra", "ru", "he", "ar", "ja"]
SPEAKERS = [None, "Mat Ryer", "Zoë", "日本"]

texts = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
segments = st.builds(Segment, texts, speaker=st.sampled_from(SPEAKERS))
passages = segments.map(lambda s: Passage(s.text, None, None, s.speaker, (s,), (0,)))
WORD = Passage("a\tmodel", None, None, None, (Segment("a\tmodel"),), (0,))
days = st.sampled_from([None, date(2020, 2, 29), date(2020, 12, 31), date(2021, 7, 6)])
episodes = st.tuples(
    st.sampled_from(["Models", "Learning 日本語", "a"]),
    texts,
    days,
    st.sampled_from(LANGUAGES),
    st.sampled_from([None, 3.0]),
)
libraries = st.lists(st.tuples(episodes, st.lists(passages, max_size=6)), max_size=4)

atoms = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(lambda w: w[: 1 + len(w) // 2] + "*"),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(lambda ws: f'"{" ".join(ws)}"'),
    st.sampled_from(WORDS).map(lambda w: f"title:{w}"),
    st.sampled_from(WORDS).map(lambda w: f'show:"{w}'),
    st.sampled_from(["speaker:mat", "speaker:ry*", 'speaker:"mat ryer"', "speaker:zoe"]),
    st.sampled_from(WORDS).map(lambda w: w + "~"),
    st.sampled_from(WORDS).map(lambda w: w + "~2"),
    st.tuples(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.integers(0, 6)).map(
        lambda near: f'"{" ".join(near[0])}"~{near[1]}'
    ),
    st.sampled_from(["has:time", "has:speaker", "after:2020-12-31", "before:2021", "title:modle~"]),
    st.sampled_from(WORDS).map(lambda w: f"note:{w}"),
    st.sampled_from(WORDS).map(lambda w: f"note:{w[:2]}*"),
    st.lists(st.sampled_from(WORDS), max_size=3).map(lambda ws: f'note:"{" ".join(ws)}"'),
    st.sampled_from(["note:modle~", "tag:c++", "tag:IDEA", "tag:ide*", 'tag:"open Question"']),
    st.sampled_from([f"is:{what}" for what in (*State, *Color)]),
    st.sampled_from(["date:2020", "date:..2020-12-30", "date:2021-07..", "date:2020-13"]),
)
# Some lie behind their episode's end, or in an episode that is not there.
found_marks = st.builds(
    lambda episode, start, length, **values: Mark(
        f"{episode:016x}", start, start + length, **values
    ),
    st.integers(0, 4),
    st.integers(0, 60),
    st.integers(1, 60),
    kind=st.sampled_from(Kind),
    color=st.sampled_from(Color),
    note=texts,
    tags=st.lists(st.sampled_from(["idea", "Ideas", "c++", "Open  question"]), max_size=2).map(
        tuple
    ),
)
queries = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(" OR ".join),
        inner.map(lambda q: f"-({q})"),
        inner.map(lambda q: f"NOT {q}"),
        inner.map(lambda q: f"({q}"),
    ),
    max_leaves=6,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(
    library=libraries,
    marked=st.lists(found_marks, max_size=6),
    asked=st.lists(queries, min_size=1, max_size=8),
    typing=st.booleans(),
)
@example(library=[], marked=[], asked=["learn", "-learn", "le*", "is:noted"], typing=False)
@example(
    library=[(("a", "", None, None, None), [])],
    marked=[Mark("0" * 16, 0, 1)],
    asked=["learn", "-learn", "is:annotated"],
    typing=True,
)
@example(
    library=[(("a", "", None, None, None), [WORD]), (("a", "", None, None, None), [WORD] * 4)],
    marked=[Mark("0" * 16, 30, 31), Mark("0" * 16, 9, 40), Mark("0" * 15 + "1", 6, 13)],
    asked=["is:annotated", "-is:annotated"],
    typing=False,
)
def test_index_and_matcher_agree(listed, library, marked, asked, typing):
    marks = Marks(marked)
    source = [
        (
            Episode(f"{i:016x}", title, show=show, date=day, language=code, duration=end),
            found,
        )
        for i, ((title, show, day, code, end), found) in enumerate(library)
    ]
    with tempfile.TemporaryDirectory() as folder:
        build_index(Path(folder), listed(source))
        with SearchIndex.open(Path(folder)) as index:
            for text in asked:
                _check(index, source, replace(parse(text, typing=typing), marks=marks))


def _check(index, source, query):
    expected = {
        (episode.id, match.passage)
        for episode, found in source
        for match in match_passages(query, episode, found)
    }
    matches = index.search(query, limit=1000)
    assert {(row.episode_id, row.passage) for row in matches.rows} == expected
    assert matches.total == len(matches.rows) == len(expected)
    assert matches.episodes == len({episode_id for episode_id, _ in expected})
    first = index.search(query, limit=3)
    rest = index.search(query, limit=1000, offset=3)
    assert first.rows + rest.rows == matches.rows


@settings(max_examples=200, deadline=None, derandomize=True)
@given(found=st.lists(passages, max_size=6), text=queries, typing=st.booleans())
def test_one_passage_is_lit_alone_as_among_all(found, text, typing):
    query = parse(text, typing=typing)
    episode = Episode("0" * 16, "Models")
    among_all = {match.passage: match for match in match_passages(query, episode, found)}
    for number in range(len(found)):
        if match := among_all.get(number):
            lit = light_passage(query, episode, found, number, language_of(episode, found))
            assert lit == tuple(span for where, span in match.lit if where == number)
    several = tuple(among_all)[::2]
    for number, lit in zip(
        several,
        light_passages(query, episode, found, several, language_of(episode, found)),
        strict=True,
    ):
        assert lit == tuple(span for where, span in among_all[number].lit if where == number)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(found=st.lists(passages, max_size=6), text=queries, codes=st.data())
def test_a_page_of_hits_is_lit_as_each_of_them_alone(found, text, codes):
    query, episode = parse(text), Episode("0" * 16, "Models")
    pieces = [
        Piece(episode, found, match.passage, codes.draw(st.sampled_from(["en", "de", "ja"])))
        for match in match_passages(query, episode, found)
    ]
    assert light_pieces(query, pieces) == [light_passage(query, *piece) for piece in pieces]


@given(text=st.text(max_size=80))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_text_is_found_by_itself(text):
    query = parse('"' + text.replace('"', " ").translate(dict.fromkeys(map(ord, "“”„"), " ")) + '"')
    found = [Passage(text, None, None, None, (Segment(text),), (0,))]
    matches = match_passages(query, Episode("0" * 16, "Title"), found)
    assert bool(matches) is not query.is_empty
