"""What counts as the same words."""

import unicodedata

import pytest

from reader.library import content_digest
from reader.model import Segment

LONG = "The harbour was quiet when we came in that night, and nobody knew us. " * 2


def digest(*texts: str, title: str = "A title") -> str:
    return content_digest(title, [Segment(text) for text in texts])


@pytest.mark.parametrize(
    "other",
    [
        (LONG.upper(), "Number 9"),
        (LONG.replace(".", "…").replace(" ", "\n"), "number-9!"),
        (LONG[:33], LONG[33:50], LONG[50:], "♪ number", "9"),
        (LONG, "Nu", "mber 9"),
        (LONG, "Nùmber 9"),
    ],
)
def test_the_same_words(other: tuple[str, ...]) -> None:
    assert digest(*other, title="Another") == digest(LONG, "Number 9")


@pytest.mark.parametrize("other", [(LONG,), (LONG, "Number 8"), (LONG, "9 number")])
def test_other_words(other: tuple[str, ...]) -> None:
    assert digest(*other) != digest(LONG, "Number 9")


def test_letters_of_every_script_count_however_they_are_written() -> None:
    text = "Žluťoučký kůň Straße 日本語のテキスト हिन्दी " * 9
    assert digest(unicodedata.normalize("NFD", text)) == digest(text)
    assert digest(text.replace("ß", "ss").casefold()) == digest(text)
    assert digest(text.replace("日", "月")) != digest(text)


def test_a_few_words_need_their_title() -> None:
    assert digest("Thank you.", title="One") != digest("Thank you.", title="Two")
    assert digest("Thank you.", title="One!") == digest("thank you", title="one")
    assert digest("", title="One") != digest("", title="Two")
    assert digest("", title="One") != digest("One", title="")
