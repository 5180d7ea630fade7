"""Bytes: encodings, line ends, and what is no text."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.formats import read_transcript
from reader.formats.text import decode_text
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


def texts(data: bytes) -> list[str]:
    return [segment.text for segment in read_transcript(data, PATH)[1].segments]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    assert texts(TEXT.encode(encoding)) == ["Où est “it”? 🎙", "Là."]


def test_lines_that_end_in_cr_cr_lf_are_one_line_each() -> None:
    assert decode_text(b"one\r\r\ntwo\r\nthree\rfour\n\nfive") == "one\ntwo\nthree\nfour\n\nfive"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Où 🎙".encode()[:-1], "Où "),
        ("\ufeffOù 🎙".encode()[:-2], "Où "),
        ("\ufeffOù 🎙".encode("utf-16-le")[:-1], "Où "),
        ("\ufeffOù 🎙".encode("utf-16-le")[:-2], "Où "),
        ("\ufeffOù".encode("utf-32-be")[:-3], "O"),
        ("Hello there, all of you 🎙".encode("utf-16-le")[:-1], "Hello there, all of you "),
    ],
)
def test_a_file_cut_inside_a_character_opens(data: bytes, text: str) -> None:
    assert decode_text(data) == text


def test_single_stray_bytes_are_repaired_and_the_rest_stays_utf_8() -> None:
    data = "“Où” 日本 – ".encode() + b"it\x92s caf\xe9 \x93so\x94 \x81 " + "déjà".encode()
    assert decode_text(data) == "“Où” 日本 – it’s café “so” \ufffd déjà"


def test_one_stray_byte_in_a_long_english_text() -> None:
    data = b"We went to the caf\xe9 and it was nice. " + b"Then we walked on for a while. " * 30
    assert decode_text(data).startswith("We went to the café and it was nice.")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Bonjour à tous et bienvenue dans cette émission. Où êtes-vous né ? Ça dépend."),
        ("cp1252", "Heute müssen wir über größere Städte reden, natürlich schön gemütlich."),
        ("cp1252", "¿Qué tal estás hoy? Mañana será otro día, y el niño comió también."),
        ("cp1252", "I don’t think it’s “right” – we’ll see what they’ve got to say there."),
        ("cp1250", "Příště přijde náš oblíbený host. Dnes budeme mluvit o tom, jak se žije."),
        ("cp1251", "Привет, сегодня мы поговорим о чём-то очень важном для всех нас."),
    ],
)
def test_older_code_pages(encoding: str, text: str) -> None:
    assert decode_text((text * 3).encode(encoding)) == text * 3


def test_a_long_file_is_told_by_its_beginning() -> None:
    text = "Привет, сегодня мы поговорим о чём-то важном.\n" * 5000
    assert decode_text(text.encode("cp1251")) == text


def test_a_few_nul_bytes_are_left_out() -> None:
    assert texts(TEXT.replace("it", "i\0t").encode()) == ["Où est “it”? 🎙", "Là."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t ", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        ("\ufeff \n".encode("utf-16-be"), "the file is empty"),
        (b"words\0\0\0\0\0 and more", "this is not a text file"),
        (bytes(range(256)) * 40, "this is not a text file"),
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


@pytest.mark.parametrize("before", ["\ufeff\ufeff", "\u200b", "\ufeff\u2060"])
def test_what_nobody_sees_before_a_text_is_left_out(before: str) -> None:
    assert decode_text(f"{before}Words".encode()) == "Words"


def test_a_nul_at_the_end_of_a_short_text_is_damage() -> None:
    assert decode_text(b"Words\0") == "Words"
