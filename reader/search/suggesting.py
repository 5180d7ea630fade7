"""Did you mean: a query whose unknown words are replaced by known ones."""

from collections.abc import Callable, Iterator

from reader.search.edits import edits_allowed
from reader.search.lexer import Lexeme, lexemes
from reader.search.nodes import Word
from reader.search.tokens import query_tokens

_KEYWORDS = ("AND", "OR", "NOT")
# Who types so many unknown words means something else.
_MOST_UNKNOWN = 5


def corrected(
    text: str, count: Callable[[Word], int], similar: Callable[[str, int], list[str]]
) -> str | None:
    """The query with each word that occurs nowhere replaced by the nearest that does.

    ``count`` says how often a word occurs, ``similar`` which words are a few edits
    away. Of equally near words the most frequent is taken. None where no word is
    unknown, or one of them has no neighbour.
    """
    unknown = [span for span in _asked(text) if not count(Word(span[0], inflected=True))]
    if not 0 < len(unknown) <= _MOST_UNKNOWN:
        return None
    for word, start, end in reversed(unknown):
        nearest = _nearest(word, count, similar)
        if nearest is None:
            return None
        text = text[:start] + nearest + text[end:]
    return text


def _nearest(
    word: str, count: Callable[[Word], int], similar: Callable[[str, int], list[str]]
) -> str | None:
    tried = (similar(word, edits) for edits in range(1, edits_allowed(word, 2) + 1))
    found = next(filter(None, tried), [])
    return min(found, key=lambda other: (-count(Word(other)), other), default=None)


def _asked(text: str) -> Iterator[tuple[str, int, int]]:
    """The folded words that a query looks for, in order, and where they stand in it."""
    before = Lexeme("word")
    for lexeme in lexemes(text, typing=False):
        negated = before.kind == "-" or before.text == "NOT"
        before = lexeme
        keyword = lexeme.kind == "word" and lexeme.text in _KEYWORDS
        if not (negated or keyword or lexeme.field or lexeme.text.endswith("*")):
            yield from _words(lexeme)


def _words(lexeme: Lexeme) -> Iterator[tuple[str, int, int]]:
    start = lexeme.start + (lexeme.kind == "phrase")
    for token in query_tokens(lexeme.text):
        yield token.text, start + token.start, start + token.end
