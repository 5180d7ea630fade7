"""Words are found again, wherever they are; what is gone is said to be gone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Anchor, Episode, Finding, Segment, Transcript
from reader.services.annotating.anchoring import find, make_anchor, moment_range
from reader.services.annotating.spoken import Spoken
from reader.services.quoting import TextRange

EPISODE = Episode("0" * 16, "An episode")
SAID = (
    "We had a wonderful summer in the mountains, and then it rained for weeks.",
    "Nobody expected that the little river would rise as high as the old bridge.",
    "The mayor came by boat, which people still talk about when they meet.",
    "In the end the bridge held, and the bakery opened again on a Sunday.",
)
QUOTE = "the little river would rise"


def transcript(*texts: str, seconds: float = 10.0) -> Transcript:
    return Transcript(
        tuple(Segment(text, i * seconds, (i + 1) * seconds) for i, text in enumerate(texts))
    )


def selection(spoken: Transcript, words: str) -> TextRange:
    for number, passage in enumerate(spoken.passages):
        if (at := passage.text.find(words)) >= 0:
            return TextRange(number, at, number, at + len(words))
    raise AssertionError(f"nobody says {words}")


def anchored(spoken: Transcript, words: str) -> Anchor:
    anchor = make_anchor(EPISODE, spoken, selection(spoken, words))
    assert anchor is not None
    return anchor


def found(anchor: Anchor, now: Transcript) -> Finding | None:
    return find(anchor, EPISODE, now, Spoken(now.passages))


def words(anchor: Anchor, now: Transcript) -> str | None:
    place = found(anchor, now)
    return None if place is None else Spoken(now.passages).words(place.start, place.end)


def test_an_anchor_holds_the_words_and_those_around_them_and_the_time() -> None:
    anchor = anchored(transcript(*SAID), QUOTE)
    assert anchor.exact == QUOTE
    assert anchor.prefix.endswith("Nobody expected that")
    assert anchor.suffix.startswith("as high as the old bridge. The mayor")
    assert (anchor.seconds, anchor.end_seconds) == (10.0, 20.0)


def test_only_space_makes_no_anchor() -> None:
    spoken = transcript(*SAID)
    space = spoken.passages[0].text.index(" ")
    assert make_anchor(EPISODE, spoken, TextRange(0, space, 0, space + 1)) is None


def test_other_passages_of_the_same_words_change_nothing() -> None:
    anchor = anchored(transcript(*SAID), QUOTE)
    one_speaker_each = Transcript(
        tuple(Segment(text, i * 10.0, speaker=f"{i}") for i, text in enumerate(SAID))
    )
    one_block = Transcript((Segment("  ".join(SAID), 0.0),))
    for now in (one_speaker_each, one_block):
        assert words(anchor, now) == QUOTE
        place = found(anchor, now)
        assert place is not None
        assert (place.start, place.end) == (anchor.start, anchor.end)


def test_words_that_have_moved_are_found_with_their_new_time() -> None:
    anchor = anchored(transcript(*SAID), QUOTE)
    now = transcript("Welcome to the show, dear listeners.", *SAID)
    place = found(anchor, now)
    assert words(anchor, now) == QUOTE
    assert place is not None
    assert place.seconds == 20.0


def test_of_several_places_the_surroundings_decide() -> None:
    anchor = anchored(transcript(*SAID), "the bridge held, and the bakery opened")
    now = transcript(
        "Some say the bridge held, and the bakery opened much too early in the year.",
        *SAID,
        "Later the bridge held, and the bakery opened for a film that nobody has seen.",
    )
    place = found(anchor, now)
    assert place is not None
    assert place.seconds == 40.0


def test_of_several_places_that_look_the_same_the_time_decides() -> None:
    line = "And now a word from the people who make this possible, as always."
    anchor = anchored(transcript(*[line] * 6, seconds=100.0), "the people who make this possible")
    shifted = replace(anchor, start=anchor.start + 333, end=anchor.end + 333, seconds=300.0)
    place = found(shifted, transcript(*[line] * 6, seconds=100.0))
    assert place is not None
    assert place.seconds == 300.0


@pytest.mark.parametrize(
    ("better", "there"),
    [
        ("Nobody expected, that The Little River would rise", "The Little River would rise"),
        ("Nobody expected that the little liver would rise", "the little liver would rise"),
        ("Nobody expected that the very little river would rise", "the very little river would"),
    ],
)
def test_a_better_transcript_has_nearly_the_same_words(better: str, there: str) -> None:
    anchor = anchored(transcript(*SAID), QUOTE)
    now = transcript(SAID[0], f"{better} as high as the old bridge.", *SAID[2:])
    assert (words(anchor, now) or "").startswith(there)


def test_words_that_are_gone_are_gone() -> None:
    anchor = anchored(transcript(*SAID), QUOTE)
    assert found(anchor, transcript(SAID[0], *SAID[2:])) is None
    assert found(anchor, transcript("Something else entirely is the subject today.")) is None
    assert found(anchor, Transcript(())) is None


def test_a_short_word_is_not_found_just_anywhere() -> None:
    anchor = anchored(transcript(*SAID), "mayor")
    assert words(anchor, transcript("Hello there.", *SAID)) == "mayor"
    elsewhere = transcript("Quite another story: a mayor of some town of no importance.", SAID[0])
    assert found(anchor, elsewhere) is None


def test_chinese_words_are_found_without_spaces() -> None:
    said = ("今天我们谈论机器学习的历史，", "然后讨论它的未来和风险。", "谢谢大家收听我们的节目。")
    anchor = anchored(transcript(*said), "机器学习的历史，然后讨论它的未来")
    now = transcript("大家好，欢迎收听。", *said)
    assert words(anchor, now) == "机器学习的历史，然后讨论它的未来"


def test_a_moment_is_the_words_that_follow() -> None:
    spoken = transcript(*SAID)
    text = spoken.passages[0].text
    chosen = moment_range(spoken, 0, text.index("wonderful") + 3)
    assert text[chosen.first_offset : chosen.last_offset].startswith("wonderful summer")
    assert len(text) > chosen.last_offset - chosen.first_offset >= 60
    last = moment_range(spoken, 0, len(text))
    assert text[last.first_offset :] == text.rsplit(" ")[-1]


COMMON = "river bridge summer rain mayor bread winter song letter machine garden stone"
WORDS = st.sampled_from(tuple(COMMON.split()))
SENTENCES = st.lists(WORDS, min_size=3, max_size=14).map(" ".join)
TALK = st.lists(SENTENCES, min_size=0, max_size=8)
UNIQUE = "zebra quartz violin umbrella oxygen lantern harbor"


@settings(max_examples=60)
@given(TALK, TALK, TALK, TALK, st.integers(1, 30))
def test_words_said_once_are_found_whatever_is_said_around_them(
    before: list[str], after: list[str], now_before: list[str], now_after: list[str], seconds: int
) -> None:
    anchor = anchored(transcript(*before, UNIQUE, *after), UNIQUE)
    now = transcript(*now_before, UNIQUE, *now_after, seconds=float(seconds))
    assert words(anchor, now) == UNIQUE
    place = found(anchor, now)
    assert place is not None
    assert place.seconds is not None
    assert found(anchor, transcript(*now_before, *now_after)) is None


@settings(max_examples=60)
@given(TALK, TALK, st.integers(1, 5), SENTENCES, st.booleans())
def test_one_word_that_is_another_leaves_the_rest_to_be_found(
    before: list[str], after: list[str], at: int, instead: str, is_upper: bool
) -> None:
    anchor = anchored(transcript(*before, UNIQUE, *after), UNIQUE)
    changed = UNIQUE.split()
    changed[at] = instead.split(maxsplit=1)[0]
    said = " ".join(changed).title() if is_upper else " ".join(changed)
    assert words(anchor, transcript("hello there", *before, said, *after)) == said


@settings(max_examples=60)
@given(TALK.filter(bool), st.data())
def test_what_is_found_lies_in_the_transcript(talk: list[str], data: st.DataObject) -> None:
    spoken = transcript(*talk)
    passage = data.draw(st.integers(0, len(spoken.passages) - 1))
    length = len(spoken.passages[passage].text)
    begin = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(begin + 1, length))
    anchor = make_anchor(EPISODE, spoken, TextRange(passage, begin, passage, end))
    if anchor is None:
        return
    now = transcript(*data.draw(st.permutations(talk)))
    place = found(anchor, now)
    assert words(anchor, spoken) == anchor.exact
    if place is not None:
        assert 0 <= place.start < place.end <= len(Spoken(now.passages).text)
