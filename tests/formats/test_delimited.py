"""Whisper's TSV, and CSV."""

import pytest

from reader.formats.delimited import FORMATS

[TABLE] = FORMATS


def read(text: str) -> list[tuple[float | None, float | None, str | None, str]]:
    assert TABLE.sniff(text)
    return [(s.start, s.end, s.speaker, s.text) for s in TABLE.read(text).segments]


def test_whisper_counts_milliseconds_and_tabs_may_stand_in_the_text() -> None:
    text = "start\tend\ttext\n0\t3500\tWelcome.\n3500\t5000\tIt has\ta \ttab.\n\n5000\t5100\t \n"
    assert read(text) == [(0.0, 3.5, None, "Welcome."), (3.5, 5.0, None, "It has a tab.")]


def test_quotes_in_a_tsv_are_the_words_own() -> None:
    assert read('start\tend\ttext\n0\t10\t"Yes," she said\n10\t20\t"No\n') == [
        (0.0, 0.01, None, '"Yes," she said'),
        (0.01, 0.02, None, '"No'),
    ]


def test_a_line_without_a_tab_goes_on_with_the_text_above() -> None:
    assert read("start\tend\ttext\n0\t10\tone\ntwo\n10\t20\tthree") == [
        (0.0, 0.01, None, "one two"),
        (0.01, 0.02, None, "three"),
    ]


def test_csv_with_quotes_line_ends_and_commas_that_nobody_quoted() -> None:
    text = 'start,end,text\n0,3500," And ""so"",\nmy friends"\n3500,5000,go, go on\n'
    assert read(text) == [
        (0.0, 3.5, None, 'And "so", my friends'),
        (3.5, 5.0, None, "go, go on"),
    ]


def test_a_speaker_and_clock_times_below_a_heading_of_any_order() -> None:
    text = 'Speaker;Text;Start Time;End Time\nAda Moor;"Hi; you";0:01:02.5;00:01:04\n;So;65;1:06\n'
    assert read(text) == [(62.5, 64.0, "Ada Moor", "Hi; you"), (65.0, 66.0, None, "So")]


@pytest.mark.parametrize(
    ("heading", "row", "start"),
    [
        ("start,end,text", "1500,2500,a", 1.5),
        ("start,end,text", "1500.0,2500.0,a", 1500.0),
        ("start (s),end (s),text", "1500,2500,a", 1500.0),
        ("start_ms,end_ms,text", "1500.5,2500,a", 1.5005),
        ("start\ttext", "1500\ta", 1500.0),
        ("time,speaker,text", "25:00,Ada,a", 1500.0),
    ],
)
def test_the_unit_of_the_times(heading: str, row: str, start: float) -> None:
    assert read(f"{heading}\n{row}")[0][0] == start


def test_absurd_times_are_none_and_change_no_others() -> None:
    rows = "-5\t10\ta\n1e308\tNaN\tb\n\t\tc\n9000\t8000\td\n0\t99999999999999999999\te\n"
    assert read(f"start\tend\ttext\n{rows}") == [
        (None, 0.01, None, "a"),
        (None, None, None, "b"),
        (None, None, None, "c"),
        (9.0, None, None, "d"),
        (0.0, None, None, "e"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("start\tend\ttext\n", "a heading but no words"),
        ("start,end,text\n1,2\n", "a heading but no words"),
        ('start,end,text\n0,1,"' + "a\n" * 100_000, "has no end"),
    ],
)
def test_refused_with_a_reason(text: str, reason: str) -> None:
    assert TABLE.sniff(text)
    with pytest.raises(ValueError, match=reason):
        TABLE.read(text)


@pytest.mark.parametrize(
    "text",
    ["", "Text", "start end text\n", "In time, the text", "name,text\nAda,hi", "0\t10\tsaid\n"],
)
def test_other_text_is_not_taken(text: str) -> None:
    assert not TABLE.sniff(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "0\t1200\tHello there.\n1200\t4000\t12 sheep\n4000\t6000\tand a\ttab\n",
            [(0.0, 1.2, "Hello there."), (1.2, 4.0, "12 sheep"), (4.0, 6.0, "and a tab")],
        ),
        ("0.000000\t1.500000\tAda\n1.5\t2.5\tBen", [(0.0, 1.5, "Ada"), (1.5, 2.5, "Ben")]),
        ("0\t12\tAda\n12\t40\tBen\n", [(0.0, 12.0, "Ada"), (12.0, 40.0, "Ben")]),
        (
            '0,1200,"Hello, there."\n1200,4000,"Yes"\n',
            [(0.0, 1.2, "Hello, there."), (1.2, 4.0, "Yes")],
        ),
    ],
)
def test_rows_without_a_heading(text: str, expected: list[tuple[float, float, str]]) -> None:
    assert TABLE.sniff(text)
    assert [(s.start, s.end, s.text) for s in TABLE.read(text).segments] == expected


@pytest.mark.parametrize(
    "text", ["1,2,3 go\n2,3,4 went\n", "5\t1\tback\n4\t1\tback\n", "1\t2\t3\n4\t5\t6\n"]
)
def test_numbers_that_are_no_times(text: str) -> None:
    assert not TABLE.sniff(text)


def test_blank_lines_before_the_heading() -> None:
    [segment] = TABLE.read("\n  \nstart\tend\ttext\n0\t1000\tHi\n").segments
    assert (segment.start, segment.end, segment.text) == (0.0, 1.0, "Hi")
