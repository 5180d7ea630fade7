"""JSON that is cut, broken, hostile, or about something else."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.structured import FORMATS
from reader.model import Segment

[JSON] = FORMATS
WHOLE = json.dumps(
    {"segments": [{"start": 1.5, "end": 2, "text": "Hé\u0007llo.", "speaker": None, "x": [True]}]}
)


def segments(text: str) -> tuple[Segment, ...]:
    return JSON.read(text).segments


@pytest.mark.parametrize("length", range(1, len(WHOLE)))
def test_json_that_is_cut_anywhere(length: int) -> None:
    assert JSON.sniff(WHOLE[:length])
    with pytest.raises(ValueError, match="the JSON ends in the middle"):
        JSON.read(WHOLE[:length])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"segments": [}\n' + " " * 50 + '"and": "much more behind it"}', "broken at line 1"),
        ('{"segments": []} {"more": "of what follows"}', "broken at line 1"),
        ('{"segments": []}', "there are no words"),
        ('{"segments": [{"start": 1, "text": "  "}]}', "there are no words"),
        ('{"wireMagic": "pb3", "events": []}', "there are no words"),
        ("{}", "not a transcript"),
        ("[]", "not a transcript"),
        ('["a", "b"]', "not a transcript"),
        ('{"name": "x", "dependencies": {"a": "1"}}', "not a transcript"),
        ('{"text": "a message"}', "not a transcript"),
        ('[{"text": "a message"}, {"text": "another"}]', "not a transcript"),
        ('{"chapters": [{"startTime": 0, "title": "One"}]}', "not a transcript"),
        ('{"results": [{"alternatives": [{"transcript": "x"}]}]}', "not a transcript"),
        ('{"a":' + "[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"segments": [{"start": ' + "9" * 5000 + ', "text": "a"}]}', "too long"),
        ('{"start": 1, "text": "a"}\n{"start": 2, "te', "the JSON ends in the middle"),
        ('{"a": 1}\n{"b" 2, "c": "and so on"}\n{"d": 1}\n', "the JSON is broken at line 2"),
    ],
)
def test_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        JSON.read(text)


@pytest.mark.parametrize(
    "absurd", ["-1", "1e308", "NaN", "Infinity", "true", '"soon"', "[]", "{}", "9e99", '"1e999"']
)
def test_an_absurd_time_is_none_and_its_words_stay(absurd: str) -> None:
    rows = f'[{{"start": {absurd}, "end": {absurd}, "text": "a"}}, {{"start": 2, "text": "b"}}]'
    found = [(s.text, s.start, s.end) for s in segments(f'{{"segments": {rows}}}')]
    assert found == [("a", None, None), ("b", 2.0, None)]


def test_an_end_before_its_start_is_none() -> None:
    [segment] = segments('{"segments": [{"start": 5, "end": 4, "text": "a"}]}')
    assert (segment.start, segment.end) == (5.0, None)


def test_what_no_text_holds_is_left_out_and_all_else_stays() -> None:
    [segment] = segments(
        r'{"segments": [{"start": 1, "text": "a\u0000\ud800b \ud83d\ude00\u200d"}]}'
    )
    assert segment.text == "ab \U0001f600\u200d"


def test_a_line_end_in_a_string_is_read() -> None:
    [segment] = segments('{"segments": [{"start": 1, "text": "a\nb"}]}')
    assert segment.text == "a b"


def leaves() -> st.SearchStrategy[object]:
    return st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5)


KEYS = st.sampled_from(
    """
    segments words utterances text body word start end startTime speaker results channels items
    alternatives transcripts transcript transcription offsets from to tokens events segs utf8
    tStartMs tOffsetMs Transcript Content Items audio_segments speaker_labels timestamp chunks
    title number date people language duration audio_url punctuated_word type
    """.split()  # noqa: SIM905
)
TREES = st.recursive(
    leaves(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)


def places(found: tuple[Segment, ...]) -> Iterator[bool]:
    for segment in found:
        yield bool(segment.text) and segment.text == " ".join(segment.text.split())
        yield all(w.length > 0 and w.offset + w.length <= len(segment.text) for w in segment.words)
        offsets = [w.offset for w in segment.words]
        yield offsets == sorted(set(offsets))


@given(st.dictionaries(KEYS, TREES, max_size=5))
def test_any_tree_is_read_or_refused(tree: dict[str, object]) -> None:
    try:
        found = segments(json.dumps(tree))
    except ValueError:
        return
    assert found
    assert all(places(found))


@given(st.text(max_size=30))
def test_any_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="JSON"):
        JSON.read(text)
