"""The pieces of a query's text, and where they stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

# Brackets nested deeper than this group nothing: nobody means them.
_DEEPEST = 40

_LEXEME = re.compile(
    r"""
    (?P<bracket> [()] )
    | (?P<minus> - (?= [^\s)-] ) )
    | (?: (?P<field> title|show|speaker|date|after|before|has|note|tag|is ) : (?= [^\s()] ) )?
      (?: " (?P<phrase> [^"]* ) (?P<closed> " (?: ~ (?P<within> [0-9]{1,3} ) (?! \w ) )? )?
        | (?P<word> [^\s"()]+ ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUOTES = str.maketrans("“”„«»", '"""""')
# Hebrew marks an acronym with a straight quote before its last letter: part of a word.
_GERSHAYIM = re.compile('(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])')

Field = Literal[
    "", "title", "show", "speaker", "date", "after", "before", "has", "note", "tag", "is"
]
Kind = Literal["word", "phrase", "-", "(", ")"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece; ``field`` is what stood before it with a colon, in small letters.

    ``typed`` says that it may go on: the text ends in it and is being typed.
    ``within`` stands after a phrase, with a tilde. ``start`` and ``end`` are the
    characters of the query that it was read from.
    """

    kind: Kind
    text: str = ""
    field: Field = ""
    typed: bool = False
    within: int | None = None
    start: int = 0
    end: int = 0


def lexemes(text: str, *, typing: bool) -> Iterator[Lexeme]:
    """The pieces in order, with brackets balanced and at most ``_DEEPEST`` deep."""
    depth = 0
    for match in _LEXEME.finditer(straightened(text)):
        start, end = match.span()
        if bracket := match["bracket"]:
            depth += 1 if bracket == "(" else -1
            if bracket == "(" and depth <= _DEEPEST:
                yield Lexeme("(", start=start, end=end)
            elif bracket == ")" and 0 <= depth < _DEEPEST:
                yield Lexeme(")", start=start, end=end)
            depth = max(depth, 0)
        elif match["minus"]:
            yield Lexeme("-", start=start, end=end)
        else:
            yield from _value(match, typing and end == len(text))
    for _ in range(min(depth, _DEEPEST)):
        yield Lexeme(")", start=len(text), end=len(text))


def straightened(text: str) -> str:
    """The text with every quotation mark as the lexer knows it; none is added or lost."""
    return _GERSHAYIM.sub("״", text.translate(_QUOTES))


def _value(match: re.Match[str], typed: bool) -> Iterator[Lexeme]:
    field = cast(Field, (match["field"] or "").lower())
    start, end = match.span()
    if match["word"] is not None:
        yield Lexeme("word", match["word"], field, typed, start=start, end=end)
    elif match["closed"] or typed:
        open_end = typed and not match["closed"]
        within = int(match["within"]) if match["within"] else None
        yield Lexeme("phrase", match["phrase"], field, open_end, within, start, end)
    else:
        if field:
            yield Lexeme("word", field, start=start, end=match.start("phrase"))
        for word in re.finditer(r"\S+", match["phrase"]):
            at = match.start("phrase") + word.start()
            yield Lexeme("word", word.group(), start=at, end=at + len(word.group()))
