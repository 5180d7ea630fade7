"""The same shapes with parts missing, in envelopes, and with one list for another."""

import json

import pytest

from reader.formats.base import Reading
from reader.formats.structured import FORMATS
from reader.model import Segment

[JSON] = FORMATS


def read(value: object) -> Reading:
    text = json.dumps(value)
    assert JSON.sniff(text)
    return JSON.read(text)


def facts(value: object) -> list[tuple[float | None, float | None, str | None, str]]:
    return [(s.start, s.end, s.speaker, s.text) for s in read(value).segments]


def timed_words(segment: Segment) -> list[tuple[str, float, float | None]]:
    return [(segment.text[w.offset :][: w.length], w.start, w.end) for w in segment.words]


def word(text: str, start: float, speaker: object = None, **more: object) -> dict[str, object]:
    return {"word": text, "start": start, "end": start + 0.5, "speaker": speaker, **more}


SEGMENTS = {"segments": [{"start": 1.5, "end": 2, "text": "Hello."}]}
HELLO = [(1.5, 2.0, None, "Hello.")]


@pytest.mark.parametrize(
    "value",
    [
        {"result": SEGMENTS},
        {"data": {"output": SEGMENTS}},
        {"status": "ok", "chapters": [{"start": 0, "title": "One"}], "transcript": SEGMENTS},
        [SEGMENTS],
        SEGMENTS["segments"],
        {"transcript": SEGMENTS["segments"]},
        [{"text": "Hello.", "start": "1.5", "duration": 0.5}],
        {"text": " Hello.", "chunks": [{"timestamp": [1.5, 2.0], "text": " Hello."}]},
        {"segments": [{"startTime": "00:00:01.500", "endTime": "0:02", "body": "Hello."}]},
    ],
)
def test_one_segment_in_many_envelopes(value: object) -> None:
    assert facts(value) == HELLO


def test_an_envelope_names_the_episode() -> None:
    around = {
        "podcast": "Tides",
        "episode": 12,
        "title": "Piers",
        "pub_date": "2023-01-05T10:00:00Z",
    }
    details = read({**around, "hosts": "Ada, Ben", "transcript": SEGMENTS}).details
    assert (details.show, details.number, details.title) == ("Tides", "12", "Piers")
    assert str(details.date) == "2023-01-05"
    assert details.people == ("Ada", "Ben")


def test_what_is_no_detail_is_left() -> None:
    odd = {"title": 5, "date": "soon", "people": [1, {"name": "x"}], "language": "english"}
    details = read({**odd, "number": True, **SEGMENTS}).details
    assert (details.title, details.date, details.people) == ("", None, ())
    assert (details.language, details.number) == (None, "")


def test_words_only_are_the_runs_of_one_speaker() -> None:
    words = [word("Hi", 1, "A"), word("you.", 2, "A"), word("Oh", 3, "B"), word("hi.", 4, "A")]
    assert facts({"words": words}) == [
        (1.0, 2.5, "A", "Hi you."),
        (3.0, 3.5, "B", "Oh"),
        (4.0, 4.5, "A", "hi."),
    ]


def test_a_word_of_nobody_goes_on_with_the_last_speaker() -> None:
    words = [word("At", 1, "A"), {"word": "12"}, word("sharp.", 2, "A")]
    [segment] = read({"word_segments": words}).segments
    assert (segment.text, segment.speaker) == ("At 12 sharp.", "A")
    assert timed_words(segment) == [("At", 1.0, 1.5), ("sharp.", 2.0, 2.5)]


def test_whole_times_of_words_are_milliseconds_when_they_are_long() -> None:
    words = [
        {"text": "Hi", "start": 500, "end": 900},
        {"text": "you", "start": 9000, "end": 9300},
    ]
    assert facts({"words": words}) == [(0.5, 9.3, None, "Hi you")]
    short = [{"text": "Hi", "start": 5, "end": 6}, {"text": "you", "start": 61, "end": 62}]
    assert facts({"words": short}) == [(5.0, 62.0, None, "Hi you")]


def test_words_that_bring_their_spaces_are_joined_as_they_stand() -> None:
    words = [word(" Don", 1), word("'t", 2), word(" go", 3)]
    [segment] = read({"words": words}).segments
    assert segment.text == "Don't go"
    assert timed_words(segment) == [("Don", 1.0, 1.5), ("'t", 2.0, 2.5), ("go", 3.0, 3.5)]


def test_scripts_without_spaces_get_none() -> None:
    assert facts({"words": [word("港の", 1), word("光", 2)]}) == [(1.0, 2.5, None, "港の光")]


def test_words_in_a_list_of_their_own_are_shared_out_to_the_segments() -> None:
    segments = [{"start": 0, "end": 2, "text": "One two."}, {"start": 2, "end": 9, "text": "One."}]
    words = [word("One", 0.1), word("two", 1.0), word("One", 3.0)]
    first, second = read({"segments": segments, "words": words}).segments
    assert timed_words(first) == [("One", 0.1, 0.6), ("two", 1.0, 1.5)]
    assert timed_words(second) == [("One", 3.0, 3.5)]


def test_words_that_the_text_lacks_are_passed_over() -> None:
    words = [word("THE", 1), word("uh", 2), word("he", 3), word("sea", 4)]
    [segment] = read(
        {"segments": [{"start": 1, "text": "The she, he: sea", "words": words}]}
    ).segments
    assert timed_words(segment) == [("The", 1.0, 1.5), ("he", 3.0, 3.5), ("sea", 4.0, 4.5)]


def test_a_segment_without_a_text_is_made_of_its_words() -> None:
    made = facts({"segments": [{"words": [word("Hi", 1, "A"), word("you", 2, "A")]}]})
    assert made == [(1.0, None, "A", "Hi you")]


def deepgram(*channels: list[dict[str, object]]) -> dict[str, object]:
    rows = [{"alternatives": [{"transcript": "x", "words": words}]} for words in channels]
    return {"results": {"channels": rows}}


def test_deepgram_without_utterances() -> None:
    words = [word("hi", 1, 0, punctuated_word="Hi,"), word("you", 2, 0), word("oh", 3, 1)]
    assert facts(deepgram(words)) == [
        (1.0, 2.5, "Speaker 0", "Hi, you"),
        (3.0, 3.5, "Speaker 1", "oh"),
    ]


def test_deepgram_channels_speak_in_turn() -> None:
    assert facts(deepgram([word("hi", 1), word("bye", 5)], [word("oh", 3)])) == [
        (1.0, 1.5, "Channel 0", "hi"),
        (3.0, 3.5, "Channel 1", "oh"),
        (5.0, 5.5, "Channel 0", "bye"),
    ]


def test_deepgram_with_a_bare_text() -> None:
    bare = {"results": {"channels": [{"alternatives": [{"transcript": "All of it."}]}]}}
    assert facts(bare) == [(None, None, None, "All of it.")]


def test_aws_audio_segments_and_bare_text() -> None:
    item = {"id": 7, "type": "pronunciation", "start_time": "1.5", "end_time": "2.0"}
    items = [{**item, "alternatives": [{"content": "Hi"}]}]
    part = {"id": 0, "transcript": "Hi!", "start_time": "1.5", "end_time": "2.5", "items": [7, 9]}
    results = {"items": items, "audio_segments": [{**part, "speaker_label": "spk_1"}]}
    reading = read({"results": {**results, "transcripts": []}})
    assert facts({"results": results}) == [(1.5, 2.5, "spk_1", "Hi!")]
    assert timed_words(reading.segments[0]) == [("Hi", 1.5, 2.0)]
    bare = {"results": {"transcripts": [{"transcript": "All."}], "items": []}}
    assert facts(bare) == [(None, None, None, "All.")]


def test_an_answer_of_bare_text() -> None:
    assert facts({"text": "All of it.", "language": "en"}) == [(None, None, None, "All of it.")]


def test_json_lines_are_a_row_a_line() -> None:
    first = '{"start": 1, "end": 2, "text": "Hello."}'
    text = first + '\n\n{"start": 2.5, "text": "Bye.", "speaker": "A"}\n'
    assert JSON.sniff(text)
    found = [(s.start, s.end, s.speaker, s.text) for s in JSON.read(text).segments]
    assert found == [(1.0, 2.0, None, "Hello."), (2.5, None, "A", "Bye.")]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.com/12", "https://example.com/12"),
        ("https://example.com/12.mp3?a=1", ""),
        ("file:///etc/passwd", ""),
    ],
)
def test_the_page_around_a_transcript(url: str, expected: str) -> None:
    assert read({"url": url, **SEGMENTS}).details.url == expected
