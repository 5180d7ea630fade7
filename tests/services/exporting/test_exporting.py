"""What exported files look like, how they are called, and what is refused."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
import webvtt
from selectolax.lexbor import LexborHTMLParser

from reader.formats import read_transcript
from reader.model import Episode, ReaderError, Segment, Transcript, WordTime
from reader.services.exporting import EXPORTS, CannotExport, export_name, part

EPISODE = Episode(
    "0123456789abcdef",
    "Boats & <tides>",
    show="Harbour Talk",
    number="2x27",
    date=date(2021, 7, 6),
    description="On boats.\nAnd more.",
    people=("Ann Bell", "Bob Cole"),
    tags=("boats", "sea: tides"),
    language="en-GB",
    url="https://example.org/27?a=1&b=2",
)
TALK = Transcript(
    (
        Segment("So, boats.", 1.0, 2.5, "Ann Bell"),
        Segment("They float.", 2.5, None, "Ann Bell"),
        Segment("Do *all* of them?", 3661.25, 3662.0, "Bob Cole"),
    )
)
UNTIMED = Transcript((Segment("So, boats.", speaker="Ann Bell"), Segment("Aye.", speaker="Bob")))


def written(name: str, transcript: Transcript = TALK, episode: Episode = EPISODE) -> str:
    return EXPORTS[name].write(episode, transcript).decode()


def body(text: str) -> str:
    """What follows the front matter."""
    return text.split("---\n\n", 1)[1]


def test_every_format_says_what_it_is() -> None:
    assert list(EXPORTS) == ["srt", "vtt", "json", "markdown", "text", "words", "html", "docx"]
    assert all(made.name == name and made.label for name, made in EXPORTS.items())
    assert [made.suffix for made in EXPORTS.values()] == (
        [".srt", ".vtt", ".json", ".md", ".txt", ".txt", ".html", ".docx"]
    )


def test_srt() -> None:
    assert written("srt") == (
        "1\n00:00:01,000 --> 00:00:02,500\nAnn Bell: So, boats.\n\n"
        "2\n00:00:02,500 --> 01:01:01,250\nAnn Bell: They float.\n\n"
        "3\n01:01:01,250 --> 01:01:02,000\nBob Cole: Do *all* of them?\n"
    )


def test_srt_tags_the_voices_where_a_name_would_be_taken_for_speech() -> None:
    talk = Transcript((Segment("Hello.", 1.0, 2.0, "the cat"), Segment("Note: no.", 2.0, 3.0)))
    text = written("srt", talk)
    assert "<v the cat>Hello.</v>\n" in text
    assert "\nNote: no.\n" in text


def test_webvtt() -> None:
    head, *cues = written("vtt").split("\n\n")[1:]
    assert head == (
        "NOTE\nTitle: Boats & <tides>\nShow: Harbour Talk\nNumber: 2x27\nDate: 2021-07-06\n"
        "People: Ann Bell, Bob Cole\nURL: https://example.org/27?a=1&b=2"
    )
    assert cues == [
        "00:00:01.000 --> 00:00:02.500\n<v Ann Bell>So, boats.",
        "00:00:02.500 --> 01:01:01.250\n<v Ann Bell>They float.",
        "01:01:01.250 --> 01:01:02.000\n<v Bob Cole>Do *all* of them?\n",
    ]


def test_another_reader_finds_the_same_cues() -> None:
    cues = webvtt.from_string(written("vtt")).captions
    assert [(cue.voice, cue.text, cue.start, cue.end) for cue in cues] == [
        ("Ann Bell", "So, boats.", "00:00:01.000", "00:00:02.500"),
        ("Ann Bell", "They float.", "00:00:02.500", "01:01:01.250"),
        ("Bob Cole", "Do *all* of them?", "01:01:01.250", "01:01:02.000"),
    ]


def test_words_have_their_times_in_webvtt() -> None:
    words = (WordTime(0, 3, 1.0, 1.2), WordTime(4, 6, 1.5, 2.0))
    talk = Transcript((Segment("So, boats.", 1.0, 2.5, None, words),))
    assert written("vtt", talk).endswith("\nSo, <00:00:01.500>boats.\n")


def test_a_note_cannot_begin_a_cue() -> None:
    episode = Episode("ab", "0:01 --> 0:02\n\n00:01.000 --> 00:02.000")
    read = read_transcript(EXPORTS["vtt"].write(episode, TALK), Path("x.vtt"))[1]
    assert len(read.segments) == 3
    assert "-->" not in written("vtt", TALK, episode).partition("\n\n00:")[0]


def test_what_has_no_end_ends_with_the_next_or_is_shown_for_a_while() -> None:
    talk = Transcript(
        (Segment("a", 5.0), Segment("b", 5.0, 5.0), Segment("c", 4.0), Segment("d", 6))
    )
    read = read_transcript(EXPORTS["vtt"].write(EPISODE, talk), Path("x.vtt"))[1].segments
    assert [(s.start, s.end) for s in read] == [(5.0, 6.0), (5.0, 6.0), (4.0, 6.0), (6.0, 9.0)]


def test_what_has_no_time_is_shown_with_what_comes_before_it() -> None:
    talk = Transcript((Segment("a"), Segment("b", 2.0, 4.0), Segment("c"), Segment("d", 5.0, 6.0)))
    read = read_transcript(EXPORTS["srt"].write(EPISODE, talk), Path("x.srt"))[1].segments
    assert [(s.text, s.start, s.end) for s in read] == [
        ("a", 2.0, 4.0),
        ("b", 2.0, 4.0),
        ("c", 2.0, 4.0),
        ("d", 5.0, 6.0),
    ]


@pytest.mark.parametrize(("name", "label"), [("srt", "SRT"), ("vtt", "WebVTT")])
def test_captions_need_times(name: str, label: str) -> None:
    with pytest.raises(CannotExport) as refused:
        EXPORTS[name].write(EPISODE, UNTIMED)
    assert isinstance(refused.value, ReaderError)
    assert str(refused.value) == (
        f"“Boats & <tides>” has no timestamps, which {label} needs."
        " Export it as text, Markdown or JSON."
    )


def test_markdown() -> None:
    assert written("markdown") == (
        "---\ntitle: Boats & <tides>\nshow: Harbour Talk\nnumber: 2x27\ndate: 2021-07-06\n"
        "people:\n- Ann Bell\n- Bob Cole\ntags:\n- boats\n- 'sea: tides'\nlanguage: en-GB\n"
        "url: https://example.org/27?a=1&b=2\ndescription: On boats. And more.\n---\n\n"
        "**[0:00:01] Ann Bell:** So, boats.\n[0:00:02.500] They float.\n\n"
        "**[1:01:01.250] Bob Cole:** Do \\*all\\* of them?\n"
    )


def test_markdown_without_times_and_without_speakers() -> None:
    assert body(written("markdown", UNTIMED)) == ("**Ann Bell:** So, boats.\n\n**Bob:** Aye.\n")
    times = Transcript((Segment("So, boats.", 1.0), Segment("They float.", 2.5)))
    assert body(written("markdown", times)) == "[0:00:01] So, boats.\n[0:00:02.500] They float.\n"


def test_a_dash_that_begins_a_text_is_no_part_of_its_time() -> None:
    talk = Transcript((Segment("- So, boats?", 1.0), Segment("- They float.", 2.0)))
    for name in ("markdown", "text"):
        assert body(written(name, talk)) == "[0:00:01]: - So, boats?\n[0:00:02]: - They float.\n"


def test_markdown_holds_names_that_look_like_speech() -> None:
    talk = Transcript((Segment("Hello.", 1.0, 2.0, "the cat: purring"), Segment("No *one*.", 2.0)))
    assert body(written("markdown", talk)) == (
        '<meta name="generator" content="Transcript Reader">\n'
        "<section><cite>the cat: purring:</cite> <time>0:00:01</time> <p>Hello.</p></section>\n"
        "<section><cite></cite><time>0:00:02</time> <p>No *one*.</p></section>\n"
    )


def test_text() -> None:
    assert body(written("text")) == (
        "Ann Bell (0:00:01):\nSo, boats.\n(0:00:02.500) They float.\n\n"
        "Bob Cole (1:01:01.250):\nDo *all* of them?\n"
    )
    assert body(written("text", UNTIMED)) == "Ann Bell: So, boats.\n\nBob: Aye.\n"
    often = Transcript(UNTIMED.segments * 5)
    assert body(written("text", often)) == "\n".join(["Ann Bell: So, boats.\n\nBob: Aye.\n"] * 5)


def test_text_with_turns_some_of_which_have_no_time() -> None:
    talk = Transcript((Segment("So, boats.", 1.0, None, "Ann Bell"), *UNTIMED.segments[1:] * 3))
    assert body(written("text", talk)).startswith("**Ann Bell:** [0:00:01] So, boats.\n\n**Bob:**")
    loud = Transcript((*talk.segments, Segment("*All* of them?", None, None, "Ann Bell")))
    assert body(written("text", loud)).endswith("\n\n**Ann Bell:** \\*All\\* of them?\n")


def test_text_holds_names_that_look_like_speech() -> None:
    talk = Transcript((Segment("Hello.", 1.0, 2.0, "the cat: purring"), Segment("No one.")))
    assert body(written("text", talk)) == (
        "Time\tSpeaker\tText\n0:00:01\tthe cat: purring\tHello.\n\t\tNo one.\n"
    )


def test_words_have_no_times() -> None:
    assert body(written("words")) == (
        "Ann Bell: So, boats. They float.\n\nBob Cole: Do *all* of them?\n"
    )


def test_a_page_stands_alone() -> None:
    page = LexborHTMLParser(written("html"))
    assert page.css("script, link, img, iframe") == []
    assert "url(" not in written("html")
    assert [node.text() for node in page.css("h1, cite")] == [
        "Boats & <tides>",
        "Ann Bell:",
        "Bob Cole:",
    ]
    assert [node.attributes["href"] for node in page.css("a")] == [EPISODE.url]


def test_a_page_links_nowhere_but_to_the_web() -> None:
    episode = Episode("ab", "T", url="javascript:alert(1)")
    assert "javascript" not in written("html", TALK, episode)


def test_a_word_document() -> None:
    made = docx.Document(BytesIO(EXPORTS["docx"].write(EPISODE, TALK)))
    assert [paragraph.text for paragraph in made.paragraphs] == [
        "Boats & <tides>",
        "Harbour Talk 2x27 · 6 July 2021 · Ann Bell, Bob Cole · https://example.org/27?a=1&b=2",
        "",
    ]
    (table,) = made.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Time", "Speaker", "Text"],
        ["0:00:01", "Ann Bell", "So, boats."],
        ["0:00:02.500", "Ann Bell", "They float."],
        ["1:01:01.250", "Bob Cole", "Do *all* of them?"],
    ]
    facts = made.core_properties
    assert (facts.title, facts.subject, facts.language) == (EPISODE.title, EPISODE.show, "en-GB")
    assert facts.author == "Ann Bell, Bob Cole"


def test_a_word_document_holds_what_xml_cannot() -> None:
    talk = Transcript((Segment("a\x01b\ufffec", 1.0, None, "Ann\x02"),))
    read = read_transcript(EXPORTS["docx"].write(EPISODE, talk), Path("x.docx"))[1]
    assert (read.segments[0].text, read.segments[0].speaker) == ("a\ufffdb\ufffdc", "Ann\ufffd")


def test_a_word_document_from_right_to_left() -> None:
    hebrew = "\u05e9\u05dc\u05d5\u05dd"
    talk = Transcript((Segment(hebrew, 1.0, None, "Ann"), Segment("Hello.", 2.0, None, hebrew)))
    made = docx.Document(BytesIO(EXPORTS["docx"].write(replace(EPISODE, title=hebrew), talk)))
    cells = [cell.paragraphs[0] for row in made.tables[0].rows[1:] for cell in row.cells]
    turned = [bool(cell._p.xpath("./w:pPr/w:bidi")) for cell in cells]
    assert turned == [False, False, True, False, True, False]
    assert [cell.runs[0].font.rtl or False for cell in cells] == turned
    title, facts = made.paragraphs[:2]
    assert (title.runs[0].font.rtl, facts.runs[0].font.rtl) == (True, None)


@pytest.mark.parametrize("name", ["json", "markdown", "text"])
def test_what_is_known_comes_back(name: str) -> None:
    read, _ = read_transcript(EXPORTS[name].write(EPISODE, TALK), Path("x"))
    for known in ("title", "show", "number", "date", "people", "tags", "language"):
        assert getattr(read, known) == getattr(EPISODE, known)
    assert read.description.split() == EPISODE.description.split()


@pytest.mark.parametrize(
    ("episode", "name"),
    [
        (EPISODE, "2x27 Boats & tides.vtt"),
        (Episode("a", 'A: B/C\\D "E"? *F* |'), "A B C D E F.vtt"),
        (Episode("a", "brain-science-1", number="1"), "brain-science-1.vtt"),
        (Episode("a", "10 things", number="1"), "1 10 things.vtt"),
        (Episode("a", "con"), "_con.vtt"),
        (Episode("a", "COM1.x"), "_COM1.x.vtt"),
        (Episode("a", "..."), "Transcript.vtt"),
        (Episode("a", " .hidden. "), "hidden.vtt"),
        (Episode("a", "a\x00\n\u202etxt"), "a txt.vtt"),
        (Episode("a", "どう?"), "どう.vtt"),
    ],
)
def test_names_that_every_system_takes(episode: Episode, name: str) -> None:
    assert export_name(episode, ".vtt") == name


@pytest.mark.parametrize("letter", ["a", "é", "語", "🎙"])
def test_long_names_are_cut_at_a_character(letter: str) -> None:
    name = export_name(Episode("a", letter * 300), ".html")
    assert 130 < len(name.encode()) <= 140
    assert name.strip(letter) == "….html"


LONG = " ".join(f"Sentence number {number} has some words." for number in range(100))


def test_a_part_is_the_segments_of_its_passages() -> None:
    assert part(TALK, 0, 0).segments == TALK.segments[:2]
    assert part(TALK, 1, 1).segments == TALK.segments[2:]
    assert part(TALK, 0, 1) == TALK


def test_what_is_said_twice_is_written_twice() -> None:
    long = Segment(" ".join(["boats"] * 60), 1.0, 2.0, "Ann Bell")
    twice = Transcript((long, long))
    assert len(part(twice, 1, 1).segments) == 1
    assert written("html", twice).count("<p>boats") == 2


def test_a_part_of_a_long_segment_has_its_own_words() -> None:
    at = LONG.index("number 50")
    long = Segment(LONG, 10.0, 90.0, "Ann", (WordTime(0, 8, 10.0), WordTime(at, 6, 50.0)))
    whole = Transcript((Segment("So.", 1.0, 2.0, "Bob"), long, Segment("Aye.", 95.0, 96.0, "Bob")))
    passages = whole.passages
    assert len(passages) > 5
    first, last = part(whole, 0, 1).segments, part(whole, 2, len(passages) - 1).segments
    assert [s.text for s in first] == ["So.", passages[1].text]
    assert [(s.start, s.end) for s in first] == [(1.0, 2.0), (10.0, None)]
    assert [s.text for s in last] == [LONG[len(passages[1].text) + 1 :], "Aye."]
    assert [(s.start, s.end) for s in last] == [(10.0, 90.0), (95.0, 96.0)]
    (word,) = last[0].words
    assert last[0].text[word.offset : word.offset + word.length] == "number"
    assert part(whole, 0, len(passages) - 1) == whole


def test_naming_the_formats_loads_no_reader_and_no_writer() -> None:
    heavy = "'docx', 'yaml', 'lxml', 'selectolax', 'reader.formats', 'reader.services.library'"
    code = f"import sys, reader.services.exporting; print({{{heavy}}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
