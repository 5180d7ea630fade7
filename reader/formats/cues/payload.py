"""The text of a cue: its markup taken off, its voices and word times kept."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.formats.cues.timing import parse_clock
from reader.formats.times import clean_time
from reader.model import Segment, WordTime

# Only what is markup in SRT or WebVTT: List<String> and <laughs> are words.
_BREAK = re.compile(r"<br ?/?>|</?p>|\[br\]|\\N", re.I)
_TAG = re.compile(
    r"<(?:\d[\d:.,]{0,30}|/?(?:[ibuscv]|em|strong|font|span|ruby|rt|lang)(?:[.\s][^<>]*)?/?)>", re.I
)
_OVERRIDE = re.compile(r"\{(?:\\|[a-z]:)[^{}]*\}", re.I)
# html.unescape alone would also read names without a semicolon, as in R&copying.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.I)
_VOICE_OR_STAMP = re.compile(r"<(?:(\d[\d:.,]{0,30})|v(?:\.[^\s<>]*)?\s([^<>]*)|(/v))>")
# The end of a line where the next one may begin with a name and a colon.
_MAYBE_NAMED = re.compile(r"\n(?=[^\n:]{1,80}:(?:\s|$))")


@dataclass
class Voice:
    """What one voice says in a cue, growing piece by piece, with the times of the pieces."""

    name: str | None
    pieces: list[str] = field(default_factory=list)
    words: list[WordTime] = field(default_factory=list)
    length: int = 0
    spaced: bool = False

    def say(self, raw: str, start: float | None) -> None:
        """Add a piece of the cue; ``start`` is when it is said, where a stamp tells."""
        piece = " ".join(raw.split())
        if piece:
            space = " " if self.pieces and (self.spaced or raw[0].isspace()) else ""
            if start is not None:
                self.words.append(WordTime(self.length + len(space), len(piece), start))
            self.pieces.append(space + piece)
            self.length += len(space + piece)
        self.spaced = raw[-1:].isspace() or (self.spaced and not piece)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def plain_text(raw: str) -> str:
    """The words of some of a cue, white space as it is: no tags, overrides or entities."""
    if "<" in raw or "\\" in raw or "[" in raw:
        raw = _TAG.sub("", _BREAK.sub(" ", raw))
    if "{" in raw:
        raw = _OVERRIDE.sub("", raw)
    if "&" in raw:
        raw = _ENTITY.sub(lambda found: html.unescape(found.group()), raw)
    return raw


def read_payload(raw: str, start: float | None, end: float | None) -> Iterator[Segment]:
    """The segments of one cue, one for each run of a voice; none where no word is left."""
    if "<" not in raw or not _VOICE_OR_STAMP.search(raw):
        if text := " ".join(plain_text(raw).split()):
            yield Segment(text, start, end)
        return
    voices = [voice for voice in _voices(raw, start) if voice.pieces]
    spoken = [voice for voice in voices if any(map(str.isalnum, voice.text))]
    for voice in spoken or voices:
        yield Segment(voice.text, start, end, voice.name, tuple(voice.words))


def read_lines(raw: str, start: float | None, end: float | None) -> list[Segment]:
    """The same; where it names no voice, one for each line that may begin with a name."""
    lines = _MAYBE_NAMED.split(raw) if "\n" in raw and ":" in raw else [raw]
    if len(lines) > 1 and _VOICE_OR_STAMP.search(raw):
        lines = [raw]
    return [segment for line in lines for segment in read_payload(line, start, end)]


def _voices(raw: str, start: float | None) -> list[Voice]:
    # The words before the first stamp are said when the cue begins.
    time = start if _is_stamped(raw) else None
    voices = [Voice(None)]
    at = 0
    for found in _VOICE_OR_STAMP.finditer(raw):
        voices[-1].say(plain_text(raw[at : found.start()]), time)
        at = found.end()
        stamp, name, closing = found.groups()
        if stamp:
            time = clean_time(parse_clock(stamp))
        else:
            _change_voice(voices, None if closing else voice_name(name))
    voices[-1].say(plain_text(raw[at:]), time)
    return voices


def _change_voice(voices: list[Voice], name: str | None) -> None:
    """Go on with another voice, or with the last one that said something."""
    if len(voices) > 1 and not voices[-1].pieces:
        voices.pop()
    if voices[-1].name == name:
        voices[-1].spaced = True
    else:
        voices.append(Voice(name))


def _is_stamped(raw: str) -> bool:
    return any(found.group(1) for found in _VOICE_OR_STAMP.finditer(raw))


def voice_name(raw: str) -> str | None:
    """The name in ``<v Name>``; noScribe writes two slashes before it."""
    return " ".join(plain_text(raw).split()).lstrip("/").rstrip(":").strip() or None
