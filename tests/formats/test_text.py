"""Bytes: encodings, line ends, and what is no text."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.formats import read_transcript
from reader.model import UnreadableTranscript

PATH = Path("some.txt")
TEXT = (
    "Shöw - 12: Títle\nEpisode Date: July 6, 2021\nAbout 日本.\nTranscript\nDiscussion (0)\n"
    "Starting point is 00:00:05 Où est “it”? 🎙\nStarting point is 00:00:09 Là.\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le+bom", "utf-16-be+bom", "utf-32"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, ends: str) -> None:
    codec, _, bom = encoding.partition("+")
    data = (("\ufeff" if bom else "") + TEXT.replace("\n", ends)).encode(codec)
    episode, transcript = read_transcript(data, PATH)
    assert (episode.show, episode.number, episode.title) == ("Shöw", "12", "Títle")
    assert episode.description == "About 日本."
    assert [(s.start, s.text) for s in transcript.segments] == [
        (5.0, "Où est “it”? 🎙"),
        (9.0, "Là."),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t ", "the file is empty"),
        (b"\xef\xbb\xbf", "not a transcript format"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "not text in UTF-8 or UTF-16"),
        (TEXT.encode("latin-1", "replace"), "not text in UTF-8 or UTF-16"),
        (TEXT.encode("utf-16-le"), "this is not a text file|not text in UTF-8"),
        (TEXT.encode("utf-16")[:-1], "not text in UTF-8 or UTF-16"),
        (TEXT.replace("it", "i\0t").encode(), "this is not a text file"),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableTranscript, match=reason):
        read_transcript(data, PATH)


@given(st.binary(max_size=80), st.integers(0, 400))
@example(b"", 0)
@settings(max_examples=100)
def test_any_bytes_are_read_or_refused(noise: bytes, at: int) -> None:
    whole = TEXT.encode()
    passages, reason = (), ""
    try:
        passages = read_transcript(whole[:at] + noise + whole[at:], PATH)[1].passages
    except UnreadableTranscript as error:
        reason = error.reason
    assert bool(passages) != bool(reason)
