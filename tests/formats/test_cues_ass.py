"""ASS and SSA."""

from pathlib import Path

import pysubs2
import pytest

from reader.formats.base import Reading
from reader.formats.cues import FORMATS

DATA = Path(__file__).parents[1] / "data" / "formats" / "cues"
EVENTS = (
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)


def read(text: str) -> Reading:
    return next(form for form in FORMATS if form.sniff(text)).read(text)


def event(style: str, text: str, name: str = "") -> str:
    return f"Dialogue: 0,0:00:01.00,0:00:02.00,{style},{name},0,0,0,,{text}\n"


def speakers(*styles: str) -> list[str | None]:
    said = EVENTS + "".join(event(style, "word") for style in styles)
    return [segment.speaker for segment in read(said).segments]


def test_a_file_with_every_trap() -> None:
    reading = read((DATA / "speech.ass").read_text(encoding="utf-8"))
    assert reading.details.title == "A talk"
    assert [(s.start, s.end, s.speaker, s.text) for s in reading.segments] == [
        (1.5, 2.0, "Ada", "Hello, you there"),
        (3.0, 4.0, None, "drawn and said"),
        (360_001.0, 360_002.0, "Bob", "late, as ever"),
        (2.0, None, "Bob", "out of order"),
        (None, 1.0, "Bob", "no start"),
    ]


def test_the_style_is_the_speaker_where_styles_name_speakers() -> None:
    assert speakers("Alice", "Bob", "Default") == ["Alice", "Bob", None]
    assert speakers("SPEAKER_00", "SPEAKER_00") == ["SPEAKER_00", "SPEAKER_00"]
    assert speakers("*Alice", "Bob") == ["Alice", "Bob"]


def test_a_style_of_looks_is_no_speaker() -> None:
    assert speakers("Default", "Italics", "Main - Top", "Sign1", "2") == [None] * 5
    assert speakers("Verdana", "Default") == [None, None]


def test_one_word_an_event() -> None:
    words = ["so", "this", "goes", "on"]
    reading = read(EVENTS + "".join(event("Speaker 1", word) for word in words))
    assert [segment.text for segment in reading.segments] == words


def test_fields_stand_where_the_format_line_says() -> None:
    fields = "[Events]\nFormat: Start, Name, End, Text\n"
    text = f"[Script Info]\n{fields}Dialogue: 0:00:01.00,Ada,0:00:02.00,a, b\n"
    (segment,) = read(text).segments
    assert (segment.start, segment.end, segment.speaker, segment.text) == (1.0, 2.0, "Ada", "a, b")


def test_a_karaoke_times_its_words() -> None:
    (segment,) = read(EVENTS + event("Default", r"{\k20}Hel{\kf30}lo {\K10}you")).segments
    assert segment.text == "Hello you"
    assert [(w.offset, w.length, w.start) for w in segment.words] == [
        (0, 3, 1.0),
        (3, 2, 1.2),
        (6, 3, 1.5),
    ]


def test_labels_where_nothing_else_names_the_speaker() -> None:
    said = "".join(event("Default", f"{name}: hi") for name in ("Ann Lee", "Bob Ray") * 2)
    assert [s.speaker for s in read(EVENTS + said).segments] == ["Ann Lee", "Bob Ray"] * 2


@pytest.mark.parametrize("title", ["Default Aegisub file", "Untitled", "talk.ass"])
def test_a_title_that_a_program_left_is_none(title: str) -> None:
    text = f"[Script Info]\nTitle: {title}\n\n{EVENTS}{event('Default', 'word')}"
    assert read(text).details.title == ""


@pytest.mark.parametrize("text", ["[Script Info]\nTitle: x\n", EVENTS + event("A", "{\\an8}")])
def test_no_event_with_words_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="there is a header but no cue below it"):
        read(text)


def test_the_same_as_pysubs2_where_that_can_read() -> None:
    written = pysubs2.SSAFile()
    for n, text in enumerate(["one", "two, {\\b1}three", "four\\Nfive", "{\\k5}six"]):
        written.append(
            pysubs2.SSAEvent(start=n * 1000 + 10, end=n * 1000 + 990, text=text, name="Z")
        )
    for form in ("ass", "ssa"):
        segments = read(written.to_string(form)).segments
        assert [
            (round((s.start or 0) * 1000), round((s.end or 0) * 1000), s.speaker, s.text)
            for s in segments
        ] == [(e.start, e.end, e.name, " ".join(e.plaintext.split())) for e in written]
