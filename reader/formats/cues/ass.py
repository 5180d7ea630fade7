"""ASS and SSA: the events of an ``[Events]`` section, one a line, fields parted by commas.

Read by hand: pysubs2 gives up a whole file for one bad time or colour, and takes
no heed of the line that says which field is which.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.formats.base import Details, Format, Reading
from reader.formats.cues.payload import Voice
from reader.formats.cues.speech import spoken_reading
from reader.formats.cues.timing import parse_clock
from reader.formats.times import clean_span
from reader.model import Segment

_SECTION = re.compile(r"^[ \t]*\[(?:Script Info|V4\+? Styles|Events)\][ \t]*$", re.I | re.M)
_TITLE = re.compile(r"^Title:[ \t]*(\S[^\n]*)$", re.M)
_NO_TITLE = re.compile(r"default .*file|<?untitled>?|.*\.(?:ass|ssa)", re.I)
_FIELDS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect")
_OVERRIDES = re.compile(r"\{([^{}]*)\}")
_DRAWING = re.compile(r"\\p(\d+)")
_KARAOKE = re.compile(r"\\[kK][fot]?(\d{1,6})")
_SPACE = re.compile(r"\\[Nnh]")
# Styles that say how a line looks, or where it stands, and not whose it is.
_LOOKS = re.compile(
    r"\b(?:default|main|alt(?:ernate)?|italics?|bold|top|bottom|left|right|center|signs?|titles?"
    r"|notes?|captions?|subtitles?|karaoke|romaji|kanji|song|lyrics|op|ed|font|style|text|overlap"
    r"|dialog(?:ue)?|narration|flashback|internal|thoughts?|comment|credits)(?:\b|(?=[\d_]))",
    re.I,
)
_NUMBERED = re.compile(r"(?:speaker|spk)[ _-]?\d", re.I)

Event = Mapping[str, str]


def sniff(text: str) -> bool:
    """Whether the text has one of the sections that every such file has."""
    found = _SECTION.search(text[:4000])
    return found is not None and ("script" in found.group().lower() or "\nDialogue:" in text)


def read(text: str) -> Reading:
    """The events in the file's order; raises ValueError where none has a word."""
    events = list(_events(text))
    named = any(event.get("name", "").strip() for event in events)
    styles = frozenset[str]() if named else _speaking({event["style"] for event in events})
    cues = ([segment] for event in events if (segment := _segment(event, styles)))
    return spoken_reading(cues, _details(text))


def _details(text: str) -> Details:
    found = _TITLE.search(text.partition("[Events]")[0])
    title = found.group(1).strip() if found else ""
    return Details(title="" if _NO_TITLE.fullmatch(title) else title)


def _events(text: str) -> Iterator[Event]:
    """The fields of each spoken event by name; ``text`` is the last one and may hold commas."""
    fields: Sequence[str] = _FIELDS
    inside = False
    for raw in text.split("\n"):
        line = raw.strip()
        if line.startswith("[") and line.endswith("]"):
            inside = line.lower() == "[events]"
        elif inside and line.startswith("Format:"):
            fields = [name.strip().lower() for name in line[7:].split(",")][:-1]
        elif line.startswith("Dialogue:"):
            values = line[9:].split(",", len(fields))
            if len(values) > len(fields):
                yield {"style": "", **dict(zip(fields, values, strict=False)), "text": values[-1]}


def _segment(event: Event, styles: frozenset[str]) -> Segment | None:
    start, end = clean_span(
        parse_clock(event.get("start", "").strip()), parse_clock(event.get("end", "").strip())
    )
    voice = _spoken(event["text"], start)
    style = _style(event["style"])
    speaker = event.get("name", "").strip() or (style if style in styles else None)
    return Segment(voice.text, start, end, speaker, tuple(voice.words)) if voice.pieces else None


def _spoken(raw: str, start: float | None) -> Voice:
    """The words without overrides and drawings, and their times where it is a karaoke."""
    voice = Voice(None)
    now: float | None = None
    sung, drawn = 0.0, False
    for index, part in enumerate(_OVERRIDES.split(raw)):
        if index % 2 == 0:
            voice.say("" if drawn else _SPACE.sub(" ", part), now)
            continue
        drawn = _draws(part, drawn)
        for beat in _KARAOKE.findall(part):
            now = None if start is None else round(start + sung, 2)
            sung += int(beat) / 100
    return voice


def _draws(overrides: str, drawn: bool) -> bool:
    """Whether what follows these overrides are the strokes of a drawing."""
    scales = _DRAWING.findall(overrides)
    return int(scales[-1][:9]) > 0 if scales else drawn


def _style(raw: str) -> str:
    return raw.strip().lstrip("*")


def _speaking(raw: set[str]) -> frozenset[str]:
    """The styles that name speakers: two or more that say nothing of looks."""
    named = {style for style in map(_style, raw) if _names_someone(style)}
    return frozenset(named if len(named) > 1 else filter(_NUMBERED.match, named))


def _names_someone(style: str) -> bool:
    return any(map(str.isalpha, style)) and not _LOOKS.search(style)


FORMATS = (Format("ASS", sniff, read),)
