import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Segment, Transcript
from reader.services.links import LinkTarget, moment_link, parse_link, resolve

ID = "0123456789abcdef"
ids = st.text("0123456789abcdef", min_size=16, max_size=16)


@given(ids, st.floats(0, 1e6), st.integers(1, 10**6))
@settings(max_examples=60)
def test_a_time_comes_back_as_its_second(episode_id: str, start: float, passage: int) -> None:
    target = parse_link(moment_link(episode_id, start, passage))
    assert target == LinkTarget(episode_id, seconds=float(int(start)))


@given(ids, st.integers(1, 10**6))
@settings(max_examples=30)
def test_a_passage_comes_back(episode_id: str, passage: int) -> None:
    target = parse_link(moment_link(episode_id, None, passage))
    assert target == LinkTarget(episode_id, passage=passage)


def test_the_link_of_the_issue() -> None:
    assert moment_link(ID, 151.9, 3) == f"transcript-reader://episode/{ID}?t=151"


@pytest.mark.parametrize(
    ("query", "seconds", "passage"),
    [
        ("", None, None),
        ("?t=2m31s", 151.0, None),
        ("?t=1:02:03", 3723.0, None),
        ("?t=1&t=2", 2.0, None),
        ("?t=5&p=7", 5.0, 7),
        ("?t=-5", None, None),
        ("?t=soon", None, None),
        ("?p=-1", None, None),
        ("?p=²", None, None),
        (f"?p={'9' * 5000}&t={'9' * 5000}", None, None),
        ("?x=1#t=2", None, None),
    ],
)
def test_what_people_write(query: str, seconds: float | None, passage: int | None) -> None:
    link = f"transcript-reader://episode/{ID}{query}"
    assert parse_link(link) == LinkTarget(ID, seconds, passage)
    assert parse_link(link.replace("?", "/?")) == LinkTarget(ID, seconds, passage)


@pytest.mark.parametrize(
    "link",
    [
        "",
        f"https://episode/{ID}?t=1",
        f"transcript-reader://show/{ID}",
        "transcript-reader://episode/",
        "transcript-reader://episode",
        "transcript-reader:",
        "transcript-reader://[episode/x",
    ],
)
def test_what_is_no_link_of_ours(link: str) -> None:
    assert parse_link(link) is None


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_no_link_is_an_error(rest: str) -> None:
    target = parse_link(f"transcript-reader://episode/{rest}")
    assert target is None or target.episode_id


LONG = " um" * 40  # makes a passage of a segment
TALK = Transcript(
    (
        Segment(f"We begin, as we've always done.{LONG}", 5.0),
        Segment(f"The data was good.{LONG}", 60.0),
        Segment(f"Something else.{LONG}", 120.0),
        Segment(f"Yes. The Data was bad, and the{LONG}", 180.0),
        Segment(f"end came soon.{LONG}", 240.0),
    )
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The data was bad, and", "The+data+was+bad+and"),
        ("The data was bad, and the end", "The+data+was+bad+and"),
        ("“As we've—always”", "As+we+ve+always"),
        ("…", ""),
        ("", ""),
        ("x" * 100, "x" * 54),
        ("שלום, עולם טוב", "%D7%A9%D7%9C%D7%95%D7%9D+%D7%A2%D7%95%D7%9C%D7%9D"),
        ("これは長い文です", "%E3%81%93%E3%82%8C%E3%81%AF%E9%95%B7%E3%81%84%E6%96%87"),
        ("a&b=c#d?p=9", "a+b+c+d+p"),
    ],
)
def test_a_link_holds_the_first_words_and_stays_short(text: str, words: str) -> None:
    link = moment_link(ID, 1.0, 1, text)
    assert link == f"transcript-reader://episode/{ID}?t=1" + (f"&text={words}" if words else "")
    target = parse_link(link)
    assert target is not None
    assert (target.seconds, target.passage) == (1.0, None)


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_every_text_is_found_where_it_was(text: str) -> None:
    transcript = Transcript((*TALK.segments, Segment(f"So. {text} {LONG}", 300.0)))
    target = parse_link(moment_link(ID, 300.0, 6, text))
    assert target is not None
    passage, offset = resolve(target, transcript)
    assert passage == 5
    here = transcript.passages[5].text[offset:]
    if target.words:
        assert re.match(re.escape(target.words[0]), here, re.IGNORECASE)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("t=60", (1, 0)),
        ("t=60&text=The+data+was+good", (1, 0)),
        ("t=60&text=Something+else", (2, 0)),  # the time has moved by a minute
        ("t=0&text=data+was", (1, 4)),
        ("t=170&text=data+was", (1, 4)),  # as near as the other one, and before it
        ("t=190&text=data+was", (3, 9)),  # the nearest of two
        ("t=190&text=DATA+WAS", (3, 9)),
        ("t=190&text=data+wa", (3, 0)),  # whole words only
        ("t=1&text=ata+was", (0, 0)),
        ("t=240&text=um+end+came", (3, len(TALK.passages[3].text) - 2)),  # across passages
        ("t=190&text=never+said", (3, 0)),
        ("t=9999&text=never+said", (4, 0)),
        ("p=3", (2, 0)),
        ("p=1&text=Something+else", (2, 0)),  # passages have come before it
        ("p=9999", (4, 0)),
        ("p=0", (0, 0)),
        ("text=end+came", (4, 0)),
        ("", (0, 0)),
        ("t=60&text=" + "a+" * 5000, (1, 0)),
        ("t=60&text=(*[\\", (1, 0)),
    ],
)
def test_a_link_finds_the_words_near_its_time(query: str, place: tuple[int, int]) -> None:
    target = parse_link(f"transcript-reader://episode/{ID}?{query}")
    assert target is not None
    assert resolve(target, TALK) == place


def test_a_transcript_without_times_is_searched_from_the_passage() -> None:
    untimed = Transcript(tuple(Segment(segment.text) for segment in TALK.segments))
    assert resolve(LinkTarget(ID, 100.0, 3), untimed) == (2, 0)
    assert resolve(LinkTarget(ID, None, 4, ("data", "was")), untimed) == (3, 9)


def test_the_beginning_of_a_long_word_is_enough() -> None:
    spoken = "これは長い文です。とても長いです。"
    transcript = Transcript((*TALK.segments, Segment(spoken, 300.0)))
    target = parse_link(moment_link(ID, 5.0, 1, spoken[3:]))
    assert target == LinkTarget(ID, 5.0, None, ("長い文です",))
    assert resolve(LinkTarget(ID, 5.0, None, ("これは長い文",)), transcript) == (5, 0)


def test_an_empty_transcript_has_only_its_beginning() -> None:
    assert resolve(LinkTarget(ID, 100.0, 3, ("data",)), Transcript(())) == (0, 0)
