"""TTML: Apple's sentences of words, and simple captions."""

import pytest

from reader.formats.base import Reading
from reader.formats.ttml import FORMATS

[TTML] = FORMATS
NAMESPACES = (
    'xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" '
    'xmlns:podcasts="http://podcasts.apple.com/transcript-ttml-internal"'
)
APPLE = f"""<tt {NAMESPACES} xml:lang="en"><head><metadata>
<ttm:title>The  harbour</ttm:title>
<ttm:agent type="person" xml:id="SPEAKER_1"><ttm:name>Ada &amp; Co</ttm:name></ttm:agent>
<ttm:agent type="person" xml:id="SPEAKER_2"/></metadata></head><body dur="2429.055"><div>
<p begin="4.940" end="1:11.402" ttm:agent="SPEAKER_2"><span begin="4.940" end="11.000"
podcasts:unit="sentence"><span begin="4.940" end="5.360" podcasts:unit="word">Yellow</span><span
begin="5.360" end="5.480" podcasts:unit="word">boats,</span></span><span begin="1:11.000"
end="1:11.402" podcasts:unit="sentence"><span begin="1:11.000" end="1:11.402"
podcasts:unit="word">AT&work;T.</span></span></p><p begin="40:26.482" end="1:00:00.5"
ttm:agent="SPEAKER_1"><span begin="40:26.482" end="1:00:00.5" podcasts:unit="sentence"><span
begin="40:26.482" podcasts:unit="word">港</span><span begin="40:27.000"
podcasts:unit="word">の</span></span></p></div></body></tt>"""


def read(text: str) -> Reading:
    assert TTML.sniff(text)
    return TTML.read(text)


def captions(body: str, root: str = "") -> list[tuple[float | None, float | None, str]]:
    reading = read(f"<tt {NAMESPACES} {root}><body><div>{body}</div></body></tt>")
    return [(s.start, s.end, s.text) for s in reading.segments]


def test_apple_sentences_with_spaces_put_between_their_words() -> None:
    reading = read(APPLE)
    assert [(s.start, s.end, s.speaker, s.text) for s in reading.segments] == [
        (4.94, 11.0, "SPEAKER_2", "Yellow boats,"),
        (71.0, 71.402, "SPEAKER_2", "AT&work;T."),
        (2426.482, 3600.5, "Ada & Co", "港の"),
    ]
    words = [(w.offset, w.length, w.start, w.end) for w in reading.segments[0].words]
    assert words == [(0, 6, 4.94, 5.36), (7, 6, 5.36, 5.48)]
    assert [w.offset for w in reading.segments[2].words] == [0, 1]
    assert (reading.details.title, reading.details.language) == ("The harbour", "en")


def test_words_without_sentences_and_marks_between_them() -> None:
    word = '<span begin="1" podcasts:unit="word">'
    body = f'<p begin="1" end="2">{word}So</span>, {word}go</span>{word}on</span>!</p>'
    assert captions(body) == [(1.0, 2.0, "So, go on!")]


def test_loose_text_around_sentences_is_kept() -> None:
    sentence = '<span begin="3" podcasts:unit="sentence">Two.</span>'
    body = f'<p begin="1">One. {sentence} Three.</p>'
    assert captions(body) == [(1.0, None, "One."), (3.0, None, "Two."), (None, None, "Three.")]


def test_plain_captions_keep_words_apart_at_line_ends_and_no_metadata() -> None:
    body = (
        '<p begin="00:00:01.375" end="00:00:05.750">one<br/>two <span style="s">&lt;three></span>'
        "<metadata><ttm:desc>no</ttm:desc></metadata></p><p begin='9s'>&nbsp; </p>"
    )
    assert captions(body) == [(1.375, 5.75, "one two <three>")]


def test_a_paragraph_without_times_takes_those_of_its_spans() -> None:
    body = '<p><span begin="1s" end="2s">a</span> <span begin="3s" end="4s">b</span></p>'
    assert captions(body) == [(1.0, 4.0, "a b")]


@pytest.mark.parametrize(
    ("begin", "seconds"),
    [
        ("4.940", 4.94),
        ("12.5s", 12.5),
        ("1:11.402", 71.402),
        ("40:26.482", 2426.482),
        ("00:00:01.375", 1.375),
        ("100:00:01", 360001.0),
        ("500ms", 0.5),
        ("2m", 120.0),
        ("1.5h", 5400.0),
        ("00:00:01:12", 1.5),
        ("36f", 1.5),
        ("15t", 1.5),
        ("-1s", None),
        ("1e308", None),
        ("NaN", None),
        ("9" * 14 + "s", None),
        ("later", None),
        ("", None),
    ],
)
def test_times(begin: str, seconds: float | None) -> None:
    rates = 'xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="24" ttp:tickRate="10"'
    assert captions(f'<p begin="{begin}">a</p>', rates) == [(seconds, None, "a")]


def test_a_length_gives_the_end_and_an_end_before_its_start_is_none() -> None:
    body = '<p begin="1s" dur="2.5s">a</p><p begin="5s" end="4s">b</p>'
    assert captions(body) == [(1.0, 3.5, "a"), (5.0, None, "b")]


def test_a_paragraph_in_another_is_one_with_it() -> None:
    assert captions('<p begin="1s">a <p begin="2s">b</p> c</p>') == [(1.0, None, "a b c")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (APPLE[:-3], "the XML ends in the middle"),
        (APPLE[:900], "the XML ends in the middle"),
        (APPLE.replace("</p>", "</q>"), "the XML is broken at line 9"),
        (f"<tt {NAMESPACES}><body><p> </p></body></tt>", "there are no words"),
        (f'<!DOCTYPE tt SYSTEM "file:///etc/hostname">{APPLE}', "more than itself"),
        (f'<!DOCTYPE tt [<!ENTITY work "boom">]>{APPLE}', "more than itself"),
        (
            '<!DOCTYPE tt [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
            + APPLE.replace("&work;", "&b;"),
            "more than itself",
        ),
    ],
)
def test_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read(text)


def test_many_levels_are_no_harm() -> None:
    deep = "<span>" * 50_000 + "a" + "</span>" * 50_000
    assert captions(f'<p begin="1">{deep}</p>') == [(1.0, None, "a")]


@pytest.mark.parametrize(
    "text", ["", "<html><body><tt>mono</tt></body></html>", "<transcript/>", "tt ttml", "<rss>"]
)
def test_other_text_is_not_taken(text: str) -> None:
    assert not TTML.sniff(text)
