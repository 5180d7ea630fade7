"""Markdown with a bold name before each turn."""

import pytest

from reader.formats.base import Reading
from reader.formats.turns import FORMATS


def read(text: str) -> Reading:
    known = next(one for one in FORMATS if one.sniff(text))
    assert known.name == "Markdown with bold names"
    return known.read(text)


def said(text: str) -> list[tuple[str | None, float | None, str]]:
    return [(s.speaker, s.start, s.text) for s in read(text).segments]


EPISODE = r"""**Ann Lee:** Welcome back. \[01:05\] Today is *special*.

This paragraph has no label, \[laughs\] and item \#3.

\* \* \*

**Bo Dean, Psy.D:** \[00:02:03.50\] Thanks. \[00:03:04:25\] Really.

**Break:** \[12:30\] to \[14:02\]

**Ann Lee**: See [the notes](https://example.org/a_(b)), `x_y` & more.

**Bold prose is not a speaker** and goes on \[unintelligible 00:02:59.11\] here.

**Bo Dean, Psy.D:** \[75:00\] Bye.
"""


def test_turns_times_and_words() -> None:
    ann, bo = "Ann Lee", "Bo Dean, Psy.D"
    assert said(EPISODE) == [
        (ann, None, "Welcome back."),
        (
            ann,
            65.0,
            "Today is special. This paragraph has no label, [laughs] and item #3.",
        ),
        (bo, 123.5, "Thanks."),
        (bo, 184.25, "Really."),
        (
            ann,
            None,
            "See the notes, x_y & more. Bold prose is not a speaker and goes on"
            " [unintelligible 00:02:59.11] here.",
        ),
        (bo, 4500.0, "Bye."),
    ]


@pytest.mark.parametrize("label", ["Break", "Jingle", "Outro"])
def test_a_break_is_nobody(label: str) -> None:
    text = f"**Ann Lee:** One.\n\n**{label}:** Words of the break.\n\n**Ann Lee:** Two."
    assert said(text)[1] == (None, None, "Words of the break.")


def test_a_sound_that_has_only_a_time_is_nothing_said() -> None:
    text = "**Ann Lee:** One.\n\n**Old Intro:** \\[02:47\\]\n\n**Ann Lee:** Two."
    assert [words for _, _, words in said(text)] == ["One.", "Two."]


@pytest.mark.parametrize(
    "bold",
    ["**Note:** this", "**The problem:** this", "**So here's the thing:** this", "**Grain**: this"],
)
def test_bold_words_that_name_nobody_stay_text(bold: str) -> None:
    text = f"**Ann Lee:** One.\n\n{bold}\n\n**Bo Dean:** Two.\n\n**Ann Lee:** Three."
    assert {speaker for speaker, _, _ in said(text)} == {"Ann Lee", "Bo Dean"}
    assert "this" in said(text)[0][2]


def test_a_remark_in_bold_that_recurs_names_nobody() -> None:
    text = "**Ann Lee:** One.\n\n" + "**Note:** x\n\n" * 4 + "**Bo Dean:** Two."
    assert {speaker for speaker, _, _ in said(text)} == {"Ann Lee", "Bo Dean"}


@pytest.mark.parametrize(
    "label",
    ["***Ann Lee:**", "**Ann Lee: **", "**Ann Lee**", "# **Ann Lee:**", "**Ann Lee: Ann Lee:**"],
)
def test_slips_of_the_hand_are_the_same_speaker(label: str) -> None:
    text = f"**Ann Lee:** One.\n\n**Bo Dean:** Two.\n\n{label} Three."
    assert said(text)[-1] == ("Ann Lee", None, "Three.")


def test_lower_case_names_and_surnames_like_words_are_names() -> None:
    text = "**sam boyer:** a\n\n**Pokey Rule:** b\n\n" * 3
    assert {speaker for speaker, _, _ in said(text)} == {"sam boyer", "Pokey Rule"}


def test_a_shortened_name_is_the_same_speaker() -> None:
    text = "**Bekah Hawrot Weigel:** a\n\n**Dan Ott:** b\n\n**Bekah:** c\n\n**Bekah:** d"
    assert said(text)[-1][0] == "Bekah Hawrot Weigel"


def test_a_time_that_no_clock_shows_is_none() -> None:
    text = r"**Ann Lee:** \[12:99\] One." + "\n\n" + r"**Ann Lee:** \[9999:00:00\] Two."
    assert [start for _, start, _ in said(text)] == [None, None]


def test_turns_without_words_are_refused() -> None:
    text = "**Ann Lee:**\n\n**Bo Dean:** \\[00:10\\]\n\n**Ann Lee:**\n"
    with pytest.raises(ValueError, match="no words"):
        read(text)


def test_an_article_with_bold_words_is_none_of_ours() -> None:
    article = "# Plan\n\n**Note:** read this.\n\n**Goal**: win.\n\nText with **bold** words.\n"
    assert not any(known.sniff(article) for known in FORMATS)


@pytest.mark.parametrize(
    "stamp", [r"\[00:10\]", r"[\00:10\]", r"[\\00:10\\]", r"[\00:10]", "[00:10]", r"\[00:10]"]
)
def test_a_time_however_its_brackets_are_escaped(stamp: str) -> None:
    text = f"**Ann Lee:** One.\n\n**Bo Dean:** Two {stamp} three.\n"
    assert [(start, words) for _, start, words in said(text)] == [
        (None, "One."),
        (None, "Two"),
        (10.0, "three."),
    ]
