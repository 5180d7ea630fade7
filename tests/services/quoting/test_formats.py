"""Every form of a quote, against what a person has looked at: ``tests/data/quoting``."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader.services.quoting import Quote
from reader.services.quoting.formats import FORMATS, Clip, copy_as
from reader.services.quoting.names import DEFAULT, FORMS
from reader.services.quoting.templates import Kind, Template

GOLDEN = Path(__file__).parents[2] / "data" / "quoting"


def shown(clip: Clip) -> str:
    """Every kind that a form gives; HTML and Markdown only where they are not the plain text."""
    kinds = {"html": clip.html, "markdown": clip.markdown}
    others = [f"--- {kind}\n{text}" for kind, text in kinds.items() if text]
    return "\n".join([clip.plain, *others])


def golden(form: str) -> dict[str, str]:
    """What each quote becomes in a form."""
    text = (GOLDEN / f"{form}.txt").read_text("utf-8")
    parts = re.split(r"^=== (\w+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], (part.removesuffix("\n") for part in parts[2::2]), strict=True))


@pytest.mark.parametrize("form", FORMS)
def test_every_quote_in_every_form(form: str, quotes: dict[str, Quote]) -> None:
    assert {name: shown(FORMATS[form](quote)) for name, quote in quotes.items()} == golden(form)


def test_the_menu_s_names_are_the_forms() -> None:
    assert tuple(FORMATS) == FORMS
    assert DEFAULT in FORMS


class Tags(HTMLParser):
    """The names of the tags, and what can be run or clicked in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name == "href"]


@pytest.mark.parametrize("form", ["rich", "apa", "mla", "chicago"])
def test_nothing_of_a_file_is_a_tag(form: str, quotes: dict[str, Quote]) -> None:
    page = Tags(FORMATS[form](quotes["hostile"]).html)
    assert page.names <= {"blockquote", "p", "cite", "i", "a"}
    assert page.attributes <= {"href", "lang", "dir"}
    assert set(page.addresses) <= {quotes["hostile"].link, quotes["hostile"].web_page}


def test_a_template_is_a_form(quotes: dict[str, Quote]) -> None:
    templates = [Template("a", "{title}"), Template("b", "*{title}*", Kind.MARKDOWN)]
    quote = quotes["hosts"]
    assert copy_as("template:a", quote, templates) == Clip("Three voices.")
    marked = "*Three voices.*"
    assert copy_as("template:b", quote, templates) == Clip(marked, markdown=marked)
    page = [Template("c", "<b>{title}</b>", Kind.HTML)]
    html = "<b>Three voices.</b>"
    assert copy_as("template:c", quote, page) == Clip(html, html=html)


@pytest.mark.parametrize("name", ["", "template:gone", "template:broken", "word"])
def test_a_form_that_is_not_there_is_the_default(name: str, quotes: dict[str, Quote]) -> None:
    quote, templates = quotes["hosts"], [Template("broken", "{")]
    assert copy_as(name, quote, templates) == FORMATS[DEFAULT](quote)
