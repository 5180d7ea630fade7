"""Turns and lines with times, and turns with names alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.base import Format, Reading
from reader.formats.turns import FORMATS

Said = list[tuple[str | None, float | None, str]]


def read(text: str) -> tuple[str, Reading]:
    known = next(one for one in FORMATS if one.sniff(text))
    return known.name, known.read(text)


def said(text: str, name: str) -> Said:
    found, reading = read(text)
    assert found == name
    return [(s.speaker, s.start, s.text) for s in reading.segments]


PIECES = [
    *(
        "\n",
        "\n\n",
        " ",
        "  ",
        "\t",
        ":",
        "**",
        "[",
        "]",
        "(",
        ")",
        "\\[",
        "\\]",
        ">",
        "#",
        "---\n",
    ),
    *("0:00", "00:01:02", "99:99", "9999:59:59", "1:2:3:4", "0:01.5", "-->", "1 minute, 5 seconds"),
    *(
        "Ann",
        "Ann Lee",
        "Speaker 1",
        "Note",
        "Break",
        "TITLE: x",
        "DATE: 2024-99-99",
        "words.",
        "王",
    ),
]

TURNS = [("Ann Lee", 0.0, "One and more."), ("Bo", 62.0, "Two.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee (00:00:00): One\nand more.\n\nBo (00:01:02): Two.\n",
        "# Show\n\n## Transcript\n\nAnn Lee (00:00:00):\nOne and more.\n\nBo (00:01:02):\nTwo.\n",
        "Ann Lee (0:00):\nOne and more.\n\nBo (1:02):\nTwo.",
        "[Ann Lee] [00:00] One\nand more.\n[Bo] [01:02] Two.",
        "**Ann Lee** [0:00]\nOne *and* more.\n\n**Bo** [1:02]\nTwo.\n",
        "**[00:00] Ann Lee:** One and more.\n\n**[01:02] Bo:** Two.\n",
        "Ann Lee: 00:00:00\n\nOne and more.\n\nBo: 00:01:02\n\nTwo.\n",
        "Ann Lee [00:00]\nOne and more.\n\nBo [01:02]\nTwo.",
        "Ann Lee (host) (00:00): One and more.\n\nBo (01:02): Two.\n\n"
        "Transcribed by https://otter.ai",
    ],
)
def test_names_with_times(text: str) -> None:
    assert said(text, "turns with times") == TURNS


def test_a_time_without_a_name_goes_on_with_the_speaker() -> None:
    text = "Ann Lee (00:00:00):\nOne.\n\n(00:00:20):\nStill at (12:30) one.\n\nBo (00:01:02):\nTwo."
    assert said(text, "turns with times") == [
        ("Ann Lee", 0.0, "One."),
        ("Ann Lee", 20.0, "Still at (12:30) one."),
        ("Bo", 62.0, "Two."),
    ]


def test_contents_and_chapter_titles_are_not_speech() -> None:
    text = """Table of Contents
0:00 Introduction
3:08 A saga

Introduction

Sam Alt
(00:00:00) First words.

Lex Frid
(00:00:31) More words.
(00:00:40) And more.

What is a saga?

Lex Frid
(00:01:05) Last words.

Goodbye now.
"""
    assert said(text, "turns with times") == [
        ("Sam Alt", 0.0, "First words."),
        ("Lex Frid", 31.0, "More words."),
        ("Lex Frid", 40.0, "And more."),
        ("Lex Frid", 65.0, "Last words. Goodbye now."),
    ]


def test_diarized_speakers_keep_their_numbers() -> None:
    text = "**[00:04] SPEAKER_00:** One.\n\n**[00:09] SPEAKER_01:** Two.\n"
    assert {who for who, _, _ in said(text, "turns with times")} == {"SPEAKER_00", "SPEAKER_01"}


OTTER = "Emma  54:33  \nMy shout out.\n\nUnknown Speaker  54:50  \nrevoke it,\n\n"
OTTER_SAID = [("Emma", 3273.0, "My shout out."), ("Unknown Speaker", 3290.0, "revoke it,")]


def test_otter_without_its_footer() -> None:
    text = OTTER + "Emma  1:04:52  \nEver.\n\nTranscribed by https://otter.ai\n"
    assert said(text, "Otter text") == [*OTTER_SAID, ("Emma", 3892.0, "Ever.")]


def test_otter_with_a_time_that_another_program_put_before_each_line() -> None:
    lines = [line for line in OTTER.split("\n") if line]
    text = "\n\n".join(
        f"0:00 {line.strip()}" for line in [*lines, "Transcribed by https://otter.ai"]
    )
    assert said(text, "Otter text") == OTTER_SAID


def test_lines_with_times() -> None:
    text = "00:00:00 Hello.\n\n00:00:08 So: it goes\non here.\n\n01:02:03 Bye.\n"
    assert said(text, "lines with times") == [
        (None, 0.0, "Hello."),
        (None, 8.0, "So: it goes on here."),
        (None, 3723.0, "Bye."),
    ]


def test_lines_with_both_ends() -> None:
    text = "[00:00:00.000 --> 00:00:04.250]   Hello.\n[00:00:04.250 --> 00:00:02.000]   Bye.\n"
    _, reading = read(text)
    ends = [(s.start, s.end, s.text) for s in reading.segments]
    assert ends == [(0.0, 4.25, "Hello."), (4.25, None, "Bye.")]


def test_lines_with_times_and_names() -> None:
    text = "[00:00] Ann: One.\n[00:05] more of it.\n[00:09] Bo: Two.\n[00:12] Ann: Three.\n"
    assert said(text, "lines with times") == [
        ("Ann", 0.0, "One."),
        ("Ann", 5.0, "more of it."),
        ("Bo", 9.0, "Two."),
        ("Ann", 12.0, "Three."),
    ]


YOUTUBE = [
    (None, 0.0, "welcome back"),
    (None, 65.0, "5 seconds later"),
    (None, 3730.0, "goodbye"),
]


@pytest.mark.parametrize(
    "text",
    [
        "0:00\nwelcome back\n1:05\n5 seconds later\n1:02:10\ngoodbye\n",
        "Intro\n0:00\nwelcome back\nThe second chapter\n1:05\n5 seconds later\n1:02:10\ngoodbye\n",
        "0:00\n0 seconds\nwelcome back\n1:05\n1 minute, 5 seconds\n5 seconds later\n"
        "Chapter 2: Parsers\n1:02:10\n1 hour, 2 minutes, 10 seconds\ngoodbye\n",
        "0:00\n0 secondswelcome back\n1:05\n1 minute, 5 seconds5 seconds later\n1:02:10\n"
        "1 hour, 2 minutes, 10 secondsgoodbye\n",
        "0:00\n0 Sekunden\nwelcome back\n1:05\n1 Minute, 5 Sekunden\n5 seconds later\n1:02:10\n"
        "1 Stunde, 2 Minuten, 10 Sekunden\ngoodbye",
    ],
)
def test_text_copied_from_youtube(text: str) -> None:
    assert said(text, "text copied from YouTube") == YOUTUBE


def test_captions_of_several_lines_are_kept_whole() -> None:
    text = "0:00\none\ntwo\n0:05\nthree\nfour\n0:09\nfive\nsix\n"
    assert [w for _, _, w in said(text, "text copied from YouTube")] == [
        "one two",
        "three four",
        "five six",
    ]


def test_what_is_said_may_be_a_time() -> None:
    text = "0:00\nhow long\n0:05\n5 seconds\n0:09\nnot more\n"
    assert said(text, "text copied from YouTube")[1] == (None, 5.0, "5 seconds")


LABELS = """EXAMPLE RESEARCH\t\thttps://example.org/

SERIES:\t\tSafety Today!
EPISODE:\t#1000
DATE:\t\tNovember 12, 2024
TITLE:\t\tOne Thousand
HOSTS:\tSteve Gib & Leo Lap
SOURCE:\thttps://example.org/1000.mp3
ARCHIVE:\thttps://example.org/1000

DESCRIPTION:  What it is about:
in two lines.

SHOW TEASE:  It's time.  Stay.

LEO LAP:  This is number 1000:  at last!

A paragraph without a label.  Note: it stays.

STEVE GIB:  Yes.

LEO:  And so: we begin.

STEVE:  We do.
"""


def test_names_and_a_header() -> None:
    assert said(LABELS, "turns with names") == [
        (
            "LEO LAP",
            None,
            "This is number 1000: at last! A paragraph without a label. Note: it stays.",
        ),
        ("STEVE GIB", None, "Yes."),
        ("LEO LAP", None, "And so: we begin."),
        ("STEVE GIB", None, "We do."),
    ]


def test_the_header_is_the_details() -> None:
    details = read(LABELS)[1].details
    assert (details.show, details.number, details.title) == (
        "Safety Today!",
        "1000",
        "One Thousand",
    )
    assert details.date == date(2024, 11, 12)
    assert details.people == ("Steve Gib", "Leo Lap")
    assert details.description == "What it is about: in two lines."


def test_a_header_alone_is_refused_or_unknown() -> None:
    header = LABELS[: LABELS.index("SHOW TEASE")]
    assert not any(known.sniff(header) for known in FORMATS)


def test_names_without_a_header_keep_what_is_said_before_them() -> None:
    text = "This was recorded on a train.\n\nAnn: One.\nBo: Two.\nAnn: Three.\n"
    assert said(text, "turns with names") == [
        (None, None, "This was recorded on a train."),
        ("Ann", None, "One."),
        ("Bo", None, "Two."),
        ("Ann", None, "Three."),
    ]


def test_empty_lines_have_no_say_in_who_speaks() -> None:
    turns = ["Ann Bell: So, boats. They float.", "Bob Cole: Do all of them?"]
    for between in ("\n", "\n\n", "\n\n\n\n"):
        assert said(between.join(turns) + "\n", "turns with names") == [
            ("Ann Bell", None, "So, boats. They float."),
            ("Bob Cole", None, "Do all of them?"),
        ]


@pytest.mark.parametrize(
    "text",
    [
        "Once upon a time there was a reader.\n\nIt read until 10:30.\n\nThe end.",
        "Title: A\nDate: 2024-01-02\n\nSome prose that is nobody's turn.\n",
        "1\n00:00:01,000 --> 00:00:02,000\nAnn: One.\n\n2\n00:00:03,000 --> 00:00:04,000\nYes.\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:03.000 --> 00:04.000\nTwo.\n",
        "",
        "\n\n",
    ],
)
def test_other_texts_are_none_of_ours(text: str) -> None:
    assert not any(known.sniff(text) for known in FORMATS)


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
@pytest.mark.parametrize("piece", ["**a", r"\[", "[a](b", "<!--", "(0:00) ", "a b (", ">", " "])
def test_text_with_nothing_said_by_anyone_is_refused_or_kept(known: Format, piece: str) -> None:
    text = piece * (300_000 // len(piece))
    known.sniff(text)
    try:
        segments = known.read(text).segments
    except ValueError as error:
        assert "no words" in str(error)  # noqa: PT017
    else:
        assert all(segment.text.strip() for segment in segments)


@given(text=st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    reasons: set[str] = set()
    for known in FORMATS:
        known.sniff(text)
        try:
            reading = known.read(text)
        except ValueError as error:
            reasons.add(str(error))
            continue
        assert reading.segments
        assert all(one.text == " ".join(one.text.split()) != "" for one in reading.segments)
    assert reasons <= {"there are labels or times but no words with them"}
