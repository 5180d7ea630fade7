"""Quotes of two episodes in a basket."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reader.model import Anchor, BasketItem, Episode, Transcript
from reader.services.basket.basket import make_item
from reader.services.library import Library
from reader.services.quoting import TextRange

Chosen = tuple[Episode, Transcript, TextRange]


@pytest.fixture
def collect(library: Library, choose: Callable[[str], Chosen]) -> Callable[..., BasketItem]:
    """Puts words of the episode into the basket."""

    def collect(words: str, note: str = "") -> BasketItem:
        made = make_item(*choose(words))
        assert made is not None
        item = replace(made, note=note)
        assert library.basket.add(item)
        return item

    return collect


SEA = Episode(
    "0123456789abcdef",
    "The sea: =*waves*",
    show="Water & Co",
    number="7",
    date=date(2021, 7, 6),
    people=("Ann Lee",),
    url="https://example.org/7?a=1&b=2",
)
SAND = Episode("fedcba9876543210", "رمال", language="ar")
ADDED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.fixture
def items() -> tuple[BasketItem, ...]:
    """Two quotes of one episode with a page, and between them one without times."""
    blue = Anchor("=Blue waves.", start=0, end=11, seconds=151.0, end_seconds=206.0)
    sand, foam = Anchor("رمل وريح"), Anchor("<Foam> & [salt]", seconds=3723.9)
    said = (("Ann", "=Blue waves."),)
    told = ((None, "رمل"), ("سارة", "وريح"))
    cried = (("Ann", "<Foam> & [salt]"),)
    note = "Use *this* <first>.\nTwice."
    return (
        BasketItem(_id(1), SEA, blue, said, 3, 3, ADDED, ADDED, note),
        BasketItem(_id(2), SAND, sand, told, 1, 2, ADDED, ADDED),
        BasketItem(_id(3), SEA, foam, cried, 9, 9, ADDED, ADDED),
    )


def _id(number: int) -> str:
    return "11111111-1111-4111-8111-111111111111".replace("1", str(number), 36)
