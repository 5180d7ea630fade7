"""An index that grew by changes answers as one that was built at once."""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model import Episode, Kind, Passage, Segment
from reader.model.marks import Mark
from reader.search.build import build_index, compact_index, is_scattered
from reader.search.index import IndexUnusable, SearchIndex
from reader.search.marks import Marks
from reader.search.passages import PassageOf
from reader.search.query import parse

WORDS = ["learn", "learning", "learned", "the", "a", "model", "models", "Straße", "日本語", "…"]
QUERIES = ["learn", "the", "-the", "l*", '"the model"', "the model", '"a the"~3', "日本"]
QUERIES += ["is:annotated", "note:model -the", "tag:idea OR learned", "-is:bookmarked learn"]
MARKS = Marks(
    Mark(f"{n:016x}", start, start + 7, Kind.BOOKMARK if n % 2 else Kind.HIGHLIGHT, note=note)
    for n in range(7)
    for start, note in ((0, ""), (3 * n, "Model"), (20, "the model"))
)
QUERIES += ["speaker:ann learn", "show:one", "title:two the", "lerning~", "the OR model -a"]

texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
segments = st.builds(Segment, texts, speaker=st.sampled_from([None, "Ann", "Bob"]))
passages = segments.map(lambda s: Passage(s.text, None, None, s.speaker, (s,), (0,)))
contents = st.tuples(st.sampled_from(["One", "Two"]), st.lists(passages, max_size=5))
ids = st.integers(0, 5).map(lambda n: f"{n:016x}")
# Each step puts some episodes and removes others.
steps = st.lists(
    st.tuples(st.dictionaries(ids, contents, max_size=4), st.sets(ids, max_size=2)),
    min_size=1,
    max_size=6,
)


def answers(folder):
    with SearchIndex.open(folder) as index:
        asked = {query: replace(parse(query), marks=MARKS) for query in QUERIES}
        found = {query: index.search(asked[query], 100) for query in QUERIES}
        return {
            query: (one.total, one.episodes, [(row.episode_id, row.passage) for row in one.rows])
            for query, one in found.items()
        }, {query: index.distribution(asked[query]) for query in QUERIES}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(steps=steps, compacted=st.booleans())
def test_changes_one_by_one_or_all_at_once(listed, steps, compacted):
    now, revisions = {}, {}
    with tempfile.TemporaryDirectory() as name:
        grown, built = Path(name, "grown"), Path(name, "built")
        for number, (put, removed) in enumerate(steps):
            now = {key: value for key, value in (now | put).items() if key not in removed}
            revisions |= dict.fromkeys(put, number + 1)
            library = [(Episode(key, show, show=show), found) for key, (show, found) in now.items()]
            build_index(grown, listed(library, str(number), dict(revisions)))
        if compacted:
            compact_index(grown, listed(library, str(number), dict(revisions)))
            assert not is_scattered(grown)
        build_index(built, listed(library, "all"))
        assert answers(grown) == answers(built)


@pytest.fixture
def grown(tmp_path, passage, listed):
    """Builds an index of 40 episodes, then changes some by some, each in a part of its own."""

    def grow(changes):
        library = [(Episode(f"{n:016x}", "T"), [passage(f"word{n} common")]) for n in range(40)]
        source = listed(library)
        build_index(tmp_path, source)
        for number in range(changes):
            library[number] = (library[number][0], [passage(f"new{number} common")])
            changed = dict.fromkeys((f"{n:016x}" for n in range(number + 1)), 1)
            source = listed(list(library), f"change {number}", changed)
            build_index(tmp_path, source)
        return source

    return grow


def parts(folder):
    return {path.name for path in folder.iterdir() if path.is_dir()}


def test_a_change_leaves_the_other_parts_alone(tmp_path, grown, listed):
    source = grown(0)
    before = parts(tmp_path)
    changed = listed(source.library[1:], "two", {"0" * 15 + "5": 1})
    read = []
    changed.read, whole = lambda one: read.append(one) or whole(one), changed.read
    build_index(tmp_path, changed)
    assert read == ["0" * 15 + "5"]
    assert before < parts(tmp_path)
    with SearchIndex.open(tmp_path) as index:
        assert index.search(parse("common")).total == 39
        assert index.search(parse("word0")).total == 0
        assert index.search(parse("word5")).total == 1


def test_compaction_of_small_parts_then_of_all(tmp_path, grown):
    source = grown(3)
    assert len(parts(tmp_path)) == 4
    assert not is_scattered(tmp_path)
    source = grown(4)
    assert is_scattered(tmp_path)
    largest = max(
        parts(tmp_path), key=lambda name: len((tmp_path / name / "places.i32").read_bytes())
    )
    before = answers(tmp_path)
    compact_index(tmp_path, source)
    assert len(parts(tmp_path)) == 2
    assert largest in parts(tmp_path)
    assert answers(tmp_path) == before
    source = grown(7)
    compact_index(tmp_path, source)
    assert len(parts(tmp_path)) == 1
    with SearchIndex.open(tmp_path) as index:
        assert index.search(parse("common")).total == 40


def test_compaction_of_what_is_compact_or_out_of_date_does_nothing(tmp_path, grown, listed):
    source = grown(4)
    before = parts(tmp_path)
    compact_index(tmp_path, listed(source.library, "other"))
    assert parts(tmp_path) == before
    compact_index(tmp_path, source)
    before = parts(tmp_path)
    compact_index(tmp_path, source)
    assert parts(tmp_path) == before


def test_a_reader_goes_on_through_a_commit_and_a_compaction(tmp_path, grown, listed):
    source = grown(4)
    with SearchIndex.open(tmp_path) as index:
        library = [*source.library[:-1]]
        source = listed(library, "less", source.changed)
        build_index(tmp_path, source)
        compact_index(tmp_path, source)
        assert index.search(parse("common")).total == 40
        assert index.search(parse("word39")).total == 1
        opened = list(index._open.values())
        index.refresh()
        assert index.search(parse("common")).total == 39
        assert index.search(parse("word39")).total == 0
        assert any(part in opened for part in index._open.values())


def test_only_parts_that_are_new_are_read_again(tmp_path, grown, listed):
    source = grown(1)
    with SearchIndex.open(tmp_path) as index:
        known = index.commit.parts
        for part in known:  # whoever has them open needs them no more
            (tmp_path / part.name / "places.i32").write_bytes(b"")
        more = listed([*source.library, (Episode("f" * 16, "T"), [])], "more", source.changed)
        build_index(tmp_path, more, trusted=known)
        index.refresh()
        assert index.fingerprint == "more"
        assert index.search(parse("common")).total == 40
    with pytest.raises(IndexUnusable):
        SearchIndex.open(tmp_path)
    build_index(tmp_path, more)
    assert len(parts(tmp_path)) == 1


@given(
    lengths=st.lists(st.sampled_from([0, 0, 1, 2, 3, 300]), min_size=1, max_size=60),
    first=st.integers(0, 3),
)
@settings(max_examples=100, deadline=None)
def test_the_passage_of_a_place(lengths, first):
    repeated = [length for length in lengths for _ in range(7 if length == 0 else 1)]
    bounds = (np.cumsum([0, *repeated]) + first).astype(np.int32)
    places = np.arange(bounds[0], bounds[-1], dtype=np.int32)
    expected = np.searchsorted(bounds, places, "right") - 1
    assert PassageOf(bounds)(places).tolist() == expected.tolist()


def test_many_passages_without_a_word():
    bounds = np.array([0, 3, *[5] * 70_000, 9], np.int32)
    assert PassageOf(bounds)(np.array([0, 2, 4, 5, 8], np.int32)).tolist() == [
        *(0, 0, 1),
        *(70_001, 70_001),
    ]
