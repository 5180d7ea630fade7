"""What a person types, read as a query. No input is an error: what cannot be read
as anything else is searched as words.

    either   = all {"OR" all}
    all      = part {["AND"] part}
    part     = {"-" | "NOT"} ( "(" either ")" | [field] value )
    value    = word | word"*" | '"' phrase '"'
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.search.dates import parse_dates
from reader.search.lexer import Lexeme, lexemes
from reader.search.nodes import And, InField, Node, Not, Or, Phrase, Word
from reader.search.tokens import is_open, query_tokens


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, and what it means: ``root`` is None where it asks for nothing."""

    text: str
    root: Node | None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for; such a query matches nothing."""
        return self.root is None


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; with ``typing``, a last word that may go on is a prefix too."""
    return Query(text, _Parser(lexemes(text, typing=typing)).parse())


class _Parser:
    """Recursive descent over lexemes whose brackets are balanced and not deep."""

    def __init__(self, source: Iterable[Lexeme]) -> None:
        self._lexemes = list(source)
        self._at = 0

    def parse(self) -> Node | None:
        return self._either()

    def _either(self) -> Node | None:
        options = [self._all()]
        while self._joins("OR"):
            self._at += 1
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
        negated = False
        while self._is_negation():
            negated = not negated
            self._at += 1
        lexeme = self._lexemes[self._at]
        self._at += 1
        if lexeme.kind != "(":
            node = _value(lexeme)
        else:
            node = self._either()
            self._at += 1
        return Not(node) if negated and node is not None else node

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


def _value(lexeme: Lexeme) -> Node | None:
    if lexeme.field == "date" and (dates := parse_dates(lexeme.text)):
        return dates
    quoted = lexeme.kind == "phrase"
    starred = not quoted and lexeme.text.endswith("*")
    body = lexeme.text.rstrip("*") if starred else lexeme.text
    words = tuple(_words(body, prefix=starred or lexeme.typed))
    if lexeme.field != "" and lexeme.field != "date" and words:  # noqa: PLR1714 - mypy narrows these
        return InField(lexeme.field, words)
    if lexeme.field:
        return _value(Lexeme("word", f"{lexeme.field}:{lexeme.text}", typed=lexeme.typed))
    if len(words) == 1 and not quoted and not starred:
        return Word(words[0].text, words[0].prefix, inflected=not is_open(words[0].text))
    if len(words) == 1:
        return words[0]
    return Phrase(words) if words else None


def _words(text: str, *, prefix: bool) -> Iterator[Word]:
    tokens = query_tokens(text)
    for token in tokens[:-1]:
        yield Word(token.text)
    for last in tokens[-1:]:
        goes_on = prefix and last.end == len(text)
        yield Word(last.text, prefix=goes_on or is_open(last.text))
