"""TTML: Apple Podcasts' transcripts, and captions where they are simple.

Apple's paragraphs hold sentences of words with nothing between them; a sentence
is a segment. Elsewhere a paragraph is one. Times are read as absolute.
"""

import re
from collections import Counter

from reader.formats.base import Details, Format, Reading
from reader.formats.guarded_xml import feed_xml, local_name, local_names
from reader.formats.times import clean_span, clean_time
from reader.formats.wording import Piece, join_pieces, lacks_space
from reader.model import Segment

_LOOKED_AT = 4000
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?tt\s[^<>]*ttml|<(?:[\w.-]{1,40}:)?tt\s[^<>]*ttaf1", re.I)
_CLOCK = re.compile(
    r"(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9}(?:\.\d{1,20})?)(?:(?<=:\d\d):(\d{1,6}))?"
)
_COUNT = re.compile(r"(\d{1,15}(?:\.\d{1,20})?)(h|m|s|ms|f|t)")
_SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_FRAME_RATE = 30.0
_MOST_AGENTS = 4
_LONGEST_NAME = 200
_NOT_SAID = {"metadata", "title", "desc", "copyright"}


def sniff(text: str) -> bool:
    """Whether the root is TTML's."""
    head = text[:_LOOKED_AT]
    return head.lstrip().startswith("<") and _ROOT.search(head) is not None


def read(text: str) -> Reading:
    """The segments, title and language; raises ValueError for unsafe XML or none with words."""
    target = _Captions()
    feed_xml(text, target)
    if not target.segments:
        raise ValueError("there are no words in this transcript")
    return Reading(
        tuple(target.segments),
        Details(title=target.head.title, language=target.head.language),
    )


class _Clock:
    """Times as TTML writes them; frames and ticks by the rates that the root gives."""

    def __init__(self, root: dict[str, str]) -> None:
        self._seconds = {
            **_SECONDS,
            "f": 1 / (clean_time(root.get("frameRate")) or _FRAME_RATE),
            "t": 1 / (clean_time(root.get("tickRate")) or 1.0),
        }

    def span(self, attributes: dict[str, str]) -> tuple[float | None, float | None]:
        """When an element begins and ends."""
        start, end = (self._time(attributes.get(key, "").strip()) for key in ("begin", "end"))
        length = self._time(attributes.get("dur", "").strip())
        if end is None and start is not None and length is not None:
            end = start + length
        return clean_span(start, end)

    def _time(self, text: str) -> float | None:
        if clock := _CLOCK.fullmatch(text):
            hours, minutes, rest, frames = clock.groups(default="0")
            whole = int(hours) * 3600 + int(minutes) * 60 + float(rest)
            return clean_time(round(whole + int(frames) * self._seconds["f"], 6))
        if count := _COUNT.fullmatch(text):
            return clean_time(round(float(count[1]) * self._seconds[count[2]], 6))
        return None


class _Head:
    """The title, the language and the names of the speakers."""

    def __init__(self) -> None:
        self._language = ""
        self._title: list[str] = []
        self._names: dict[str, list[str]] = {}
        self._agent = ""

    @property
    def title(self) -> str:
        return " ".join("".join(self._title).split())

    @property
    def language(self) -> str | None:
        return self._language.strip() or None

    def start(self, kind: str, attributes: dict[str, str]) -> None:
        if kind == "tt":
            self._language = attributes.get("lang", "")
        elif kind == "agent":
            self._agent = attributes.get("id", "")

    def data(self, kind: str, text: str) -> None:
        if kind == "title":
            self._title.append(text)
        elif kind == "name" and self._agent:
            self._names.setdefault(self._agent, []).append(text)

    def speaker(self, agents: str) -> str | None:
        """The names of the agents with these ids, else the ids."""
        several = agents.split()[:_MOST_AGENTS]
        return ", ".join(self._named(agent) for agent in several) or None

    def _named(self, agent: str) -> str:
        name = " ".join("".join(self._names.get(agent, ())[:_LONGEST_NAME]).split())
        return name[:_LONGEST_NAME] or agent


class _Unit:
    """The paragraph, or the sentence in one, that is being read."""

    def __init__(self, start: float | None, end: float | None) -> None:
        self._start, self._end = start, end
        self._timed = start is not None
        self._pieces: list[Piece] = []
        self._word: Piece | None = None
        self._word_parts: list[str] = []
        self._after_word = False

    def start_inside(self, kind: str, span: tuple[float | None, float | None]) -> None:
        """Begin a word, break a line, or take a span's times where the paragraph has none."""
        if kind == "word":
            self._word, self._word_parts = Piece("", *span), []
        elif kind == "br":
            self.data(" ")
        elif not self._timed:
            self._start = span[0] if self._start is None else self._start
            self._end = self._end if span[1] is None else span[1]

    def data(self, text: str) -> None:
        if self._word is not None:
            self._word_parts.append(text)
        else:
            self._pieces.append(Piece(text))
            self._after_word = False

    def end_word(self) -> None:
        """Add the word, with a space where it would touch the one before."""
        text = "".join(self._word_parts)
        if self._word is not None and text:
            if self._after_word and lacks_space(self._pieces[-1].text, text):
                self._pieces.append(Piece(" "))
            self._pieces.append(self._word._replace(text=text))
            self._after_word = True
        self._word = None

    def segment(self, speaker: str | None) -> Segment:
        """What was read, which may be no text."""
        text, words = join_pieces(self._pieces)
        return Segment(text, *clean_span(self._start, self._end), speaker, words)


class _Captions:
    """What a parser tells of the document, made into segments as their ends are told."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.head = _Head()
        self._clock = _Clock({})
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()
        self._speaker: str | None = None
        self._unit: _Unit | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        own = local_names(attributes)
        kind = self._kind(local_name(tag), own)
        self._open.append(kind)
        self._counts[kind] += 1
        if kind == "tt":
            self._clock = _Clock(own)
        if kind in {"p", "sentence"}:
            self._begin(kind, own)
        elif self._unit is None:
            self.head.start(kind, own)
        else:
            self._unit.start_inside(kind, self._clock.span(own))

    def data(self, text: str) -> None:
        if self._unit is None:
            self.head.data(self._open[-1], text)
        elif not any(self._counts[kind] for kind in _NOT_SAID):
            self._unit.data(text)

    def end(self, _tag: str) -> None:
        kind = self._open.pop()
        self._counts[kind] -= 1
        if kind == "word" and self._unit is not None:
            self._unit.end_word()
        elif kind in {"p", "sentence"}:
            self._finish()
            self._unit = _Unit(None, None) if kind == "sentence" else None

    def _kind(self, name: str, attributes: dict[str, str]) -> str:
        """What the tag is here; a paragraph, sentence or word in another is nothing new."""
        kind = attributes.get("unit", name) if name == "span" else name
        outside = kind in {"sentence", "word"} and self._unit is None
        within = kind in {"p", "sentence", "word"} and self._counts[kind]
        return "" if outside or within else kind

    def _begin(self, kind: str, attributes: dict[str, str]) -> None:
        """Begin a paragraph, or in it a sentence, before which there may be loose text."""
        if kind == "p":
            self._speaker = self.head.speaker(attributes.get("agent", ""))
        self._finish()
        self._unit = _Unit(*self._clock.span(attributes))

    def _finish(self) -> None:
        if self._unit is not None and (segment := self._unit.segment(self._speaker)).text:
            self.segments.append(segment)


FORMATS = (Format("TTML", sniff, read),)
