"""JSON of every make: what is a segment in each, and what its keys say."""

from datetime import date
from pathlib import Path

import pytest

from reader.formats.base import Reading
from reader.formats.structured import FORMATS
from reader.model import Segment

DATA = Path(__file__).parents[1] / "data" / "formats" / "structured"
[JSON] = FORMATS


def opened(name: str) -> Reading:
    text = (DATA / name).read_text("utf-8")
    assert JSON.sniff(text)
    return JSON.read(text)


def facts(reading: Reading) -> list[tuple[float | None, float | None, str | None, str]]:
    return [(s.start, s.end, s.speaker, s.text) for s in reading.segments]


def timed_words(segment: Segment) -> list[tuple[str, float, float | None]]:
    return [(segment.text[w.offset :][: w.length], w.start, w.end) for w in segment.words]


def test_podcasting_json_keeps_every_segment_with_words_as_it_is_ordered() -> None:
    assert facts(opened("podcasting.json")) == [
        (0.5, 0.75, "Ada Moor", "Good"),
        (1.0, 1.25, "Ada Moor", "morning,"),
        (62.125, 64.0, "Ben Field", "hello there & <you>."),
        (60.0, None, None, "Nobody said this."),
    ]


def test_our_own_export_brings_its_details_back() -> None:
    reading = opened("own_export.json")
    details = reading.details
    assert facts(reading) == [(None, None, None, "Once."), (3.25, None, "Ada Moor", "Twice.")]
    assert (details.show, details.number, details.title) == ("Tide Tables", "7", "The harbour")
    assert details.date == date(2024, 2, 29)
    assert details.description == "About boats.\n\nAnd piers."
    assert details.people == ("Ada Moor", "Ben Field")
    assert (details.tags, details.language) == (("sea", "work"), "en-GB")


def test_whisperx_in_an_envelope_with_a_word_that_has_no_time() -> None:
    reading = opened("whisperx.json")
    assert facts(reading) == [
        (0.031, 4.2, "SPEAKER_00", "Welcome to tide 12."),
        (4.3, 5.0, None, "Thanks!"),
    ]
    assert timed_words(reading.segments[0]) == [
        ("Welcome", 0.031, 0.4),
        ("to", 0.42, 0.5),
        ("tide", 0.52, 1.0),
    ]
    assert timed_words(reading.segments[1]) == [("Thanks!", 4.3, 5.0)]
    assert reading.details.language == "en"


def test_whisper_cpp_counts_milliseconds_and_its_tokens_are_joined_to_words() -> None:
    reading = opened("whisper_cpp.json")
    assert facts(reading) == [
        (0.0, 3.5, None, "Harbour lights, friends,"),
        (3603.5, 3605.0, None, "good night."),
    ]
    assert timed_words(reading.segments[0]) == [
        ("Harbour", 0.32, 0.6),
        ("lights,", 0.61, 0.91),
        ("friends,", 0.95, 1.45),
    ]
    assert reading.details.language == "de"


def test_deepgram_utterances() -> None:
    reading = opened("deepgram.json")
    assert facts(reading) == [
        (0.08, 0.32, "Speaker 0", "Hello,"),
        (0.32, 0.79, "Speaker 0", "there."),
        (5.65, 6.0, "Speaker 1", "Yes."),
    ]
    assert timed_words(reading.segments[0]) == [("Hello,", 0.08, 0.32)]


def test_assemblyai_utterances_in_milliseconds() -> None:
    reading = opened("assemblyai.json")
    assert facts(reading) == [(0.17, 1.166, "A", "Well then."), (62.5, 63.0, "B", "Go on.")]
    assert timed_words(reading.segments[0]) == [("Well", 0.17, 0.718), ("then.", 0.884, 1.166)]
    assert reading.details.language == "en_us"


def test_aws_items_are_the_runs_of_its_speakers_and_punctuation_joins_the_word_before() -> None:
    reading = opened("aws.json")
    assert facts(reading) == [(0.04, 1.5, "spk_0", "Good day, all."), (61.25, 61.5, "spk_1", "Hi.")]
    assert timed_words(reading.segments[0]) == [
        ("Good", 0.04, 0.3),
        ("day", 0.31, 0.6),
        ("all", 0.7, 1.5),
    ]
    assert reading.details.language == "en-US"


def test_aws_call_analytics_turns_may_overlap() -> None:
    reading = opened("call_analytics.json")
    assert facts(reading) == [(0.04, 5.05, "AGENT", "Hello [PII]."), (4.0, 6.0, "CUSTOMER", "Mm")]
    assert timed_words(reading.segments[0]) == [("Hello", 0.04, 0.33), ("[PII]", 0.34, 0.9)]


def test_youtube_events_without_words_are_none_and_words_are_later_than_their_event() -> None:
    reading = opened("youtube.json3")
    assert facts(reading) == [
        (0.12, 3.679, None, "welcome to sea"),
        (2.0, 6.0, None, "today, we talk"),
    ]
    assert timed_words(reading.segments[0]) == [
        ("welcome", 0.12, None),
        ("to", 0.44, None),
        ("sea", 0.6, None),
    ]
    assert reading.segments[1].words == ()


@pytest.mark.parametrize(
    "text", ["[12:30] Ada: hello", "[Music]", "[[Note]]", "{note} hello", "Say {", "", "   "]
)
def test_text_that_only_begins_like_json_is_not_taken(text: str) -> None:
    assert not JSON.sniff(text)
