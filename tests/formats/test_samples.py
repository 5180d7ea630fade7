"""Real files of many makers, where they are beside the project: what was seen in each.

Each row of ``tests/data/samples.tsv`` was taken from its file by looking at it:
how many segments it has, how many of them with a time, the first and the last
start in milliseconds, who speaks, and the words at both ends, which stand there
as ``length:digest``: the words themselves are other people's.
"""

import hashlib
from pathlib import Path

import pytest

from reader.formats import read_transcript
from reader.model import UnreadableTranscript

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")

TABLE = Path(__file__).parents[1] / "data" / "samples.tsv"
FACTS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[1:]]

# Formats that are not read yet, and a page and a feed that are no transcripts.
REFUSED = [
    ("google-json/gcp-punctuation.json", "this is JSON, but not a transcript"),
    ("hyperaudio-html/active.html", "this page holds no transcript"),
    ("lrc/sample.lrc", "not a transcript format that can be read"),
    ("rss/podcasting20-example.xml", "this is a feed, not a transcript"),
    ("textgrid/mary-long.TextGrid", "this is a Praat file, which is not read yet"),
    ("SOURCES.tsv", "not a transcript format that can be read"),
]
PROSE = [
    ("plain/conduit-100.md", "34:42c1246de079", "23:4a1924b9143b"),
    ("plain-speaker/bitcoin-gloria-zhao.md", "7:82d637f0b5df", "24:6ac76e4c0095"),
]


def mark(text: str, expected: str, *, at_end: bool = False) -> str:
    """The length and digest of as much of the text as ``expected`` is about."""
    length = int(expected.partition(":")[0])
    plain = text.replace("’", "'")
    part = plain[-length:] if at_end else plain[:length]
    return f"{length}:{hashlib.sha256(part.encode()).hexdigest()[:12]}"


@pytest.mark.parametrize("fact", FACTS, ids=[fact[0] for fact in FACTS])
def test_a_sample(fact: list[str]) -> None:
    name, count, timed, first, last, speakers, begins, ends = fact
    path = SAMPLES / name
    segments = read_transcript(path.read_bytes(), path)[1].segments
    starts = [str(round(s.start * 1000)) for s in segments if s.start is not None]
    assert (len(segments), len(starts)) == (int(count), int(timed))
    assert ([*starts, ""][0], ["", *starts][-1]) == (first, last)
    assert {s.speaker for s in segments if s.speaker} == set(filter(None, speakers.split("; ")))
    assert mark(segments[0].text, begins) == begins
    assert mark(segments[-1].text, ends, at_end=True) == ends


@pytest.mark.parametrize(("name", "begins", "ends"), PROSE)
def test_prose(name: str, begins: str, ends: str) -> None:
    path = SAMPLES / name
    episode, transcript = read_transcript(path.read_bytes(), path)
    assert mark(transcript.segments[0].text, begins) == begins
    assert mark(transcript.segments[-1].text, ends, at_end=True) == ends
    assert {(s.start, s.speaker) for s in transcript.segments} == {(None, None)}
    assert episode.date


@pytest.mark.parametrize(("name", "reason"), REFUSED)
def test_a_sample_that_is_refused(name: str, reason: str) -> None:
    path = SAMPLES / name
    with pytest.raises(UnreadableTranscript, match=reason):
        read_transcript(path.read_bytes(), path)


def test_every_sample_is_in_one_of_the_tables() -> None:
    known = {row[0] for row in [*FACTS, *PROSE, *REFUSED]}
    there = {p.relative_to(SAMPLES).as_posix() for p in SAMPLES.rglob("*.*") if p.is_file()}
    assert known == there
