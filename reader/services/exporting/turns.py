"""What Markdown and plain text share: a paragraph a passage, a time where each segment begins."""

import re
from collections.abc import Callable, Sequence

from reader.model import Segment, Transcript
from reader.services.exporting.checking import one_line
from reader.services.exporting.clock import stamp
from reader.services.exporting.selecting import blocks

_DASH = re.compile(r"[-–—:]\s")
# How a paragraph begins with a segment, and how it goes on with another of its speaker.
Line = Callable[[Segment], str]


def paragraphs(transcript: Transcript, first: Line, others: Line) -> str:
    """The passages with an empty line between; below its first line, a line a segment."""
    made = ("\n".join([first(head), *map(others, tail)]) for head, *tail in blocks(transcript))
    return "\n\n".join(made) + "\n"


def apart(line: Line) -> Line:
    """The same with an empty line before it: a paragraph of its own."""
    return lambda segment: f"\n{line(segment)}"


def timed_line(segment: Segment) -> str:
    """``[0:02:31] text``; the text alone where there is no time.

    With a colon before a text that begins with a dash, which else belongs to the time.
    """
    text = one_line(segment.text)
    colon = ":" if _DASH.match(text) else ""
    return text if segment.start is None else f"[{stamp(segment.start)}]{colon} {text}"


def spoken(segments: Sequence[Segment]) -> tuple[bool, bool]:
    """Whether any has a speaker, and whether any has a time."""
    return any(s.speaker for s in segments), any(s.start is not None for s in segments)
