"""The basket as a Markdown note, ready for Obsidian: front matter, headings, block quotes.

The time of a quote leads back to it in this program, ``web`` to it on the episode's page.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

import yaml

from reader.model import BasketItem
from reader.services.basket.basket import quote_of
from reader.services.quoting import texts
from reader.services.quoting.markup import markdown_address, markdown_text


def write_markdown(items: Sequence[BasketItem]) -> bytes:
    """UTF-8; a heading stands before the quotes of one episode that follow each other."""
    blocks = [f"---\n{_front_matter(items)}---\n\n# Quotes"]
    for _, group in groupby(items, key=lambda item: item.episode.id):
        several = list(group)
        blocks.append(f"## {markdown_text(several[0].episode.title)}")
        for item in several:
            blocks += _blocks(item)
    return ("\n\n".join(blocks) + "\n").encode()


def _front_matter(items: Sequence[BasketItem]) -> str:
    shows = dict.fromkeys(item.episode.show for item in items if item.episode.show)
    facts = {"title": "Quotes", "quotes": len(items), "shows": list(shows), "tags": ["quotes"]}
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=1_000_000)


def _blocks(item: BasketItem) -> Iterator[str]:
    """The quote, and the note, which is Markdown already."""
    quote = quote_of(item)
    web = f" · [web]({markdown_address(quote.web_link)})" if quote.web_link else ""
    yield texts.markdown(quote) + web
    if note := item.note.strip():
        yield note
