"""Passages hold every word of the segments, in order, and no time of their own."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Passage, Segment, build_passages
from reader.model.passages import CUT_ABOVE, LONGEST, PARAGRAPH

words = st.sampled_from(
    ["data", "is.", "Really?", "“Yes.”", "U.S.", "ü", "3.14", "ok!)", "—", "日本"]
)
texts = st.one_of(
    st.lists(words, max_size=12).map(" ".join),
    st.lists(words, min_size=30, max_size=60).map(" ".join),
    st.tuples(
        st.integers(200, 700), st.sampled_from(["word ", "A short one. ", "line\nline  "])
    ).map(lambda how: how[1] * (how[0] // len(how[1].split()))),
)
segments = st.builds(
    Segment,
    texts,
    st.none() | st.integers(0, 50).map(float),
    st.none() | st.integers(50, 99).map(float),
    st.sampled_from([None, "Ann", "Bo"]),
)
transcripts = st.lists(segments, max_size=25)


def spoken(source: list[Segment]) -> list[Segment]:
    return [segment for segment in source if segment.text.strip()]


def runs(source: list[Segment]) -> list[tuple[Passage, int]]:
    """Each passage with the place in the source of its first segment."""
    found: list[tuple[Passage, int]] = []
    at = -1
    for passage in build_passages(source):
        continues = at >= 0 and passage.segments[0] is source[at] and len(passage.segments) == 1
        if not continues:
            at = next(i for i in range(at + 1, len(source)) if source[i] is passage.segments[0])
        found.append((passage, at))
        at += len(passage.segments) - 1
    return found


@given(transcripts)
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost_added_or_moved(source: list[Segment]) -> None:
    said = [word for segment in source for word in segment.text.split()]
    read = [word for passage in build_passages(source) for word in passage.text.split()]
    assert "".join(read) == "".join(said)
    if "日" not in "".join(said):  # two runs of Han join without a space
        assert read == said


@given(transcripts)
@settings(max_examples=60, deadline=None)
def test_offsets_point_at_the_segments_text(source: list[Segment]) -> None:
    for passage in build_passages(source):
        if len(passage.segments) == 1:
            assert passage.offsets == (0,)
            assert passage.text in passage.segments[0].text
        else:
            for offset, segment in zip(passage.offsets, passage.segments, strict=True):
                assert passage.text[offset:].startswith(segment.text.strip())
                assert passage.segment_at(offset) is segment
                assert passage.segment_at(offset + len(segment.text.strip()) - 1) is segment


@given(transcripts)
@settings(max_examples=60, deadline=None)
def test_every_segment_belongs_to_passages_of_its_one_speaker(source: list[Segment]) -> None:
    passages = build_passages(source)
    kept: list[Segment] = []
    for passage in passages:
        assert {segment.speaker for segment in passage.segments} == {passage.speaker}
        kept += [s for s in passage.segments if not (kept and s is kept[-1])]
    assert [id(s) for s in kept] == [id(s) for s in spoken(source)]


@given(transcripts)
@settings(max_examples=60, deadline=None)
def test_times_are_the_sources_own(source: list[Segment]) -> None:
    source = spoken(source)
    for passage, at in runs(source):
        known = [segment.start for segment in source[: at + 1] if segment.start is not None]
        assert passage.start == (known[-1] if known else None)
        assert passage.end == passage.segments[-1].end


@given(transcripts)
@settings(max_examples=60, deadline=None)
def test_times_that_rise_in_the_source_rise_in_the_passages(source: list[Segment]) -> None:
    times = sorted(segment.start for segment in source if segment.start is not None)
    rising = iter(times)
    ordered = [
        Segment(s.text, next(rising) if s.start is not None else None, None, s.speaker)
        for s in source
    ]
    starts = [p.start for p in build_passages(ordered) if p.start is not None]
    assert all(earlier <= later for earlier, later in pairwise(starts))


@given(transcripts)
@settings(max_examples=60, deadline=None)
def test_no_passage_is_too_long_and_no_paragraph_is_joined(source: list[Segment]) -> None:
    for passage in build_passages(source):
        count = len(passage.text.split())
        if len(passage.segments) > 1:
            assert count <= LONGEST
            assert all(len(s.text.split()) < PARAGRAPH for s in passage.segments)
        else:
            assert count <= CUT_ABOVE
            assert passage.text.strip() == passage.text != ""


def test_short_segments_join_up_to_the_end_of_a_sentence() -> None:
    ends = ["", "", ".", "", "."]
    source = [Segment("fifteen words " * 7 + f"here{end}", float(i)) for i, end in enumerate(ends)]
    passages = build_passages(source)
    assert [(p.start, len(p.segments)) for p in passages] == [(0.0, 3), (3.0, 2)]


def test_a_paragraph_stays_by_itself_even_without_a_full_stop() -> None:
    source = [Segment("word " * 60, 1.0), Segment("and more.", 2.0)]
    assert [p.start for p in build_passages(source)] == [1.0, 2.0]


def test_a_very_long_segment_is_cut_at_sentences_and_keeps_its_time() -> None:
    sentence = "This sentence has exactly six words. "
    passages = build_passages([Segment(sentence * 50, 75.0, 90.0, "Ann")])
    assert len(passages) == 3
    assert all(p.text.startswith("This") and p.text.endswith("words.") for p in passages)
    assert {(p.start, p.end, p.speaker, p.offsets) for p in passages} == {(75.0, 90.0, "Ann", (0,))}


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [("日本", "語", "日本語"), ("日本", "x", "日本 x"), ("a", "b", "a b"), (" a ", "\tb", "a b")],
)
def test_what_stands_between_joined_segments(first: str, second: str, joined: str) -> None:
    (passage,) = build_passages([Segment(first), Segment(second)])
    assert passage.text == joined


def test_nothing_said_makes_no_passage() -> None:
    assert build_passages([]) == build_passages([Segment(" "), Segment("\n")]) == ()
