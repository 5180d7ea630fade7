"""The dispatcher: which family reads what, whose details win, and what is refused by name."""

import struct
from pathlib import Path

import pytest

from reader.formats import read_transcript
from reader.formats.reading import FORMATS
from reader.model import UnreadableTranscript

SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello there.\n"
JSON = '{"segments": [{"start": 1.0, "end": 2.0, "text": "Hello there."}]}'
PROSE = "We talked about the weather for a while. Then, as it happens, it began to rain."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("S - T\nEpisode Date: July 6, 2021\nTranscript\nDiscussion (0)\nHi.", "podscripts text"),
        ("<cite>Ann:</cite><p>Hi.</p>", "HTML"),
        ('<tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>', "TTML"),
        (
            '<?xml version="1.0"?><transcript><text start="0" dur="1">Hi</text></transcript>',
            "YouTube srv1",
        ),
        (JSON, "JSON"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n", "WebVTT"),
        (SRT, "SRT"),
        ("0:00:01.000,0:00:02.000\nHi.\n", "SBV"),
        ("start\tend\ttext\n0\t1000\tHi.\n", "table of segments"),
        ("**Ann Bell:** Hi.\n\n**Bob Cole:** Hi.\n", "Markdown with bold names"),
        ("Ann Bell  0:01\nHi.\n\nBob Cole  0:05\nHi.\n", "Otter text"),
        ("Ann Bell (00:00:01): Hi.\n\nBob Cole (00:00:05): Hi.\n", "turns with times"),
        ("0:00\nhi there\n0:04\nhi again\n0:09\nbye\n", "text copied from YouTube"),
        ("00:00:01 Hi.\n\n00:00:05 Bye.\n\n00:00:09 Bye.\n", "lines with times"),
        ("LEO:  Hi.\n\nSTEVE:  Hi, Leo.\n\nLEO:  Bye.\n\nSTEVE:  Bye.\n", "turns with names"),
    ],
)
def test_which_family_knows_a_text_first(text: str, name: str) -> None:
    assert next(known.name for known in FORMATS if known.sniff(text)) == name


@pytest.mark.parametrize("name", ["a.txt", "a.srt", "a.vtt", "a.json", "a.html", "a", "a.png"])
def test_a_files_ending_does_not_matter(name: str) -> None:
    for text in (SRT, JSON):
        (segment,) = read_transcript(text.encode(), Path(name))[1].segments
        assert (segment.start, segment.text) == (1.0, "Hello there.")


def test_what_the_file_says_goes_before_what_its_name_says() -> None:
    path = Path("The Folder/2020-01-02 - 12 - Its name.md")
    episode, _ = read_transcript(f"---\ntitle: Its title\n---\n{PROSE}".encode(), path)
    assert (episode.show, episode.number, episode.title) == ("The Folder", "12", "Its title")
    assert str(episode.date) == "2020-01-02"
    front = f"---\nshow: The Show\nnumber: 7\ndate: 2021-03-04\n---\n{PROSE}"
    episode, _ = read_transcript(front.encode(), path)
    assert (episode.show, episode.number, episode.title) == ("The Show", "7", "Its name")
    assert str(episode.date) == "2021-03-04"


def test_halves_of_characters_and_nuls_do_not_get_into_the_library() -> None:
    text = '{"segments": [{"start": 1, "text": "one \\ud800 two\\u0000", "speaker": "A\\udfff"}]}'
    (segment,) = read_transcript(text.encode(), Path("a.json"))[1].segments
    (segment.text + str(segment.speaker)).encode("utf-8")
    assert "\0" not in segment.text
    episode, _ = read_transcript(PROSE.encode(), Path("odd \udcff name.txt"))
    episode.title.encode("utf-8")


def png() -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 1, 1)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(), "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a JPEG image"),
        (b"GIF89a\1\0\1\0", "a GIF image"),
        (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", "a PDF document"),
        (b"{\\rtf1\\ansi Words}", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "an old Office document"),
        (b"ID3\4\0\0\0\0\0\0" + bytes(100), "an MP3 sound file"),
        (b"\xff\xfb\x90\x64" + bytes(100), "an MP3 sound file"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "a WAV sound file"),
        (b"\0\0\0\x20ftypM4A \0\0\0\0", "an M4A sound file"),
        (b"\0\0\0\x20ftypisom\0\0\0\0", "an MP4 file"),
        (b"OggS\0\2\0\0", "an Ogg sound file"),
        (b"fLaC\0\0\0\x22", "a FLAC sound file"),
        (b"PK\5\6" + bytes(18), "a ZIP archive"),
        (b"PK\3\4 and no archive", "a ZIP archive"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "a gzip archive"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "a 7z archive"),
        (b"SQLite format 3\0\x10\0", "an SQLite database"),
        (b"\x7fELF\2\1\1\0", "a program"),
    ],
)
def test_a_file_that_is_no_text_is_called_by_its_name(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableTranscript) as caught:
        read_transcript(data, Path("transcript.txt"))
    assert caught.value.reason == f"this is {kind}"


@pytest.mark.parametrize("begins", ["BM", "ID3", "MZ", "II*", "PK", "RIFF", "GIF", "BZh", "OggS"])
def test_words_that_begin_like_a_signature_are_words(begins: str) -> None:
    (segment,) = read_transcript(f"{begins} {PROSE}".encode(), Path("a.txt"))[1].segments
    assert segment.text == f"{begins} {PROSE}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"segments": [{"start": 1, "text": "Hel', "the JSON ends in the middle"),
        ('{"name": "a package", "version": "1"}', "this is JSON, but not a transcript"),
        ('<?xml version="1.0"?><rss><channel/></rss>', "this is a feed, not a transcript"),
        ('<?xml version="1.0"?><note>Words</note>', "this is XML, but not a transcript"),
        ('File type = "ooTextFile"\nObject class = "TextGrid"', "a Praat file"),
        ("WEBVTT\n", "there is a header but no cue below it"),
        ("a,b,c\n1,2,3\n", "not a transcript format that can be read"),
    ],
)
def test_texts_that_are_no_transcript(text: str, reason: str) -> None:
    with pytest.raises(UnreadableTranscript, match=reason):
        read_transcript(text.encode(), Path("a.txt"))
