"""JSON of the W3C Web Annotation model, and back without loss."""

import json
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Anchor, BasketItem, Episode
from reader.services.basket.web_annotation import read, write

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
EPISODES = st.builds(
    Episode,
    id=st.text("0123456789abcdef", min_size=16, max_size=16),
    title=TEXT.filter(bool),
    show=TEXT,
    number=TEXT,
    date=st.none() | st.dates(date(1990, 1, 1)),
    people=st.lists(TEXT, max_size=3).map(tuple),
    language=st.none() | st.sampled_from(["en", "ar"]),
    url=TEXT,
)
ANCHORS = st.builds(
    lambda exact, prefix, start, length, seconds: Anchor(
        exact, prefix, "", start, start + length, seconds
    ),
    TEXT.filter(str.strip),
    TEXT,
    st.integers(0, 10**7),
    st.integers(0, 10**4),
    st.none() | st.floats(0, 1e6),
)
ITEMS = st.builds(
    lambda first, more, **facts: BasketItem(first=first, last=first + more, **facts),
    first=st.integers(1, 10**5),
    more=st.integers(0, 9),
    id=st.uuids().map(str),
    episode=EPISODES,
    anchor=ANCHORS,
    turns=st.lists(st.tuples(st.none() | TEXT, TEXT), min_size=1, max_size=3).map(tuple),
    added=TIMES,
    modified=TIMES,
    note=TEXT,
    own_start=st.none() | st.floats(0, 1e6),
)


@given(st.lists(ITEMS, max_size=4, unique_by=lambda item: item.id))
def test_what_is_written_is_read(items: list[BasketItem]) -> None:
    assert read(write(items)) == tuple(items)


def test_the_words_of_the_model_are_used(items: tuple[BasketItem, ...]) -> None:
    content = json.loads(write(items))
    assert content["type"] == "AnnotationCollection"
    assert content["total"] == 3
    first, second, _ = content["first"]["items"]
    assert first["id"] == "urn:uuid:11111111-1111-4111-8111-111111111111"
    assert first["motivation"] == ["bookmarking", "commenting"]
    assert first["created"] == "2024-05-06T07:08:09Z"
    source = first["target"]["source"]
    assert source["id"] == "transcript-reader://episode/0123456789abcdef"
    assert source["dcterms:creator"] == ["Ann Lee"]
    assert source["via"] == "https://example.org/7?a=1&b=2"
    quote, _, time = first["target"]["selector"]
    assert (quote["exact"], time["value"]) == ("=Blue waves.", "t=151.0,206.0")
    assert second["target"]["source"]["reader:turns"][0] == {
        "reader:speaker": None,
        "reader:text": "رمل",
    }


def test_an_item_that_is_there_twice_is_one(items: tuple[BasketItem, ...]) -> None:
    assert read(write([*items, items[0]])) == items
