"""A quote is pasted anywhere: its words stay words, and its citation leads back."""

from datetime import date
from html import escape
from html.parser import HTMLParser

import pytest
from PySide6.QtGui import QTextDocument

from reader.model import Episode, Segment, Transcript, WordTime
from reader.services.links import parse_link
from reader.services.quoting import Quote, TextRange, make_quote, whole_passage
from reader.services.quoting.texts import html, markdown, plain

EPISODE = Episode(
    "0123456789abcdef", "The title", show="The show", number="2x27", date=date(2021, 7, 6)
)
LINK = "transcript-reader://episode/0123456789abcdef"
UM = " um" * 40  # makes a passage of a segment
TIMED = Transcript(
    (
        Segment("One two three", 5.0),
        Segment("four five.", 9.0),
        Segment("Six" + UM, 151.0),
        Segment("Seven" + UM, 206.0),
    )
)
UNTIMED = Transcript((Segment("One two." + UM), Segment("Three." + UM)))
SPOKEN = Transcript(
    (Segment("Ask.", 5.0, 6.0, "Ann"), Segment("Tell.", 6.0, 8.5, "Bo"), Segment("Rest.", 9.0))
)


def quote(transcript: Transcript, *selected: int, episode: Episode = EPISODE) -> Quote:
    return make_quote(episode, transcript, TextRange(*selected))


def whole(text: str, title: str = "T", speaker: str | None = None) -> Quote:
    transcript = Transcript((Segment(text, 1.0, None, speaker),))
    episode = Episode("ab", title, show="S")
    return make_quote(episode, transcript, whole_passage(transcript, 0))


class Page(HTMLParser):
    """The tags, links and text of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_plain_text() -> None:
    assert plain(quote(TIMED, 0, 4, 0, 13)) == (
        f"“two three”\n— “The title”, The show 2x27, 6 July 2021, 0:00:05\n"
        f"{LINK}?t=5&text=two+three"
    )


def test_markdown() -> None:
    assert markdown(quote(TIMED, 0, 4, 0, 13)) == (
        f"> two three\n>\n> — *The title*, The show 2x27, 6 July 2021, [0:00:05]"
        f"({LINK}?t=5&text=two+three)"
    )


def test_html() -> None:
    assert html(quote(TIMED, 0, 4, 0, 13)) == (
        "<blockquote><p>two three</p><p>— <cite>The title</cite>, The show 2x27, 6 July 2021, "
        f'<a href="{LINK}?t=5&amp;text=two+three">0:00:05</a></p></blockquote>'
    )


@pytest.mark.parametrize(
    ("selected", "place"),
    [
        ((0, 0, 0, 13), "0:00:05"),
        ((0, 14, 0, 20), "0:00:09"),
        ((0, 4, 0, 18), "0:00:05–0:00:09"),
        ((0, 13, 0, 18), "0:00:09"),  # the space before it says nothing
        ((0, 14, 1, 3), "0:00:09–0:02:31"),
        ((1, 0, 2, 5), "0:02:31–0:03:26"),
        ((1, 0, 2, 0), "0:02:31"),  # as a triple click selects
        ((1, len("Six" + UM), 2, 5), "0:03:26"),
    ],
)
def test_the_time_is_that_of_the_segments_selected(
    selected: tuple[int, int, int, int], place: str
) -> None:
    assert quote(TIMED, *selected).place == place


def test_a_range_ends_where_the_last_segment_does_if_that_is_known() -> None:
    said = quote(SPOKEN, 0, 0, 1, 5)
    assert (said.start, said.end, said.place) == (5.0, 8.5, "0:00:05–0:00:08")


def test_times_that_print_alike_are_one() -> None:
    transcript = Transcript((Segment("One", 3.1), Segment("two", 3.9)))
    assert quote(transcript, 0, 0, 0, 7).place == "0:00:03"


def test_words_without_a_time_of_their_own_take_the_last_one_before() -> None:
    transcript = Transcript((Segment("One", 3.0), Segment("two"), Segment("three", 9.0)))
    assert quote(transcript, 0, 4, 0, 7).place == "0:00:03"
    early = Transcript((Segment("One"), Segment("two", 9.0)))
    assert quote(early, 0, 0, 0, 3).place == "passage 1"


@pytest.mark.parametrize(
    ("selected", "place", "link"),
    [
        ((0, 0, 0, 3), "passage 1", "p=1&text=One"),
        ((1, 0, 1, 6), "passage 2", "p=2&text=Three"),
        ((0, 4, 1, 6), "passages 1–2", "p=1&text=two+um+um+um+um"),
        ((0, 4, 1, 0), "passage 1", "p=1&text=two+um+um+um+um"),
        ((0, len("One two." + UM), 1, 6), "passage 2", "p=2&text=Three"),
    ],
)
def test_an_untimed_episode_is_cited_by_passage(
    selected: tuple[int, int, int, int], place: str, link: str
) -> None:
    said = quote(UNTIMED, *selected)
    assert (said.place, said.link) == (place, f"{LINK}?{link}")
    assert said.place in plain(said)
    assert f"[{place}]" in markdown(said)
    assert f">{place}</a>" in html(said)


def test_one_speaker_is_cited() -> None:
    said = quote(SPOKEN, 0, 0, 0, 4)
    assert "“Ask.”\n— Ann, “The title”" in plain(said)
    assert "> Ask.\n>\n> — Ann, *The title*" in markdown(said)
    assert "<p>Ask.</p><p>— Ann, <cite>" in html(said)


def test_several_speakers_each_keep_their_words() -> None:
    said = quote(SPOKEN, 0, 0, 2, 5)
    assert plain(said).startswith("“Ann: Ask.\n\nBo: Tell.\n\nRest.”\n— “The title”")
    assert markdown(said).startswith("> Ann: Ask.\n>\n> Bo: Tell.\n>\n> Rest.\n>\n> — *The")
    assert "<p>Ann: Ask.</p><p>Bo: Tell.</p><p>Rest.</p><p>— <cite>" in html(said)


def test_what_is_unknown_is_left_out() -> None:
    said = quote(TIMED, 0, 0, 0, 3, episode=Episode("ab", "Only a title"))
    assert (
        plain(said)
        == "“One”\n— “Only a title”, 0:00:05\ntranscript-reader://episode/ab?t=5&text=One"
    )


def test_a_whole_passage() -> None:
    said = make_quote(EPISODE, TIMED, whole_passage(TIMED, 0))
    assert said.turns == ((None, "One two three four five."),)


def test_the_link_leads_to_the_moment() -> None:
    target = parse_link(quote(TIMED, 1, 0, 2, 5).link)
    assert target is not None
    assert (target.episode_id, target.seconds) == (EPISODE.id, 151.0)


NASTY = [
    "<b>bold</b> & <img src=x onerror=alert(1)> &amp; &lt;",
    "**bold** _it_ `code` ~~gone~~ \\ [a](http://x) ![i](y) <http://z> # | $x$",
    "# heading",
    "- item",
    "+ item",
    "* item",
    "12. item",
    "12) item",
    "> quoted",
    "---",
    "===",
    "```",
    "[x]: http://y",
    "\"quoted\" 'too' </blockquote><script>alert(1)</script>",
    "a\n\nb",
    "&copy; &#42;",
]


@pytest.mark.parametrize("text", NASTY)
def test_nothing_in_a_file_becomes_html(text: str) -> None:
    said = whole(text, title=text, speaker=text)
    page = Page(html(said))
    assert page.tags == ["blockquote", "p", "p", "cite", "a"]
    assert page.links == [said.link]
    assert page.text == f"{text}— {text}, {text}, S, 0:00:01"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", NASTY)
def test_nothing_in_a_file_becomes_markdown(text: str) -> None:
    document = QTextDocument()
    said = whole(text, title=text, speaker=text)
    document.setMarkdown(markdown(said))
    line = " ".join(text.split())
    assert document.toPlainText().split("\n") == [line, f"— {line}, {line}, S, 0:00:01"]
    written = document.toHtml()
    assert written.count("href=") == written.count(f'href="{escape(said.link)}"') == 1
    assert "<img" not in written
    assert "<li" not in written


WORDED = Transcript(
    (
        Segment(
            " One two three.",
            10.0,
            20.0,
            words=(WordTime(1, 3, 11, 12), WordTime(5, 3, 13, 14), WordTime(9, 5, 15)),
        ),
        Segment("Four five.", 20.0, 30.0, words=(WordTime(0, 4, 21), WordTime(5, 4, 23))),
        Segment("Six.", 30.0, 40.0),
    )
)


@pytest.mark.parametrize(
    ("selected", "times"),
    [
        ("One", (11, 12)),
        ("two", (13, 14)),
        ("wo", (13, 14)),  # a part of a word is that word
        (" two ", (13, 14)),
        ("three.", (15, 20)),  # the last word ends where the segment does
        ("One two", (11, 14)),
        ("two three. Four", (13, 21)),  # where it is not told when a word ends, its beginning
        ("five.", (23, 30)),
        ("five. Six", (23, 40)),  # a segment without words has its own time
        ("Six", (30, 40)),
        ("One two three. Four five. Six.", (11, 40)),
        (".", (10, 20)),  # no word at all
    ],
)
def test_the_time_is_to_the_word_where_words_have_times(
    selected: str, times: tuple[float, float]
) -> None:
    begin = WORDED.passages[0].text.index(selected)
    said = quote(WORDED, 0, begin, 0, begin + len(selected))
    assert (said.start, said.end) == times


def test_words_of_a_long_segment_are_timed_in_every_passage_of_it() -> None:
    texts = [f"word{n}" for n in range(600)]
    text = " ".join(texts)
    words = tuple(
        WordTime(text.index(word + " "), len(word), float(n), n + 0.5)
        for n, word in enumerate(texts[:-1])
    )
    transcript = Transcript((Segment(text, 0.0, 600.0, words=words),))
    assert len(transcript.passages) > 3
    for index, passage in enumerate(transcript.passages[:-1]):
        first, last = passage.text.split()[0], passage.text.split()[-1]
        said = make_quote(EPISODE, transcript, whole_passage(transcript, index))
        assert (said.start, said.end) == (float(first[4:]), float(last[4:]) + 0.5)


def test_one_segment_s_range_ends_where_it_does() -> None:
    assert quote(SPOKEN, 1, 0, 1, 5).place == "0:00:06–0:00:08"


def test_a_range_never_ends_before_it_begins() -> None:
    transcript = Transcript((Segment("One", 9.0, 10.0), Segment("two", 3.0, 4.0)))
    said = quote(transcript, 0, 0, 0, 7)
    assert (said.start, said.end) == (9.0, None)


def test_the_address_on_the_web_is_that_of_the_moment() -> None:
    page = Episode("ab", "T", url="https://example.org/27")
    assert quote(TIMED, 1, 0, 2, 5, episode=page).web_link == "https://example.org/27#t=151"
    assert quote(UNTIMED, 0, 0, 0, 3, episode=page).web_link == "https://example.org/27"
    assert quote(TIMED, 1, 0, 2, 5).web_link == ""
