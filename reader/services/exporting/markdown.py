r"""Markdown: front matter, then turns whose name is bold.

    **[0:02:31] Name:** What is said.
    [0:02:34] What is said next, by the same.

Without times it is ``**Name:** text``, without speakers ``[0:02:31] text``. Where our
reader could not tell the names or the paragraphs for sure, each segment is the
``<cite>``, ``<time>`` and ``<p>`` of Podcasting 2.0, which Markdown holds as HTML. Ends and
the words' times have no place in it.
"""

import re
from collections.abc import Iterator
from html import unescape

from reader.model import Episode, Segment, Transcript
from reader.services.exporting.checking import one_line, reads_back
from reader.services.exporting.clock import stamp
from reader.services.exporting.front_matter import front_matter
from reader.services.exporting.page import GENERATOR, passages_html
from reader.services.exporting.turns import apart, paragraphs, spoken, timed_line

_MARKS = re.compile(r"[\\*\[\]]|~~|(?<!\w)_|_(?!\w)")
_ENTITIES = str.maketrans({"<": "&lt;", "`": "&#96;"})
# What begins a list, a heading or a quotation where it begins a line.
_START = re.compile(r"^(\d{0,9})([-+#>=.)(])")


def write_markdown(episode: Episode, transcript: Transcript) -> bytes:
    """The shape that people read best among those that read back."""
    head = front_matter(episode)
    found = (text for text in _shapes(transcript) if reads_back(head + text, transcript))
    return (head + next(found, f"{GENERATOR}\n{passages_html(transcript)}")).encode()


def _shapes(transcript: Transcript) -> Iterator[str]:
    speakers, times = spoken(transcript.segments)
    if speakers and times:
        yield paragraphs(transcript, _timed_turn, _timed)
        yield paragraphs(transcript, named_turn, apart(named_turn))
    elif speakers:
        yield paragraphs(transcript, named_turn, apart(named_turn))
    elif times:
        yield paragraphs(transcript, timed_line, timed_line)
    else:
        yield paragraphs(transcript, _paragraph, apart(_paragraph))


def _timed_turn(segment: Segment) -> str:
    time = "" if segment.start is None else f"[{stamp(segment.start)}] "
    return f"**{time}{_name(segment)}:** {_escaped(segment.text)}"


def _timed(segment: Segment) -> str:
    return timed_line(Segment(_escaped(segment.text), segment.start))


def named_turn(segment: Segment) -> str:
    r"""``**Name:** \[0:02:31\] text``, with whatever Markdown would take for marks escaped."""
    time = "" if segment.start is None else rf"\[{stamp(segment.start)}\] "
    return f"**{_name(segment)}:** {time}{_escaped(segment.text)}"


def _paragraph(segment: Segment) -> str:
    return _START.sub(r"\1\\\2", _escaped(segment.text))


def _name(segment: Segment) -> str:
    return one_line(segment.speaker or "")


def _escaped(text: str) -> str:
    """Text that stays text, on one line, in Markdown and in our reader of it."""
    line = one_line(text)
    if unescape(line) != line:
        line = line.replace("&", "&amp;")
    return _MARKS.sub(_backslashed, line.translate(_ENTITIES))


def _backslashed(found: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in found[0])
