"""The pieces of a query's text."""

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
    | (?: (?P<field> title|show|speaker|date ) : (?= [^\s()] ) )?
      (?: " (?P<phrase> [^"]* ) (?P<closed> " )? | (?P<word> [^\s"()]+ ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUOTES = str.maketrans("“”„", '"""')

Field = Literal["", "title", "show", "speaker", "date"]
Kind = Literal["word", "phrase", "-", "(", ")"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece; ``field`` is what stood before it with a colon, in small letters.

    ``typed`` says that it may go on: the text ends in it and is being typed.
    """

    kind: Kind
    text: str = ""
    field: Field = ""
    typed: bool = False


def lexemes(text: str, *, typing: bool) -> Iterator[Lexeme]:
    """The pieces in order, with brackets balanced and at most ``_DEEPEST`` deep."""
    depth = 0
    for match in _LEXEME.finditer(text.translate(_QUOTES)):
        if bracket := match["bracket"]:
            depth += 1 if bracket == "(" else -1
            if bracket == "(" and depth <= _DEEPEST:
                yield Lexeme("(")
            elif bracket == ")" and 0 <= depth < _DEEPEST:
                yield Lexeme(")")
            depth = max(depth, 0)
        elif match["minus"]:
            yield Lexeme("-")
        else:
            yield from _value(match, typing and match.end() == len(text))
    for _ in range(min(depth, _DEEPEST)):
        yield Lexeme(")")


def _value(match: re.Match[str], typed: bool) -> Iterator[Lexeme]:
    field = cast(Field, (match["field"] or "").lower())
    if match["word"] is not None:
        yield Lexeme("word", match["word"], field, typed)
    elif match["closed"] or typed:
        yield Lexeme("phrase", match["phrase"], field, typed and not match["closed"])
    else:
        yield from (Lexeme("word", word) for word in [field, *match["phrase"].split()] if word)
