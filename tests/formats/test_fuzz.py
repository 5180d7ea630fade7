"""Whatever the bytes: an episode or one refusal comes out, and nothing else."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats import read_transcript
from reader.formats.sidecars import is_feed, match_feed, read_feed, read_info
from reader.model import UnreadableTranscript

FIXTURES = sorted(p for p in (Path(__file__).parents[1] / "data" / "formats").rglob("*.*"))
PATH = Path("show/some.txt")
SAMPLES = [path.read_bytes() for path in FIXTURES if path.is_file()]
# Pieces that the families look for, so that noise reaches beyond the sniffing.
PIECES = [
    "WEBVTT\n\n", "00:00:01.000 --> 00:00:02.000\n", "1\n00:00:01,0 --> 00:00:02\n", "\n", "\n\n",
    "0:00\n", "(00:01:02)", "**Ann Bell:** ", "**Bob**: ", "Ann: ", "Bob  1:05\n",
    "[00:01] ", "---\n", "title: x\n", "<cite>A:</cite>", "<time>0:01</time>", "<p>", "</p>",
    "<html>", "<script>",
    '{"segments": [', '{"start": 1, "text": "a"}', "]}", "{", "[",
    "start\tend\ttext\n", "0\t1\ta\n", "<tt>", "<body>", "<p begin='1s'>", "&amp;", "&#0;", "<!--",
    "[Events]\n", "Dialogue: ", "NaN",
    "Show - T\nEpisode Date: July 6, 2021\n", "Transcript\nDiscussion (0)\n",
    "Starting point is 0:00:01 ",
    "<rss>", "<channel>", "<item>", "</item>", "<title>A</title>", "<pubDate>1 Jan 2024</pubDate>",
    "<description><![CDATA[<b>a</b>", "]]>", '{"extractor": "a", "title": "b", "upload_date": "2',
    "1\t2\tone\n", '{"start": 1, "text": "a"}\n',
    "1e308", "99:99:99", "-1", "\0", "\ud7ff", "\u202e", "word ", "A whole sentence, of words. ",
]  # fmt: skip


def outcome(data: bytes) -> None:
    transcript_or_refusal(data)
    sidecar_or_refusal(data)


def sidecar_or_refusal(data: bytes) -> None:
    is_feed(data)
    errors: list[ValueError] = []
    for read in (lambda: match_feed(read_feed(data), PATH, "A"), lambda: read_info(data)):
        try:
            read()
        except ValueError as error:
            errors.append(error)
    assert {type(error) for error in errors} <= {ValueError}  # none that a library raised
    assert "\n" not in "".join(map(str, errors))


def transcript_or_refusal(data: bytes) -> None:
    refused, segments = None, ()
    try:
        segments = read_transcript(data, PATH)[1].segments
    except UnreadableTranscript as error:
        refused = error.reason
    assert bool(segments) != bool(refused)
    assert "\n" not in (refused or "")
    for segment in segments:
        assert segment.text
        assert segment.text == " ".join(segment.text.split())
        segment.text.encode("utf-8")
        assert all(0 <= w.offset <= w.offset + w.length <= len(segment.text) for w in segment.words)


@given(st.binary(max_size=400))
@settings(max_examples=500, deadline=None)
def test_any_bytes(data: bytes) -> None:
    outcome(data)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30))
@settings(max_examples=1500, deadline=None)
def test_any_pieces(pieces: list[str]) -> None:
    outcome("".join(pieces).encode("utf-8", "surrogatepass"))


@pytest.mark.skipif(not SAMPLES, reason="no fixtures yet")
@given(st.integers(0, 2**32))
@settings(max_examples=800, deadline=None)
def test_fixtures_that_were_damaged(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(chance.choice(SAMPLES))
    for _ in range(chance.randint(1, 6)):
        at, to = (chance.randint(0, len(data)) for _ in range(2))
        match chance.randint(0, 4):
            case 0:
                del data[min(at, to) : max(at, to)]
            case 1:
                data[at:at] = chance.choice(SAMPLES)[:200]
            case 2:
                data[at:at] = chance.choice(PIECES).encode("utf-8", "surrogatepass")
            case 3:
                data[at : at + 1] = bytes([chance.randint(0, 255)])
            case _:
                data = data[:at]
    outcome(bytes(data))
