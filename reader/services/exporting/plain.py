"""Plain text: front matter, then paragraphs that people read without any program.

    Name (0:02:31):
    What is said.
    (0:02:34) What is said next, by the same.

Without times it is ``Name: What is said.``. Where only some have a time, or names come
too seldom to be known so, it is ``**Name:** [0:02:31] What is said.``, as Markdown where
the text has Markdown's own marks. Where our reader could not tell the names for sure,
it is a table with tabs: Time, Speaker, Text. Ends and the words' times have no place in it.
"""

from collections.abc import Iterator

from reader.model import Episode, Segment, Transcript
from reader.services.exporting.checking import one_line, reads_back
from reader.services.exporting.clock import stamp
from reader.services.exporting.front_matter import front_matter
from reader.services.exporting.markdown import named_turn
from reader.services.exporting.turns import apart, paragraphs, spoken, timed_line


def write_text(episode: Episode, transcript: Transcript) -> bytes:
    """The shape that people read best among those that read back."""
    head = front_matter(episode)
    found = (text for text in _shapes(transcript) if reads_back(head + text, transcript))
    return (head + next(found, _table(transcript))).encode()


def write_words(episode: Episode, transcript: Transcript) -> bytes:
    """A paragraph a passage, ``Name: What is said.``, and no times.

    It is for people: a name that comes seldom, or looks like speech, reads back as text.
    """
    segments = (Segment(p.text, speaker=p.speaker) for p in transcript.passages)
    return (front_matter(episode) + "\n\n".join(map(_labelled, segments)) + "\n").encode()


def _shapes(transcript: Transcript) -> Iterator[str]:
    speakers, times = spoken(transcript.segments)
    if speakers and times:
        yield paragraphs(transcript, _timed_turn, _timed)
    elif speakers:
        yield paragraphs(transcript, _labelled, apart(_labelled))
    elif times:
        yield paragraphs(transcript, timed_line, timed_line)
    else:
        yield paragraphs(transcript, timed_line, apart(timed_line))
    if speakers:
        yield paragraphs(transcript, _starred, apart(_starred))
        yield paragraphs(transcript, named_turn, apart(named_turn))


def _timed_turn(segment: Segment) -> str:
    time = "" if segment.start is None else f" ({stamp(segment.start)})"
    return f"{one_line(segment.speaker or '')}{time}:\n{one_line(segment.text)}"


def _timed(segment: Segment) -> str:
    time = "" if segment.start is None else f"({stamp(segment.start)}) "
    return f"{time}{one_line(segment.text)}"


def _starred(segment: Segment) -> str:
    line = timed_line(Segment(segment.text, segment.start))
    return f"**{one_line(segment.speaker or '')}:** {line}"


def _labelled(segment: Segment) -> str:
    name = f"{one_line(segment.speaker)}: " if segment.speaker else ""
    return timed_line(Segment(f"{name}{one_line(segment.text)}", segment.start))


def _table(transcript: Transcript) -> str:
    rows = ["Time\tSpeaker\tText"]
    for segment in transcript.segments:
        if text := one_line(segment.text):
            time = "" if segment.start is None else stamp(segment.start)
            rows.append(f"{time}\t{one_line(segment.speaker or '')}\t{text}")
    return "\n".join(rows) + "\n"
