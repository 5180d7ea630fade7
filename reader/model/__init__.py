"""What things are: frozen dataclasses, standard library only.

Times are float seconds, or None where the source gives none. Text offsets are
counted in Unicode code points of the passage's text.
"""

from reader.model.episode import Episode
from reader.model.errors import LibraryError, ReaderError, UnreadableTranscript
from reader.model.passages import build_passages
from reader.model.results import Hit, PassageMatch, Results, Snippet, Span
from reader.model.segments import Passage, Segment, WordTime
from reader.model.timestamps import format_timestamp, parse_timestamp
from reader.model.transcript import Transcript

__all__ = [
    "Episode",
    "Hit",
    "LibraryError",
    "Passage",
    "PassageMatch",
    "ReaderError",
    "Results",
    "Segment",
    "Snippet",
    "Span",
    "Transcript",
    "UnreadableTranscript",
    "WordTime",
    "build_passages",
    "format_timestamp",
    "parse_timestamp",
]
