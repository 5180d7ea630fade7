"""Whether what was written reads back as what it was written from.

Where a name stands before a colon, a reader must tell it from speech by how it
looks and how often it comes. So the writers of such shapes ask our own readers,
and take another shape where these would be wrong.
"""

from collections.abc import Iterable
from pathlib import Path

from reader.formats import read_transcript
from reader.model import Segment, Transcript, UnreadableTranscript
from reader.services.exporting.clock import milliseconds

Said = tuple[str, str | None, int | None]


def reads_back(text: str, transcript: Transcript, *, times: bool = True) -> bool:
    """Whether the file has the same texts, speakers and starts, segment by segment."""
    try:
        _, read = read_transcript(text.encode(), Path("export"))
    except UnreadableTranscript:
        return False
    return said(read.segments, times=times) == said(transcript.segments, times=times)


def said(segments: Iterable[Segment], *, times: bool = True) -> list[Said]:
    """Text, speaker and start in milliseconds of each segment that has words."""
    return [
        (text, one_line(segment.speaker or "") or None, _start(segment) if times else None)
        for segment in segments
        if (text := one_line(segment.text))
    ]


def one_line(text: str) -> str:
    """The text with white space collapsed, as every reader gives it."""
    return " ".join(text.split())


def _start(segment: Segment) -> int | None:
    return None if segment.start is None else milliseconds(segment.start)
