"""Text in which people take turns, or lines have times: one module a family.

The most particular first: what a later family would also take is known by an
earlier one.
"""

from reader.formats.base import Format
from reader.formats.turns.changelog import FORMATS as CHANGELOG
from reader.formats.turns.otter import FORMATS as OTTER
from reader.formats.turns.plain_labels import FORMATS as PLAIN_LABELS
from reader.formats.turns.timed_lines import FORMATS as TIMED_LINES
from reader.formats.turns.timed_turns import FORMATS as TIMED_TURNS
from reader.formats.turns.youtube_page import FORMATS as YOUTUBE_PAGE

FORMATS: tuple[Format, ...] = (
    *OTTER,
    *CHANGELOG,
    *TIMED_TURNS,
    *YOUTUBE_PAGE,
    *TIMED_LINES,
    *PLAIN_LABELS,
)

__all__ = ["FORMATS"]
