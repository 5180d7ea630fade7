"""YouTube's automatic captions: lines that scroll, so that each comes several times.

    00:01.000 --> 00:02.390        a line is said, word by word

    so<00:01.300><c> this</c>
    00:02.390 --> 00:02.400        it is held for 10 ms
    so this
    00:02.400 --> 00:04.000        and stands above the next one
    so this
    goes<00:02.800><c> on</c>

Only a line's first appearance is kept. Converted to SRT they roll as well.
"""

from collections.abc import Iterator
from itertools import pairwise

from reader.formats.base import Format, Reading
from reader.formats.cues.payload import plain_text, read_payload
from reader.formats.cues.reader import HEAD, Cue, header_details, is_srt, is_webvtt, read_cues
from reader.formats.cues.speech import spoken_reading
from reader.model import Segment

# A display that was empty for this many seconds shows nothing old.
_CLEARED = 0.5
_HOLD = 0.05
# No display has more lines than this.
_LINES = 8


def sniff(text: str) -> bool:
    """Whether half of the first cues repeat lines, and some add one below them."""
    if not (is_webvtt(text) or is_srt(text)):
        return False
    shown = [(cue, _shown(cue)) for cue in read_cues(text[:HEAD])]
    repeats = added = 0
    for (cue, lines), (following, after) in pairwise(shown):
        old = _repeated(cue, lines, following, after)
        repeats += old > 0
        added += 0 < old < len(after)
    return repeats > 1 and repeats * 2 >= len(shown) - 1 and 0 < len(shown) <= added * 6


def read(text: str) -> Reading:
    """Each line once, where it is new; raises ValueError where there is none."""
    return spoken_reading(([segment] for segment in _segments(text)), header_details(text))


def _segments(text: str) -> Iterator[Segment]:
    before, before_shown = Cue(None, None, ()), list[str]()
    for cue in read_cues(text):
        shown = _shown(cue)
        old = _repeated(before, before_shown, cue, shown)
        yield from read_payload("\n".join(cue.lines[old:]), cue.start, cue.end)
        before, before_shown = cue, shown


def _shown(cue: Cue) -> list[str]:
    """The words of each line, without the empty lines at the end."""
    shown = [" ".join(plain_text(line).split()) for line in cue.lines]
    while shown and not shown[-1]:
        shown.pop()
    return shown


def _repeated(before: Cue, old: list[str], cue: Cue, new: list[str]) -> int:
    """How many of the first lines were on the display before."""
    if before.end is not None and cue.start is not None and cue.start - before.end > _CLEARED:
        return 0
    if _is_hold(cue) and set(new) <= set(old):
        return len(new)
    sizes = range(min(len(old), len(new), _LINES), 0, -1)
    return next((size for size in sizes if old[-size:] == new[:size]), 0)


def _is_hold(cue: Cue) -> bool:
    return cue.start is not None and cue.end is not None and cue.end - cue.start <= _HOLD


FORMATS = (Format("rolling captions", sniff, read),)
