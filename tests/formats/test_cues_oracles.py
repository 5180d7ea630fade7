"""The same as other readers of cues, where those are right; and nothing but ValueError."""

from contextlib import suppress
from datetime import timedelta

import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.base import Reading
from reader.formats.cues import FORMATS

LETTERS = "abcdefghij éßж中🙂.,!?'\n"
SAID = st.text(LETTERS, min_size=1, max_size=40).filter(
    lambda text: text == text.strip() and "\n\n" not in text
)
SPANS = st.tuples(st.integers(0, 99 * 3_600_000), st.integers(0, 60_000))
CUES = st.lists(st.tuples(SPANS, SAID), min_size=1, max_size=8)
PIECES = [
    "WEBVTT\n", "\n", "\n\n", " ", "1\n", "00:00:01.000 --> 00:00:02.000", "0:00:01.0,0:00:02.0\n",
    "NOTE", "STYLE", "-->", "<v Ann>", "</v>", "<00:00:01.5>", "<c>", "<", ">", "{\\p1}", "{", "}",
    "&amp;", "&#99999999;", "&#xd800;", "Ann: ", "[Script Info]\n", "[Events]\n", "Format: Text\n",
    "Dialogue: 0,0:00:01.00,0:00:02.00,A,B,0,0,0,,", "Dialogue:", "\\k99", "NaN", "1e308", "-",
    "۱۲", "²", "\0", "\u2028", "word", "[00:01.000 --> 00:02.000]",
]  # fmt: skip


def read(text: str) -> Reading:
    return next(
        form for form in FORMATS if form.name in ("WebVTT", "SRT") and form.sniff(text)
    ).read(text)


def facts(reading: Reading) -> list[tuple[int, int, str]]:
    return [
        (round((s.start or 0) * 1000), round((s.end or 0) * 1000), s.text) for s in reading.segments
    ]


@given(CUES)
def test_srt(cues: list[tuple[tuple[int, int], str]]) -> None:
    srt = pytest.importorskip("srt")  # it has no wheel, so the lock cannot hold it
    subtitles = [
        srt.Subtitle(n, timedelta(milliseconds=at), timedelta(milliseconds=at + long), text)
        for n, ((at, long), text) in enumerate(cues, 1)
    ]
    written = srt.compose(subtitles, reindex=False)
    assert facts(read(written)) == [
        (
            round(s.start.total_seconds() * 1000),
            round(s.end.total_seconds() * 1000),
            " ".join(s.content.split()),
        )
        for s in srt.parse(written)
    ]


@given(CUES)
def test_webvtt(cues: list[tuple[tuple[int, int], str]]) -> None:
    document = webvtt.WebVTT()
    for (at, long), text in cues:
        document.captions.append(webvtt.Caption(stamp(at), stamp(at + long), text))
    written = document.content
    assert facts(read(written)) == [
        (
            c.start_in_seconds * 1000 + c.start_time.milliseconds,
            c.end_in_seconds * 1000 + c.end_time.milliseconds,
            " ".join(c.text.split()),
        )
        for c in webvtt.from_string(written)
    ]


def stamp(time: int) -> str:
    hours, rest = divmod(time, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    seconds, thousandths = divmod(rest, 1000)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}"


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=60).map("".join))
def test_whatever_comes_there_is_a_reading_or_a_reason(text: str) -> None:
    for form in FORMATS:
        form.sniff(text)
        with suppress(ValueError):
            check(form.read(text))


def check(reading: Reading) -> None:
    assert reading.segments
    for segment in reading.segments:
        assert segment.text == " ".join(segment.text.split()) != ""
        ends = [word.offset + word.length for word in segment.words]
        assert ends == sorted(ends)
        assert all(end <= len(segment.text) for end in ends)
