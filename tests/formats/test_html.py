"""Pages: podscripts.co's, Podcasting 2.0's, and all the others."""

from datetime import date
from pathlib import Path

import pytest

from reader.formats import read_transcript
from reader.model import Episode, Transcript, UnreadableTranscript

PATH = Path("page.html")
PODSCRIPTS = """<!doctype html><html><head><title>Ep | PodScripts</title>
<script>var x = "</p>Starting point is 00:09:09";</script><style>.pod_text { color: red }</style>
</head><body><nav><p>Menu</p></nav><h1>A - Show - 12: On &amp; on</h1>
<span class="episode_date">Episode Date: March 23, 2026</span>
<div class="podcast-transcript">
<div class="single-sentence"><span class="pod_timestamp_indicator">Starting point is 00:00:05</span>
<span class="pod_text transcript-text">Wel<b>come</b>.</span><span
class="pod_text transcript-text">Two&nbsp;&lt;three&gt;.</span></div>
<div class="single-sentence"><div class="waldo-display-unit">
<span class="pod_text">Buy</span></div></div>
<div class="single-sentence"><span class="pod_timestamp_indicator">Starting point is 01:02:03</span>
<span class="pod_text transcript-text">Bye<br>now.<script>no()</script></span></div>
<div class="single-sentence"><span class="pod_text transcript-text">No time.</span></div>
</div><footer><p>About us</p></footer></body></html>"""


def read(page: str) -> tuple[Episode, Transcript]:
    return read_transcript(page.encode(), PATH)


def rows(page: str) -> list[tuple[float | None, str | None, str]]:
    return [(s.start, s.speaker, s.text) for s in read(page)[1].segments]


def test_a_podscripts_page() -> None:
    assert rows(PODSCRIPTS) == [
        (5.0, None, "Welcome. Two <three>."),
        (3723.0, None, "Bye now."),
        (None, None, "No time."),
    ]
    episode = read(PODSCRIPTS)[0]
    assert (episode.show, episode.number, episode.title) == ("A - Show", "12", "On & on")
    assert episode.date == date(2026, 3, 23)


def test_speakers_and_times_before_paragraphs() -> None:
    page = """<cite>Ann B.:</cite>
        <time>0:05</time>
        <p>One
           two &amp; <i>thr</i>ee<br/>four.</p>
        <p></p> <p> &nbsp; </p>
        <cite>Bob:</cite><time>1:02:03</time><p>Five.</p>"""
    assert rows(page) == [
        (5.0, "Ann B.", "One two & three four."),
        (3723.0, "Bob", "Five."),
    ]


def test_each_of_them_may_be_missing() -> None:
    assert rows("<cite>Ann:</cite><p>One.</p><p>Two.</p><cite>Bob:</cite><p>Three.</p>") == [
        (None, "Ann", "One."),
        (None, "Ann", "Two."),
        (None, "Bob", "Three."),
    ]
    assert rows("<time>0:01</time><p>One.</p><p>Two.</p><time>0:09</time><p>Three.</p>") == [
        (1.0, None, "One."),
        (None, None, "Two."),
        (9.0, None, "Three."),
    ]
    assert rows("<html><body><p>One.</p><p>Two.</p></body></html>") == [
        (None, None, "One."),
        (None, None, "Two."),
    ]


def test_a_time_or_a_name_inside_the_paragraph_is_not_its_text() -> None:
    page = """<cite>Ann:</cite><p><time>0:05</time> One.</p>
        <p><cite>Bob:</cite> <time>0:07</time>Two.</p>"""
    assert rows(page) == [(5.0, "Ann", "One."), (7.0, "Bob", "Two.")]


def test_what_surrounds_a_transcript_in_a_page_is_not_speech() -> None:
    page = """<html lang="en"><head><title>Transcript for Go On #30</title></head><body>
        <header><time datetime="2024-01-01">1 January</time><p>Menu</p></header>
        <main><cite>Ann:</cite> <p>One.<style>p {}</style></p></main>
        <footer><p>© All of us</p></footer></body></html>"""
    assert rows(page) == [(None, "Ann", "One.")]
    episode = read(page)[0]
    assert (episode.show, episode.number, episode.title) == ("Go On", "30", "Go On #30")
    assert episode.language == "en"


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><h1>Title</h1><div><p>An article of words.</p></div>",
        "<html><head><script>var words = 'many words, all of them code';</script></head></html>",
        "<html><article><p>Words. <time>May 1</time></p><a href='x'>y</a></article></html>",
        "<p>He read <cite>The book</cite> and then some.</p><div><p>More.</p></div>",
        "<cite>Ann:</cite><time>0:01</time><p> </p>",
    ],
)
def test_any_other_page_is_refused(page: str) -> None:
    with pytest.raises(UnreadableTranscript, match="this page holds no transcript"):
        read(page)


def test_a_page_made_to_take_the_parser_long_is_refused() -> None:
    with pytest.raises(UnreadableTranscript, match="nested too deeply"):
        read("<html>" + "<div>" * 500_000)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://example.com/12">', "https://example.com/12"),
        ('<meta property="og:url" content="https://example.com/12">', "https://example.com/12"),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ("<link rel=canonical>", ""),
    ],
)
def test_where_a_page_is_from(head: str, url: str) -> None:
    assert read(PODSCRIPTS.replace("<head>", f"<head>{head}"))[0].url == url


def test_brackets_that_markdown_left_escaped() -> None:
    assert rows(r"<cite>Ann:</cite><p>Yes \[laughter\] no C:\a.</p>") == [
        (None, "Ann", r"Yes [laughter] no C:\a.")
    ]
