"""Any transcript, written in any format, reads back to the same words, speakers and times."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats import read_transcript
from reader.model import Episode, Segment, Transcript, WordTime
from reader.services.exporting import EXPORTS, part

EPISODE = Episode("0123456789abcdef", "An episode", people=("Ann Bell",), language="en")
ENDLESS = ("markdown", "text", "html", "docx")

# What one format or another takes for its own: tags, times, names, entities, escapes, headings.
ODD = (
    "-->", "at 00:01.000 --> 00:02.000", "<b>bold</b>", "<v Bob>", "a < b > c", "&lt;", "&copy",
    "R&D", "42", "1.", "NOTE this", "WEBVTT", "{\\an8}", "{b:x}", "[br]", "\\N", "\\",
    "* star *", "**b**", "# head", "- item", "`code` and `more`", "[0:10]", "(0:10) later",
    "[0:10] Ann Bell: hi", "Ann Bell: hi", "**[0:01] Bob:** x", "snake_case _em_",
    "[link](https://example.org)", "~~no~~", "Starting point is 00:00:05", "---", "title: x",
    "Transcribed by https://otter.ai", "\t", "| a |", "日本語です。", "你好", "שלום עולם", "مرحبا",
    "🎙️ 👩‍👩‍👧", "e\u0301", "\u200f", "'quote'", '"so"', "</p>", "<!-- x -->",
)  # fmt: skip
NAMES = (
    "Ann Bell", "Ann", "Bob Cole", "Bell", "BC", "SPEAKER_00", "Speaker 1",
    "Dr. Bo, chief of staff", "VM (Vicky) Brasseur", "Ann (host)", "Star: the second", "o'neil",
    "the cat", "Note", "李", "Mr. <b>", "A & B", "*star*", "[Ann]", "`x`", "-", "Ann  Lee",
    "{Ann}", "Music", "0:10", "Émile Zola", "שרה",
)  # fmt: skip

letters = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"))
pieces = st.sampled_from(ODD) | st.text(letters, min_size=1, max_size=12)
texts = st.lists(pieces | st.sampled_from(["so", "we", "said", "it"]), min_size=1, max_size=6).map(
    " ".join
)
# Readers take these marks off a name's ends in every format that has names before colons.
names = st.sampled_from(NAMES) | st.text(letters, min_size=1, max_size=20).filter(
    lambda name: name.strip(" :：/") == name and " ".join(name.split()) == name
)
seconds = st.integers(0, 12 * 3600 * 1000).map(lambda thousandths: thousandths / 1000)


@st.composite
def segments(draw: st.DrawFn, *, timed: bool | None, voiced: bool | None) -> Segment:
    """``timed`` and ``voiced``: all of them (True), none (False), or any (None)."""
    has_time = draw(st.booleans()) if timed is None else timed
    has_name = draw(st.booleans()) if voiced is None else voiced
    start = draw(seconds) if has_time else None
    end = draw(st.none() | seconds.map(lambda more: more + (start or 0))) if has_time else None
    return Segment(draw(texts), start, end, draw(names) if has_name else None)


some = st.sampled_from([True, False, None])


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    timed, voiced = draw(some), draw(some)
    made = draw(st.lists(segments(timed=timed, voiced=voiced), min_size=1, max_size=8))
    if draw(st.booleans()):
        made = sorted(made, key=lambda segment: segment.start or 0.0)
    return Transcript(tuple(s for s in made if s.text.strip()) or (Segment("So."),))


def said(found: Sequence[Segment]) -> list[tuple[str, str | None, float | None]]:
    """Words, speaker and start of each; white space as every reader gives it."""
    names = ((s, " ".join(s.speaker.split()) if s.speaker else None) for s in found)
    return [(" ".join(s.text.split()), name, s.start) for s, name in names]


def read_back(name: str, transcript: Transcript) -> tuple[Segment, ...]:
    data = EXPORTS[name].write(EPISODE, transcript)
    read = read_transcript(data, Path(f"export{EXPORTS[name].suffix}"))[1]
    rounded = [s if s.start is None else replace(s, start=round(s.start, 3)) for s in read.segments]
    return tuple(rounded)


@pytest.mark.parametrize("name", [*ENDLESS, "json"])
@given(transcript=transcripts())
def test_words_speakers_and_starts_come_back(name: str, transcript: Transcript) -> None:
    assert said(read_back(name, transcript)) == said(transcript.segments)


@st.composite
def shown(draw: st.DrawFn) -> Transcript:
    """With a time at least, and with a voice: captions without any are searched for labels."""
    rest = draw(transcripts()).segments
    first = draw(segments(timed=True, voiced=True).filter(lambda segment: segment.text.strip()))
    return Transcript(tuple(draw(st.permutations([first, *rest]))))


def carried(found: Sequence[Segment]) -> list[Segment]:
    """What has no time has that of the one before, at the beginning that of the first."""
    last = next(segment.start for segment in found if segment.start is not None)
    made = []
    for segment in found:
        last = last if segment.start is None else segment.start
        made.append(replace(segment, start=last))
    return made


@pytest.mark.parametrize("name", ["srt", "vtt"])
@given(transcript=shown())
def test_cues_come_back(name: str, transcript: Transcript) -> None:
    read = read_back(name, transcript)
    assert said(read) == said(carried(transcript.segments))
    assert all(s.end is not None and s.start is not None and s.end > s.start for s in read)
    for segment, own in zip(read, transcript.segments, strict=True):
        if own.start is not None and own.end is not None and own.end > own.start:
            assert segment.end == pytest.approx(own.end, abs=0.0005)


@st.composite
def word_timed(draw: st.DrawFn) -> Segment:
    """Words with a start each, in order, the first of them at or after the segment's."""
    said = draw(st.lists(texts.map(lambda text: "".join(text.split())), min_size=1, max_size=6))
    said = [word for word in said if word]
    times = sorted(draw(st.lists(seconds, min_size=len(said), max_size=len(said))))
    words, text = [], ""
    for word, start in zip(said, times, strict=True):
        text += " " if text else ""
        words.append(WordTime(len(text), len(word), start, start + 0.25))
        text += word
    start = times[0] if times and draw(st.booleans()) else 0.0
    return Segment(text or "So.", start, None, draw(names), tuple(words))


@given(segment=word_timed())
def test_cues_keep_when_each_word_begins(segment: Segment) -> None:
    (read,) = read_back("vtt", Transcript((segment,)))
    assert [(word.offset, word.length, word.start) for word in read.words] == [
        (word.offset, word.length, word.start) for word in segment.words
    ]


@given(segment=word_timed())
def test_json_keeps_the_words_whole(segment: Segment) -> None:
    (read,) = read_back("json", Transcript((segment,)))
    assert (read.text, read.words) == (segment.text, segment.words)


@given(transcript=transcripts(), times=st.integers(1, 120))
def test_parts_hold_the_words_of_their_passages(transcript: Transcript, times: int) -> None:
    first, *others = transcript.segments
    whole = Transcript((replace(first, text=" ".join([first.text] * times)), *others))
    for index, passage in enumerate(whole.passages):
        found = part(whole, index, index).segments
        words = [word for segment in found for word in segment.text.split()]
        assert "".join(words) == "".join(passage.text.split())
        assert {segment.speaker for segment in found} == {passage.speaker}
    assert part(whole, 0, len(whole.passages) - 1) == whole
