"""What could come next while a query is typed: names of fields, and values of them."""

import re
from collections.abc import Callable, Iterable, Sequence

from reader.model import Color, Completion
from reader.search.nodes import State
from reader.search.tokens import words

# Names of fields in the order in which they are offered.
FIELDS = ("show", "speaker", "title", "date", "after", "before", "has", "is", "note", "tag")
_FIXED = {"has": ("time", "speaker"), "is": (*State, *Color)}
_MOST = 8
_BEGINS = r"(?:^|(?<=[\s(-]))"
_VALUE = re.compile(rf'{_BEGINS}({"|".join(FIELDS)}):("[^"]*|[^\s"()]*)$', re.IGNORECASE)
_NAME = re.compile(rf"{_BEGINS}([A-Za-z]+)$")
_PLAIN = re.compile(r"\w+")


def complete(text: str, cursor: int, values: Callable[[str], Sequence[str]]) -> Completion | None:
    """What could stand for the word that ends at the cursor, None if nothing.

    ``values`` says which names a field can have, the likeliest first.
    """
    typed = text[:cursor]
    if value := _VALUE.search(typed):
        field = value[1].lower()
        names = _FIXED.get(field) or values(field)
        found = [f"{field}:{quoted(name)}" for name in _meant(value[2], names)]
        end = cursor + (value[2].startswith('"') and text[cursor : cursor + 1] == '"')
        return Completion(value.start(), end, tuple(found)) if found else None
    if name := _NAME.search(typed):
        begun = name[1].lower()  # of a whole name only the colon is missing: it may be a word
        fields = [f"{field}:" for field in FIELDS if field.startswith(begun) and field != begun]
        return Completion(name.start(), cursor, tuple(fields)) if fields else None
    return None


def _meant(typed: str, names: Iterable[str]) -> list[str]:
    """The names that begin as typed, then those with another word that does."""
    start = " ".join(words(typed))
    folded = [(name, " ".join(words(name))) for name in names if name]
    first = [name for name, text in folded if text.startswith(start)]
    later = [name for name, text in folded if f" {start}" in text and not text.startswith(start)]
    return [*first, *later][:_MOST]


def quoted(name: str) -> str:
    """A name as the value of a field."""
    return name if _PLAIN.fullmatch(name) else f'"{name.replace(chr(34), " ")}"'
