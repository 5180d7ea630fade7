"""What a person types, read as a query. No input is an error: what cannot be read
as anything else is searched as words.

    either   = all {"OR" all}
    all      = part {["AND"] part}
    part     = {"-" | "NOT"} ( "(" either ")" | [field] value )
    value    = word | word"*" | word"~" | word"~2" | '"' phrase '"' | '"' words '"~8'

A query has an end: the first ``MOST_WORDS`` words of it are searched, and of those that
must be looked for in the whole vocabulary the first ``MOST_WILD`` as such. ``Query.cut``
says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from reader.model.queries import Chip, ChipKind, Cut
from reader.search.lexer import Lexeme, lexemes
from reader.search.nodes import And, Node, Not, Or, asks_for_marks
from reader.search.tokens import tokenize
from reader.search.values import is_wild, value_of

if TYPE_CHECKING:
    from reader.search.marks import Marks

MOST_WORDS = 100
MOST_WILD = 12
# Far more than so many words take.
_MOST_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, and what it means: ``root`` is None where it asks for nothing.

    ``chips`` are the operators in it, in order; ``cut`` says what was left
    out, None where nothing was. ``marks`` is what the user has marked, for whoever asks an
    index or a transcript; without them nothing is.
    """

    text: str
    root: Node | None
    chips: tuple[Chip, ...] = ()
    cut: Cut | None = None
    marks: Marks | None = None

    @property
    def asks_for_marks(self) -> bool:
        """Whether it takes ``marks`` to answer it."""
        return asks_for_marks(self.root)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for; such a query matches nothing."""
        return self.root is None


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; with ``typing``, a last word that may go on is a prefix too."""
    some = text[:_MOST_CHARACTERS]
    whole = list(lexemes(some, typing=typing and some == text))
    pieces, cut = _tamed(_shortened(whole))
    if pieces[: len(whole)] != whole or some != text:
        cut = cut or Cut(MOST_WORDS)
    parser = _Parser(pieces)
    root = parser.parse()
    return Query(text, root, tuple(sorted(parser.chips, key=lambda chip: chip.start)), cut)


def _tamed(pieces: list[Lexeme]) -> tuple[list[Lexeme], Cut | None]:
    """The pieces with few signs that any word may match, and whether there were more."""
    cut = None
    wild = [i for i, piece in enumerate(pieces) if is_wild(piece)]
    for i in islice(wild, MOST_WILD, None):
        pieces[i] = replace(pieces[i], text=pieces[i].text.partition("~")[0].rstrip("*"))
        cut = Cut(MOST_WILD, wild=True)
    return pieces, cut


def _shortened(pieces: list[Lexeme]) -> list[Lexeme]:
    """The pieces up to the last word that is searched, with their brackets closed; a phrase
    may be cut in the middle."""
    left = MOST_WORDS
    for i, piece in enumerate(pieces):
        tokens = tokenize(piece.text)
        if len(tokens) > left:
            begun = replace(piece, text=piece.text[: tokens[left].start], typed=False)
            kept = [*pieces[:i], begun] if left else pieces[:i]
            depth = sum((piece.kind == "(") - (piece.kind == ")") for piece in kept)
            return [*kept, *[Lexeme(")")] * depth]
        left -= len(tokens)
    return list(pieces)


class _Parser:
    """Recursive descent over lexemes whose brackets are balanced and not deep.

    ``chips`` are noted on the way, so that what is shown is what is meant.
    """

    def __init__(self, pieces: list[Lexeme]) -> None:
        self._lexemes = pieces
        self._at = 0
        self.chips: list[Chip] = []

    def parse(self) -> Node | None:
        return self._either()

    def _either(self) -> Node | None:
        options = [self._all()]
        while self._joins("OR"):
            joint = self._next()
            self.chips.append(Chip("or", joint.text, joint.start, joint.end))
            options.append(self._all())
        return _joined(Or, options)

    def _all(self) -> Node | None:
        parts: list[Node | None] = []
        while self._is_operand(self._at):
            some = any(part is not None for part in parts)
            if some and self._joins("OR"):
                break
            if some and self._joins("AND"):
                self._at += 1
            parts.append(self._part())
        return _joined(And, parts)

    def _part(self) -> Node | None:
        first, noted = self._at, len(self.chips)
        negated = False
        while self._is_negation():
            negated = not negated
            self._at += 1
        inside = self._at
        lexeme = self._next()
        if lexeme.kind != "(":
            node, kind = value_of(lexeme)
            if kind:
                self.chips.append(_chip(kind, lexeme))
        else:
            node = self._either()
            self._at += 1
        if not negated or node is None:
            return node
        self.chips[noted:] = [self._without(first, inside)]
        return Not(node)

    def _without(self, first: int, inside: int) -> Chip:
        """One chip for all that is negated."""
        begin, end = self._lexemes[first].start, self._lexemes[self._at - 1].end
        pieces = self._lexemes[inside : self._at]
        text = " ".join(piece.text for piece in pieces if piece.text)
        return Chip("without", text, begin, end)

    def _next(self) -> Lexeme:
        self._at += 1
        return self._lexemes[self._at - 1]

    def _joins(self, operator: str) -> bool:
        return self._is_keyword(operator) and self._is_operand(self._at + 1)

    def _is_negation(self) -> bool:
        minus = self._lexemes[self._at].kind == "-"
        return (minus or self._is_keyword("NOT")) and self._is_operand(self._at + 1)

    def _is_keyword(self, keyword: str) -> bool:
        if self._at >= len(self._lexemes):
            return False
        lexeme = self._lexemes[self._at]
        return lexeme.kind == "word" and lexeme.text == keyword and not lexeme.field

    def _is_operand(self, at: int) -> bool:
        return at < len(self._lexemes) and self._lexemes[at].kind != ")"


def _joined(kind: type[And] | type[Or], parts: Iterable[Node | None]) -> Node | None:
    different = tuple(dict.fromkeys(part for part in parts if part is not None))
    if len(different) > 1:
        return kind(different)
    return different[0] if different else None


def _chip(kind: ChipKind, lexeme: Lexeme) -> Chip:
    return Chip(kind, lexeme.text.strip(), lexeme.start, lexeme.end)
