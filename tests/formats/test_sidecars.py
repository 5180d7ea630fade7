"""Files beside a transcript: what yt-dlp says about a video, and a podcast's feed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from reader.formats import read_transcript
from reader.formats.base import Details
from reader.formats.sidecars import FeedItem, info_names, is_feed, match_feed, read_feed, read_info
from reader.formats.sidecars.fields import LARGEST
from reader.model import Chapter, UnreadableTranscript

DATA = Path(__file__).parents[1] / "data" / "formats" / "sidecars"
SRT = b"1\n00:00:01,000 --> 00:00:02,000\nHello there.\n"


def info(**values: object) -> Details:
    video = {"extractor": "youtube", "title": "The harbour", **values}
    return read_info(json.dumps(video).encode())


def feed(*items: str) -> tuple[FeedItem, ...]:
    spaces = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    joined = "".join(f"<item>{item}</item>" for item in items)
    return read_feed(f"<rss {spaces}><channel>{joined}</channel></rss>".encode())


@pytest.fixture(scope="module")
def items() -> tuple[FeedItem, ...]:
    return read_feed((DATA / "feed.xml").read_bytes())


# --- yt-dlp ---


def test_what_is_known_about_a_video() -> None:
    assert read_info((DATA / "video.info.json").read_bytes()) == Details(
        show="Tide Tables",
        number="12",
        title="The harbour",
        date=date(2024, 2, 29),
        description="About boats.\n\nAnd piers.\nhttps://example.com/?a=1&b=2",
        people=("Ada Moor",),
        tags=("sea", "work"),
        language="en-US",
        url="https://www.youtube.com/watch?v=aaaaaaaaaaa",
        chapters=(Chapter("The first part", 0.0, 9.0),),
    )


def test_a_series_goes_before_the_channel_and_a_season_into_the_number() -> None:
    details = info(series="Tide", channel="Sea TV", season_number=2, episode_number=7)
    assert (details.show, details.number) == ("Tide", "S2E7")
    assert info(episode_number=7).number == "7"


def test_a_moment_is_a_day_where_no_day_is_given() -> None:
    assert info(timestamp=1709208000).date == date(2024, 2, 29)
    assert info(upload_date="20240301", timestamp=1709208000).date == date(2024, 3, 1)
    assert info(upload_date="20241399", timestamp=-5).date is None
    assert info(timestamp=True, release_timestamp=1e300).date is None


def test_odd_values_of_a_video_say_nothing() -> None:
    details = info(channel=["x"], tags="sea", language="the sea", webpage_url="file:///etc", cast=1)
    assert details == Details(title="The harbour")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"{", "the JSON ends in the middle"),
        (b"[" * 100_000, "the JSON is nested too deeply"),
        (b"[1]", "it says nothing about a video"),
        (b'{"title": "A package", "version": "1"}', "it says nothing about a video"),
        (b'{"extractor": "youtube"}', "it says nothing about a video"),
        (b'{"_type": "playlist", "title": "All", "extractor": "x"}', "about a playlist"),
        (b" " * LARGEST + b"{}", "larger than 32 MB"),
    ],
)
def test_what_is_no_info_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_info(data)


def test_what_the_info_beside_captions_is_called() -> None:
    names = info_names(PurePosixPath("/a/Dr. No [aaaaaaaaaaa].en-US.vtt"))
    assert names == ("Dr. No [aaaaaaaaaaa].info.json", "Dr. No [aaaaaaaaaaa].en-US.info.json")
    assert info_names(PurePosixPath("The harbour.vtt")) == ("The harbour.info.json",)


def test_an_info_is_no_transcript_although_it_has_comments() -> None:
    with pytest.raises(UnreadableTranscript, match="not a transcript"):
        read_transcript((DATA / "video.info.json").read_bytes(), DATA / "video.info.json")


# --- feeds ---


def test_an_item_of_a_feed(items: tuple[FeedItem, ...]) -> None:
    assert items[0] == FeedItem(
        details=Details(
            show="Tide & Tables",
            number="2",
            title="The harbour & the pier",
            date=date(2024, 2, 29),
            description="About boats & piers.\n\nAnd 2 < 3\nropes.",
            people=("Ben Field", "Cleo Ray"),
            tags=("sea", "work"),
            language="en-gb",
            url="https://example.com/2",
        ),
        transcript_names=("The harbour.en.vtt", "transcript.srt"),
        media_names=("tide-002.mp3",),
        titles=("The harbour & the pier", "2: The harbour & the pier"),
    )


def test_an_item_that_says_little_has_it_from_its_title_and_channel(
    items: tuple[FeedItem, ...],
) -> None:
    assert items[1].details == Details(
        show="Tide & Tables",
        number="1",
        title="The first one",
        date=date(2024, 2, 1),
        description="Words\u00a0only here.".replace("\u00a0", " "),
        people=("Ada Moor",),
        language="en-gb",
    )


def test_authors_without_their_addresses_and_no_date_where_none_is_written(
    items: tuple[FeedItem, ...],
) -> None:
    assert items[2].details.people == ("Ann Bell", "Bob Cole")
    assert items[2].details.date is None


def test_the_show_itself_is_nobody() -> None:
    data = (
        (DATA / "feed.xml").read_bytes().replace(b"<podcast:person>Ada Moor", b"<podcast:person>")
    )
    assert read_feed(data)[1].details.people == ()


def test_atom() -> None:
    [item] = read_feed((DATA / "atom.xml").read_bytes())
    assert item.media_names == ("bowline.mp3",)
    assert item.details == Details(
        show="Rope & Knot",
        title="The bowline",
        date=date(2024, 3, 5),
        description="How to tie it.",
        people=("Ben Field",),
        url="https://example.com/bowline",
    )


def test_a_season_is_in_the_number_where_numbers_begin_anew() -> None:
    one = "<title>A</title><itunes:season>1</itunes:season><itunes:episode>1</itunes:episode>"
    two = one.replace("<itunes:season>1", "<itunes:season>2")
    assert [item.details.number for item in feed(one, two)] == ["S1E1", "S2E1"]
    more = two.replace("<itunes:episode>1", "<itunes:episode>2")
    assert [item.details.number for item in feed(one, more)] == ["1", "2"]


def test_a_number_in_the_title_that_is_another_one_stays_there() -> None:
    [item] = feed("<title>100: a number</title><itunes:episode>7</itunes:episode>")
    assert (item.details.number, item.details.title) == ("7", "100: a number")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<rss><channel/></rss>", "there are no episodes in this feed"),
        (b"<note>Words</note>", "there are no episodes in this feed"),
        (b"<rss><channel><item><title>A", "the XML ends in the middle"),
        (b"<rss><channel></rss>", "the XML is broken at line 1"),
        (b"Words", "the XML is broken at line 1"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><rss>&a;</rss>', "defines or refers to more than itself"),
        (b'<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss/>', "defines or refers to more"),
        (b"<rss>" + b" " * LARGEST, "larger than 32 MB"),
    ],
)
def test_what_is_no_feed_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_feed(data)


def test_elements_deep_inside_of_each_other_are_left_out() -> None:
    [item] = feed("<title>A</title>" + "<b>" * 5000 + "<title>B</title>" + "</b>" * 5000)
    assert item.titles == ("A",)


@pytest.mark.parametrize(
    ("data", "known"),
    [
        ((DATA / "feed.xml").read_bytes(), True),
        ((DATA / "atom.xml").read_bytes(), True),
        ("\ufeff<rss/>".encode("utf-16"), True),
        (b"\xef\xbb\xbf\n<rss>", True),
        (b"<!-- a --" * 400, False),
        (b"<tt/>", False),
        (SRT, False),
        (b"", False),
    ],
)
def test_how_a_feed_is_known(data: bytes, known: bool) -> None:
    assert is_feed(data) is known


# --- which item it is ---


@pytest.mark.parametrize(
    ("name", "title", "place"),
    [
        ("The harbour.en.vtt", "", 0),
        ("the harbour.SRT", "", 0),
        ("tide-001.mp3.srt", "", 1),
        ("tide-002.json", "", 0),
        ("The Harbour _ the Pier.txt", "", 0),
        ("2 - The harbour & the pier.txt", "", 0),
        ("Tide & Tables - The first one.txt", "", 1),
        ("2024-02-01 - The first one.txt", "", 1),
        ("a.txt", "The first one", 1),
        ("a.txt", "THE FIRST ONE!", 1),
        ("transcript.srt", "", None),
        ("transcript.vtt", "", None),
        ("Twice.txt", "Twice", None),
        ("a.txt", "Nobody knows it", None),
        ("?.txt", "?", None),
    ],
)
def test_which_item_a_transcript_is_of(
    items: tuple[FeedItem, ...], name: str, title: str, place: int | None
) -> None:
    found = match_feed(items, PurePosixPath("/shows/tide") / name, title)
    assert found == (None if place is None else items[place].details)


def test_a_name_that_any_file_may_have_tells_nothing_even_if_only_one_item_has_it(
    items: tuple[FeedItem, ...],
) -> None:
    assert match_feed(items[1:2], PurePosixPath("transcript.srt")) is None


def test_the_file_goes_before_what_is_beside_it_and_that_before_its_name() -> None:
    beside = Details(show="Beside", number="9", title="A title beside", date=date(2024, 1, 2))
    path = Path("The Folder/2020-01-02 - 12 - Its name.md")
    episode, _ = read_transcript(SRT, path, beside)
    assert (episode.show, episode.number, episode.title) == ("Beside", "9", "A title beside")
    assert episode.date == date(2024, 1, 2)
    front = b"---\ntitle: Its title\n---\n" + SRT
    episode, _ = read_transcript(front, path, replace(beside, number=""))
    assert (episode.show, episode.number, episode.title) == ("Beside", "12", "Its title")
