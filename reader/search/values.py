"""One value of a query: a word, a phrase, words near each other, or a field with one of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, cast

from reader.model import Color
from reader.model.queries import ChipKind
from reader.search.dates import parse_dates
from reader.search.edits import edits_allowed
from reader.search.lexer import Lexeme
from reader.search.nodes import (
    FieldName,
    Has,
    InField,
    InNote,
    Is,
    Near,
    Node,
    Phrase,
    State,
    Tagged,
    Word,
)
from reader.search.tags import folded_tag
from reader.search.tokens import is_open, query_tokens

_FUZZY = re.compile(r"(.*\w)~([12])?")
_COLORS = {color.value: color for color in Color} | {"gray": Color.GREY}
_STATES: dict[str, State | Color] = {state.value: state for state in State} | _COLORS
_WHAT = {"time": "time", "times": "time", "speaker": "speaker", "speakers": "speaker"}
Value = tuple[Node | None, ChipKind | None]


def value_of(lexeme: Lexeme) -> Value:
    """What a word or phrase asks for, None if nothing, and the chip that shows it, if any."""
    if lexeme.field:
        return _in_field(lexeme) or value_of(_as_word(lexeme))
    if lexeme.within is not None:
        return _near(lexeme.text, lexeme.within)
    if lexeme.kind == "phrase":
        words = tuple(_words(lexeme.text, prefix=lexeme.typed))
        return _side_by_side(words), "phrase" if words else None
    return _word(lexeme)


def is_wild(lexeme: Lexeme) -> bool:
    """Whether a value may mean any number of words."""
    signs = lexeme.text.endswith("*") or "~" in lexeme.text
    return lexeme.kind == "word" and signs and not lexeme.field


def _word(lexeme: Lexeme) -> Value:
    body, edits, starred = _signs(lexeme.text)
    goes_on = starred or (lexeme.typed and not edits)
    words = tuple(_words(body, prefix=goes_on, edits=edits))
    if len(words) == 1 and not (edits or starred or is_open(words[0].text)):
        return replace(words[0], inflected=True), None
    kind: ChipKind | None = "prefix" if starred else "fuzzy" if edits else None
    return _side_by_side(words), kind if words else None


def _in_field(lexeme: Lexeme) -> Value | None:
    """None where the field cannot have such a value."""
    field, text = lexeme.field, lexeme.text.strip()
    if field in ("date", "after", "before"):
        dates = parse_dates(text, field)
        return (dates, field) if dates else None
    if field == "has":
        what = _WHAT.get(text.lower())
        return (Has(cast(Literal["speaker", "time"], what)), "has") if what else None
    if field == "is":
        state = _STATES.get(text.lower())
        return (Is(state), "is") if state else None
    if field == "tag":
        starred = lexeme.kind == "word" and text.endswith("*")
        tag = folded_tag(text.rstrip("*") if starred else text)
        return (Tagged(tag, starred), "tag") if tag else None
    return _words_in_field(lexeme)


def _words_in_field(lexeme: Lexeme) -> Value | None:
    text = lexeme.text.strip()
    body, edits, starred = _signs(lexeme.text) if lexeme.kind == "word" else (text, 0, False)
    goes_on = starred or (lexeme.typed and not edits)
    words = tuple(_words(body, prefix=goes_on, edits=edits))
    if not words:
        return None
    if lexeme.field == "note":
        return InNote(words), "note"
    field = cast(FieldName, lexeme.field)
    return InField(field, words), field


def _signs(text: str) -> tuple[str, int, bool]:
    """A word without what stands after it, the edits asked for, whether it is a beginning."""
    if fuzzy := _FUZZY.fullmatch(text):
        return fuzzy[1], int(fuzzy[2] or 1), False
    starred = text.endswith("*")
    return text.rstrip("*") if starred else text, 0, starred


def _as_word(lexeme: Lexeme) -> Lexeme:
    return replace(lexeme, kind="word", text=f"{lexeme.field}:{lexeme.text}", field="", within=None)


def _near(text: str, between: int) -> Value:
    found = (_side_by_side(tuple(_words(part, prefix=False))) for part in text.split())
    parts = tuple(part for part in found if part is not None)
    if len(parts) > 1:
        return Near(parts, between), "near"
    return (parts[0], "phrase") if parts else (None, None)


def _side_by_side(words: tuple[Word, ...]) -> Word | Phrase | None:
    if len(words) == 1:
        return words[0]
    return Phrase(words) if words else None


def _words(text: str, *, prefix: bool, edits: int = 0) -> Iterator[Word]:
    """The words of a text; the last one may be a beginning, or fuzzy."""
    tokens = query_tokens(text)
    for token in tokens[:-1]:
        yield Word(token.text)
    for last in tokens[-1:]:
        goes_on = prefix and last.end == len(text)
        allowed = edits_allowed(last.text, edits)
        yield Word(last.text, prefix=goes_on or is_open(last.text), edits=allowed)
