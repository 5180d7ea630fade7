"""Chapters: in files of their own, in JSON, feeds and texts, and in descriptions."""

import json
from contextlib import suppress
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats import read_transcript
from reader.formats.base import Details
from reader.formats.chapters import LONGEST_TITLE, MOST, in_order, listed_chapters
from reader.formats.sidecars import chapter_names, is_chapters, read_chapters, read_feed, read_info
from reader.model import Chapter

PAGE = "https://example.com/boats"


def starts(chapters: tuple[Chapter, ...]) -> list[tuple[str, float]]:
    return [(chapter.title, chapter.start) for chapter in chapters]


def chapters_in(text: str, beside: Details | None = None) -> list[tuple[str, float]]:
    _, transcript = read_transcript(text.encode(), Path("talk.txt"), beside or Details())
    return starts(transcript.chapters)


def rows(*chapters: object) -> bytes:
    return json.dumps({"version": "1.2.0", "chapters": chapters}).encode()


# --- files of chapters ---


def test_json_chapters_by_time_and_without_those_that_are_not_listed() -> None:
    data = rows(
        {"startTime": 94, "title": " Nets\nand rope ", "url": PAGE, "endTime": 120.5},
        {"startTime": 0, "title": "Boats", "url": "javascript:alert(1)", "endTime": 0},
        {"startTime": 50, "title": "A picture", "toc": False},
        {"startTime": 94, "title": "Once more"},
    )
    assert read_chapters(data) == (
        Chapter("Boats", 0.0),
        Chapter("Nets and rope", 94.0, 120.5, PAGE),
    )


def test_odd_rows_are_no_chapters() -> None:
    odd = [{"startTime": -4, "title": "A"}, {"startTime": "x", "title": "B"}, {"title": "C"}]
    more = [{"startTime": 1e300, "title": "D"}, {"startTime": 3}, 7, None, {"startTime": True}]
    assert starts(read_chapters(rows(*odd, *more, {"startTime": "5.5", "title": "E"}))) == [
        ("E", 5.5)
    ]


def test_webvtt_of_the_kind_chapters() -> None:
    data = b"WEBVTT\nKind: chapters\n\n00:00.000 --> 01:00.000\nBoats &amp; <i>nets</i>\n\n"
    data += b"intro\n01:00.000 --> 02:00.000\nFog\non the sea\n"
    assert read_chapters(data) == (
        Chapter("Boats & nets", 0.0, 60.0),
        Chapter("Fog on the sea", 60.0, 120.0),
    )


def test_a_line_a_chapter() -> None:
    data = f"00:00:00.000 Boats\n00:01:02.500 Fog <{PAGE}>\n".encode()
    assert read_chapters(data) == (Chapter("Boats", 0.0), Chapter("Fog", 62.5, None, PAGE))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"{", "ends in the middle"),
        (b"[" * 100_000, "there are no chapters"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"WEBVTT\n", "there are no chapters"),
        (b"\x89PNG\r\n" + bytes(500), "text"),
        (rows(*({"startTime": n, "title": "A"} for n in range(MOST + 1))), "more than 1,000"),
        ("".join(f"0:{n // 60:02}:{n % 60:02} A\n" for n in range(MOST * 2)).encode(), "more than"),
    ],
)
def test_what_is_no_file_of_chapters_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_chapters(data)


def test_a_title_without_end_is_cut() -> None:
    (chapter,) = read_chapters(rows({"startTime": 1, "title": "long " * 500}))
    assert len(chapter.title) <= LONGEST_TITLE + 1
    assert chapter.title.endswith("…")


def test_the_names_of_such_files() -> None:
    names = chapter_names(PurePosixPath("/pod/Talk [abc].en.vtt"))
    assert names[0] == "Talk [abc].en.chapters.json"
    assert "Talk [abc].chapters.vtt" in names
    assert "Talk [abc]_chapters.json" in names


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("ep3_chapters.json", b"{}", True),
        ("chapters.json", b"{}", True),
        ("ep3.chapters.TXT", b"0:00 A", True),
        ("ep3.vtt", b"\xef\xbb\xbfWEBVTT\r\nKind: chapters\r\n\r\n", True),
        ("ep3.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nKind: chapters\n", False),
        ("the lost chapters.txt", b"Words", False),
        ("chapters.txt", b"Words", False),
    ],
)
def test_such_files_are_known(name: str, data: bytes, expected: bool) -> None:
    assert is_chapters(PurePosixPath(name), data) is expected


PIECES = ["WEBVTT\n", "Kind: chapters\n", "00:01.000 --> 00:02.000\n", "0:00 Boats\n", '{"', "\n"]
PIECES += [
    '{"chapters": [',
    '{"startTime": 1, "title": "A"}',
    '"toc": ',
    "]}",
    "9" * 400,
    "\0",
    "-:",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=20))
def test_any_pieces_are_chapters_or_a_reason(pieces: list[str]) -> None:
    found: tuple[Chapter, ...] = ()
    with suppress(ValueError):
        found = read_chapters("".join(pieces).encode("utf-8", "replace"))
    assert [c.start for c in found] == sorted({c.start for c in found})


# --- beside and inside other things ---


def test_those_of_a_video() -> None:
    video = {"extractor": "youtube", "title": "The harbour", "chapters": [
        {"start_time": 60.0, "end_time": 90.0, "title": "Fog"},
        {"start_time": 0.0, "end_time": 60.0, "title": "Boats"},
    ]}  # fmt: skip
    assert starts(read_info(json.dumps(video).encode()).chapters) == [("Boats", 0.0), ("Fog", 60.0)]
    assert read_info(json.dumps({**video, "chapters": None}).encode()).chapters == ()


def test_simple_chapters_in_a_feed() -> None:
    (item,) = read_feed(
        b'<rss xmlns:psc="http://podlove.org/simple-chapters"><channel><item><title>A</title>'
        b'<psc:chapters version="1.2"><psc:chapter start="0" title="Boats"/>'
        b'<psc:chapter start="01:02.250" title="Fog" href="https://example.com/boats"/>'
        b'<psc:chapter start="soon" title="Rain"/></psc:chapters></item></channel></rss>'
    )
    assert item.details.chapters == (Chapter("Boats", 0.0), Chapter("Fog", 62.25, None, PAGE))


def test_those_of_a_service_are_in_milliseconds() -> None:
    said = [{"start": 0, "end": 9000, "text": "Hello there.", "words": [], "speaker": "A"}]
    service = {"utterances": said, "chapters": [{"start": 4000, "end": 9000, "headline": "Fog"}]}
    assert chapters_in(json.dumps(service)) == [("Fog", 4.0)]


def test_podcasting_json_may_hold_both() -> None:
    segments = [{"startTime": 0, "endTime": 90, "body": "Hello there."}]
    both = {"chapters": [{"startTime": 60, "title": "Fog"}], "segments": segments}
    assert chapters_in(json.dumps(both)) == [("Fog", 60.0)]


# --- descriptions ---


def test_a_description_lists_chapters_in_lines() -> None:
    text = "About boats.\n\n**(00:00) Boats**\n• 01:30 – Nets\nand\n1:02:03 | Fog\n\n2:00 once more"
    assert starts(listed_chapters(text)) == [("Boats", 0.0), ("Nets", 90.0), ("Fog", 3723.0)]


@pytest.mark.parametrize(
    "text",
    [
        "At 0:00 we begin\nand at 1:30 we go on\n2:00 is the end\n3:00 is late",
        "0:00 Boats\n1:30 Nets",
        "5:00 Fog\n4:00 Nets\n3:00 Boats",
        "9:00 am Boats\n10:00 am Nets\n11:00 am Fog",
        "12:30:59:10 Boats\n12:31:59:10 Nets\n12:32:59:10 Fog",
        "0:00\n1:00\n2:00",
        "",
    ],
)
def test_mentions_of_times_are_no_chapters(text: str) -> None:
    assert listed_chapters(text) == ()


def test_a_list_that_begins_again_is_another() -> None:
    text = "7:00 Mention\n0:00 Boats\n1:00 Nets\n2:00 Fog\n0:30 A quote"
    assert starts(listed_chapters(text)) == [("Boats", 0.0), ("Nets", 60.0), ("Fog", 120.0)]


def test_hostile_lines_are_read_at_once() -> None:
    assert listed_chapters("- " * 200_000 + "\n" + "0:00 - " * 50_000) == ()
    assert in_order(Chapter("A", float(n)) for n in range(MOST + 1)) == ()


def test_a_description_gives_way_to_what_the_source_names() -> None:
    cues = "1\n00:00:00,000 --> 00:05:00,000\nHello there.\n"
    described = "0:00 Boats\n1:00 Nets\n2:00 Fog\n9:00 After the end"
    assert chapters_in(cues, Details(description=described)) == [
        *(("Boats", 0.0), ("Nets", 60.0), ("Fog", 120.0))
    ]
    named = Details(description=described, chapters=(Chapter("Rain", 30.0),))
    assert chapters_in(cues, named) == [("Rain", 30.0)]


# --- texts ---


def test_a_table_of_contents_has_the_times() -> None:
    text = (
        "Table of Contents\n0:00 Boats\n1:10 Fog\n\nBoats\n\nAnn Moor\n(00:00:00) Words here.\n\n"
    )
    text += "Fog\n\nBen Quay\n(00:01:05) More words.\n\nAnn Moor\n(00:01:30) And more.\n"
    assert chapters_in(text) == [("Boats", 0.0), ("Fog", 70.0)]


def test_a_title_has_the_time_of_the_turn_below_it() -> None:
    text = "Ann Moor\n(00:00:00) Words here.\n\nFog at sea\n\nBen Quay\n(00:01:05) More words.\n"
    assert chapters_in(text) == [("Fog at sea", 65.0)]


def test_headings_between_turns() -> None:
    text = "# The talk\n\n## Transcript\n\n## Boats\n\nAnn Moor (00:00:00):\nWords here.\n\n"
    text += "## **Fog**\n\nBen Quay (00:01:05):\nMore words.\n\n## Not timed\n\nStill Ben.\n"
    assert chapters_in(text) == [("Boats", 0.0), ("Fog", 65.0)]
    assert chapters_in(text.replace("## Boats\n\n", "")) == [("Fog", 65.0)]


def test_numbered_titles_of_a_copied_page() -> None:
    text = "Chapter 1: Boats\n0:00\nwords\n0:04\nmore words\nChapter 2: Fog\n1:02\nwords again\n"
    assert chapters_in(text) == [("Boats", 0.0), ("Fog", 62.0)]


def test_titles_of_a_copied_page_where_second_lines_are_rare() -> None:
    lines = [f"0:{n:02}\nwords that are said" for n in range(20)]
    lines[9] += "\nFog at sea"
    assert chapters_in("\n".join(lines)) == [("Fog at sea", 10.0)]
    lines[9] = lines[9].replace("Fog at", "fog at")
    assert chapters_in("\n".join(lines)) == []


def test_half_of_a_character_is_no_harm() -> None:
    segments = [{"startTime": 0, "endTime": 90, "body": "Hello there."}]
    both = {"chapters": [{"startTime": 60, "title": "F\ud800og\0"}], "segments": segments}
    ((title, _),) = chapters_in(json.dumps(both))
    assert title.encode()
    assert "\0" not in title
