"""A query as a tree. Words in it are folded; a passage is what satisfies it.

Query = Word | Phrase | InField | InDates | And | Or | Not
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from functools import reduce
from operator import or_
from typing import Literal, Protocol, Self, TypeVar

from reader.search.stems import stem
from reader.search.tokens import is_open

FieldName = Literal["title", "show", "speaker"]


@dataclass(frozen=True, slots=True)
class Word:
    """A token that is ``text``, or begins with it, or shares its stem."""

    text: str
    prefix: bool = False
    inflected: bool = False

    def matches(self, token: str) -> bool:
        """Whether a folded token is meant by this word."""
        if token == self.text or (self.prefix and token.startswith(self.text)):
            return True
        return self.inflected and stem(token) == stem(self.text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Two or more tokens in a row, in the passage where the first one stands."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class InField:
    """Tokens in a row in the episode's title or show, or in the passage's speaker."""

    field: FieldName
    words: tuple[Word, ...]

    def matches(self, tokens: Sequence[str]) -> bool:
        """Whether the field's folded tokens have the words in a row."""
        places = range(len(tokens) - len(self.words) + 1)
        return any(
            all(word.matches(tokens[place + i]) for i, word in enumerate(self.words))
            for place in places
        )


@dataclass(frozen=True, slots=True)
class InDates:
    """Episodes of these days, both included; None is without end. No date never matches."""

    first: Date | None
    last: Date | None

    def matches(self, day: Date | None) -> bool:
        """Whether the day lies between the two."""
        if day is None:
            return False
        return (self.first or Date.min) <= day <= (self.last or Date.max)


@dataclass(frozen=True, slots=True)
class And:
    """Passages that satisfy each part."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Passages that satisfy at least one part."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Passages that do not satisfy the part."""

    part: "Node"


Leaf = Word | Phrase | InField | InDates
Text = Word | Phrase
Node = Leaf | And | Or | Not


class PassageSet(Protocol):
    """What sets of passages can do: ``set[int]``, and arrays of bool."""

    def __or__(self, other: Self, /) -> Self: ...
    def __xor__(self, other: Self, /) -> Self: ...


S = TypeVar("S", bound=PassageSet)


def evaluate(node: Node, find: Callable[[Leaf, S], S], scope: S) -> S:
    """The passages of ``scope`` that satisfy ``node``; ``find`` says it of a leaf."""
    if isinstance(node, And):
        return reduce(lambda left, part: evaluate(part, find, left), node.parts, scope)
    if isinstance(node, Or):
        return reduce(or_, (evaluate(part, find, scope) for part in node.parts))
    if isinstance(node, Not):
        return scope ^ evaluate(node.part, find, scope)
    return find(node, scope)


def wanted(node: Node) -> Iterator[Text]:
    """The words and phrases that a hit is lit and ranked by: those not under a Not."""
    if isinstance(node, Word | Phrase):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from wanted(part)


def exactly(node: Node) -> Node:
    """The same query for the words as they were typed, without inflections or prefixes."""
    if isinstance(node, Word):
        return replace(node, inflected=False, prefix=node.prefix and is_open(node.text))
    if isinstance(node, Phrase):
        *head, last = node.words
        return Phrase((*head, replace(last, prefix=last.prefix and is_open(last.text))))
    if isinstance(node, And | Or):
        return replace(node, parts=tuple(exactly(part) for part in node.parts))
    return node
