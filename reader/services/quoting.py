"""A quote: the words, who said them, where, and how to find the moment again."""

import re
from dataclasses import dataclass
from html import escape

from reader.model import Episode, Passage, Transcript, format_timestamp
from reader.model.dates import format_date
from reader.services.links import moment_link


@dataclass(frozen=True, slots=True)
class TextRange:
    """A run of text over passages; offsets in characters of each passage, end exclusive."""

    first: int
    first_offset: int
    last: int
    last_offset: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words to cite. ``start`` and ``end`` are seconds; ``end`` only for a range of times.

    ``turns`` are (speaker or None, text), one for each passage. ``first`` and
    ``last`` are the numbers of the passages, counted from 1.
    """

    episode: Episode
    turns: tuple[tuple[str | None, str], ...]
    start: float | None
    end: float | None
    first: int
    last: int

    @property
    def place(self) -> str:
        """``0:02:31``, ``0:02:31–0:03:26``, or ``passage 12`` where there are no times."""
        if self.start is None:
            numbers = f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"
            return f"passage {numbers}" if self.first == self.last else f"passages {numbers}"
        if self.end is None:
            return format_timestamp(self.start)
        times = [format_timestamp(self.start), format_timestamp(self.end)]
        return "–".join(dict.fromkeys(times))

    @property
    def link(self) -> str:
        """The address of the moment."""
        return moment_link(self.episode.id, self.start, self.first)

    @property
    def _speaker(self) -> str | None:
        speakers = {speaker for speaker, _ in self.turns}
        return speakers.pop() if len(speakers) == 1 else None

    @property
    def _paragraphs(self) -> list[str]:
        """The turns' words, each with its speaker where more than one speaks."""
        if len({speaker for speaker, _ in self.turns}) == 1:
            return [text for _, text in self.turns]
        return [f"{speaker}: {text}" if speaker else text for speaker, text in self.turns]

    @property
    def _source(self) -> list[str]:
        """What the citation says after the title: the show with the number, the date."""
        show = " ".join(part for part in (self.episode.show, self.episode.number) if part)
        day = format_date(self.episode.date) if self.episode.date else ""
        return [part for part in (show, day) if part]

    def plain(self) -> str:
        """Plain text: the words in quotation marks, then the citation on a line of its own."""
        words = "\n\n".join(self._paragraphs)
        cited = ", ".join([*self._named(), f"“{self.episode.title}”", *self._source, self.place])
        return f"“{words}”\n— {cited}\n{self.link}"

    def markdown(self) -> str:
        """A Markdown block quote whose timestamp links to the moment."""
        words = "\n>\n".join(f"> {_markdown(text)}" for text in self._paragraphs)
        parts = [_markdown(name) for name in self._named()]
        parts += [f"*{_markdown(self.episode.title)}*", *map(_markdown, self._source)]
        return f"{words}\n>\n> — {', '.join(parts)}, [{self.place}]({self.link})"

    def html(self) -> str:
        """An HTML block quote; everything from the file is escaped."""
        words = "".join(f"<p>{escape(text)}</p>" for text in self._paragraphs)
        parts = [escape(name) for name in self._named()]
        parts += [f"<cite>{escape(self.episode.title)}</cite>", *map(escape, self._source)]
        link = f'<a href="{escape(self.link)}">{escape(self.place)}</a>'
        return f"<blockquote>{words}<p>— {', '.join([*parts, link])}</p></blockquote>"

    def _named(self) -> list[str]:
        return [self._speaker] if self._speaker else []


def make_quote(episode: Episode, transcript: Transcript, selected: TextRange) -> Quote:
    """The quote of the selected text; its time range is that of the segments selected."""
    passages = transcript.passages[selected.first : selected.last + 1]
    turns, pieces, numbers = [], [], []
    for index, passage in enumerate(passages, selected.first):
        begin = selected.first_offset if index == selected.first else 0
        end = selected.last_offset if index == selected.last else len(passage.text)
        if text := passage.text[begin:end].strip():
            begin = passage.text.index(text, begin)
            turns.append((passage.speaker, text))
            pieces.append((passage, begin, begin + len(text) - 1))
            numbers.append(index + 1)
    start, end_time = _times(pieces)
    first, last = (numbers[0], numbers[-1]) if numbers else (selected.first + 1,) * 2
    return Quote(episode, tuple(turns), start, end_time, first, last)


def whole_passage(transcript: Transcript, passage: int) -> TextRange:
    """All of one passage."""
    return TextRange(passage, 0, passage, len(transcript.passages[passage].text))


def _times(pieces: list[tuple[Passage, int, int]]) -> tuple[float | None, float | None]:
    """The first segment's time, and the last one's end or else its time, if it is another."""
    if not pieces:
        return None, None
    (first, begin, _), (last, _, end) = pieces[0], pieces[-1]
    opening, closing = first.segment_at(begin), last.segment_at(end)
    start = _known_start(first, begin)
    if opening is closing:
        return start, None
    end_time = closing.end if closing.end is not None else _known_start(last, end)
    return start, end_time if end_time is not None and end_time != start else None


def _known_start(passage: Passage, offset: int) -> float | None:
    """The last time that the source gives at or before this character."""
    times = [passage.start]
    times += [
        segment.start
        for segment, begins in zip(passage.segments, passage.offsets, strict=True)
        if begins <= offset and segment.start is not None
    ]
    return times[-1]


_MARKDOWN_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#&~|$"})
# What makes a list, or a heading of the line before it, where it begins a line.
_MARKDOWN_START = re.compile(r"^(\d*)([-+=.)])")


def _markdown(text: str) -> str:
    """Text that stays text, and one line, in Markdown."""
    line = " ".join(text.split())
    return _MARKDOWN_START.sub(r"\1\\\2", line.translate(_MARKDOWN_MARKS))
