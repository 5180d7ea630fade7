"""A quote: the words, who said them, where, and how to find the moment again."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.model import Episode, Passage, Segment, Transcript, WordTime, format_timestamp
from reader.services.links import moment_link
from reader.services.web_links import web_link


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
    ``last`` are the numbers of the passages, counted from 1. ``own_start`` is the time in
    seconds that the user gave to the first passage: no citation has it.
    """

    episode: Episode
    turns: tuple[tuple[str | None, str], ...]
    start: float | None
    end: float | None
    first: int
    last: int
    own_start: float | None = None

    @property
    def own_time(self) -> str:
        """``own time 0:02:31``; empty where the user gave none."""
        return "" if self.own_start is None else f"own time {format_timestamp(self.own_start)}"

    @property
    def marked_place(self) -> str:
        """The place, and behind it the user's own time, said to be one."""
        return ", ".join(filter(None, (self.place, self.own_time)))

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
        """The address of the moment in this program, with the first words of the quote."""
        words = self.turns[0][1] if self.turns else ""
        return moment_link(self.episode.id, self.start, self.first, words)

    @property
    def web_link(self) -> str:
        """The address of the moment on the web; empty where the episode has none."""
        return web_link(self.episode.url, self.start)

    @property
    def web_page(self) -> str:
        """The episode's page on the web; empty where it has none."""
        return web_link(self.episode.url, None)

    @property
    def speaker(self) -> str:
        """Who says it; empty where that is unknown, or where more than one speaks."""
        speakers = {speaker for speaker, _ in self.turns}
        return (speakers.pop() or "") if len(speakers) == 1 else ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The turns' words, each with its speaker where more than one speaks."""
        if len({speaker for speaker, _ in self.turns}) == 1:
            return tuple(text for _, text in self.turns)
        return tuple(f"{speaker}: {text}" if speaker else text for speaker, text in self.turns)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The characters ``begin`` to ``end``, end inclusive, of one passage."""

    index: int
    passage: Passage
    begin: int
    end: int


def make_quote(
    episode: Episode,
    transcript: Transcript,
    selected: TextRange,
    own_times: Mapping[int, float] | None = None,
) -> Quote:
    """The quote of the selected text; its times are those of the words or segments selected.

    ``own_times`` are the user's own, in seconds, by passage (``Moments.own_times``).
    """
    passages = transcript.passages[selected.first : selected.last + 1]
    turns, pieces = [], []
    for index, passage in enumerate(passages, selected.first):
        begin = selected.first_offset if index == selected.first else 0
        end = selected.last_offset if index == selected.last else len(passage.text)
        if text := passage.text[begin:end].strip():
            begin = passage.text.index(text, begin)
            turns.append((passage.speaker, text))
            pieces.append(_Piece(index, passage, begin, begin + len(text) - 1))
    start, end_time = _times(transcript, pieces)
    numbers = [piece.index + 1 for piece in pieces] or [selected.first + 1]
    own = (own_times or {}).get(numbers[0] - 1)
    return Quote(episode, tuple(turns), start, end_time, numbers[0], numbers[-1], own)


def whole_passage(transcript: Transcript, passage: int) -> TextRange:
    """All of one passage."""
    return TextRange(passage, 0, passage, len(transcript.passages[passage].text))


def _times(transcript: Transcript, pieces: list[_Piece]) -> tuple[float | None, float | None]:
    """When the first word begins and the last one ends, as nearly as the source says."""
    if not pieces:
        return None, None
    first, last = pieces[0], pieces[-1]
    start = _start(transcript, first)
    end = _end(transcript, last, alone=_segment(first, first.begin) is _segment(last, last.end))
    return start, end if start is not None and end is not None and end > start else None


def _start(transcript: Transcript, piece: _Piece) -> float | None:
    segment = _segment(piece, piece.begin)
    if segment.words:
        place = _in_segment(transcript, piece, piece.begin)
        last = place + piece.end - piece.begin
        for word in segment.words:
            if place < word.offset + word.length and word.offset <= last:
                return word.start
    return _known_start(piece.passage, piece.begin)


def _end(transcript: Transcript, piece: _Piece, *, alone: bool) -> float | None:
    """``alone``: all of it is in one segment, whose own beginning is then no end."""
    segment = _segment(piece, piece.end)
    if segment.words:
        place = _in_segment(transcript, piece, piece.end)
        said = [word for word in segment.words if word.offset <= place]
        if said:
            return _word_end(segment, said[-1])
    if segment.end is not None:
        return segment.end
    return None if alone else _known_start(piece.passage, piece.end)


def _word_end(segment: Segment, word: WordTime) -> float:
    """Where the source does not say when a word ends: the segment's end, or its beginning."""
    if word.end is not None:
        return word.end
    if word is segment.words[-1] and segment.end is not None:
        return segment.end
    return word.start


def _segment(piece: _Piece, offset: int) -> Segment:
    return piece.passage.segment_at(offset)


def _in_segment(transcript: Transcript, piece: _Piece, offset: int) -> int:
    """The place in its segment's own text of a character of the passage."""
    segment = _segment(piece, offset)
    number = next(n for n, known in enumerate(piece.passage.segments) if known is segment)
    before = len(segment.text) - len(segment.text.lstrip())
    return offset - piece.passage.offsets[number] + before + _cut_away(transcript, piece.index)


def _cut_away(transcript: Transcript, index: int) -> int:
    """How much of a long segment's text stands in the passages before this one."""
    passages = transcript.passages
    segment, first = passages[index].segments[0], index
    while first > 0 and passages[first - 1].segments[-1] is segment:
        first -= 1
    text, begins = segment.text.strip(), 0
    for part in passages[first:index]:
        begins = text.index(part.text, begins) + len(part.text)
    return text.index(passages[index].text, begins) if first < index else 0


def _known_start(passage: Passage, offset: int) -> float | None:
    """The last time that the source gives at or before this character."""
    times = [passage.start]
    times += [
        segment.start
        for segment, begins in zip(passage.segments, passage.offsets, strict=True)
        if begins <= offset and segment.start is not None
    ]
    return times[-1]
