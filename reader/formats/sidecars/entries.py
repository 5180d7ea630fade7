"""The channel and the items of a feed, with the elements right below each, as it is parsed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

_SPACES = (
    (re.compile(r"http://www\.itunes\.com/dtds/podcast-1\.0\.dtd", re.I), "itunes:"),
    (re.compile(r"https?://(?:podcastindex\.org/namespace|github\.com/Podcast)", re.I), "podcast:"),
    (re.compile(r"http://purl\.org/rss/1\.0/modules/content/"), "content:"),
    (re.compile(r"http://www\.w3\.org/2005/Atom"), "atom:"),
    (re.compile(r"http://purl\.org/dc/elements/1\.1/"), "dc:"),
    (re.compile(r"https?://podlove\.(?:org|de)/simple-chapters"), "psc:"),
)
# Parts of parts that are kept, too.
_INNER = (["atom:author", "atom:name"], ["psc:chapters", "psc:chapter"])


class Element(NamedTuple):
    text: str
    attributes: dict[str, str]


@dataclass(slots=True)
class Entry:
    """The channel or an item: the elements right below it, by their names."""

    parts: dict[str, list[Element]] = field(default_factory=dict)

    def all(self, name: str) -> Sequence[Element]:
        return self.parts.get(name, ())

    def first(self, *names: str) -> str:
        """The first text of any of ``names``, in their order."""
        found = (part.text.strip() for name in names for part in self.all(name))
        return next((text for text in found if text), "")

    def links(self, relation: str) -> Iterator[str]:
        """The addresses of Atom's links of one kind."""
        for part in self.all("atom:link"):
            if part.attributes.get("rel", "alternate") == relation:
                yield part.attributes.get("href", "")


class FeedTarget:
    """Follows the parser: elements right below the channel, and right below each item."""

    def __init__(self) -> None:
        self.channel = Entry()
        self.items: list[Entry] = []
        self._open: list[str] = []
        # Where the element stands whose parts are kept, counted in open elements.
        self._places: list[tuple[int, Entry]] = []
        self._kept: tuple[dict[str, str], list[str]] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _short(tag)
        self._open.append(name)
        self._kept = None
        if name in ("channel", "atom:feed") and not self._places:
            self._places.append((len(self._open), self.channel))
        elif name in ("item", "atom:entry") and len(self._places) == 1:
            self.items.append(Entry())
            self._places.append((len(self._open), self.items[-1]))
        elif self._places and self._is_part():
            self._kept = attributes, []

    def data(self, text: str) -> None:
        if self._kept is not None:
            self._kept[1].append(text)

    def end(self, _tag: str) -> None:
        if self._kept is not None:
            attributes, texts = self._kept
            element = Element("".join(texts), attributes)
            self._places[-1][1].parts.setdefault(self._open[-1], []).append(element)
            self._kept = None
        if self._places and self._places[-1][0] == len(self._open):
            self._places.pop()
        self._open.pop()

    def _is_part(self) -> bool:
        """Whether the element that was opened is right below an item or the channel."""
        depth = len(self._open) - self._places[-1][0]
        return depth == 1 or (depth == 2 and self._open[-2:] in _INNER)


@lru_cache(256)
def _short(tag: str) -> str:
    """``itunes:title`` of the name with its whole namespace; ``?`` before those of others."""
    uri, brace, name = tag.rpartition("}")
    if not brace:
        return tag
    known = (prefix for pattern, prefix in _SPACES if pattern.match(uri[1:]))
    return next(known, "?") + name
