"""The kinds of annotations and the colours of highlights."""

from enum import StrEnum


class Kind(StrEnum):
    """A run of words, or a moment."""

    HIGHLIGHT = "highlight"
    BOOKMARK = "bookmark"


class Color(StrEnum):
    """The colours of highlights; their names are kept, the window decides on their looks."""

    BLUE = "blue"
    GREEN = "green"
    RED = "red"
    PURPLE = "purple"
    GREY = "grey"
