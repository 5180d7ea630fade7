"""Front matter, and text that has nothing but paragraphs."""

from datetime import date
from pathlib import Path

import pytest

from reader.formats import read_transcript
from reader.model import Episode, UnreadableTranscript

PATH = Path("notes.md")
PROSE = "We talked about the weather for a while. Then, as it happens, it began to rain."
FRONT = """---
title: '100: It''s the
  hundredth!!'
pub_date: '


  May 1st, 2025'
guest: Ann Bell
speakers:
  - Ann Bell
  - name: Bob Cole
keywords: [one, "two words"]
channel: The Show
description: "First line. \\r\\n\\r\\nSecond
  line."
language: en
episode_length: 230
---
"""


def read(text: str) -> tuple[Episode, list[str]]:
    episode, transcript = read_transcript(text.encode(), PATH)
    return episode, [segment.text for segment in transcript.segments]


def test_front_matter() -> None:
    episode, texts = read(f"{FRONT}\n{PROSE}\n")
    assert (episode.show, episode.number, episode.title) == (
        "The Show",
        "100",
        "It's the hundredth!!",
    )
    assert episode.date == date(2025, 5, 1)
    assert episode.people == ("Ann Bell", "Bob Cole")
    assert episode.tags == ("one", "two words")
    assert episode.description == "First line. Second line."
    assert (episode.language, episode.duration) == ("en", None)
    assert texts == [PROSE]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("title: Part 2: the end", "title", "Part 2: the end"),
        ("title: ~", "title", "notes"),
        ("episode: 012", "number", "012"),
        ("date: 2021-11-16", "date", date(2021, 11, 16)),
        ("date: 2021-11-16T10:00:00Z", "date", date(2021, 11, 16)),
        ("date: 16 Nov 2021", "date", date(2021, 11, 16)),
        ("date: 2021-02-31", "date", None),
        ("tags: one, two", "tags", ("one", "two")),
        ("Title: Yes", "title", "Yes"),
        ("youtube_url: https://example.com/w?v=1", "url", "https://example.com/w?v=1"),
        ("link: javascript:alert(1)", "url", ""),
        ("title: !!python/object/apply:os.abort []", "title", "notes"),
        ("title: &a [*a]", "title", "notes"),
        ("a: " + "[" * 30_000, "title", "notes"),
    ],
)
def test_a_line_of_front_matter(line: str, field: str, value: object) -> None:
    episode, texts = read(f"---\n{line}\n---\n{PROSE}")
    assert getattr(episode, field) == value
    assert texts == [PROSE]


def test_front_matter_stands_before_other_formats_too() -> None:
    episode, transcript = read_transcript(
        b"---\ntitle: Yes\n---\n**Ann Bell:** One word.\n\n**Bob Cole:** \\[00:05\\] Two.\n", PATH
    )
    assert episode.title == "Yes"
    assert [(s.speaker, s.start, s.text) for s in transcript.segments] == [
        ("Ann Bell", None, "One word."),
        ("Bob Cole", 5.0, "Two."),
    ]


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert read(f"---\n\n{PROSE}\n\n---\n\n{PROSE}")[1] == [PROSE, PROSE]


def test_paragraphs_without_markup() -> None:
    text = f"""# A *heading* here

{PROSE}
**Still** the [same](http://a.example) one.

<!-- not
this -->
* * *

![picture](a.png)

1 &lt; 2, as they say. {PROSE}
"""
    assert read(text)[1] == [
        "A heading here",
        f"{PROSE} Still the same one.",
        f"1 < 2, as they say. {PROSE}",
    ]


def test_long_lines_are_paragraphs_and_short_ones_are_wrapped() -> None:
    long = " ".join([PROSE] * 3)
    assert read(f"{long}\n{long}\n")[1] == [long, long]
    assert read(PROSE.replace(". ", ".\n").replace(" a ", "\na "))[1] == [PROSE]


def test_other_scripts_are_prose() -> None:
    for text in (
        "今日は天気がいいですね。番組へようこそ。いろいろな話をしましょう。",
        "שלום וברוכים הבאים לתוכנית. היום נדבר על משהו חדש, ואחר כך נסיים את הכל.",
        "Привет, сегодня мы поговорим о чём-то важном. И ещё немного о погоде в городе.",
    ):
        assert read(text)[1] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Some notes.",
        "numpy==2.0\nwhoosh>=2.7\n" * 20,
        "const f = (x) => { return x.map((y) => y + 1); };\n" * 20,
        "2021-01-01 10:00:00 INFO 17 started\n" * 30,
        "a;b;c\n1;2;3\n" * 30,
        "/usr/share/doc/one/two.txt\n" * 30,
        "QmFzZTY0IHRleHQgaXMgbm90IHByb3Nl\n" * 30,
        "[Section]\nkey=value\nother=thing\n" * 20,
    ],
)
def test_what_is_no_prose_is_refused(text: str) -> None:
    with pytest.raises(UnreadableTranscript, match="not a transcript format that can be read"):
        read(text)


def test_front_matter_alone_is_refused() -> None:
    with pytest.raises(UnreadableTranscript, match="a header but no transcript"):
        read(FRONT)
