"""One tolerant reader of cues: SRT, WebVTT and SBV, and what lies between them.

A cue is a line of times with its text below. What stands above the first cue,
cue numbers and ids, and the blocks of WebVTT that are not cues are left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.formats.base import Details, Format, Reading
from reader.formats.cues.payload import read_lines
from reader.formats.cues.speech import spoken_reading
from reader.formats.cues.timing import Timing, parse_arrow, parse_comma_pair

HEAD = 50_000
_WEBVTT = re.compile(r"\s*WEBVTT(?=\s|$)")
_LANGUAGE = re.compile(r"^Language:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[ \t]*$", re.M)
# A comment may stand directly below a cue's text.
_NOTE = re.compile(r"NOTE(?:[ \t]|$)")
# Without a header only what cannot be a word is an id: 12, #12, cue-12, a UUID.
_ID = re.compile(r"(?=\D{0,64}\d)(?:#?\d{1,9}[.:]?|(?=\S*-)\S{2,64})")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue as the file has it: seconds or None, and the lines of its text with markup."""

    start: float | None
    end: float | None
    lines: tuple[str, ...]


def is_webvtt(text: str) -> bool:
    """Whether the text begins as WebVTT must."""
    return _WEBVTT.match(text[:200]) is not None


def is_srt(text: str) -> bool:
    """Whether the text begins with a cue, or a good part of its first lines are times."""
    return _begins_with(text, parse_arrow)


def is_sbv(text: str) -> bool:
    """Whether the first line is a pair of times with a comma between."""
    return _begins_with(text, parse_comma_pair)


def read(text: str) -> Reading:
    """The cues' words in the file's order; raises ValueError where no cue has any."""
    cues = (read_lines("\n".join(cue.lines), cue.start, cue.end) for cue in read_cues(text))
    return spoken_reading(cues, header_details(text))


def header_details(text: str) -> Details:
    """The language that YouTube writes into the header."""
    if not is_webvtt(text):
        return Details()
    language = _LANGUAGE.search(text[:HEAD].partition("-->")[0])
    return Details(language=language.group(1) if language else None)


def read_cues(text: str) -> Iterator[Cue]:
    """Every cue in the file's order, those without text included."""
    lines = text.split("\n")
    arrows = [(at, found) for at, line in enumerate(lines) if (found := parse_arrow(line))]
    timed = arrows or [(at, t) for at, line in enumerate(lines) if (t := parse_comma_pair(line))]
    if not timed:
        return
    blocks = is_webvtt(text)
    first = timed[0][0]
    numbered = first > 0 and lines[first - 1].strip().isdecimal()
    ends = [*(at for at, _ in timed[1:]), len(lines)]
    for (at, times), end in zip(timed, ends, strict=True):
        own = lines[at + 1 : end]
        if end < len(lines) and _ends_with_id(own, numbered, blocks):
            own.pop()
        yield Cue(times.start, times.end, _text_lines(own, times, blocks))


def _ends_with_id(own: Sequence[str], numbered: bool, blocks: bool) -> bool:
    """Whether the last line names the next cue, and is not said in this one."""
    if not own or not (last := own[-1].strip()):
        return False
    parted = len(own) > 1 and not own[-2].strip()
    if last.isdecimal():
        return parted or numbered
    return parted and (blocks or _ID.fullmatch(last) is not None)


def _text_lines(own: Sequence[str], times: Timing, blocks: bool) -> tuple[str, ...]:
    """The lines of text: in WebVTT up to an empty line, elsewhere up to the next cue."""
    kept = [times.words] if times.words else []
    note, said = False, bool(kept)
    for line in own:
        if not line.strip():
            note = False
            if blocks and said and not line:
                break
        elif said and not note and _NOTE.match(line) and not kept[-1].isupper():
            note = True
        if not note:
            kept.append(line)
            said = said or bool(line.strip())
    return tuple(kept)


def _begins_with(text: str, parse: Callable[[str], Timing | None]) -> bool:
    head = [line for line in text[:HEAD].split("\n") if line.strip()]
    if any(parse(line) for line in head[:2]):
        return True
    timed = sum(parse(line) is not None for line in head)
    return timed > 1 and timed * 8 >= len(head)


FORMATS = (
    Format("WebVTT", is_webvtt, read),
    Format("SRT", is_srt, read),
    Format("SBV", is_sbv, read),
)
