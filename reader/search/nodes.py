"""A query as a tree. Words in it are folded; a passage is what satisfies it.

Query = Word | Phrase | Near | InField | InDates | Has | InLanguage | InNote | Tagged | Is
      | And | Or | Not
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Literal, Protocol, Self, TypeVar

from reader.model import Color, Kind
from reader.model.marks import Mark
from reader.search.edits import is_within
from reader.search.stems import WITH_FORMS, is_form
from reader.search.tags import folded_tag
from reader.search.tokens import is_open

FieldName = Literal["title", "show", "speaker"]


class State(StrEnum):
    """What can be asked of an annotation with ``is:``, besides its colour."""

    ANNOTATED = "annotated"
    HIGHLIGHTED = "highlighted"
    BOOKMARKED = "bookmarked"
    NOTED = "noted"
    TAGGED = "tagged"


@dataclass(frozen=True, slots=True)
class Word:
    """A token that is ``text``, or begins with it, or is a form of it in ``language``,
    or is at most so many ``edits`` away from it. See ``localised`` for the language."""

    text: str
    prefix: bool = False
    inflected: bool = False
    edits: int = 0
    language: str = ""

    def matches(self, token: str) -> bool:
        """Whether a folded token is meant by this word."""
        if token == self.text or (self.prefix and token.startswith(self.text)):
            return True
        if self.edits and is_within(token, self.text, self.edits):
            return True
        return self.inflected and is_form(token, self.text, self.language)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Two or more tokens in a row, in the passage where the first one stands."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Words and phrases in any order, with at most ``between`` other tokens between them.

    That is: a stretch of as many tokens as the parts have together, and ``between``
    more, that begins where one of them begins and holds each of them whole, as often
    as it is named. It belongs to the passage where it begins.
    """

    parts: tuple[Word | Phrase, ...]
    between: int

    @property
    def stretch(self) -> int:
        """The most tokens that it spans."""
        return sum(map(size, self.parts)) + self.between


@dataclass(frozen=True, slots=True)
class InField:
    """Tokens in a row in the episode's title or show, or in the passage's speaker."""

    field: FieldName
    words: tuple[Word, ...]

    def matches(self, tokens: Sequence[str]) -> bool:
        """Whether the field's folded tokens have the words in a row."""
        return _stand_in(self.words, tokens)


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
class Has:
    """Passages with a known speaker, or of episodes whose source gives times."""

    what: Literal["speaker", "time"]


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Passages of episodes in a language; not typed, see ``localised``."""

    language: str


@dataclass(frozen=True, slots=True)
class InNote:
    """Passages with an annotation that has tokens in a row in its note."""

    words: tuple[Word, ...]

    def matches(self, tokens: Sequence[str]) -> bool:
        """Whether a note's folded tokens have the words in a row."""
        return _stand_in(self.words, tokens)


@dataclass(frozen=True, slots=True)
class Tagged:
    """Passages with an annotation that has a tag, which is ``folded``, or one that begins so."""

    tag: str
    prefix: bool = False

    def matches(self, mark: Mark) -> bool:
        """Whether an annotation has the tag."""
        tags = map(folded_tag, mark.tags)
        return any(tag == self.tag or (self.prefix and tag.startswith(self.tag)) for tag in tags)


@dataclass(frozen=True, slots=True)
class Is:
    """Passages with an annotation, with one of a kind, or with a highlight of a colour."""

    what: State | Color

    def matches(self, mark: Mark) -> bool:
        """Whether an annotation is of the kind or colour."""
        if isinstance(self.what, Color):
            return mark.kind is Kind.HIGHLIGHT and mark.color is self.what
        return {
            State.ANNOTATED: True,
            State.HIGHLIGHTED: mark.kind is Kind.HIGHLIGHT,
            State.BOOKMARKED: mark.kind is Kind.BOOKMARK,
            State.NOTED: bool(mark.note.strip()),
            State.TAGGED: bool(mark.tags),
        }[self.what]


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


Text = Word | Phrase | Near
Marked = InNote | Tagged | Is
Filter = InField | InDates | Has | InLanguage | Marked
Leaf = Text | Filter
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
    if isinstance(node, Text):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from wanted(part)


def asks_for_marks(node: Node | None) -> bool:
    """Whether it depends on what the user has marked."""
    if isinstance(node, And | Or):
        return any(map(asks_for_marks, node.parts))
    return asks_for_marks(node.part) if isinstance(node, Not) else isinstance(node, Marked)


def exactly(node: Node) -> Node:
    """The same query for the words as they were typed, without inflections or prefixes."""
    if isinstance(node, Word):
        return _exact(node)
    if isinstance(node, Phrase):
        return Phrase(tuple(map(_exact, node.words)))
    if isinstance(node, And | Or):
        return replace(node, parts=tuple(exactly(part) for part in node.parts))
    return node


def _exact(word: Word) -> Word:
    return Word(word.text, prefix=word.prefix and is_open(word.text))


def localised(node: Node, languages: Collection[str]) -> Node:
    """The same query with each word's forms as the languages of the transcripts have them.

    Where there are several languages, a form counts in the episodes of its own alone.
    """
    if isinstance(node, And | Or):
        return replace(node, parts=tuple(localised(part, languages) for part in node.parts))
    if isinstance(node, Not):
        return Not(localised(node.part, languages))
    if not isinstance(node, Word) or not node.inflected:
        return node
    if len(languages) == 1:
        return replace(node, language=next(iter(languages)))
    typed = replace(node, inflected=False)
    known = sorted(WITH_FORMS.intersection(languages))
    spoken = [Word(node.text, inflected=True, language=code) for code in known]
    theirs = (And((InLanguage(word.language), word)) for word in spoken)
    return Or((typed, *theirs)) if known else typed


def size(part: Word | Phrase) -> int:
    """How many tokens it takes."""
    return len(part.words) if isinstance(part, Phrase) else 1


def _stand_in(wanted: Sequence[Word], tokens: Sequence[str]) -> bool:
    """Whether words stand in a row among tokens."""
    places = range(len(tokens) - len(wanted) + 1)
    return any(
        all(word.matches(tokens[place + i]) for i, word in enumerate(wanted)) for place in places
    )
