"""SRT and WebVTT: cues, each with a start and an end.

A cue ends where the source says; else where the next one begins, or ends if it begins
no later; else SHORTEST seconds after its start, so that a player shows it. That end is
the player's need, and reads back as an end. A segment without a time of its own, in a
transcript that has times, is shown with the one before it (at the beginning: with the
first that has one): it reads back as a segment of its own with that one's times.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from html import escape

from reader.formats.cues.payload import plain_text
from reader.formats.cues.timing import parse_arrow
from reader.model import Episode, Segment, Transcript
from reader.model.errors import CannotExport
from reader.services.exporting.checking import one_line, reads_back
from reader.services.exporting.clock import clock, milliseconds

# In seconds: how long a cue without any end is shown.
SHORTEST = 3.0
# What our readers and some players take for markup beside tags and entities.
_MARKUP = re.compile(r"[{\[\\]")


def write_srt(episode: Episode, transcript: Transcript) -> bytes:
    """SRT. A speaker is ``Name: text`` where that reads back as this speaker throughout.

    Elsewhere every cue has a voice tag, which players hide. Word times and the
    episode's metadata have no place in SRT. Raises CannotExport without times.
    """
    shown = timed_segments(episode, transcript, "SRT")
    labelled = _srt(shown, _label)
    if any(segment.speaker for segment in shown) and not reads_back(labelled, Transcript(shown)):
        return _srt(shown, _voice).encode()
    return labelled.encode()


def write_vtt(episode: Episode, transcript: Transcript) -> bytes:
    """WebVTT with voice tags and the times of words, where there are any.

    The times at which words end have no place in it. Raises CannotExport without times.
    """
    shown = timed_segments(episode, transcript, "WebVTT")
    return ("\n\n".join([_header(episode), *map(_vtt_cue, shown)]) + "\n").encode()


def timed_segments(episode: Episode, transcript: Transcript, label: str) -> tuple[Segment, ...]:
    """Segments that have words, each with a start and a later end.

    Raises CannotExport where the transcript has no time at all.
    """
    segments = _with_ends([s for s in transcript.segments if one_line(s.text)])
    first = next((segment for segment in segments if segment.start is not None), None)
    if first is None:
        raise CannotExport(
            f"“{episode.title}” has no timestamps, which {label} needs."
            " Export it as text, Markdown or JSON."
        )
    return tuple(_together(segments, first))


def _with_ends(segments: Sequence[Segment]) -> list[Segment]:
    """The same, where each that has a start has an end after it."""
    ended: list[Segment] = []
    after: Segment | None = None
    for segment in reversed(segments):
        if segment.start is not None:
            after = replace(segment, end=_end(segment, after))
        ended.append(segment if segment.start is None or after is None else after)
    return ended[::-1]


def _end(segment: Segment, after: Segment | None) -> float:
    """When it is over; ``after`` is the next one that has a start, and has an end."""
    start = segment.start or 0.0
    following = after or segment
    for time in (segment.end, following.start, following.end):
        if time is not None and milliseconds(time) > milliseconds(start):
            return time
    return start + SHORTEST


def _together(segments: Sequence[Segment], first: Segment) -> Iterator[Segment]:
    """The same, where what has no start is shown with the one before it, or with the first."""
    before = first
    for segment in segments:
        if segment.start is not None:
            before = segment
        yield replace(segment, start=before.start, end=before.end)


def _srt(segments: Sequence[Segment], labelled: Callable[[Segment], str]) -> str:
    return "\n".join(
        f"{number}\n{_span(segment, ',')}\n{labelled(segment)}\n"
        for number, segment in enumerate(segments, 1)
    )


def _label(segment: Segment) -> str:
    text = _plain(one_line(segment.text))
    return f"{_plain(one_line(segment.speaker))}: {text}" if segment.speaker else text


def _voice(segment: Segment) -> str:
    return _tagged(segment, _plain(one_line(segment.text)), "</v>")


def _tagged(segment: Segment, text: str, closing: str = "") -> str:
    speaker = one_line(segment.speaker or "")
    return f"<v {_escaped(speaker)}>{text}{closing}" if speaker else text


def _plain(text: str) -> str:
    """As it is, unless a reader would take some of it for markup or for a time."""
    return text if plain_text(text) == text and parse_arrow(text) is None else _escaped(text)


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda found: f"&#{ord(found.group())};", escape(text, quote=False))


def _vtt_cue(segment: Segment) -> str:
    return f"{_span(segment, '.')}\n{_tagged(segment, _stamped(segment))}"


def _stamped(segment: Segment) -> str:
    """The text with a time before each word that has one, but for a first word at the cue's own.

    A reader takes the cue's for it, unless no other word has a time.
    """
    pieces, done = [], 0
    for word in segment.words:
        pieces.append(_escaped(segment.text[done : word.offset]))
        if word.offset or word.start != segment.start or len(segment.words) == 1:
            pieces.append(f"<{clock(word.start, '.')}>")
        done = word.offset
    return one_line("".join([*pieces, _escaped(segment.text[done:])]))


def _span(segment: Segment, mark: str) -> str:
    return f"{clock(segment.start or 0.0, mark)} --> {clock(segment.end or 0.0, mark)}"


def _header(episode: Episode) -> str:
    """The signature, the language where our reader looks for it, and what is known as a note."""
    language = f"\nLanguage: {episode.language}" if episode.language else ""
    facts = {
        "Title": episode.title,
        "Show": episode.show,
        "Number": episode.number,
        "Date": episode.date.isoformat() if episode.date else "",
        "People": ", ".join(episode.people),
        "URL": episode.url,
    }
    note = "\n".join(f"{key}: {one_line(value)}" for key, value in facts.items() if value)
    return f"WEBVTT{language}\n\nNOTE\n{note.replace('->', '-&gt;')}"
