"""The two seeds, read right: every fact about them that can be seen in the files."""

import re
from datetime import date
from pathlib import Path

import pytest

from reader.formats import read_transcript
from reader.model import Episode, Transcript

SHOW = "Utilizing Tech - Season 7: AI Data Infrastructure Presented by Solidigm"
Read = tuple[Episode, Transcript]


@pytest.fixture
def timed(seeds: tuple[Path, ...]) -> Read:
    return read_transcript(seeds[0].read_bytes(), seeds[0])


@pytest.fixture
def untimed(seeds: tuple[Path, ...]) -> Read:
    return read_transcript(seeds[1].read_bytes(), seeds[1])


def test_the_timed_seeds_header(timed: Read) -> None:
    episode, _ = timed
    assert (episode.show, episode.number) == (SHOW, "2x27")
    assert episode.title == (
        "How the ML Community Has Evolved in 2021 with Demetrios Brinkmann and David Aponte"
    )
    assert episode.date == date(2021, 7, 6)
    assert episode.tags == ("@SFoskett", "@TheStephLocke", "@DPBrinkm", "@MLOpsCommunity")


def test_the_timed_seeds_description_is_whole(timed: Read, seeds: tuple[Path, ...]) -> None:
    written = seeds[0].read_text("utf-8").split("2021\n", 1)[1].split("\nTranscript\n")[0]
    assert " ...managers" in written
    assert timed[0].description.split() == written.replace(" ...managers", " managers").split()
    assert "MLOps Community managers Demetrios" in timed[0].description


def test_the_timed_seeds_segments(timed: Read, seeds: tuple[Path, ...]) -> None:
    blocks = re.findall(
        r"^Starting point is (\d\d):(\d\d):(\d\d) (.*)$", seeds[0].read_text("utf-8"), re.MULTILINE
    )
    seconds = [int(h) * 3600 + int(m) * 60 + int(s) for h, m, s, _ in blocks]
    segments = timed[1].segments
    assert len(segments) == len(blocks) == 70
    assert [segment.start for segment in segments] == seconds
    assert (seconds[0], seconds[-1]) == (0, 3079)
    assert [segment.text.split() for segment in segments] == [block[3].split() for block in blocks]
    assert {(segment.end, segment.speaker) for segment in segments} == {(None, None)}
    assert (timed[0].duration, timed[0].passages) == (3079.0, 70)


def test_the_untimed_seeds_header(untimed: Read) -> None:
    episode, _ = untimed
    assert (episode.show, episode.number) == (SHOW, "03")
    assert episode.title == ("How is Machine Learning Affecting IT Operations with @MLOpsCommunity")
    assert episode.date == date(2020, 9, 8)
    assert episode.description.startswith("Stephen Foskett discusses practical aspects")
    assert "ML is so good at finding needles" in episode.description


def test_the_untimed_seed_has_no_times(untimed: Read) -> None:
    episode, transcript = untimed
    times = {time for s in transcript.segments for time in (s.start, s.end)}
    times |= {time for p in transcript.passages for time in (p.start, p.end)}
    assert times == {None}
    assert episode.duration is None


def test_every_word_of_the_untimed_seed_in_order(untimed: Read, seeds: tuple[Path, ...]) -> None:
    episode, transcript = untimed
    said = seeds[1].read_text("utf-8").split("Discussion (0)\n")[1].split()
    assert len(said) == episode.words == 5449
    assert " ".join(segment.text for segment in transcript.segments).split() == said
    assert " ".join(passage.text for passage in transcript.passages).split() == said


def test_the_untimed_seed_reads_as_paragraphs(untimed: Read) -> None:
    passages = untimed[1].passages
    sizes = [len(passage.text.split()) for passage in passages]
    assert max(sizes) <= 120
    assert sum(size >= 40 for size in sizes) >= 0.95 * len(sizes)
    assert not any("\n" in passage.text for passage in passages)
    assert sum(passage.text[-1] in ".?!" for passage in passages) >= 0.9 * len(passages)


@pytest.mark.parametrize("seed", [0, 1])
def test_site_furniture_is_not_text(seeds: tuple[Path, ...], seed: int) -> None:
    episode, transcript = read_transcript(seeds[seed].read_bytes(), seeds[seed])
    everything = episode.description + " ".join(s.text for s in transcript.segments)
    for furniture in ("Discussion (0)", "Starting point is", "There aren't comments yet"):
        assert furniture not in everything
    assert not transcript.segments[0].text.startswith("Transcript")
    assert transcript.segments[0].text.startswith("Welcome to Utilizing AI")


def test_ids_are_of_the_content(seeds: tuple[Path, ...], timed: Read, untimed: Read) -> None:
    assert re.fullmatch("[0-9a-f]{16}", timed[0].id)
    assert timed[0].id != untimed[0].id
    assert read_transcript(seeds[0].read_bytes(), Path("elsewhere.txt"))[0].id == timed[0].id
