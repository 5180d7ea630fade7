"""SRT, WebVTT and SBV as real programs write them."""

from pathlib import Path

import pytest

from reader.formats.base import Format, Reading
from reader.formats.cues import FORMATS

DATA = Path(__file__).parents[1] / "data" / "formats" / "cues"

Row = tuple[int | None, int | None, str | None, str]


def known(text: str) -> Format:
    return next(form for form in FORMATS if form.sniff(text))


def read(text: str) -> Reading:
    return known(text).read(text)


def rows(text: str) -> list[Row]:
    """Start and end in milliseconds, speaker, text."""
    return [(thousand(s.start), thousand(s.end), s.speaker, s.text) for s in read(text).segments]


def thousand(time: float | None) -> int | None:
    return None if time is None else round(time * 1000)


def texts(text: str) -> list[str]:
    return [segment.text for segment in read(text).segments]


def fixture(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def cue(payload: str) -> str:
    return f"1\n00:00:01,000 --> 00:00:02,000\n{payload}\n"


def vtt(payload: str) -> str:
    return f"WEBVTT\n\n00:01.000 --> 00:05.000\n{payload}\n"


def test_an_srt_with_every_trap() -> None:
    text = fixture("traps.srt")
    assert known(text).name == "SRT"
    assert rows(text) == [
        (1500, 2000, None, "No number above me"),
        (3000, 4040, None, "Bold & italic, 7 < 8 <3"),
        (5000, 6250, None, "How many? 42"),
        (7000, 8000, None, "1984"),
        (360_001_000, 360_002_000, None, "A hundred hours in"),
        (4000, 9000, None, "Earlier than the one before and over it"),
        (10_000, 11_000, None, "At a place on the screen"),
        (12_000, 13_000, None, "Top of the screen, in colour"),
        (14_000, None, None, "Ends before it begins"),
        (15_000, 16_000, None, "First line after an empty one"),
    ]


def test_a_webvtt_with_every_trap() -> None:
    text = fixture("traps.vtt")
    assert known(text).name == "WebVTT"
    assert rows(text) == [
        (1000, 4000, None, "After a line of spaces"),
        (5000, 6000, None, "The comment below is none of mine"),
        (7000, 8500, "Ada Lovelace", "Of Teams, with an id"),
        (9000, 10_000, "Ada Lovelace", "Both of us,"),
        (9000, 10_000, "Bob O'Neill", "at once."),
        (11_000, 12_000, "S02", "As noScribe writes voices"),
        (13_000, 14_000, None, "Loud and Spanish words"),
        (360_001_000, 360_002_000, None, "Hours over 99"),
        (15_000, 16_000, None, "42"),
    ]
    assert read(text).details.language == "en-GB"


def test_sbv() -> None:
    text = fixture("captions.sbv")
    assert known(text).name == "SBV"
    assert rows(text) == [
        (599, 4160, None, "One line and another"),
        (4160, 6770, None, "two lines of text"),
        (360_000_000, 360_001_500, None, "late"),
    ]


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("00:00:01,000 --> 00:00:02,500", 1000, 2500),
        ("00:00:01.000-->00:00:02.500", 1000, 2500),
        ("0:0:1,5 --> 0:0:2,50", 1500, 2500),
        ("00:00:01 --> 00:00:02", 1000, 2000),
        ("00:01.08 --> 00:02.5", 1080, 2500),
        ("90:00.000 --> 90:01.000", 5_400_000, 5_401_000),
        ("123:00:00,000 --> 123:00:01,000", 442_800_000, 442_801_000),
        ("00:00:01:500 --> 00:00:02:500", 1500, 2500),
        ("00: 00: 01, 000 -> 00: 00: 02, 500", 1000, 2500),
        ("00:00:01,000 --> 00:00:02,500 X1:40 X2:600 Y1:20 Y2:50", 1000, 2500),
        ("00:00:01.000 --> 00:00:02.500 align:start position:0%", 1000, 2500),
        ("  00:00:01,000  -->  00:00:02,500  ", 1000, 2500),
        ("00:00:01,000 -->", 1000, None),
        ("00:00:03,000 --> 00:00:02,000", 3000, None),
        ("-00:00:01,000 --> 00:00:02,000", None, 2000),
        ("NaN:NaN:NaN,NaN --> 00:00:02,000", None, 2000),
        ("1e308 --> Infinity", None, None),
        ("999999999:00:00,000 --> 999999999:00:01,000", None, None),
    ],
)
def test_the_line_of_times(line: str, start: int | None, end: int | None) -> None:
    assert rows(f"1\n{line}\nWords.\n") == [(start, end, None, "Words.")]


@pytest.mark.parametrize(
    "payload",
    ["from a --> b", "10 --> 20", "x -> y", "0:30 --> and then", "-->", "look: --> here"],
)
def test_an_arrow_among_words_is_no_time(payload: str) -> None:
    assert texts(cue(payload)) == [payload]


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        ("<i>x</i>^3 * <I>x</I>", "x^3 * x"),
        ('<font color="#00ff00"><b>[music]</b></font>', "[music]"),
        ("<i>never closed", "never closed"),
        ("one<br>two<br/>three", "one two three"),
        (r"{\an8}{\c&H00FF00&}up{\i1} there{\i0}", "up there"),
        ("{y:i}old style", "old style"),
        (r"two\Nlines", "two lines"),
        ("Go,&nbsp;then &amp; &lt;i&gt; &#39;now&#x27;", "Go, then & <i> 'now'"),
        ("AT&T and R&copying", "AT&T and R&copying"),
        ("List<String> <laughs> a < b > c <3", "List<String> <laughs> a < b > c <3"),
        ("{not markup}", "{not markup}"),
        ("  many \t spaces \n over   lines ", "many spaces over lines"),
        ("שלום <b>👩‍👩‍👧</b> 你好", "שלום 👩‍👩‍👧 你好"),
    ],
)
def test_markup_goes_and_words_stay(payload: str, text: str) -> None:
    assert texts(cue(payload)) == [text]


def test_numbers_without_an_empty_line_above_them() -> None:
    text = "1\n00:01,0 --> 00:02,0\nYes.\n2\n00:02,0 --> 00:03,0\n42\n3\n00:03,0 --> 00:04,0\nNo.\n"
    assert texts(text) == ["Yes.", "42", "No."]


def test_a_number_said_last_where_no_cue_is_numbered() -> None:
    text = "00:01,0 --> 00:02,0\nHow many?\n42\n00:02,0 --> 00:03,0\nSo many.\n"
    assert texts(text) == ["How many? 42", "So many."]


def test_wrong_numbers_do_not_change_the_order() -> None:
    first = "9\n00:05,0 --> 00:06,0\nb\n\n9\n00:01,0 --> 00:02,0\na\n\nx\n\n"
    text = first + "-3\n00:07,0 --> 00:08,0\nc\n"
    assert texts(text) == ["b", "a x", "c"]


def test_webvtt_times_without_a_header_and_ids_without_numbers() -> None:
    uuid = "0e8bd6bd-4c1d-4bb5-9b1e-0f35a1a5f7a0/23-0"
    text = f"00:01.000 --> 00:02.000\nIn 1984\n\n{uuid}\n00:02.000 --> 00:03.000\n<v Ann>Yes</v>\n"
    assert rows(text) == [(1000, 2000, None, "In 1984"), (2000, 3000, "Ann", "Yes")]


def test_whisper_prints_the_words_on_the_line_of_times() -> None:
    text = "[00:00.000 --> 00:04.000]  Hello there.\n[00:04.000 --> 00:06.500]  Bye [laughs].\n"
    assert rows(text) == [(0, 4000, None, "Hello there."), (4000, 6500, None, "Bye [laughs].")]


def test_captions_in_capitals_may_say_note() -> None:
    assert texts(vtt("PLEASE\nNOTE THE DATE")) == ["PLEASE NOTE THE DATE"]
    assert texts(vtt("Please\nNOTE the cue below")) == ["Please"]
    assert texts(vtt("Please\nNOTEBOOKS")) == ["Please NOTEBOOKS"]


def test_what_stands_between_blocks_of_webvtt_is_not_said() -> None:
    text = (
        vtt("One.") + "\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nWEBVTT\n"
        "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n00:06.000 --> 00:07.000\nTwo.\n"
    )
    assert texts(text) == ["One.", "Two."]


def test_word_times_inside_a_cue() -> None:
    said = read(vtt("Never <00:01.250><c>drink</c> <00:02.000>liquid&nbsp;nitrogen<00:03.5>!"))
    (segment,) = said.segments
    assert segment.text == "Never drink liquid nitrogen!"
    assert [
        (segment.text[word.offset : word.offset + word.length], word.start)
        for word in segment.words
    ] == [("Never", 1.0), ("drink", 1.25), ("liquid nitrogen", 2.0), ("!", 3.5)]


def test_word_times_stay_with_their_voice() -> None:
    said = read(vtt("<v Ann><00:01.250>Well <00:02.000>yes</v>\n<v Bob><00:03.000>No</v>"))
    assert [(s.speaker, s.text, [w.offset for w in s.words]) for s in said.segments] == [
        ("Ann", "Well yes", [0, 5]),
        ("Bob", "No", [0]),
    ]


@pytest.mark.parametrize(
    ("payload", "voices"),
    [
        ("<v Ann>One</v> <v Ann>two</v>", [("Ann", "One two")]),
        ("<v.loud.first Ann  Lee>Hi\nyou", [("Ann Lee", "Hi you")]),
        ("- <v Ann>Hi</v>\n- <v Bob>Yo</v>", [("Ann", "Hi"), ("Bob", "Yo")]),
        ("<v Ann>Hi</v> there", [("Ann", "Hi"), (None, "there")]),
        ("<v O&#39;Neill:>Hi", [("O'Neill", "Hi")]),
        ("<v>Hi", [(None, "Hi")]),
        ("<v Ann>♪♪♪", [("Ann", "♪♪♪")]),
    ],
)
def test_voices(payload: str, voices: list[tuple[str | None, str]]) -> None:
    assert [(s.speaker, s.text) for s in read(vtt(payload)).segments] == voices


def test_labels_in_the_text_name_the_speaker_until_the_next_one() -> None:
    text = (
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAda Lovelace: Hello<00:01.500> there\n\n"
        "2\n00:02.000 --> 00:03.000\nand welcome.\n\n"
        "3\n00:03.000 --> 00:04.000\nBob Lee: Thanks.\n\n"
        "4\n00:04.000 --> 00:05.000\nAda Lovelace: Well.\n\n"
        "5\n00:05.000 --> 00:06.000\nBob Lee: Yes: well.\n"
    )
    said = read(text).segments
    assert [(s.speaker, s.text) for s in said] == [
        ("Ada Lovelace", "Hello there"),
        ("Ada Lovelace", "and welcome."),
        ("Bob Lee", "Thanks."),
        ("Ada Lovelace", "Well."),
        ("Bob Lee", "Yes: well."),
    ]
    assert [(w.offset, w.length, w.start) for w in said[0].words] == [(0, 5, 1.0), (6, 5, 1.5)]


def test_a_mark_of_another_speaker_ends_what_a_label_began() -> None:
    said = [
        ">> ANN: Hi",
        "all.",
        ">> Hello.",
        "Hello.",
        ">> BOB: Well",
        ">> ANN: yes",
        ">> BOB: so",
    ]
    cues = "".join(f"0:00:0{n}.000,0:00:0{n}.900\n{text}\n\n" for n, text in enumerate(said))
    assert [(s.speaker, s.text) for s in read(cues).segments] == [
        ("ANN", "Hi"),
        ("ANN", "all."),
        (None, ">> Hello."),
        (None, "Hello."),
        ("BOB", "Well"),
        ("ANN", "yes"),
        ("BOB", "so"),
    ]


def test_one_label_in_the_midst_of_a_film_names_its_own_cue() -> None:
    said = ["(rumbling)", "MAN: How?", "This is horrible.", "We don't belong here."]
    cues = "".join(f"00:0{n},0 --> 00:0{n},9\n{text}\n\n" for n, text in enumerate(said))
    assert [s.speaker for s in read(cues).segments] == [None, "MAN", None, None]


def test_a_file_with_voices_keeps_its_colons() -> None:
    text = vtt("<v Ann>Bob Lee: is what he said</v>") + "\n00:06.000 --> 00:07.000\nBob Lee: no\n"
    assert [(s.speaker, s.text) for s in read(text).segments] == [
        ("Ann", "Bob Lee: is what he said"),
        (None, "Bob Lee: no"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT",
        "WEBVTT - a title\nKind: captions\n\nNOTE nothing\n\nSTYLE\n::cue {}\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n<i></i>&nbsp;\n",
        "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:02,000 --> 00:00:03,000\n",
        "0:00:01.000,0:00:02.000\n\n",
    ],
)
def test_a_header_alone_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="there is a header but no cue below it"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Only words, and an --> arrow.",
        "WEBVTTX\n\nwords",
        "Times\n\n0:30 we begin\n1:10 and go on\n",
        '{"a": "00:00:01,000 --> 00:00:02,000"}',
        "# How SRT works\n" + "A line of prose.\n" * 20 + "00:00:01,000 --> 00:00:02,000\nHi\n",
    ],
)
def test_other_text_is_not_taken_for_cues(text: str) -> None:
    assert not any(form.sniff(text) for form in FORMATS)


def test_a_title_above_the_first_cue_is_not_said() -> None:
    text = "An episode\nby someone\n\n" + "".join(
        f"00:0{n},0 --> 00:0{n},9\nw{n}\n\n" for n in range(4)
    )
    assert texts(text) == ["w0", "w1", "w2", "w3"]


def test_two_names_on_lines_of_one_cue_are_two_segments_as_two_voices_are() -> None:
    text = "".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at + 1},000\n{words}\n\n"
        for at, words in enumerate(
            (
                "Ann Bell: Hello\nthere.\nBob Cole: Hi.",
                "Bob Cole: One thing:\nit rains.\nNote: not a name.",
                "Still Bob.\nAnn Bell:\nYes.",
            )
        )
    )
    segments = read(text).segments
    assert [(s.start, s.speaker, s.text) for s in segments] == [
        (0.0, "Ann Bell", "Hello there."),
        (0.0, "Bob Cole", "Hi."),
        (1.0, "Bob Cole", "One thing: it rains. Note: not a name."),
        (2.0, "Bob Cole", "Still Bob."),
        (2.0, "Ann Bell", "Yes."),
    ]


def test_lines_that_only_look_like_names_stay_one_cue() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nIt is so:\nthe thing: it rains.\n"
    assert [s.text for s in read(text).segments] == ["It is so: the thing: it rains."]
