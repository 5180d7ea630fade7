"""Captions that scroll: each line is said once."""

import re
from pathlib import Path

import pytest

from reader.formats.base import Format
from reader.formats.cues import FORMATS

ROLLING = (Path(__file__).parents[1] / "data/formats/cues/rolling.vtt").read_text(encoding="utf-8")


def known(text: str) -> Format:
    return next(form for form in FORMATS if form.sniff(text))


def texts(text: str) -> list[str]:
    return [segment.text for segment in known(text).read(text).segments]


def test_lines_lose_their_repeats_and_keep_their_times() -> None:
    reading = known(ROLLING).read(ROLLING)
    assert known(ROLLING).name == "rolling captions"
    assert reading.details.language == "en"
    assert [(s.start, s.end, s.text) for s in reading.segments] == [
        (0.08, 2.389, "hi everyone welcome"),
        (2.399, 4.23, "back to our"),
        (4.24, 5.0, "no"),
        (5.01, 6.0, "no"),
        (9.0, 10.0, "no"),
        (10.0, 12.0, ">> said Tom's"),
    ]


def test_word_times_are_kept() -> None:
    first, second, third, *_ = known(ROLLING).read(ROLLING).segments
    assert [first.text[w.offset : w.offset + w.length] for w in first.words] == first.text.split()
    assert [w.start for w in first.words] == [0.08, 0.32, 0.64]
    assert [w.start for w in second.words] == [2.399, 2.56, 2.8]
    assert third.words == ()


def test_made_into_srt_they_still_roll() -> None:
    bare = re.sub(r"<[^>]*>| align.*|&gt;", "", ROLLING.split("\n\n", 1)[1]).replace(".", ",")
    srt = "".join(f"{n}\n{cue}\n\n" for n, cue in enumerate(bare.split("\n\n"), 1))
    assert texts(srt) == ["hi everyone welcome", "back to our", "no", "no", "no", "said Tom's"]


def test_three_lines_may_roll_too() -> None:
    lines = [f"line {n}" for n in range(6)]
    shown = [lines[max(0, n - 2) : n + 1] for n in range(6)]
    cues = "".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\n{chr(10).join(c)}\n\n" for n, c in enumerate(shown)
    )
    assert texts(f"WEBVTT\n\n{cues}") == lines


@pytest.mark.parametrize(
    "payloads",
    [
        ["Thanks for watching!"] * 6,
        ["yes", "yes", "yes\nno", "maybe", "but\nwhy", "well"],
        ["a\nb", "c\nd", "e\nf"],
    ],
)
def test_what_is_said_again_is_no_rolling(payloads: list[str]) -> None:
    cues = "".join(f"00:0{n}.000 --> 00:0{n + 1}.000\n{p}\n\n" for n, p in enumerate(payloads))
    assert texts(f"WEBVTT\n\n{cues}") == [p.replace("\n", " ") for p in payloads]
