"""Files of chapters beside a transcript, which has the same name.

``Talk.chapters.json`` holds JSON chapters of Podcasting 2.0, ``Talk.chapters.vtt`` WebVTT of the
kind "chapters" (https://www.w3.org/TR/webvtt1/#introduction-chapters: a cue a chapter, its text
the title), and ``Talk.chapters.txt`` a line a chapter, as mp4chaps writes it. For JSON,
``Talk_chapters.json`` and ``Talk-chapters.json`` are as good.
"""

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import PurePath

from reader.formats.chapters import MOST, first_list, in_order, made
from reader.formats.cues.payload import plain_text
from reader.formats.cues.reader import HEAD, is_webvtt, read_cues
from reader.formats.sidecars.fields import check_size
from reader.formats.structured.chapters import chapters_of
from reader.formats.structured.fields import as_row, as_rows
from reader.formats.structured.parsing import parse_json
from reader.formats.text import decode_text
from reader.model import Chapter

_NAMED = re.compile(
    r"(?:.+[._-])?chapters\.json|.+\.chapters\.(?:vtt|txt)", re.IGNORECASE | re.DOTALL
)
_ENDINGS = (
    *(".chapters.json", ".chapters.vtt", ".chapters.txt"),
    *("_chapters.json", "-chapters.json"),
)
_KIND = re.compile(r"^Kind:[ \t]*chapters[ \t]*$", re.MULTILINE | re.IGNORECASE)
# What captions have between the episode's name and their kind.
_ADDED = re.compile(r"\.(?:[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*|transcript)$")


def is_chapters(path: PurePath, data: bytes) -> bool:
    """Whether this is a file of chapters, by its name or by what WebVTT says about itself."""
    if _NAMED.fullmatch(path.name):
        return True
    head = data[:HEAD].decode("utf-8", "replace").replace("\r", "\n").lstrip("\ufeff")
    return is_webvtt(head) and _KIND.search(head.partition("-->")[0]) is not None


def chapter_names(path: PurePath) -> tuple[str, ...]:
    """What the chapters of this transcript may be called, the likeliest first."""
    stems = dict.fromkeys((path.stem, _ADDED.sub("", path.stem)))
    return tuple(stem + ending for stem in stems for ending in _ENDINGS)


def read_chapters(data: bytes) -> tuple[Chapter, ...]:
    """The chapters by time.

    Raises ValueError, with a short reason, where there are none, or too many.
    """
    check_size(data)
    found = list(islice(_found(decode_text(data)), MOST + 1))
    if len(found) > MOST:
        raise ValueError(f"there are more than {MOST:,} chapters in this file")
    if not found:
        raise ValueError("there are no chapters in this file")
    return in_order(found)


def _found(text: str) -> Iterable[Chapter]:
    if is_webvtt(text):
        cues = ((plain_text(" ".join(cue.lines)), cue.start, cue.end) for cue in read_cues(text))
        return (chapter for cue in cues if (chapter := made(*cue)))
    if text.lstrip().startswith("{"):
        return chapters_of(as_rows(as_row(parse_json(text)).get("chapters")))
    return first_list(text, fewest=1)
