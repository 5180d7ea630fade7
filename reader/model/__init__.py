"""What things are: frozen dataclasses, standard library only.

Times are float seconds, or None where the source gives none. Text offsets are
counted in Unicode code points of the passage's text.
"""

from reader.model.annotations import Anchor, Annotation, Finding
from reader.model.basket import BasketItem
from reader.model.chapters import Chapter
from reader.model.edits import EpisodeEdit, SpeakerLabel
from reader.model.episode import Episode
from reader.model.errors import (
    CannotExport,
    LibraryError,
    ReaderError,
    SearchCancelled,
    UnreadableTranscript,
)
from reader.model.kinds import Color, Kind
from reader.model.passages import build_passages
from reader.model.queries import Chip, Completion, Cut, SavedSearch, Sort
from reader.model.results import Hit, PassageMatch, Results, Snippet, Span
from reader.model.segments import Passage, Segment, WordTime
from reader.model.timestamps import format_timestamp, parse_timestamp
from reader.model.transcript import Transcript

__all__ = [
    "Anchor",
    "Annotation",
    "BasketItem",
    "CannotExport",
    "Chapter",
    "Chip",
    "Color",
    "Completion",
    "Cut",
    "Episode",
    "EpisodeEdit",
    "Finding",
    "Hit",
    "Kind",
    "LibraryError",
    "Passage",
    "PassageMatch",
    "ReaderError",
    "Results",
    "SavedSearch",
    "SearchCancelled",
    "Segment",
    "Snippet",
    "Sort",
    "Span",
    "SpeakerLabel",
    "Transcript",
    "UnreadableTranscript",
    "WordTime",
    "build_passages",
    "format_timestamp",
    "parse_timestamp",
]
