"""YouTube's srv1."""

import pytest

from reader.formats.youtube_xml import FORMATS

[SRV1] = FORMATS
HEAD = '<?xml version="1.0" encoding="utf-8" ?>\n'
WHOLE = HEAD + (
    '<transcript><text start="0" dur="1.54">It&amp;#39;s a &amp;quot;test&amp;quot;</text>\n'
    '<text start="1.54" dur="4.16">a &lt;i>real&lt;/i>\none &amp;lt;b&amp;gt;here&amp;lt;/b&amp;gt;'
    '</text><text start="5" dur="0.5"></text><text start="5.5"> 1 &lt; 2 &amp;amp; 3 > 2 </text>'
    '<text start="-3" dur="1">a &work; &amp; b</text><text start="1e308" dur="NaN">far</text>'
    "</transcript>"
)


def test_entities_are_decoded_twice_and_the_marks_of_style_left_out() -> None:
    assert SRV1.sniff(WHOLE)
    found = [(s.start, s.end, s.text) for s in SRV1.read(WHOLE).segments]
    assert found == [
        (0.0, 1.54, 'It\'s a "test"'),
        (1.54, 5.7, "a real one here"),
        (5.5, None, "1 < 2 & 3 > 2"),
        (None, None, "a &work; & b"),
        (None, None, "far"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (WHOLE[:-4], "the XML ends in the middle"),
        (WHOLE[:200], "the XML ends in the middle"),
        (WHOLE.replace("</text>", "</test>"), "the XML is broken at line 2"),
        ("<transcript><text>\ud800</text></transcript>", "half a character"),
        ("<transcript></transcript>", "there are no words"),
        ('<transcript><text start="1"> </text></transcript>', "there are no words"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><transcript/>', "than itself"),
    ],
)
def test_refused_with_a_reason(text: str, reason: str) -> None:
    assert SRV1.sniff(text)
    with pytest.raises(ValueError, match=reason):
        SRV1.read(text)


@pytest.mark.parametrize(
    "text",
    ["", "transcript", "<html><transcript></html>", "<transcripts/>", "<p:transcript>"],
)
def test_other_text_is_not_taken(text: str) -> None:
    assert not SRV1.sniff(text)
