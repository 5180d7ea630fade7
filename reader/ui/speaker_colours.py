"""A colour for each speaker: the same for a name wherever it speaks, if that one is free."""

from collections.abc import Iterable
from zlib import crc32

from PySide6.QtGui import QColor

from reader.ui.theme import Theme

# Neighbours differ in hue. All are dark, or light, enough for small letters (WCAG AA) on the
# theme's ground and on its marked passage; none is the amber of the search.
_LIGHT = (
    "#47586b",
    "#9b2c5e",
    "#3553a8",
    "#7a4a14",
    "#6b3fa0",
    "#2f6b25",
    "#a8321f",
    "#1f6390",
    "#8a2f8f",
    "#5a5f14",
)
_DARK = (
    "#a9bccf",
    "#f09abf",
    "#9db4ff",
    "#dbae7c",
    "#c7a4f5",
    "#8fcf83",
    "#f5a08f",
    "#7fc4ee",
    "#e79cea",
    "#c3c975",
)


def palette(theme: Theme) -> tuple[QColor, ...]:
    """The colours that speakers may have in a theme."""
    return tuple(map(QColor, _DARK if theme.dark else _LIGHT))


def assign(names: Iterable[str]) -> dict[str, int]:
    """The index of each name's colour, in whatever order they come.

    A name's own colour depends on nothing else; where it is taken already, by a name before
    it in the alphabet, it gets the next that is free, as long as there are any.
    """
    taken: dict[str, int] = {}
    for name in sorted(names, key=str.casefold):
        own = crc32(name.casefold().encode(errors="replace")) % len(_LIGHT)
        free = [(own + n) % len(_LIGHT) for n in range(len(_LIGHT))]
        used = set(taken.values())
        taken[name] = next((index for index in free if index not in used), own)
    return taken
