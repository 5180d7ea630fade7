"""The quotes that every form is tried on."""

from datetime import date

import pytest

from reader.model import Episode, Segment, Transcript, WordTime
from reader.services.quoting import Quote, TextRange, make_quote

HOSTILE = "<b>\"a\"</b> & {b} \\c [d](http://e) *f* _g_ #1 50% $h ~i^ 'j' @k,"
LONG = " ".join(["A long quotation is set apart from the text, without marks around it."] * 9)


@pytest.fixture(scope="session")
def quotes() -> dict[str, Quote]:
    """By what is particular about them."""
    return {
        "timed": _timed(),
        "untimed": _untimed(),
        "hosts": _hosts(),
        "long": _long(),
        "hebrew": _hebrew(),
        "japanese": _japanese(),
        "hostile": _hostile(),
    }


def _quote(episode: Episode, *segments: Segment) -> Quote:
    transcript = Transcript(segments)
    last = len(transcript.passages) - 1
    text_range = TextRange(0, 0, last, len(transcript.passages[last].text))
    return make_quote(episode, transcript, text_range)


def _timed() -> Quote:
    """One speaker, two people whose roles nobody tells, a date, a page, times of words."""
    episode = Episode(
        "0123456789abcdef",
        "How “data” grows: A talk",
        show="The Show",
        number="27",
        date=date(2021, 7, 6),
        people=("Ann B. Lee", "Ludwig van Beethoven"),
        url="https://example.org/27?a=1&b=2",
    )
    words = (WordTime(0, 4, 151.0, 151.2), WordTime(5, 4, 151.2, 153.9), WordTime(10, 5, 154, 206))
    transcript = Transcript((Segment("They said “yes.”", 150.0, 300.0, "Ann Lee", words),))
    return make_quote(episode, transcript, TextRange(0, 0, 0, 16))


def _untimed() -> Quote:
    """Nothing is known but the title."""
    return _quote(Episode("0123456789abcdef", "Why?"), Segment("Nobody knows."))


def _hosts() -> Quote:
    """Several speakers, one of them unknown; the source names the hosts."""
    episode = Episode(
        "0123456789abcdef",
        "Three voices.",
        show="Who Talks?",
        number="S02E05",
        date=date(2020, 9, 8),
        people=("Jean-Luc Martin (host)", "Carl Smith Jr. (host)", "NPR News"),
        url="https://youtu.be/abc",
        language="en",
    )
    return _quote(
        episode,
        Segment("Ask.", 3723.9, 3725.0, "Jean"),
        Segment("Tell.", 3725.0, 3726.5, "Carl"),
        Segment("Laughter.", 3730.0),
    )


def _long() -> Quote:
    """More than a hundred words, three people, no date, no page."""
    episode = Episode(
        "0123456789abcdef", "Long", show="Show", people=("Ann Lee", "Bo Ray", "Cy Dent", "Di Fox")
    )
    return _quote(episode, Segment(LONG, 5.0, 6.0, "Ann Lee"))


def _hebrew() -> Quote:
    episode = Episode(
        "0123456789abcdef",
        "שלום לכולם",
        show="הפודקאסט",
        number="3",
        date=date(2022, 1, 2),
        people=("דנה כהן",),
        language="he",
    )
    return _quote(episode, Segment("שלום, עולם טוב.", 61.0, 65.0, "דנה כהן"))


def _japanese() -> Quote:
    episode = Episode(
        "0123456789abcdef", "日本語の話", show="番組", people=("村上春樹",), language="ja"
    )
    return _quote(episode, Segment("これは長い文です。とても。", 61.0, 65.0))


def _hostile() -> Quote:
    episode = Episode(
        "0123456789abcdef",
        HOSTILE,
        show=HOSTILE,
        number="<7>",
        date=date(2021, 12, 31),
        people=(HOSTILE,),
        url="https://example.org/a)b{c}<d>\"'?e=%20f",
        language='"><script>',
    )
    return _quote(episode, Segment(f"{HOSTILE}\n\n=== {HOSTILE}", 1.0, None, HOSTILE))
